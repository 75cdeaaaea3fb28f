import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faults } from './faults.ts'

const root = join(import.meta.dirname, '..', '..')
const table = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
const rows = table.split('\n').filter(line => /^\| \d+ \|/.test(line))

test('each of the twenty items of the checklist names a test that there is', () => {
  expect(rows.map(row => Number(row.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  for (const row of rows) expect(row).toMatch(/\| [SRC][^|]*`[\w./-]+`[^|]*\|$/)
  for (const [, file = ''] of table.matchAll(/`((?:build|e2e|electron|renderer)\/[\w./-]+)`/g)) {
    expect(existsSync(join(root, file)), file).toBe(true)
  }
})

test('each fault it names is one of the faults, and every fault has a name of its own', () => {
  const ids = faults.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [id] of table.matchAll(/\bF\d+(\.\w+)?/g)) expect(ids).toContain(id)
  for (let number = 1; number <= 23; number++) expect(ids).toContain(`F${number}`)
})
