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

it('Paragraphs and texts have the form in which the editor writes them', () => {
  const document = storyDocument([{ part: 'situation', text: 'It broke.', sourceId: 's1' }], ids())
  const paragraph = document.root.children?.[0]?.children?.[0]
  const editor = createEditor({
    onError: error => {
      throw error
    },
  })
  const written = { root: { ...document.root, children: [paragraph] } }
  const state = editor.parseEditorState(JSON.stringify(written))
  expect(JSON.parse(JSON.stringify(state.toJSON()))).toEqual(JSON.parse(JSON.stringify(written)))
})
