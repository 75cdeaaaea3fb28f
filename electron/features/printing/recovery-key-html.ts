import { escapeHtml } from './escape-html.ts'
import { facesFor } from './paper-fonts.ts'

/** The recovery key on a page of its own, to be kept on paper. `on`: the day it was printed. */
export function recoveryKeyHtml(recoveryKey: string, on: string, nonce: string): string {
  const groups = recoveryKey.split('-').map((group, index) => `<li><i>${index + 1}</i>${escapeHtml(group)}</li>`)
  const body = `<main><h1>Recovery key</h1><p>Opens a Throughline journal whose passphrase was forgotten. Whoever has this page and the journal’s files can read the journal: keep the two apart, and this one safe.</p><ol>${groups.join('')}</ol><p>In Throughline, choose “I forgot it: use the recovery key” where the passphrase is asked for. O and zero are the same here, and so are I, L and one. A key that was replaced by a newer one opens nothing any more.</p><p class="on">Printed on ${escapeHtml(on)}</p></main>`
  const faces = facesFor(body, false)
  const preloads = faces.map(
    ({ file }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/fonts/${file}">`,
  )
  const fonts = faces.map(
    ({ family, file, unicodeRange }) =>
      `@font-face { font-family: '${family}'; font-weight: 100 900; font-display: block; src: url('/fonts/${file}') format('woff2'); unicode-range: ${unicodeRange} }`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recovery key</title>${preloads.join('')}<style nonce="${escapeHtml(nonce)}">${fonts.join('\n')}${style}</style></head><body>${body}</body></html>`
}

const style = `
@page { size: A4 portrait; margin: 24mm 22mm }
body { margin: 0; color: #1a1816; font: 10.5pt/1.55 'Inter Variable', sans-serif }
h1 { margin: 0 0 4mm; font: 600 20pt/1.2 'Literata Variable', serif }
p { max-width: 130mm; margin: 0 0 5mm }
ol { display: grid; grid-template-columns: repeat(3, 44mm); gap: 3mm; margin: 9mm 0; padding: 0; list-style: none }
li { padding: 3mm 4mm; border: 0.6pt solid #b9b1a3; border-radius: 1.5mm; font: 600 15pt/1.2 'Inter Variable', sans-serif; letter-spacing: 0.12em; font-variant-numeric: tabular-nums; font-feature-settings: 'zero' }
i { display: block; font: 400 7.5pt/1.4 'Inter Variable', sans-serif; letter-spacing: 0; color: #5b554c }
.on { color: #5b554c; font-size: 8.5pt }`
