import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOutside, outsideLink } from './outside-link.ts'

const agreeing = (opened: string[]) => ({
  ask: async () => true,
  open: async (address: string) => {
    opened.push(address)
  },
})

test('whatever is asked for, only web and mail addresses without credentials are ever opened', async () => {
  const schemes = fc.constantFrom(
    'https',
    'http',
    'mailto',
    'file',
    'javascript',
    'data',
    'smb',
    'ms-word',
    'app',
    'HTTPS',
    ' https',
  )
  const address = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(schemes, fc.constantFrom(':', '://', ':\\\\', ':/'), fc.string({ maxLength: 40 }))
      .map(parts => parts.join('')),
    fc
      .tuple(schemes, fc.string({ maxLength: 10 }), fc.domain())
      .map(([scheme, user, host]) => `${scheme}://${user}@${host}/`),
    fc.tuple(fc.domain(), fc.nat({ max: 4000 })).map(([host, length]) => `https://${host}/${'ü'.repeat(length)}`),
  )
  await fc.assert(
    fc.asyncProperty(address, async asked => {
      const opened: string[] = []
      const answer = await openOutside(asked, agreeing(opened)).catch((refusal: unknown) => {
        expect(refusal).toMatchObject({ code: 'refused' })
        return false
      })
      expect(opened).toHaveLength(answer ? 1 : 0)
      for (const href of opened) {
        const url = new URL(href)
        expect(['https:', 'mailto:']).toContain(url.protocol)
        expect(url.username + url.password).toBe('')
        expect(href.length).toBeLessThanOrEqual(2048)
      }
    }),
    { numRuns: 5000 },
  )
})

test.each([
  'http://example.com/',
  'https://user@example.com/',
  'https://user:secret@example.com/',
  'https://',
  'mailto:',
  'javascript:alert(1)',
  'javascript://example.com/%0aalert(1)',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  '\\\\server\\share',
  '/etc/passwd',
  'C:\\Windows\\System32\\calc.exe',
  'smb://server/share',
  'data:text/html,x',
  `https://example.com/${'a'.repeat(2048)}`,
])('%j is not opened, and the person is told why', async address => {
  const opened: string[] = []
  await expect(openOutside(address, agreeing(opened))).rejects.toMatchObject({ code: 'refused' })
  expect(opened).toEqual([])
})

test('nothing is opened before the person has agreed', async () => {
  const opened: string[] = []
  const leaving = { ...agreeing(opened), ask: async () => false }
  expect(await openOutside('https://example.com/', leaving)).toBe(false)
  expect(opened).toEqual([])
})

test('letters that only look like others are shown as what they are', () => {
  expect(outsideLink('https://аpple.com/')?.host).toBe('xn--pple-43d.com')
})
