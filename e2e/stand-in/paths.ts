import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** What the app is called and where its folders are: read from the package.json above the main script. */
export class Paths {
  readonly appFolder = findAppFolder()
  readonly version: string
  name: string
  readonly #set = new Map<string, string>()

  constructor() {
    const file = join(this.appFolder, 'package.json')
    const described: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    const { productName, name, version } = described as Record<string, string | undefined>
    this.name = productName ?? name ?? 'Electron'
    this.version = version ?? '0.0.0'
  }

  set(name: string, path: string): void {
    mkdirSync(path, { recursive: true })
    this.#set.set(name, path)
  }

  get(name: string): string {
    const path = this.#set.get(name) ?? this.#usual(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  #usual(name: string): string | undefined {
    const home = homedir()
    if (name === 'userData' || name === 'sessionData') return join(settingsFolder(home), this.name)
    const folders: Record<string, string> = {
      home,
      appData: settingsFolder(home),
      temp: tmpdir(),
      exe: process.execPath,
      desktop: join(home, 'Desktop'),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      logs: join(settingsFolder(home), this.name, 'logs'),
    }
    return folders[name]
  }
}

function settingsFolder(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming')
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
}

function findAppFolder(): string {
  const script = process.argv[1]
  let folder = script ? dirname(resolve(script)) : process.cwd()
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) return process.cwd()
    folder = above
  }
  return folder
}
