import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json']
const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** True where something that was built is missing, or older than something it was built from. */
export function needsBuild(root: string): boolean {
  const built = products.map(product => join(root, product))
  if (!built.every(product => existsSync(product))) return true
  const oldestProduct = Math.min(...built.map(product => statSync(product).mtimeMs))
  return sources.some(source => newestChange(join(root, source)) > oldestProduct)
}

function newestChange(path: string): number {
  if (!existsSync(path)) return 0
  const own = statSync(path).mtimeMs
  if (!statSync(path).isDirectory()) return own
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(own, ...inside.map(name => statSync(join(path, name)).mtimeMs))
}
