import { RichText } from '../../shared/document.ts'
import { CallError } from '../../shared/errors.ts'

const longest = 10 * 1024 * 1024

/** A rich text as its column holds it: escaped by JSON, it keeps even what a column of text could not. */
export function serialiseDocument(document: RichText, what: 'entry' | 'story'): string {
  const json = JSON.stringify(document)
  if (json.length > longest) {
    throw new CallError('too-large', `This ${what} is too long to be kept as one. Move a part of it to another one.`)
  }
  return json
}

export function readDocument(json: string): RichText {
  return RichText.parse(JSON.parse(json))
}
