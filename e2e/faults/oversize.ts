import type { DocumentNode } from '../../shared/document.ts'
import { type Fault, tally } from './fault.ts'
import { openForTest } from './written.ts'

const refusedWithinMs = 1000

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const documentOf = (children: DocumentNode[]) => ({ root: { type: 'root', children } })

function nested(depth: number): DocumentNode {
  let node: DocumentNode = paragraph('deep')
  for (let level = 0; level < depth; level++) node = { type: 'list', children: [node] }
  return node
}

const megabyte = 1024 * 1024

/** Each is over one of the limits. */
const inputs: readonly [what: string, draft: () => object][] = [
  ['a title of 301 characters', () => ({ title: 'x'.repeat(301) })],
  ['a title of 50 MB', () => ({ title: 'x'.repeat(50 * megabyte) })],
  ['41 tags', () => ({ tags: Array.from({ length: 41 }, (_, index) => `tag ${index}`) })],
  ['a million tags', () => ({ tags: Array.from({ length: 1_000_000 }, () => 'x') })],
  ['a tag of 61 characters', () => ({ tags: ['x'.repeat(61)] })],
  ['a text of 11 MB', () => ({ document: documentOf([paragraph('x'.repeat(11 * megabyte))]) })],
  ['a text of 100 MB', () => ({ document: documentOf([paragraph('x'.repeat(100 * megabyte))]) })],
  [
    'a text of 6 MB of quotes, which JSON doubles',
    () => ({ document: documentOf([paragraph('"'.repeat(6 * megabyte))]) }),
  ],
  ['65 levels', () => ({ document: documentOf([nested(65)]) })],
  ['5,000 levels', () => ({ document: documentOf([nested(5000)]) })],
  ['50,001 nodes', () => ({ document: documentOf(Array.from({ length: 50_001 }, () => paragraph('x'))) })],
  ['a million nodes', () => ({ document: documentOf(Array.from({ length: 1_000_000 }, () => paragraph('x'))) })],
]

export const oversize: Fault = {
  id: 'F16',
  what: 'inputs beyond a limit',
  promise: 'each is refused within a second of work with a code and a sentence, and the journal goes on',
  broken: 'kept',
  counts: { short: 12, full: 12 },
  control: { how: 'inputs within the limits', weakened: true, count: 12 },
  async run({ count, folder, weakened, patience }) {
    const tallied = tally()
    const { session, client } = openForTest(folder)
    for (const [what, make] of inputs.slice(0, count)) {
      const draft = weakened ? { title: what } : make()
      const startedAt = performance.now()
      const before = process.cpuUsage()
      const code = await client.entries.create(draft).then(
        () => 'kept',
        (error: { code?: string }) => String(error.code),
      )
      tallied.time(performance.now() - startedAt)
      // Work, not time, because a busy machine makes any process wait.
      const { user, system } = process.cpuUsage(before)
      const workMs = (user + system) / 1000
      const refused = code === 'invalid-input' || code === 'too-large'
      const late = workMs > refusedWithinMs * patience ? `took ${workMs.toFixed(0)} ms of work` : null
      tallied.note(refused ? late && `${what} ${late}` : `${what}: ${code}`)
    }
    const { title } = await client.entries.create({ title: 'still here' })
    if (title !== 'still here') tallied.note('the journal does not go on')
    session.close()
    return tallied.done('refused after')
  },
}
