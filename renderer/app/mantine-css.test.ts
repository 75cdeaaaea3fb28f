import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const renderer = path.resolve(import.meta.dirname, '..')
const mantine = path.resolve(renderer, '../node_modules/@mantine')
const core = path.join(mantine, 'core/esm')

const coreIndex = readFileSync(path.join(core, 'index.mjs'), 'utf8')
const importsOfCore = /import \{([^}]*)\} from ['"]@mantine\/core['"]/g

/** The modules of the component library that a file takes components from. */
function coreModulesIn(source: string): string[] {
  const names = [...source.matchAll(importsOfCore)].flatMap(([, list = '']) => list.match(/[A-Z]\w+/g) ?? [])
  return names.flatMap(name => {
    const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "([^"]+)"`).exec(coreIndex)?.[1]
    return from ? [path.join(core, from)] : []
  })
}

/** The stylesheets of all components that those modules are made of. */
function stylesheetsOf(modules: string[], seen = new Set<string>()): string[] {
  return modules.flatMap(module => {
    if (seen.has(module) || !existsSync(module)) return []
    seen.add(module)
    const inner = [...readFileSync(module, 'utf8').matchAll(/from "(\.[^"]+)"/g)]
    const own = module.endsWith('.module.mjs') ? [path.basename(module, '.module.mjs')] : []
    return [
      ...own,
      ...stylesheetsOf(
        inner.map(([, at = '']) => path.resolve(path.dirname(module), at)),
        seen,
      ),
    ]
  })
}

test('the window loads the style of each library component that it shows', () => {
  const ours = globSync('**/*.{ts,tsx}', { cwd: renderer }).map(file => path.join(renderer, file))
  const theirs = ['notifications', 'spotlight', 'dates'].flatMap(name =>
    globSync('**/*.mjs', { cwd: path.join(mantine, name, 'esm') }).map(file => path.join(mantine, name, 'esm', file)),
  )
  const sources = [...ours, ...theirs].map(file => readFileSync(file, 'utf8'))
  const needed = stylesheetsOf(sources.flatMap(coreModulesIn)).filter(name =>
    existsSync(path.join(mantine, `core/styles/${name}.css`)),
  )
  const loaded = readFileSync(path.join(renderer, 'app/mantine.css'), 'utf8')
  const missing = [...new Set(needed)].filter(name => !loaded.includes(`/styles/${name}.css"`))
  expect(missing.sort(), 'add these to renderer/app/mantine.css, in the order of @mantine/core/styles.css').toEqual([])
})
