import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { listRendererFiles, serveRendererFiles } from './renderer-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-files-'))
mkdirSync(join(folder, 'served', 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.html'), 'secret')
writeFileSync(join(folder, 'served', 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">')
writeFileSync(join(folder, 'served', 'assets', 'index.js'), 'export {}')
writeFileSync(join(folder, 'served', 'assets', 'index.js.map'), '{}')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const serve = serveRendererFiles(listRendererFiles(join(folder, 'served')))
const get = (address: string) => serve(new Request(address))

test('the window’s page carries the nonce of its own policy, and a new one each time', async () => {
  const nonces = new Set<string>()
  for (const address of ['app://journal/', 'app://journal/index.html', 'app://journal/#/stories']) {
    const response = await get(address)
    expect(response.status).toBe(200)
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(await response.text()) ?? []
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('a file of the window has its type and every protecting header', async () => {
  const response = await get('app://journal/assets/index.js')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(await response.text()).toBe('export {}')
})

test('the policy allows our own scripts and nothing from elsewhere', async () => {
  const policy = (await get('app://journal/')).headers.get('content-security-policy') ?? ''
  const rules = policy.split('; ').map(rule => rule.replace(/'nonce-[^']+'/, "'nonce-…'"))
  expect(rules).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-…'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "worker-src 'self'",
    "manifest-src 'none'",
  ])
})

test('no spelling of a path leads out of the window’s own files', async () => {
  const step = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '..%5c',
    '..\\',
    '%00',
    '\0',
    '//',
    '%c0%ae%c0%ae',
    '%252e%252e',
    '\\\\server',
    'C:',
    'assets',
    'ASSETS',
    'secret.html',
    'index.js.map',
    'etc/passwd',
    'con',
  )
  const path = fc.array(step, { minLength: 1, maxLength: 8 }).map(steps => steps.join('/'))
  await fc.assert(
    fc.asyncProperty(path, async steps => {
      const response = await get(`app://journal/${steps}`)
      // A browser and URL both take "." and ".." out before anyone is asked; what is left may be the page itself.
      if (new URL(`app://journal/${steps}`).pathname === '/') return
      expect(response.status, steps).toBe(404)
      expect(await response.text()).toBe('Not found')
    }),
    { numRuns: 1000 },
  )
})

test.each([
  'app://journal/assets',
  'app://journal/assets/',
  'app://journal/assets/INDEX.js',
  'app://journal/assets/index.js/',
  'app://journal/assets/index.js.map',
  'app://journal/../secret.html',
  'app://journal/%2e%2e%2fsecret.html',
  'app://evil/index.html',
  'https://journal/index.html',
])('%s does not exist', async address => {
  expect((await get(address)).status).toBe(404)
})

test('nothing can be sent to it', async () => {
  expect((await serve(new Request('app://journal/', { method: 'POST', body: 'x' }))).status).toBe(404)
})
