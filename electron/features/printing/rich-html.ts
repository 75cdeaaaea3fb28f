import { type Inline, type RichBlock, type RichItem, textFormats } from '../../../shared/sheet/rich.ts'
import { escapeHtml } from './escape-html.ts'

/** A person's rich text as static HTML; nothing of its own but text and web addresses reaches the page. */
export function richHtml(blocks: readonly RichBlock[]): string {
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: RichBlock): string {
  if (block.kind === 'list') return listHtml(block)
  const inner = inlinesHtml(block.inlines)
  switch (block.kind) {
    case 'paragraph':
      return element('p', inner)
    // The sheet, its stories and their parts are h1 to h3; a person's own headings come below them.
    case 'heading':
      return element(block.level === 1 ? 'h4' : 'h5', inner)
    case 'quote':
      return element('blockquote', inner)
    case 'code':
      return `<pre>${inner}</pre>`
    case 'question':
      return `<p class="question" dir="auto">${inner}</p>`
  }
}

/** About six lines. Chromium cuts a last line off a paragraph of three or four lines, so a short one is not cut at all. */
const shortText = 560

function element(tag: string, inner: string): string {
  const whole = inner.length <= shortText ? ' class="whole"' : ''
  return `<${tag}${whole} dir="auto">${inner}</${tag}>`
}

function listHtml({ style, start, items }: RichBlock & { kind: 'list' }): string {
  const inner = items.map(itemHtml).join('')
  if (style === 'check') return `<ul class="checks">${inner}</ul>`
  if (style === 'bullet') return `<ul>${inner}</ul>`
  return start === 1 ? `<ol>${inner}</ol>` : `<ol start="${start}">${inner}</ol>`
}

function itemHtml({ checked, inlines, inner }: RichItem): string {
  if (inlines.length === 0 && inner.length > 0) return `<li class="nest">${richHtml(inner)}</li>`
  const box = checked === null ? '' : `<span class="check" aria-hidden="true">${checked ? '✓' : ''}</span>`
  return element('li', `${box}${inlinesHtml(inlines)}${richHtml(inner)}`)
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('')
}

function inlineHtml({ text, format, href }: Inline): string {
  if (text === '\n') return '<br>'
  const tags = textFormats.filter(([bit]) => (format & bit) !== 0).map(([, tag]) => tag)
  const inner = tags.reduceRight((within, tag) => `<${tag}>${within}</${tag}>`, escapeHtml(text))
  return href === null ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`
}
