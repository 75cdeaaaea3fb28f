import { type FSWatcher, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './chromium.ts'
import { record } from './recorder.ts'

type Heard = (argv: string[], folder: string, data: unknown) => void

/** One process per user-data folder: the first writes its number there, a later one leaves it a letter and is refused. */
export class InstanceLock {
  isHeld = false
  readonly #heard: Heard
  #folder = ''
  #letters: FSWatcher | null = null

  constructor(heard: Heard) {
    this.#heard = heard
  }

  request(userData: string, data: Record<string, unknown>): boolean {
    record('app.requestSingleInstanceLock', data)
    if (this.isHeld) return true
    this.#folder = join(userData, 'stand-in-instance')
    mkdirSync(this.#folder, { recursive: true })
    if (this.#write() || this.#replaceAbandoned()) this.#hold()
    else this.#leaveLetter(data)
    return this.isHeld
  }

  release(): void {
    if (!this.isHeld) return
    this.isHeld = false
    this.#letters?.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  get #file(): string {
    return join(this.#folder, 'owner')
  }

  #write(): boolean {
    try {
      writeFileSync(this.#file, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }

  #replaceAbandoned(): boolean {
    const owner = Number(readFileSync(this.#file, 'utf8'))
    if (owner > 0 && isRunning(owner)) return false
    rmSync(this.#file)
    return this.#write()
  }

  #hold(): void {
    this.isHeld = true
    this.#letters = watch(this.#folder, { persistent: false }, () => this.#readLetters())
    process.once('exit', () => this.release())
  }

  #leaveLetter(data: Record<string, unknown>): void {
    const letter = JSON.stringify({ argv: process.argv, folder: process.cwd(), data })
    writeFileSync(join(this.#folder, `${process.pid}-${Date.now()}.json`), letter)
  }

  #readLetters(): void {
    if (!this.isHeld) return
    for (const name of readdirSync(this.#folder).filter(file => file.endsWith('.json'))) {
      const text = readFileSync(join(this.#folder, name), 'utf8')
      if (text === '') continue
      rmSync(join(this.#folder, name))
      const { argv, folder, data } = JSON.parse(text)
      this.#heard(argv, folder, data)
    }
  }
}
