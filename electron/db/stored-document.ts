import { RichText } from '../../shared/document.ts'
import { CallError } from '../../shared/errors.ts'
import { parseJson } from './parse-json.ts'

const longest = 10 * 1024 * 1024

/** A rich text as its column holds it: escaped by JSON, it keeps even what a column of text could not. */
export function serialiseDocument(document: RichText, what: 'entry' | 'story'): string {
  const json = jsonOf(document)
  if (json.length > longest) {
    throw new CallError('too-large', `This ${what} is too long to be kept as one. Move a part of it to another one.`)
  }
  return json
}

/** A number too large for JSON, which a message can hold, makes no text. */
function jsonOf(document: RichText): string {
  try {
    return JSON.stringify(document)
  } catch (cause) {
    throw new CallError('invalid-input', 'This text is not in a form the editor knows.', { cause })
  }
}

/** Throws where what is stored is no rich text, so that nothing else is shown, and then saved, in its place. */
export function readDocument(json: string): RichText {
  return tryDocument(json) ?? unreadable()
}

export function tryDocument(json: string): RichText | null {
  return RichText.safeParse(parseJson(json)).data ?? null
}

function unreadable(): never {
  throw new CallError(
    'unreadable',
    'The text that is stored here cannot be read, so it is not shown, and nothing can be saved over it. Its history may hold a version from before.',
  )
}
