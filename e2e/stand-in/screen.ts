import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'

type Played = Pick<
  Electron.Screen,
  'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'getDisplayNearestPoint'
>

const area = { x: 0, y: 0, width: 1440, height: 900 }

const display = asElectron<Electron.Display>({
  id: 1,
  label: 'Stand-in',
  bounds: area,
  workArea: area,
  size: { width: area.width, height: area.height },
  workAreaSize: { width: area.width, height: area.height },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
})

/** One display of a fixed size. */
class Screen extends EventEmitter implements Played {
  getAllDisplays = () => [display]
  getPrimaryDisplay = () => display
  getDisplayMatching = () => display
  getDisplayNearestPoint = () => display
}

export const screen = new Screen()
