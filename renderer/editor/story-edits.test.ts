import fc from 'fast-check'
import { $createRangeSelection, $getRoot, $setSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { blocksOf } from '../../shared/document.ts'
import { block, documentWith, openStory, paragraph, saved, text } from './stage/documents.ts'
import { moveCaret, putSentence, replaceStretch, tieSources } from './story-edits.ts'
import { selectedStretches } from './stretch.ts'

const linked = (words: string, ...ids: string[]) => text(words, { $: { sources: ids } })
const part = (name: string, ...children: unknown[]) => block('part', { part: name, children })
const link = block('link', { url: 'https://a.example', children: [linked('the log', 's2')] })
const list = block('list', {
  listType: 'bullet',
  children: [block('listitem', { $: { block: 'b5' }, children: [text('A checklist')] })],
})
const story = documentWith(
  part('situation', paragraph('b1', [linked('One in nine came back.', 's1'), text(' Nobody knew why.')])),
  part('task', paragraph('b2', [])),
  part('action', paragraph('b3', [text('We read '), link, text(' twice.')])),
  part('result', paragraph('b4', [linked('None came back.', 's3')])),
  part('learning', list),
)

const textOf = (editor: LexicalEditor, id: string) => blocksOf(saved(editor)).find(each => each.id === id)
const sourcesOf = (editor: LexicalEditor, id: string) =>
  textOf(editor, id)?.sources.map(({ start, end, ids }) => [start, end, ids.join(' ')])
/** Deeds of a person come one after the other; here each waits for the one before. */
const settled = () => Promise.resolve()

it('an answer goes to the end of its part as words of the person’s own', async () => {
  const editor = openStory(story)
  putSentence(editor, 'It took nine weeks.', 'result')
  putSentence(editor, 'I was asked to.', 'task')
  putSentence(editor, 'An alert.', 'learning')
  await settled()
  expect(textOf(editor, 'b4')?.text).toBe('None came back. It took nine weeks.')
  expect(sourcesOf(editor, 'b4')).toEqual([[0, 15, 's3']])
  expect(textOf(editor, 'b2')?.text).toBe('I was asked to.')
  expect(blocksOf(saved(editor)).filter(each => each.part === 'learning')).toMatchObject([
    { kind: 'item', text: 'A checklist' },
    { kind: 'item', text: 'An alert.' },
  ])
})

it('an answer to marked words stands after their sentence, never inside a link', async () => {
  const editor = openStory(story)
  putSentence(editor, 'I counted them.', 'situation', { blockId: 'b1', end: 22 })
  putSentence(editor, 'At night.', 'action', { blockId: 'b3', end: 15 })
  await settled()
  expect(textOf(editor, 'b1')?.text).toBe('One in nine came back. I counted them. Nobody knew why.')
  expect(sourcesOf(editor, 'b1')).toEqual([[0, 22, 's1']])
  expect(textOf(editor, 'b3')?.text).toBe('We read the log At night. twice.')
})

it('other words in place of some rest on what those came from, and undo brings them back', async () => {
  const editor = openStory(story)
  replaceStretch(editor, { blockId: 'b3', start: 0, end: 22 }, 'Tom and I read the log twice.')
  await settled()
  expect(textOf(editor, 'b3')).toMatchObject({
    text: 'Tom and I read the log twice.',
    sources: [{ start: 0, end: 29, ids: ['s2'] }],
  })
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  await settled()
  expect(blocksOf(saved(editor))).toEqual(blocksOf(story))
})

it('sources are tied to exactly the words, beside what they have or instead of it', () => {
  const editor = openStory(story)
  tieSources(editor, { blockId: 'b1', start: 23, end: 39 }, ['n1'])
  expect(sourcesOf(editor, 'b1')).toEqual([
    [0, 22, 's1'],
    [23, 39, 'n1'],
  ])
  tieSources(editor, { blockId: 'b1', start: 0, end: 22 }, ['n2'], ['s1'])
  tieSources(editor, { blockId: 'b3', start: 0, end: 22 }, ['n3'])
  expect(sourcesOf(editor, 'b1')?.[0]).toEqual([0, 22, 'n2'])
  expect(sourcesOf(editor, 'b3')).toEqual([
    [0, 8, 'n3'],
    [8, 15, 's2 n3'],
    [15, 22, 'n3'],
  ])
})

it('whatever stretch is tied and untied, the words stay and the links are as before', () => {
  fc.assert(
    fc.property(fc.constantFrom('b1', 'b3', 'b4', 'b5'), fc.nat(50), fc.nat(50), (blockId, from, length) => {
      const editor = openStory(story)
      const before = blocksOf(saved(editor))
      const stretch = { blockId, start: from, end: from + length }
      tieSources(editor, stretch, ['n'])
      const tied = textOf(editor, blockId)
      const words = tied?.sources
        .filter(({ ids }) => ids.includes('n'))
        .map(({ start, end }) => tied.text.slice(start, end))
      expect(words?.join('')).toBe(tied?.text.slice(from, from + length))
      tieSources(editor, stretch, [], ['n'])
      expect(blocksOf(saved(editor)).map(each => each.text)).toEqual(before.map(each => each.text))
      expect(blocksOf(saved(editor)).flatMap(each => each.sources.flatMap(({ ids }) => ids))).not.toContain('n')
    }),
  )
})

it('the selected words are told block by block, a caret as a stretch without words', async () => {
  const editor = openStory(story)
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes()
      const [second, third] = [texts[1], texts[2]]
      if (!second || !third) throw new Error('The story has too few words.')
      const selection = $createRangeSelection()
      // Backwards, as with Shift and the arrow to the left.
      selection.anchor.set(third.getKey(), 2, 'text')
      selection.focus.set(second.getKey(), 1, 'text')
      $setSelection(selection)
    },
    { discrete: true },
  )
  expect(selectedStretches(editor)).toEqual([
    { blockId: 'b1', start: 23, end: 39 },
    { blockId: 'b2', start: 0, end: 0 },
    { blockId: 'b3', start: 0, end: 2 },
  ])
  moveCaret(editor, { blockId: 'b3', start: 8, end: 15 })
  await settled()
  expect(selectedStretches(editor)).toEqual([{ blockId: 'b3', start: 8, end: 8 }])
})
