import type * as Electron from 'electron'
import { record } from './recorder.ts'
import { addSwitch } from './runtime.ts'

type Played = Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch' | 'appendArgument'
>

export class CommandLine implements Played {
  readonly #switches = new Map<string, string>()

  appendSwitch(name: string, value?: string): void {
    record('commandLine.appendSwitch', name, value)
    this.#switches.set(name, value ?? '')
    addSwitch(name, value)
  }

  appendArgument(value: string): void {
    record('commandLine.appendArgument', value)
  }

  removeSwitch(name: string): void {
    record('commandLine.removeSwitch', name)
    this.#switches.delete(name)
  }

  hasSwitch = (name: string) => this.#switches.has(name)
  getSwitchValue = (name: string) => this.#switches.get(name) ?? ''
}
