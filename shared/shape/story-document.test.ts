import { ListItemNode, ListNode } from '@lexical/list'
import { createEditor } from 'lexical'
import { expect, it } from 'vitest'
import { blocksOf, RichText } from '../document.ts'
import { storyDocument } from './story-document.ts'

const ids = () => {
  let count = 0
  return () => `id${++count}`
}

it('A story has all five parts in their order, even without a sentence', () => {
  const document = storyDocument([], ids())
  expect(RichText.safeParse(document).success).toBe(true)
  expect(blocksOf(document).map(({ id, part, text }) => [id, part, text])).toEqual([
    ['id1', 'situation', ''],
    ['id2', 'task', ''],
    ['id3', 'action', ''],
    ['id4', 'result', ''],
    ['id5', 'learning', ''],
  ])
})

it('Each sentence keeps its source, and a plain space stands between two', () => {
  const document = storyDocument(
    [
      { part: 'action', text: 'I sorted.', sourceId: 's1' },
      { part: 'result', text: 'It fell.', sourceId: 's2' },
      { part: 'action', text: 'I ran\nover two lines. ', sourceId: 's3' },
    ],
    ids(),
  )
  const action = blocksOf(document).find(({ part }) => part === 'action')
  expect(action?.text).toBe('I sorted. I ran over two lines.')
  expect(action?.sources).toEqual([
    { start: 0, end: 9, ids: ['s1'] },
    { start: 10, end: 31, ids: ['s3'] },
  ])
})

it('Paragraphs, lists and texts have the form in which the editor writes them', () => {
  const item = { blockId: 'i', kind: 'item' as const }
  const document = storyDocument(
    [
      { part: 'situation', text: 'It broke.', sourceId: 's1' },
      { part: 'situation', text: 'twice', sourceId: 's2', from: item },
    ],
    ids(),
  )
  const blocks = document.root.children?.[0]?.children
  const editor = createEditor({
    nodes: [ListNode, ListItemNode],
    onError: error => {
      throw error
    },
  })
  const written = { root: { ...document.root, children: blocks } }
  const state = editor.parseEditorState(JSON.stringify(written))
  expect(JSON.parse(JSON.stringify(state.toJSON()))).toEqual(JSON.parse(JSON.stringify(written)))
})

it('Items of a list stay a list, and lines without a final stop do not run together', () => {
  const from = (blockId: string, kind: 'paragraph' | 'item' = 'paragraph') => ({ from: { blockId, kind } })
  const document = storyDocument(
    [
      { part: 'action', text: 'I looked at three things.', sourceId: 's1', ...from('p1') },
      { part: 'action', text: 'read the logs', sourceId: 's2', ...from('i1', 'item') },
      { part: 'action', text: 'asked the night shift', sourceId: 's3', ...from('i2', 'item') },
      { part: 'action', text: 'no alert had fired', sourceId: 's4', ...from('p2') },
      { part: 'action', text: 'At first I blamed the queue.', sourceId: 's5', ...from('p3') },
      { part: 'action', text: 'It was the cable.', sourceId: 's6', ...from('p4') },
    ],
    ids(),
  )
  const action = blocksOf(document).filter(({ part }) => part === 'action')
  expect(action.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'I looked at three things.'],
    ['item', 'read the logs'],
    ['item', 'asked the night shift'],
    ['paragraph', 'no alert had fired'],
    ['paragraph', 'At first I blamed the queue. It was the cable.'],
  ])
})

it('A long account does not become one endless paragraph', () => {
  const sentences = Array.from({ length: 40 }, (_, index) => ({
    part: 'action' as const,
    text: 'I moved one more of the old machines to the new rack before the morning shift came in.',
    sourceId: `s${index}`,
    from: { blockId: `b${Math.floor(index / 4)}`, kind: 'paragraph' as const },
  }))
  const action = blocksOf(storyDocument(sentences, ids())).filter(({ part }) => part === 'action')
  expect(action.length).toBeGreaterThan(3)
  for (const { text } of action) expect(text.split(' ').length).toBeLessThan(180)
})
