import { frameworks as shippedFrameworks } from '../../../shared/content/content.ts'
import type { JournalClient } from '../../../shared/contract.ts'
import { firstDayOf, lastDayOf, type Period } from '../../../shared/day.ts'
import type { Entry } from '../../../shared/entries.ts'
import { CallError } from '../../../shared/errors.ts'
import type { PrepSheet, ReviewPack } from '../../../shared/prep-sheets.ts'
import type { PrintRequest } from '../../../shared/printing.ts'
import { type KnownName, type SuggestedName, suggestNames } from '../../../shared/safe/suggest-names.ts'
import { composeReview } from '../../../shared/sheet/compose-review.ts'
import { composeSheet } from '../../../shared/sheet/compose-sheet.ts'
import { makeSafe, namesLeft } from '../../../shared/sheet/make-safe.ts'
import { type Sheet, textsOf } from '../../../shared/sheet/sheet.ts'
import type { Story } from '../../../shared/stories.ts'

/** Reads out of the journal what the request names, and makes the words of its sheet. */
export async function readSheet(journal: JournalClient, request: PrintRequest, speakingRate: number): Promise<Sheet> {
  const sheet =
    request.kind === 'prep'
      ? await readPrepSheet(journal, request.sheet, speakingRate)
      : await readReview(journal, request.pack, speakingRate)
  const { safe } = request.kind === 'prep' ? request.sheet : request.pack
  return safe ? readSafe(journal, sheet) : sheet
}

/** Names that the sheet says without the safe view, and that have no stand-in yet. */
export async function readNames(journal: JournalClient, request: PrintRequest): Promise<SuggestedName[]> {
  const plain: PrintRequest =
    request.kind === 'prep'
      ? { kind: 'prep', sheet: { ...request.sheet, safe: false } }
      : { kind: 'review', pack: { ...request.pack, safe: false } }
  const targetId = request.kind === 'prep' ? request.sheet.targetId : null
  const [sheet, standIns, roles, target] = await Promise.all([
    readSheet(journal, plain, anyRate),
    journal.standIns.list(),
    journal.roles.list(),
    targetId === null ? null : journal.targets.get({ id: targetId }).catch(absentIfGone),
  ])
  const known: KnownName[] = [
    ...roles.map(({ employer }): KnownName => ({ name: employer, kind: 'employer' })),
    ...(target?.company.trim() ? [{ name: target.company.trim(), kind: 'employer' } as const] : []),
    ...(target?.loop ?? []).flatMap(({ name }): KnownName[] =>
      name.trim() ? [{ name: name.trim(), kind: 'person' }] : [],
    ),
  ]
  return suggestNames(textsOf(sheet), known, standIns)
}

/** Times are no names. */
const anyRate = 140

/** Nothing that still says a mapped name leaves this function. */
async function readSafe(journal: JournalClient, sheet: Sheet): Promise<Sheet> {
  const standIns = await journal.standIns.list()
  const safe = makeSafe(sheet, standIns)
  const left = namesLeft(safe, standIns)
  if (left.length === 0) return safe
  throw new CallError(
    'refused',
    `The sheet would still say ${left.map(name => `“${name}”`).join(', ')}. A stand-in may hold the name of somebody else: change it in the list of names.`,
  )
}

async function readPrepSheet(journal: JournalClient, sheet: PrepSheet, speakingRate: number): Promise<Sheet> {
  const { targetId } = sheet
  const [stories, frameworks, target, plan] = await Promise.all([
    readStories(journal, sheet.storyIds),
    readFrameworks(journal),
    targetId === null ? null : journal.targets.get({ id: targetId }).catch(absentIfGone),
    targetId === null ? null : journal.targets.plan({ targetId }).catch(absentIfGone),
  ])
  return composeSheet(sheet, { stories, target, plan, frameworks, speakingRate })
}

async function readReview(journal: JournalClient, pack: ReviewPack, speakingRate: number): Promise<Sheet> {
  const [entries, roles, frameworks, rows] = await Promise.all([
    readEntries(journal, pack),
    journal.roles.list(),
    readFrameworks(journal),
    journal.stories.list(),
  ])
  const stories = await readStories(
    journal,
    rows.map(({ id }) => id),
  )
  const ofPeriod = stories.filter(
    ({ happenedOn, sources }) =>
      happenedOn !== null &&
      isWithin({ from: happenedOn, to: null }, pack) &&
      (pack.roleIds.length === 0 || sources.some(({ passage }) => entries.some(({ id }) => id === passage.entryId))),
  )
  const oldestFirst = ofPeriod.toSorted((a, b) => (a.happenedOn ?? '').localeCompare(b.happenedOn ?? ''))
  return composeReview(pack, { entries, stories: oldestFirst, roles, frameworks, speakingRate })
}

async function readFrameworks(journal: JournalClient) {
  return [...shippedFrameworks, ...(await journal.frameworks.listOwn())]
}

/** In the order given. One that is in the trash by now is left out. */
async function readStories(journal: JournalClient, ids: readonly string[]): Promise<Story[]> {
  const stories = await Promise.all(ids.map(id => journal.stories.get({ id }).catch(absentIfGone)))
  return stories.filter(story => story !== null)
}

const rowsPerPage = 100

/** Those of the period and roles, the oldest first. */
async function readEntries(journal: JournalClient, pack: ReviewPack): Promise<Entry[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof journal.entries.list>> = await journal.entries.list({
      after,
      limit: rowsPerPage,
    })
    for (const { id, period, role } of page.rows) {
      const isOfRole = pack.roleIds.length === 0 || (role !== null && pack.roleIds.includes(role.id))
      if (period && isOfRole && isWithin(period, pack)) ids.push(id)
    }
    after = page.next
  } while (after !== null)
  const entries = await Promise.all(ids.map(id => journal.entries.get({ id }).catch(absentIfGone)))
  return entries
    .filter(entry => entry !== null)
    .toSorted((a, b) => (a.period?.from ?? '').localeCompare(b.period?.from ?? ''))
}

/** Whether any day of the one lies in the other. */
function isWithin({ from, to }: Period, pack: Pick<ReviewPack, 'from' | 'to'>): boolean {
  return firstDayOf(from) <= pack.to && lastDayOf(to ?? from) >= pack.from
}

function absentIfGone(cause: unknown): null {
  if (cause instanceof CallError && cause.code === 'not-found') return null
  throw cause
}
