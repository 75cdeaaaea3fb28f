import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minuteMs, writerInMemory } from './writer.ts'

describe('in any sequence of saves, pauses, restarts, clocks set anew and restores', () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('save' as const), words: fc.integer({ min: 0, max: 40 }) }) },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('pause' as const), seconds: fc.integer({ min: 1, max: 150 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -20, max: 20 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), which: fc.nat() }) },
  )
  type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never
  type Stored = { text: string; atMs: number }

  /** Does what the steps say; returns each text that the journal held and when, and those that are there at the end. */
  async function play(steps: readonly Step[]): Promise<{ stored: Stored[]; there: Set<string> }> {
    const writer = writerInMemory()
    let entry = await writer.client().entries.create({})
    let atMs = 0
    const stored: Stored[] = []
    const note = async () => stored.push({ text: (await writer.history(entry.id)).present.text, atMs })
    const perform: { [Name in Step['do']]: (taken: Extract<Step, { do: Name }>, serial: number) => Promise<unknown> } =
      {
        save: async ({ words }, serial) => {
          // Each text is one of its own, so that it can be found again.
          entry = await writer.writeInto(entry, words === 0 ? '' : `${serial} ${'w'.repeat(words * 5)}`)
          await note()
        },
        pause: async ({ seconds }) => {
          writer.pass(seconds * 1000)
          atMs += seconds * 1000
        },
        restart: async () => writer.startAgain(),
        clock: async ({ days }) => writer.pass(days * 24 * 60 * minuteMs),
        restore: async ({ which }) => {
          const { versions } = await writer.history(entry.id)
          const chosen = versions[which % Math.max(1, versions.length)]
          if (!chosen) return
          await writer.client().history.restore({ number: chosen.number, baseRevision: entry.revision })
          entry = await writer.client().entries.get({ id: entry.id })
          await note()
        },
      }
    // Each step is given to the one that performs its kind; the pair cannot be followed through the index.
    for (const [serial, taken] of steps.entries()) await perform[taken.do](taken as never, serial)
    return {
      stored,
      there: new Set([...(await writer.keptTexts(entry.id)), (await writer.history(entry.id)).present.text]),
    }
  }

  test('each text that was stored is followed within two minutes by one that is kept and at least half as long', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const { stored, there } = await play(steps)
        for (const [index, { text, atMs }] of stored.entries()) {
          const after = stored.slice(index).filter(later => later.atMs < atMs + 2 * minuteMs && there.has(later.text))
          const longest = Math.max(-1, ...after.map(later => later.text.length))
          if (text !== '') expect(text.length, `of ${text}`).toBeLessThanOrEqual(2 * longest)
        }
      }),
    )
  })
})
