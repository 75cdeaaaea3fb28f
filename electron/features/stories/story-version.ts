import { z } from 'zod'
import { findPrinciple } from '../../../shared/content/content.ts'
import { plainTextOf } from '../../../shared/document.ts'
import type { Saved } from '../../../shared/entries.ts'
import type { VersionDetail } from '../../../shared/history.ts'
import { formatMetric } from '../../../shared/metric-format.ts'
import { Metric } from '../../../shared/metrics.ts'
import { partNames, parts } from '../../../shared/part.ts'
import { Passage } from '../../../shared/passage.ts'
import { Emphasis, FollowUp, kindNames, type StoryDraft, StoryKind, StoryStatus } from '../../../shared/stories.ts'
import type { Database } from '../../db/database.ts'
import { parseJson } from '../../db/parse-json.ts'
import { storableText } from '../../db/storable.ts'
import { readDocument, tryDocument } from '../../db/stored-document.ts'
import type { Snapshot } from '../../history/snapshot.ts'
import { getStoryFields, replaceCues, replaceFollowUps, replaceMetrics } from './fields-store.ts'
import { insertSource, listOwnSources, sourceExists } from './source-store.ts'
import { deleteEmphasis, findStoredStory, replaceEmphasis } from './store.ts'
import type { StoryRecord } from './story-record.ts'

const StoredSource = z.object({ id: z.string(), passage: Passage, text: z.string(), entryTitle: z.string() })

/** What a story holds beside headline and text. */
const Fields = z.object({
  status: StoryStatus,
  kind: StoryKind.nullable(),
  emphases: z.array(Emphasis),
  cueWords: z.array(z.string()),
  followUps: z.array(FollowUp),
  metrics: z.array(Metric),
  sources: z.array(StoredSource),
})
type Fields = z.infer<typeof Fields>

/** A story as it is stored now, be it in the trash or not. */
export function presentStory(db: Database, id: string): Snapshot | null {
  const stored = findStoredStory(db, id)
  if (!stored) return null
  const { status, kind, emphases, ...snapshot } = stored
  return { ...snapshot, text: textOf(snapshot.document), fields: fieldsText(db, id, { status, kind, emphases }) }
}

/** What a save brought, as a version; what is beside the text is as the journal has it. */
export function storySnapshotOf(db: Database, id: string, record: StoryRecord, revision: number, savedAt: string) {
  const { headline: title, text, document, status, kind } = record
  const emphases = findStoredStory(db, id)?.emphases ?? []
  const fields = fieldsText(db, id, { status, kind, emphases })
  const snapshot: Snapshot = { revision, savedAt, title, text, document, fields }
  return snapshot
}

function textOf(document: string): string {
  const richText = tryDocument(document)
  return richText ? storableText(plainTextOf(richText)) : ''
}

function fieldsText(db: Database, id: string, own: Pick<Fields, 'status' | 'kind' | 'emphases'>): string {
  const { cueWords, followUps, metrics } = getStoryFields(db, id)
  const fields: Fields = { ...own, cueWords, followUps, metrics, sources: listOwnSources(db, id) }
  return JSON.stringify(fields)
}

type Request = { id: string; baseRevision: number; draft: StoryDraft }

/** Saves a version in the place of what is there, with all that stood beside its text. */
export function putStoryBack(db: Database, save: (request: Request) => Saved) {
  return (id: string, baseRevision: number, { title, document, fields }: Snapshot): Saved => {
    const kept = fieldsOf(fields)
    const { status = 'draft', kind = null } = kept ?? {}
    const saved = save({ id, baseRevision, draft: { headline: title, document: readDocument(document), status, kind } })
    if (kept) restoreFields(db, id, kept)
    return saved
  }
}

/** The sources that were untied since come back too. */
function restoreFields(db: Database, id: string, fields: Fields): void {
  replaceCues(db, id, fields.cueWords)
  replaceFollowUps(db, id, fields.followUps)
  replaceMetrics(db, id, fields.metrics)
  for (const { principleId } of findStoredStory(db, id)?.emphases ?? []) deleteEmphasis(db, id, principleId)
  for (const emphasis of fields.emphases) replaceEmphasis(db, id, { wordings: {}, ...emphasis })
  for (const [position, source] of fields.sources.entries())
    if (!sourceExists(db, source.id)) insertSource(db, id, position, source)
}

export function storyDetailsOf(json: string): VersionDetail[] {
  const fields = fieldsOf(json)
  if (!fields) return []
  const { status, kind, metrics, cueWords, emphases, followUps } = fields
  const details = [
    { label: 'Status', text: status === 'ready' ? 'Ready' : 'Draft' },
    { label: 'Kind', text: kind ? kindNames[kind] : '' },
    { label: 'Figures', text: metrics.map(metricInWords).join('\n') },
    { label: 'Cue words', text: cueWords.join(', ') },
    ...emphases.map(emphasis => ({ label: nameOf(emphasis), text: emphasisInWords(emphasis) })),
    ...followUps.map(({ question, answer }) => ({ label: question || 'A follow-up without a question', text: answer })),
  ]
  return details.filter(({ text }) => text !== '')
}

function metricInWords(metric: Metric): string {
  const what = [metric.what, metric.unit].filter(Boolean).join(', ')
  return `${what || 'A figure'}: ${formatMetric(metric)}`
}

function nameOf({ principleId }: Emphasis): string {
  return findPrinciple(principleId)?.name ?? 'A principle that is gone'
}

function emphasisInWords({ strength, angle, wordings = {} }: Emphasis): string {
  const told = parts.flatMap(part => (wordings[part] ? [`${partNames[part]}: ${wordings[part]}`] : []))
  return [strength === 'primary' ? 'Primary' : 'Secondary', angle, ...told].filter(Boolean).join('\n')
}

/** Fields of another shape than today's say nothing rather than keep their version from being shown. */
function fieldsOf(json: string): Fields | null {
  return Fields.safeParse(parseJson(json)).data ?? null
}
