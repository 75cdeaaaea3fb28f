const windowDirectives = (nonce: string): string[] => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${nonce}'`,
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
]

const paperDirectives = (nonce: string): string[] => [
  "default-src 'none'",
  `style-src 'nonce-${nonce}'`,
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

const isolation: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Headers of every response of the window; its `<style>` elements carry the nonce, inline scripts are never allowed. */
export function windowHeaders(contentType: string, nonce: string): Record<string, string> {
  return { ...isolation, 'Content-Type': contentType, 'Content-Security-Policy': windowDirectives(nonce).join('; ') }
}

/** Headers of a document that is only printed: no script, no picture, no connection, its own style sheet and our fonts. */
export function paperHeaders(contentType: string, nonce: string): Record<string, string> {
  return { ...isolation, 'Content-Type': contentType, 'Content-Security-Policy': paperDirectives(nonce).join('; ') }
}
