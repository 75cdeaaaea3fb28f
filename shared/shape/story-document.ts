import type { DocumentNode, RichText } from '../document.ts'
import { type Part, parts } from '../part.ts'

export type SourcedSentence = { part: Part; text: string; sourceId: string }

/** The document of a new story: always five parts in their order, each one paragraph whose sentences carry their sources. */
export function storyDocument(sentences: SourcedSentence[], newId: () => string): RichText {
  const children = parts.map(part => {
    const own = sentences.filter(sentence => sentence.part === part)
    return element('part', { part, children: [paragraph(own, newId())] })
  })
  return { root: element('root', { children }) }
}

function paragraph(sentences: SourcedSentence[], block: string): DocumentNode {
  const children = sentences.flatMap(({ text, sourceId }, index) => {
    const sourced = { ...textNode(oneLine(text)), $: { sources: [sourceId] } }
    return index === 0 ? [sourced] : [textNode(' '), sourced]
  })
  return element('paragraph', { children, textFormat: 0, textStyle: '', $: { block } })
}

function element(type: string, fields: { children: DocumentNode[]; [key: string]: unknown }): DocumentNode {
  return { type, version: 1, direction: null, format: '', indent: 0, ...fields }
}

function textNode(text: string): DocumentNode {
  return { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
}

/** A text node of the editor holds no line breaks; a sentence that ran over two lines goes on after a space. */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ').trim()
}
