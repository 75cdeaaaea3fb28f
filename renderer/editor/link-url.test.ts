import { describe, expect, it } from 'vitest'
import { isAllowedUrl, linkUrl } from './link-url.ts'

describe('the address of a link', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['http://example.org', 'http://example.org'],
    ['mailto:marta@example.org', 'mailto:marta@example.org'],
    ['example.org/runbook', 'https://example.org/runbook'],
    ['localhost:8080', 'https://localhost:8080'],
    [' https://example.org ', 'https://example.org'],
    ['marta@example.org', 'mailto:marta@example.org'],
  ])('typed as %s becomes %s', (typed, url) => {
    expect(linkUrl(typed)).toBe(url)
    expect(isAllowedUrl(url)).toBe(true)
  })

  it.each([
    '',
    'two words',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.org:99999999999/%0aalert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'app://journal/',
    'tel:123',
    'https://',
  ])('is refused as %j', typed => {
    expect(linkUrl(typed)).toBeNull()
    expect(isAllowedUrl(typed)).toBe(false)
  })
})
