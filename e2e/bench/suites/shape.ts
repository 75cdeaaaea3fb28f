import type { Block } from '../../../shared/document.ts'
import { type Kind, kinds } from '../../../shared/shape/learned.ts'
import { proposeParts } from '../../../shared/shape/propose.ts'
import { type Account, readAccounts, readTextAccounts } from '../fixtures/accounts.ts'
import { blockOf, type Row, rowsOf, shuffled } from '../shape/rows.ts'

/** Each account is shuffled anew with each of these. */
const seeds = [11, 23, 37, 51, 83]

type Judged = { said: Kind; meant: Kind }
type Way = { told: string; judge: (account: Account) => Judged[] }

const ways: Way[] = [
  { told: 'in order', judge: account => judged(rowsOf(account), paragraphsOf(rowsOf(account))) },
  { told: 'in order, with labels', judge: asWritten },
  {
    told: 'shuffled',
    judge: account =>
      seeds.flatMap(seed => {
        const rows = shuffled(rowsOf(account), seed)
        return judged(
          rows,
          rows.map(({ text }, index) => blockOf(text, `b${index}`)),
        )
      }),
  },
  { told: 'in order, place only', judge: account => byPlace(rowsOf(account)) },
  { told: 'always action', judge: account => rowsOf(account).map(({ kind }) => ({ said: 'action', meant: kind })) },
]

/**
 * Accuracy of the proposals, and precision and recall of each part, on the accounts they were learned from (so these figures flatter);
 * with --held-out on those nobody tuned on, which stay fair only while they are looked at rarely. --styles tells the styles of telling
 * apart, --confusion lists what was taken for what.
 */
export function shapeSuite(options: string[] = []): Record<string, unknown>[] {
  const split = options.includes('--held-out') ? 'held-out' : 'tune'
  const accounts = [...readAccounts(), ...readTextAccounts()].filter(account => account.split === split)
  const groups: [string, Account[]][] = [
    ['all', accounts],
    ['tidy', accounts.filter(account => !account.messy)],
    ['messy', accounts.filter(account => account.messy)],
    ...(options.includes('--styles') ? byStyle(accounts) : []),
  ]
  const rows = ways.flatMap(way =>
    groups.map(([style, chosen]) => ({ split, told: way.told, style, ...scoreOf(chosen.flatMap(way.judge)) })),
  )
  if (!options.includes('--confusion')) return rows
  return ways.slice(0, 3).flatMap(way => confusionOf(way.told, accounts.flatMap(way.judge)))
}

function byStyle(accounts: Account[]): [string, Account[]][] {
  const styles = [...new Set(accounts.map(({ style }) => style ?? 'first'))].toSorted()
  return styles.map(style => [style, accounts.filter(account => (account.style ?? 'first') === style)])
}

function scoreOf(all: Judged[]): Record<string, unknown> {
  const right = all.filter(({ said, meant }) => said === meant)
  const share = (part: number, whole: number): number => Number((whole === 0 ? 0 : part / whole).toFixed(3))
  const perKind = kinds.map(kind => {
    const hit = right.filter(({ said }) => said === kind).length
    const precision = share(hit, all.filter(({ said }) => said === kind).length)
    return [kind, `${precision} / ${share(hit, all.filter(({ meant }) => meant === kind).length)}`]
  })
  return { sentences: all.length, accuracy: share(right.length, all.length), ...Object.fromEntries(perKind) }
}

function confusionOf(told: string, all: Judged[]): Record<string, unknown>[] {
  return kinds.map(meant => ({
    told,
    meant,
    ...Object.fromEntries(
      kinds.map(said => [said, all.filter(one => one.said === said && one.meant === meant).length]),
    ),
  }))
}

function paragraphsOf(rows: Row[]): Block[] {
  const blocks: Block[] = []
  let paragraph = -1
  for (const row of rows) {
    const last = blocks.at(-1)
    if (last && row.paragraph === paragraph) last.text += ` ${row.text}`
    else blocks.push(blockOf(row.text, `b${row.paragraph}`))
    paragraph = row.paragraph
  }
  return blocks
}

/** What was proposed for each row; a sentence that was cut otherwise counts as left out. */
function judged(rows: { text: string; kind: Kind }[], blocks: Block[]): Judged[] {
  const proposals = proposeParts([{ entryId: 'account', blocks }])
  let next = 0
  return rows.map(({ text, kind }) => {
    const found = proposals.findIndex(({ passage }, index) => index >= next && passage.quote === text)
    if (found < 0) return { said: 'none', meant: kind }
    next = found + 1
    return { said: proposals[found]?.part ?? 'none', meant: kind }
  })
}

/** The account with its headings, labels and prompts, as the person left it. Labels are no sentences and are not judged. */
function asWritten(account: Account): Judged[] {
  const blocks = account.blocks.map((block, index): Block => {
    const text = block.sentences.map(sentence => sentence.text).join(' ')
    const prompt = block.promptId ? { prompt: { promptId: block.promptId, lens: 'why' as const, question: '?' } } : {}
    return { id: `b${index}`, kind: block.kind, text, sources: [], ...prompt }
  })
  return judged(rowsOf(account), blocks)
}

/** What place alone says: the first quarter is the situation, and so on. */
function byPlace(rows: Row[]): Judged[] {
  return rows.map(({ kind }, index) => {
    const place = (index + 0.5) / rows.length
    const said: Kind =
      place < 0.24
        ? 'situation'
        : place < 0.31
          ? 'task'
          : place < 0.73
            ? 'action'
            : place < 0.88
              ? 'result'
              : 'learning'
    return { said, meant: kind }
  })
}
