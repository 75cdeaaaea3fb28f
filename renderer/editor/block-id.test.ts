import { $createHeadingNode } from '@lexical/rich-text'
import { $copyNode, $getRoot, $isElementNode, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../shared/document.ts'
import { documentWith, openEntry, paragraph, saved, text } from './stage/documents.ts'

describe('block ids', () => {
  it('stay with the first half when a paragraph is split, and the second half gets its own', () => {
    const editor = openEntry(documentWith(paragraph('b1', [text('First. Second.')])))
    update(editor, () => {
      const words = $first().getFirstChild()
      if ($isTextNode(words)) words.select(6, 6).insertParagraph()
    })
    const [first, second] = blocksOf(saved(editor))
    expect(first).toMatchObject({ id: 'b1', text: 'First.' })
    expect(second?.id).not.toBe('b1')
    expect(second?.id).not.toBe('')
  })

  it('stay with the words when a line is opened above them', () => {
    const editor = openEntry(documentWith(paragraph('b1', [text('First. Second.')])))
    update(editor, () => $first().selectStart().insertParagraph())
    expect(blocksOf(saved(editor)).map(({ text: line }) => line)).toEqual(['', 'First. Second.'])
    const [above, below] = blocksOf(saved(editor))
    expect(below?.id).toBe('b1')
    expect(above?.id).not.toBe('b1')
  })

  it('go along when a paragraph becomes a heading', () => {
    const editor = openEntry(documentWith(paragraph('b1', [text('Before')]), paragraph('b2', [text('After')])))
    update(editor, () => $first().replace($createHeadingNode('h2'), true))
    expect(blocksOf(saved(editor)).map(({ id, kind }) => [id, kind])).toEqual([
      ['b1', 'heading'],
      ['b2', 'paragraph'],
    ])
  })

  it('are never shared by two blocks, whatever is copied inside the editor', () => {
    const editor = openEntry(documentWith(paragraph('b1', [text('once')])))
    update(editor, () => {
      const copy = $copyNode($first(), true)
      $first().insertAfter(copy)
    })
    const [first, second] = blocksOf(saved(editor))
    expect(first?.id).toBe('b1')
    expect(second?.id).not.toBe('b1')
  })
})

function update(editor: LexicalEditor, change: () => void): void {
  editor.update(change, { discrete: true })
}

function $first() {
  const node: LexicalNode | null = $getRoot().getFirstChild()
  if (!$isElementNode(node)) throw new Error('The text is empty.')
  return node
}
