import { z } from 'zod'
import { findPrinciple } from '../../../shared/content/content.ts'
import type { JournalContract } from '../../../shared/contract.ts'
import type { UntoldEntry } from '../../../shared/coverage.ts'
import { blocksOf } from '../../../shared/document.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { mayHold, sentencesFor } from '../../../shared/untold.ts'
import type { Database } from '../../db/database.ts'
import { countExperiences, findOwnRelated, getEntryDocument, listUntoldTexts } from './store.ts'

/** So many of the newest entries are looked through, and so many shown. */
const mostRead = 200
const mostShown = 5
const mostSentences = 4

export function coverageHandlers({ db }: { db: Database }): Handlers<JournalContract>['coverage'] {
  return {
    experiences: () => countExperiences(db),
    untold: ({ principleId }) => {
      const principle = { id: principleId, related: relatedOf(db, principleId) }
      return listUntoldTexts(db, mostRead)
        .filter(({ text }) => mayHold(principle, text))
        .map(({ id, title }): UntoldEntry => {
          const sentences = sentencesFor(principle, blocksOf(getEntryDocument(db, id)))
          return {
            entryId: id,
            title,
            sentences: sentences.map(({ cue, ...place }) => ({ cue, passage: { entryId: id, ...place } })),
          }
        })
        .filter(({ sentences }) => sentences.length > 0)
        .toSorted((a, b) => b.sentences.length - a.sentences.length)
        .slice(0, mostShown)
        .map(entry => ({ ...entry, sentences: entry.sentences.slice(0, mostSentences) }))
    },
  }
}

function relatedOf(db: Database, principleId: string): string[] {
  const shipped = findPrinciple(principleId)
  if (shipped) return shipped.related
  return z.array(z.string()).parse(JSON.parse(findOwnRelated(db, principleId) ?? '[]'))
}
