import { $generateNodesFromSerializedNodes, $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard'
import { $getPeerDependency } from '@lexical/extension'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  type BaseSelection,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  defineExtension,
} from 'lexical'
import { type DocumentNode, RichText } from '../../shared/document.ts'
import { cleanText } from './clean-text.ts'
import { type CleanOptions, cleanBlocks } from './loadable-document.ts'
import { nodesFromHtml } from './nodes-from-html.ts'
import { type Line, nodesFromLines } from './nodes-from-lines.ts'
import { NOTICE_COMMAND } from './notice.ts'
import { element, isNode, textNode } from './serialised-node.ts'
import { SourcesExtension } from './sources.ts'

const maxRichCharacters = 2_000_000
const maxPlainCharacters = 10_000_000
/** A document holds 50,000 nodes; a paste may not fill it alone. */
const maxPlainLines = 10_000

export const PasteExtension = defineExtension({
  name: 'throughline/paste',
  register: editor =>
    editor.registerCommand(
      DRAG_DROP_PASTE,
      () => editor.dispatchCommand(NOTICE_COMMAND, 'Only text can be kept here: pictures and files stay outside.'),
      COMMAND_PRIORITY_EDITOR,
    ),
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [(data, selection) => $pasteOwn(data, selection)],
        'text/html': [(data, selection) => $pasteHtml(data, selection)],
        'text/plain': [(data, selection) => $pastePlain(data, selection)],
        'text/uri-list': [(data, selection) => $pastePlain(data, selection)],
      },
    }),
  ],
})

/** What was copied here. It is checked like anything else: any program may write this kind of clipboard. */
export function $pasteOwn(data: string, selection: BaseSelection): boolean {
  if (data.length > maxRichCharacters) return false
  const editor = $getEditor()
  const copied = parseCopied(data)
  if (copied?.namespace !== editor._config.namespace) return false
  return $insert(copied.nodes, selection)
}

export function $pasteHtml(html: string, selection: BaseSelection): boolean {
  if (html.length > maxRichCharacters) {
    $getEditor().dispatchCommand(
      NOTICE_COMMAND,
      'That was over 2 MB, so it came in as plain text, without its formatting.',
    )
    return false
  }
  const nodes = nodesFromHtml(html)
  return nodes.length > 0 && $insert(nodes, selection)
}

export function $pastePlain(data: string, selection: BaseSelection): boolean {
  if (data.length > maxPlainCharacters) {
    $getEditor().dispatchCommand(NOTICE_COMMAND, 'That is over 10 MB, too long for one text. Paste it in pieces.')
    return true
  }
  const text = cleanText(data)
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (isList(lines) && $insert(nodesFromLines(lines.map(lineOf)), selection)) return true
  const blocks = lines.length > maxPlainLines ? [text.replace(/\s*\n\s*/g, ' ')] : lines
  const nodes = blocks.map(line => $createParagraphNode().append($createTextNode(line)))
  if (nodes.length > 1) $insertGeneratedNodes($getEditor(), nodes, selection)
  else selection.insertText(text.replaceAll('\n', ''))
  return true
}

const bullet = /^(\s*)[-*•]\s+(?=\S)/u
const deepestItem = 5

/** One line alone may be a remark between dashes; it goes into the line at the caret. */
function isList(lines: string[]): boolean {
  return lines.length > 1 && lines.length <= maxPlainLines && lines.some(line => bullet.test(line))
}

/** Two spaces or a tab more begin a list in the list. */
function lineOf(line: string): Line {
  const [mark, indent = ''] = bullet.exec(line) ?? []
  if (mark === undefined) return { kind: 'paragraph', content: [textNode(line)] }
  const level = 1 + Math.floor(indent.replaceAll('\t', '  ').length / 2)
  return { kind: 'item', level: Math.min(level, deepestItem), content: [textNode(line.slice(mark.length))] }
}

/** Only a story knows sources; in an entry the words stand for themselves. */
function $pastedOptions(): CleanOptions {
  return {
    ids: false,
    parts: false,
    sources: $getPeerDependency<typeof SourcesExtension>(SourcesExtension.name) !== undefined,
  }
}

function $insert(copied: DocumentNode[], selection: BaseSelection): boolean {
  const blocks = cleanBlocks(copied, $pastedOptions())
  if (!RichText.safeParse({ root: { ...element('root'), children: blocks } }).success) return false
  $insertGeneratedNodes($getEditor(), $generateNodesFromSerializedNodes(inlineIfOneLine(copied, blocks)), selection)
  return true
}

/** Words copied out of a line go into the line at the caret, not below it. */
function inlineIfOneLine(copied: DocumentNode[], blocks: DocumentNode[]): DocumentNode[] {
  const only = blocks[0]
  const isLine = blocks.length === 1 && only?.type === 'paragraph'
  return isLine && copied.every(node => node.type !== 'heading' && node.type !== 'quote')
    ? (only.children ?? [])
    : blocks
}

function parseCopied(data: string): { namespace: unknown; nodes: DocumentNode[] } | null {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null || !('nodes' in value) || !Array.isArray(value.nodes)) return null
    const nodes = value.nodes.filter(isNode)
    return { namespace: 'namespace' in value ? value.namespace : null, nodes }
  } catch {
    return null
  }
}
