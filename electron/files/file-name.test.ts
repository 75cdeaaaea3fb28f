import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test('a title becomes a name a person recognises', () => {
  expect(cleanFileName('AWS, operations engineer', '.pdf')).toBe('AWS, operations engineer.pdf')
  expect(cleanFileName('Q3/Q4: “what next?”', '.pdf')).toBe('Q3 Q4 “what next ”.pdf')
  expect(cleanFileName('Größe 東京 📄', '.pdf')).toBe('Größe 東京 📄.pdf')
})

test.each(['', '   ', '...', '/', '\u0000', '\u202e', 'CON', 'con', 'nul.txt', 'LPT9', 'aux .'])(
  'the title %j becomes a plain name',
  title => {
    expect(cleanFileName(title, '.pdf')).toBe('Prep sheet.pdf')
  },
)

test('whatever the title is, every system takes the name', () => {
  const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 })), title => {
      const name = cleanFileName(title, '.pdf')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^<>:"/\\|?*\p{C}]+\.pdf$/u)
      expect(name).not.toMatch(/^[\s.]|[\s.]\.pdf$/)
      expect(name).not.toMatch(reserved)
      expect(name).toBe(name.normalize('NFC'))
    }),
    { numRuns: 10_000 },
  )
})

test('a file of such a name is found again under it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-names-'))
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), title => {
      const name = cleanFileName(title, '.pdf')
      writeFileSync(join(folder, name), '')
      expect(readdirSync(folder)).toContain(name)
      rmSync(join(folder, name))
    }),
    { numRuns: 500 },
  )
  rmSync(folder, { recursive: true })
})
