import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Metric, MetricValue } from '../../../shared/metrics.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine, storableText } from '../../db/storable.ts'
import {
  deleteDismissal,
  getStoryFields,
  insertDismissal,
  replaceCues,
  replaceFollowUps,
  replaceMetrics,
} from './fields-store.ts'

type ListField = 'cueWords' | 'followUps' | 'metrics'
type FieldCalls = 'setCueWords' | 'setFollowUps' | 'setMetrics' | 'dismissFinding' | 'undismissFinding'

/** What is written beside a story's text, each by itself: none of it moves the revision of the open document. */
export function fieldHandlers(
  db: Database,
  beforeFields: (id: string, shrinks: boolean) => void,
  expectStory: (id: string) => void,
): Pick<Handlers<JournalContract>['stories'], FieldCalls> {
  const replace = (storyId: string, field: ListField, list: readonly unknown[], deed: () => void): void =>
    write(db, () => {
      const before = getStoryFields(db, storyId)[field]
      beforeFields(storyId, JSON.stringify(list).length * 2 < JSON.stringify(before).length)
      deed()
    })
  const change = (storyId: string, deed: () => void): void =>
    write(db, () => {
      expectStory(storyId)
      deed()
    })
  return {
    setCueWords: ({ storyId, cueWords }) =>
      replace(storyId, 'cueWords', cueWords, () => replaceCues(db, storyId, cueWords.map(storableLine))),
    setFollowUps: ({ storyId, followUps }) => {
      expectOwnIds(followUps)
      const storable = followUps.map(({ id, question, answer }) => ({
        id: storableLine(id),
        question: storableLine(question),
        answer: storableText(answer),
      }))
      replace(storyId, 'followUps', followUps, () => replaceFollowUps(db, storyId, storable))
    },
    setMetrics: ({ storyId, metrics }) => {
      expectOwnIds(metrics)
      replace(storyId, 'metrics', metrics, () => replaceMetrics(db, storyId, metrics.map(storableMetric)))
    },
    dismissFinding: ({ storyId, ruleId, quote }) =>
      change(storyId, () => insertDismissal(db, storyId, { ruleId, quote: storableText(quote) })),
    undismissFinding: ({ storyId, ruleId, quote }) =>
      change(storyId, () => deleteDismissal(db, storyId, { ruleId, quote: storableText(quote) })),
  }
}

function expectOwnIds(list: readonly { id: string }[]): void {
  if (new Set(list.map(({ id }) => storableLine(id))).size === list.length) return
  throw new CallError('invalid-input', 'Two lines of this list have the same id. Close the story and open it again.')
}

function storableMetric({ id, what, unit, opening, closing }: Metric): Metric {
  const value = (of: MetricValue): MetricValue => ({ ...of, text: storableLine(of.text) })
  return {
    id: storableLine(id),
    what: storableLine(what),
    unit: storableLine(unit),
    opening: value(opening),
    closing: value(closing),
  }
}
