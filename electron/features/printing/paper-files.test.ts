import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { answerPaper } from './paper-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-paper-'))
const fonts = new Map([['literata-latin-wght-normal.woff2', join(folder, 'font-Ab12.woff2')]])
writeFileSync(join(folder, 'font-Ab12.woff2'), 'font')
afterAll(() => rmSync(folder, { recursive: true }))

const get = (address: string, documents = new Map()) => answerPaper(new Request(address), documents, fonts)

test('a sheet is served once, under a policy that allows its style and our typefaces and nothing else', async () => {
  const documents = new Map([['/one-time', (nonce: string) => `<style nonce="${nonce}">`]])
  const response = await get('app://paper/one-time', documents)
  const [, nonce] = /nonce="([^"]+)"/.exec(await response.text()) ?? []
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'nonce-${nonce}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  expect((await get('app://paper/one-time', documents)).status).toBe(404)
})

test('the typefaces of the paper are served by name', async () => {
  const response = await get('app://paper/fonts/literata-latin-wght-normal.woff2')
  expect(response.headers.get('content-type')).toBe('font/woff2')
  expect(await response.text()).toBe('font')
})

test.each([
  'app://paper/',
  'app://paper/fonts/',
  'app://paper/fonts/font-Ab12.woff2',
  'app://paper/fonts/..%2ffont-Ab12.woff2',
  'app://paper/fonts/constructor',
  'app://journal/fonts/literata-latin-wght-normal.woff2',
  'https://paper/fonts/literata-latin-wght-normal.woff2',
])('%s does not exist', async address => {
  expect((await get(address)).status).toBe(404)
})
