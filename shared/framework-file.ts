import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { Framework } from './frameworks.ts'

export type ReadFramework = { framework: Framework } | { line: number; reason: string }

/** Reads the text of a framework file, or says in which line it goes wrong, counted from 1, and why. */
export function readFramework(text: string): ReadFramework {
  // Some editors begin a file with this mark, which is no part of it.
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return { line: 1, reason: 'The file is empty.' }
  const errors: ParseError[] = []
  const tree = parseTree(json, errors, { disallowComments: true })
  const [error] = errors
  if (error || !tree) return { line: lineAt(json, error?.offset ?? 0), reason: syntaxReason(error) }
  const twice = firstDoubleKey(tree)
  if (twice) return { line: lineAt(json, twice.offset), reason: `“${twice.key}” stands twice in the same place.` }
  const read = Framework.safeParse(JSON.parse(json))
  if (read.success) return { framework: read.data }
  const [issue] = read.error.issues
  const path = (issue?.path ?? []).map(step => (typeof step === 'symbol' ? String(step) : step))
  return {
    line: lineAt(json, offsetOf(tree, path)),
    reason: `${placeWords(path)}${issue?.message ?? 'This is no framework.'}`,
  }
}

/** The file that is exported: indented, and the same each time. */
export function writeFramework(framework: Framework): string {
  return `${JSON.stringify(framework, null, 2)}\n`
}

function syntaxReason(error: ParseError | undefined): string {
  const name = error ? printParseErrorCode(error.error) : ''
  return `This is not JSON: ${syntaxWords[name] ?? 'something stands here that JSON does not know'}.`
}

const syntaxWords: Record<string, string> = {
  CommaExpected: 'a comma is missing before this',
  ColonExpected: 'a colon is missing before this',
  ValueExpected: 'a value is missing here',
  PropertyNameExpected: 'a name in double quotes is missing here',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows the end',
  UnexpectedEndOfString: 'a text has no closing quote',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidCommentToken: 'JSON has no comments',
  InvalidEscapeCharacter: 'a backslash is followed by something JSON does not know',
  InvalidCharacter: 'a text holds a character that must be escaped',
  InvalidSymbol: 'a word stands here that JSON does not know; texts need double quotes',
}

/** The place itself where the file has it, else the nearest thing around it: what is missing has no line. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const found = findNodeAtLocation(tree, path.slice(0, length))
    if (found) return found.offset
  }
  return 0
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** `['principles', 2, 'questions', 0]` -> "Principle 3, questions 1: ". */
function placeWords(path: readonly (string | number)[]): string {
  const words: string[] = []
  for (const step of path) {
    if (typeof step === 'number') words.push(`${words.pop() ?? ''} ${step + 1}`.trim())
    else words.push(step)
  }
  return words.length > 0 ? `${words.join(', ')}: ` : ''
}

function firstDoubleKey(node: Node): { key: string; offset: number } | null {
  const keys = new Set<string>()
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined
    if (key) {
      const name = String(key.value)
      if (keys.has(name)) return { key: name, offset: key.offset }
      keys.add(name)
    }
    const inside = firstDoubleKey(child)
    if (inside) return inside
  }
  return null
}
