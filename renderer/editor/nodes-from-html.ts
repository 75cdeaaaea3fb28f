import type { DocumentNode } from '../../shared/document.ts'
import { cleanText } from './clean-text.ts'
import { isTooDeep } from './html-depth.ts'
import { formatFrom } from './html-format.ts'
import { isAllowedUrl } from './link-url.ts'
import { type Line, nodesFromLines } from './nodes-from-lines.ts'
import { element, lineBreak, textNode } from './serialised-node.ts'
import { wordListOf } from './word-list.ts'

/**
 * What the editor knows of a foreign page, and nothing else: an allow-list, so that what is not named here cannot get in. The page
 * is parsed into a document that is never shown and runs nothing. No attribute is read but `href`, the `start` of a numbered list,
 * and `style` for bold and the like. Nothing comes of a page too deep or too long for a text; it is then pasted as plain text.
 */
export function nodesFromHtml(html: string): DocumentNode[] {
  if (isTooDeep(html)) return []
  const page = new DOMParser().parseFromString(withoutInline(html), 'text/html')
  const walk: Walk = { lines: [], elementsLeft: 100_000 }
  if (page.body) walkChildren(page.body, { walk, ...plain })
  return walk.elementsLeft > 0 && walk.lines.length <= mostLines ? nodesFromLines(walk.lines) : []
}

/** A page of more lines or elements is no text that a person chose. */
const mostLines = 20_000
type Walk = { lines: Line[]; elementsLeft: number }

/** Longer styles are not read, so that none can hold up the window. */
const longestStyle = 4000

const styleAttribute = 'data-style'

/** The window's policy would report each inline style and handler of the page, although it is inert; under other names they are quiet. */
function withoutInline(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1template')
    .replace(/<base\b/gi, '<wbr')
    .replace(/<[a-z][^<>]*>/gi, tag =>
      tag.replace(/([\s"'/])style(?=\s*=)/gi, `$1${styleAttribute}`).replace(/([\s"'/])on(?=\w+\s*=)/gi, '$1data-on'),
    )
}

type Context = {
  walk: Walk
  format: number
  link: { url: string } | null
  /** Kind of line that text opens here. */
  line: Omit<Line, 'content'>
  preformatted: boolean
  /** Within a cell of a table. */
  cell: boolean
}

const plain: Omit<Context, 'walk'> = {
  format: 0,
  link: null,
  line: { kind: 'paragraph' },
  preformatted: false,
  cell: false,
}

const dropped = new Set(
  'script style template noscript iframe object embed applet svg math head title meta link base canvas audio video picture img map input button select textarea datalist progress meter dialog frameset'.split(
    ' ',
  ),
)

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

function walkChildren(parent: Node, context: Context): void {
  for (const child of read<NodeList>(parent, 'childNodes')) {
    const type = read<number>(child, 'nodeType')
    if (type === Node.TEXT_NODE) addText(context, read<string>(child, 'data'))
    else if (type === Node.ELEMENT_NODE && context.walk.elementsLeft-- > 0) walkElement(child as Element, context)
  }
}

function walkElement(node: Element, outer: Context): void {
  const name = read<string>(node, 'localName').toLowerCase()
  const style = attribute(node, styleAttribute).slice(0, longestStyle).toLowerCase()
  if (dropped.has(name) || isHidden(style)) return
  const context = { ...outer, format: formatFrom(name, style, outer.format), link: linkFrom(name, node) ?? outer.link }
  if (name === 'br') addBreak(outer)
  else if (blocks.has(name)) walkBlock(name, node, style, context)
  else walkChildren(node, context)
}

/** A row of a table is one line, so what is in its cells only gets apart by a space. */
function walkBlock(name: string, node: Element, style: string, context: Context): void {
  const cell = context.cell || name === 'td' || name === 'th'
  const separate = () => (cell ? joinCell(context.walk.lines) : endLine(context.walk.lines))
  if (Element.prototype.hasAttribute.call(node, 'data-prompt-question')) return
  separate()
  walkChildren(node, { ...context, cell, ...(cell ? {} : blockContext(name, node, style, context)) })
  separate()
}

/** How lines opened inside this block look. */
function blockContext(name: string, node: Element, style: string, context: Context): Partial<Context> {
  const { line } = context
  const wordList =
    name === 'p' && style.includes('mso-list') ? wordListOf(style, read<string>(node, 'textContent')) : null
  if (wordList) return { line: { ...line, ...wordList } }
  if (/^h[1-6]$/.test(name))
    return { line: { ...inPrompt(line), kind: 'heading', level: Math.min(Number(name[1]), 3) } }
  if (name === 'blockquote') return { line: { ...inPrompt(line), kind: 'quote' } }
  if (name === 'ul' || name === 'ol' || name === 'menu') {
    const level = line.kind === 'item' ? (line.level ?? 1) + 1 : 1
    const start = name === 'ol' ? startOf(node) : {}
    return { line: { ...inPrompt(line), kind: 'item', level: Math.min(level, 8), ordered: name === 'ol', ...start } }
  }
  if (name === 'li' && line.kind !== 'item') return { line: { ...inPrompt(line), kind: 'item', level: 1 } }
  if (name === 'pre') return { preformatted: true }
  if (name === 'section' && attribute(node, 'data-lens') !== '') return { line: { ...line, prompt: promptOf(node) } }
  return {}
}

/** A list that goes on where another one ended says with which number. */
function startOf(list: Element): Pick<Line, 'start'> {
  const start = attribute(list, 'start').trim()
  return /^-?\d{1,6}$/.test(start) ? { start: Number(start) } : {}
}

function inPrompt(line: Omit<Line, 'content'>): Pick<Line, 'prompt'> {
  return line.prompt === undefined ? {} : { prompt: line.prompt }
}

/** An answer copied out of Throughline; checked again where nodes are cleaned. */
function promptOf(section: Element): NonNullable<Line['prompt']> {
  const question = section.querySelector('[data-prompt-question]')?.textContent ?? ''
  return {
    promptId: attribute(section, 'data-prompt-id'),
    lens: attribute(section, 'data-lens'),
    question: cleanText(question),
  }
}

function addText(context: Context, raw: string): void {
  const text = cleanText(raw)
  if (context.preformatted) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) addBreak(context)
      if (piece !== '') place(context, textNode(piece, context.format))
    }
    return
  }
  const open = openLine(context.walk.lines)
  const spaced = text.replace(/[ \t\n\f]+/g, ' ')
  const collapsed = !open || endsInSpace(open.content) ? spaced.replace(/^ /, '') : spaced
  if (collapsed !== '') place(context, textNode(collapsed, context.format))
}

