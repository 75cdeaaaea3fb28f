import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { record } from './recorder.ts'
import { setPageTheme } from './theme-on-pages.ts'

type Played = Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>
type Source = Electron.NativeTheme['themeSource']

/** The system is taken to be light: plain Node cannot ask it. */
class NativeTheme extends EventEmitter implements Played {
  readonly shouldUseHighContrastColors = false
  #source: Source = 'system'

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    record('nativeTheme.themeSource', source)
    const before = this.#source
    this.#source = source
    setPageTheme(source === 'system' ? '' : source)
    if (before !== source) this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
