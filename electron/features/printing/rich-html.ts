import type { DocumentNode } from '../../../shared/document.ts'
import { escapeHtml } from './escape-html.ts'

/** The editor's text formats are bits of one number; these are the ones that ink can show, outermost first. */
const formats: readonly [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
]

/** The rich text of these nodes as static HTML. Unknown nodes print their text; nothing of their own reaches the page. */
export function richHtml(nodes: readonly DocumentNode[]): string {
  return nodes.map(nodeHtml).join('')
}

function nodeHtml(node: DocumentNode): string {
  if (node.type === 'linebreak') return '<br>'
  if (typeof node.text === 'string') return textHtml(node.text, node.format)
  const inner = richHtml(node.children ?? [])
  return (wrappers[node.type] ?? wrapPlainly)(node, inner)
}

const wrappers: Record<string, (node: DocumentNode, inner: string) => string> = {
  paragraph: (_node, inner) => (inner === '' ? '' : element('p', inner)),
  // The sheet, its stories and their parts are h1 to h3; a person's own headings come below them.
  heading: (node, inner) => element(node.tag === 'h1' || node.tag === 'h2' ? 'h4' : 'h5', inner),
  quote: (_node, inner) => element('blockquote', inner),
  list: (node, inner) => listHtml(node, inner),
  listitem: (node, inner) => itemHtml(node, inner),
  link: (node, inner) => linkHtml(node.url, inner),
  autolink: (node, inner) => linkHtml(node.url, inner),
  code: (_node, inner) => `<pre>${inner}</pre>`,
  prompt: (node, inner) => `<p class="question" dir="auto">${escapeHtml(String(node.question ?? ''))}</p>${inner}`,
}

function wrapPlainly(_node: DocumentNode, inner: string): string {
  return inner
}

/** About six lines. Chromium cuts a last line off a paragraph of three or four lines, so a short one is not cut at all. */
const shortText = 560

function element(tag: string, inner: string): string {
  const whole = inner.length <= shortText ? ' class="whole"' : ''
  return `<${tag}${whole} dir="auto">${inner}</${tag}>`
}

function textHtml(text: string, format: unknown): string {
  const bits = typeof format === 'number' ? format : 0
  const tags = formats.filter(([bit]) => (bits & bit) !== 0).map(([, tag]) => tag)
  return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, escapeHtml(text))
}

function listHtml({ listType, start }: DocumentNode, inner: string): string {
  if (listType === 'check') return `<ul class="checks">${inner}</ul>`
  if (listType !== 'number') return `<ul>${inner}</ul>`
  return typeof start === 'number' && Number.isInteger(start) && start !== 1
    ? `<ol start="${start}">${inner}</ol>`
    : `<ol>${inner}</ol>`
}

/** A list inside a list is kept in an item of its own, which has no mark. */
function itemHtml(node: DocumentNode, inner: string): string {
  if (node.children?.some(child => child.type === 'list')) return `<li class="nest">${inner}</li>`
  if (typeof node.checked !== 'boolean') return element('li', inner)
  return element('li', `<span class="check" aria-hidden="true">${node.checked ? '✓' : ''}</span>${inner}`)
}

const printableProtocols = new Set(['http:', 'https:', 'mailto:'])

/** What the editor let through long ago or an import brought is looked at again: only web and mail addresses become links. */
function linkHtml(address: unknown, inner: string): string {
  const url = typeof address === 'string' && address.length <= 2048 ? URL.parse(address) : null
  if (!url || !printableProtocols.has(url.protocol)) return inner
  return `<a href="${escapeHtml(url.href)}">${inner}</a>`
}