function addBreak(context: Context): void {
  if (openLine(context.walk.lines)) place({ ...context, link: null }, lineBreak)
}

function place(context: Context, node: DocumentNode): void {
  let line = openLine(context.walk.lines)
  if (!line) {
    line = { ...context.line, content: [] }
    context.walk.lines.push(line)
  }
  if (!context.link) {
    line.content.push(node)
    return
  }
  const last = line.content.at(-1)
  if (last?.type === 'link' && last.url === context.link.url && last.children) last.children.push(node)
  else line.content.push({ ...element('link'), url: context.link.url, children: [node] })
}

function openLine(lines: Line[]): Line | null {
  const last = lines.at(-1)
  return last && !last.ended ? last : null
}

function endLine(lines: Line[]): void {
  const last = lines.at(-1)
  if (last) last.ended = true
}

function joinCell(lines: Line[]): void {
  const open = openLine(lines)
  if (open && !endsInSpace(open.content)) open.content.push(textNode(' '))
}

function endsInSpace(content: DocumentNode[]): boolean {
  const last = content.at(-1)
  if (!last || last.type === 'linebreak') return true
  if (last.type === 'link') return endsInSpace(last.children ?? [])
  return typeof last.text === 'string' && last.text.endsWith(' ')
}

function linkFrom(name: string, node: Element): { url: string } | null {
  if (name !== 'a') return null
  const url = attribute(node, 'href').trim()
  return isAllowedUrl(url) ? { url } : null
}

/** Word draws the bullets of its lists as hidden-to-others text. */
function isHidden(style: string): boolean {
  return /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-list:\s*ignore/.test(style)
}

/** A form's named fields can stand in for its own properties; the prototype's cannot be replaced by a page. */
function read<T>(node: Node, property: 'childNodes' | 'nodeType' | 'localName' | 'data' | 'textContent'): T {
  return Reflect.get(property === 'data' ? CharacterData.prototype : Element.prototype, property, node) as T
}

function attribute(node: Element, name: string): string {
  return Element.prototype.getAttribute.call(node, name) ?? ''
}
