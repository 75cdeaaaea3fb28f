import type { Paper } from '../../../shared/prep-sheets.ts'
import { type Setting, settings } from './card-setting.ts'
import { escapeCss } from './escape-html.ts'
import type { FontFace } from './paper-fonts.ts'

const pageSizes: Record<Paper, string> = { a4: 'A4', letter: 'Letter' }

/** A longer title would run into the page number. */
const longestFooter = 80

/** The paper's look: always dark ink on white, whatever the window's theme is. Sizes are of print, so points and millimetres. */
export function sheetStyle(title: string, paper: Paper, faces: readonly FontFace[]): string {
  return [
    ...faces.map(fontFace),
    page(title, paper),
    text,
    roomSheet,
    blocks,
    storyCard,
    ...settings.map(cardSetting),
    richText,
  ].join('\n')
}

function fontFace({ family, style, file, unicodeRange }: FontFace): string {
  return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: 100 900; font-display: block; src: url('/fonts/${file}') format('woff2'); unicode-range: ${unicodeRange} }`
}

function page(title: string, paper: Paper): string {
  const footer = title.length > longestFooter ? `${title.slice(0, longestFooter - 1)}…` : title
  return `
@page {
  size: ${pageSizes[paper]} portrait;
  margin: 13mm 17mm 16mm;
  @bottom-left { content: "${escapeCss(footer)}"; font: 7.5pt 'Inter Variable', sans-serif; color: #5b554c }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt 'Inter Variable', sans-serif; color: #5b554c; font-variant-numeric: tabular-nums }
}`
}

function cardSetting({ name, text, small, space }: Setting): string {
  return `.story.${name} { --text: ${text.size}pt/${text.leading}; --small: ${small.size}pt/${small.leading}; --space: ${space}mm }`
}

const text = `
* { box-sizing: border-box; margin: 0; padding: 0 }
html { color-scheme: only light; background: #fff; print-color-adjust: exact }
body { color: #221f1b; font: 9pt/1.4 'Inter Variable', sans-serif; font-variant-numeric: tabular-nums; orphans: 2; widows: 2; overflow-wrap: anywhere }
h1, h2, .headline { font-family: 'Literata Variable', serif; font-weight: 600; line-height: 1.25; text-wrap: pretty }
h1, h2, h3, h4, h5, .question { break-after: avoid; break-inside: avoid }
h1 { font-size: 18pt; letter-spacing: -.01em }
a { color: inherit; text-decoration: none }
.quiet { color: #5b554c }
.whole { break-inside: avoid }
.to { width: .9em; height: .64em } .to path { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
.nothing { padding-top: 8mm; font: 11pt/1.5 'Literata Variable', serif }`

const roomSheet = `
.head { padding-bottom: 5mm; border-bottom: .2mm solid #cfc8bb }
.facts { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin-top: 1.5mm }
.stories { list-style: none }
.stories > li { display: flex; gap: 3.5mm; padding: 4.5mm 0; border-bottom: .2mm solid #e0d9cc; break-inside: avoid }
.tick { flex: none; width: 3.4mm; height: 3.4mm; margin-top: 1.1mm; border: .25mm solid #5b554c; border-radius: .6mm }
.about { flex: 1 }
.headline { font-size: 12pt; display: block }
.principles { color: #2d5a7b; font-weight: 550; margin-top: .8mm }
.cues { margin-top: 1.2mm; color: #5b554c }
.time { flex: none; max-width: 48mm; text-align: right; font-size: 8pt; color: #5b554c }
.time b { display: block; font: 600 11.5pt/1.3 'Literata Variable', serif; color: #221f1b }`

const blocks = `
.block { padding-top: 6mm; break-inside: avoid } .block.long { break-inside: auto } .story + .block { break-before: page; padding-top: 0 }
.block > h2 { margin-bottom: 2mm; font: 600 11pt/1.3 'Inter Variable', sans-serif }
table { width: 100%; border-collapse: collapse } thead { display: table-header-group } tr { break-inside: avoid }
th { color: #5b554c; font-weight: 400 } th, td { padding: 1.4mm 4mm 1.4mm 0; border-bottom: .2mm solid #e0d9cc; text-align: left; vertical-align: top; white-space: pre-line }
.note { margin-top: 1.5mm }
.points { padding-left: 5mm } .points li { margin-top: 1mm } .points.ticks { list-style: none; padding-left: 0 } .points li::marker { color: #5b554c }
.block .asked { padding-top: 0; border-top: 0; break-inside: auto; --space: 3mm }
.entry { padding: 3mm 0; border-bottom: .2mm solid #e0d9cc; --text: 10pt/1.42 } .entry h3 { font: 600 11pt/1.3 'Literata Variable', serif } .entry .text { padding-left: 0; margin-top: 1.5mm }`

const storyCard = `
h1.sheet { padding-bottom: 3mm; font: 600 9pt/1.4 'Inter Variable', sans-serif; letter-spacing: 0; color: #5b554c }
.story { break-before: page; font: var(--small) 'Inter Variable', sans-serif; font-variant-numeric: tabular-nums } .story.only, .story.compact { break-before: auto } .story.compact { padding-top: 7mm; break-inside: avoid }
.story h2 { font-size: 15.5pt }
.story > header { padding-bottom: 3.5mm; break-after: avoid }
.story > header p { margin-top: 1mm }
.story .about-it { display: flex; flex-wrap: wrap; gap: 0 4mm; margin-top: 1mm }
.story .about-it p { margin-top: 0 } .about-it .quiet { margin-left: auto }
.figure { display: flex; align-items: center; gap: 4mm; color: #5b554c }
.story > header .figure { margin-top: 2.5mm }
.figure b { flex: none; font: 550 15.5pt/1.1 'Literata Variable', serif; color: #221f1b }
.figure svg { flex: none; width: 19mm; height: 7mm } .figure path { fill: none; stroke: #a04a24; stroke-width: .75; stroke-linecap: round }
.part { border-top: .2mm solid #e0d9cc; padding: var(--space) 0; break-inside: avoid }
.end { break-before: avoid; break-inside: avoid }
.part.long { break-inside: auto }
.part > header { display: flex; align-items: center; gap: 3.5mm; break-after: avoid; break-inside: avoid }
.part h3 { flex: 1; font-size: 8.5pt; font-weight: 600 }
.part .seconds { font-size: 8pt; color: #5b554c }
.badge { width: 5mm; height: 5mm; border-radius: 1mm; color: #fff; font: 650 8.5pt/5mm 'Inter Variable', sans-serif; text-align: center }
.situation .badge { background: #46617e } .task .badge { background: #6a5596 } .action .badge { background: #2f6b4c }
.result .badge { background: #a04a24 } .learning .badge { background: #7d6312 }
.text { padding-left: 8.5mm; font: var(--text) 'Literata Variable', serif }
.asked { padding-top: var(--space); border-top: .2mm solid #e0d9cc; break-inside: avoid }
.asked h3 { font-size: 9pt; font-weight: 600; padding-bottom: 1mm }
.asked dl > div { display: flex; gap: 6mm; padding: calc(var(--space) / 2) 0; border-bottom: .2mm solid #e0d9cc; break-inside: avoid }
.asked dt { flex: 0 0 33%; color: #5b554c } .asked dd { flex: 1; white-space: pre-line }
.text .empty { color: #5b554c; font: 9pt/1.5 'Inter Variable', sans-serif }`

const richText = `
.text > * { margin-top: 1.2mm } .text > :first-child { margin-top: .5mm }
.text ul, .text ol { padding-left: 5.5mm } .text li { margin-top: .6mm } .text li.nest { list-style: none }
.text .checks { list-style: none; padding-left: 0 } .text .checks ul { padding-left: 5.5mm }
.check { display: inline-block; width: 3mm; height: 3mm; margin-right: 2mm; border: .25mm solid #5b554c; border-radius: .5mm; font: 7pt/2.6mm 'Inter Variable', sans-serif; text-align: center }
.text h4 { font: 600 11.5pt/1.35 'Literata Variable', serif } .text h5 { font: 600 10.5pt/1.35 'Literata Variable', serif }
.text blockquote { padding-left: 4mm; border-left: .5mm solid #cfc8bb; color: #5b554c }
.text .question { font: 550 8.5pt/1.4 'Inter Variable', sans-serif; color: #5b554c; break-after: avoid }
.text code, .text pre { font: 9pt/1.45 ui-monospace, monospace } .text pre { white-space: pre-wrap }
.text a { text-decoration: underline; text-underline-offset: .15em } .text mark { background: #f6e3a8; color: inherit }`
