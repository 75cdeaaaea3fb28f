import { $generateJSONFromSelectedNodes } from '@lexical/clipboard'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import fc from 'fast-check'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { blocksOf, RichText } from '../../shared/document.ts'
import { parts } from '../../shared/part.ts'
import { $pasteOwn } from './paste.ts'
import { $createPromptNode, $insertPrompt } from './prompt.ts'
import { block, documentWith, openEntry, openStory, paragraph, saved, text } from './stage/documents.ts'

/** What a person may do, each at a place chosen by chance. */
type Deed = {
  name: 'split' | 'remove' | 'type' | 'head' | 'plain' | 'copy' | 'paste' | 'ask' | 'undo' | 'redo' | 'break'
  from: number
  to: number
}

const deed: fc.Arbitrary<Deed> = fc.record({
  name: fc.constantFrom('split', 'remove', 'type', 'head', 'plain', 'copy', 'paste', 'ask', 'undo', 'redo', 'break'),
  from: fc.nat(99),
  to: fc.nat(99),
})
const deeds = fc.array(deed, { minLength: 1, maxLength: 25 })

const entry = documentWith(
  paragraph('b1', [text('One parcel in nine.'), text(' Nobody looked.', { format: 1 })]),
  block('heading', { $: { block: 'b2' }, tag: 'h2', children: [text('Before')] }),
  block('list', {
    listType: 'bullet',
    children: [block('listitem', { $: { block: 'b3' }, children: [text('sorted')] })],
  }),
  block('prompt', {
    $: { block: 'b4' },
    promptId: 'p',
    lens: 'who',
    question: 'Who?',
    children: [paragraph('b5', [text('Six people.')])],
  }),
)
const story = documentWith(
  ...parts.map(part =>
    block('part', {
      part,
      children: [paragraph(`b-${part}`, [text(`The ${part} was told.`, { $: { sources: ['s'] } })])],
    }),
  ),
)

describe('whatever a person does', () => {
  it('every block of an entry has an id that no other has', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async list => {
        const editor = openEntry(entry)
        for (const each of list) await perform(editor, each)
        expectUniqueIds(saved(editor))
      }),
      { numRuns: 150 },
    )
  })

  it('a story has five parts in their order, and its blocks ids of their own', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async list => {
        const editor = openStory(story)
        for (const each of list) await perform(editor, each)
        const document = saved(editor)
        expect(document.root.children?.map(node => node.part)).toEqual(parts)
        expectUniqueIds(document)
      }),
      { numRuns: 150 },
    )
  })

  it('all of it can be taken back, with the very same ids', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async list => {
        const editor = openStory(story)
        for (const each of list.filter(({ name }) => name !== 'undo' && name !== 'redo')) await perform(editor, each)
        for (let at = 0; at <= list.length; at++) await perform(editor, { name: 'undo', from: 0, to: 0 })
        expect(blocksOf(saved(editor))).toEqual(blocksOf(saved(openStory(story))))
      }),
      { numRuns: 60 },
    )
  })
})

const clipboards = new WeakMap<LexicalEditor, string>()

/** A command is carried out in a microtask. */
async function perform(editor: LexicalEditor, { name, from, to }: Deed): Promise<void> {
  if (name === 'undo') editor.dispatchCommand(UNDO_COMMAND, undefined)
  else if (name === 'redo') editor.dispatchCommand(REDO_COMMAND, undefined)
  else editor.update(() => $perform(editor, name, from, to), { discrete: true, tag: 'history-push' })
  await Promise.resolve()
}

function $perform(editor: LexicalEditor, name: Deed['name'], from: number, to: number): void {
  const isAtOnePlace = name === 'split' || name === 'paste' || name === 'ask' || name === 'break'
  $select(from, isAtOnePlace ? from : to)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (name === 'split') selection.insertParagraph()
  else if (name === 'break') selection.insertLineBreak()
  else if (name === 'remove') selection.removeText()
  else if (name === 'type') selection.insertText('words')
  else if (name === 'head') $setBlocksType(selection, () => $createHeadingNode('h2'))
  else if (name === 'plain') $setBlocksType(selection, $createParagraphNode)
  else if (name === 'copy') clipboards.set(editor, JSON.stringify($generateJSONFromSelectedNodes(editor, selection)))
  else if (name === 'paste') $pasteOwn(clipboards.get(editor) ?? '', selection)
  else if (name === 'ask')
    $insertPrompt(
      $createPromptNode({ promptId: 'q', lens: 'why', question: 'Why?' }),
      $container(selection.anchor.getNode().getParentOrThrow()),
    )
}

/** A selection between two of all the places a caret can stand, in percent of the text. */
function $select(from: number, to: number): void {
  const places = $places()
  const [start, end] = [from, to].map(percent => places[Math.floor((percent / 100) * places.length)])
  if (!start || !end) return
  const selection = $createRangeSelection()
  selection.anchor.set(start.key, start.offset, start.type)
  selection.focus.set(end.key, end.offset, end.type)
  $setSelection(selection)
}

type Place = { key: string; offset: number; type: 'text' | 'element' }

function $places(): Place[] {
  const texts = $getRoot().getAllTextNodes()
  const inTexts = texts.flatMap((node: TextNode) =>
    [0, Math.floor(node.getTextContentSize() / 2), node.getTextContentSize()].map(
      (offset): Place => ({ key: node.getKey(), offset, type: 'text' }),
    ),
  )
  return inTexts.length > 0 ? inTexts : $emptyBlocks($getRoot())
}

function $emptyBlocks(node: ElementNode): Place[] {
  if (node.isEmpty()) return [{ key: node.getKey(), offset: 0, type: 'element' }]
  return node.getChildren().flatMap(child => ($isElementNode(child) && !$isTextNode(child) ? $emptyBlocks(child) : []))
}

function $container(node: ElementNode): ElementNode {
  return node.getTopLevelElement()?.getParent() ?? $getRoot()
}

function expectUniqueIds(document: RichText): void {
  expect(RichText.safeParse(document).success).toBe(true)
  const ids = blocksOf(document).map(({ id }) => id)
  expect(ids).not.toContain('')
  expect(new Set(ids).size).toBe(ids.length)
}
