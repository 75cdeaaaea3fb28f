import type { JournalClient } from '../../shared/contract.ts'
import { plainTextOf } from '../../shared/document.ts'

/** What a person would miss if it were not there, in an order of its own: the texts of entries and stories, and what belongs to them. */
export async function contentOf({ entries, roles, stories }: JournalClient) {
  const rows = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof entries.list>> = await entries.list({ after, limit: 200 })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  const whole = await Promise.all(rows.map(({ id }) => entries.get({ id })))
  const told = await Promise.all((await stories.list()).map(({ id }) => stories.get({ id })))
  return {
    entries: whole
      .map(({ id, title, document, period, roleId, tags, revision }) => {
        return { id, title, text: plainTextOf(document), period, roleId, tags, revision }
      })
      .sort(byId),
    trash: (await entries.listTrash()).map(({ id, title }) => ({ id, title })).sort(byId),
    roles: (await roles.list())
      .map(({ id, employer, title, from, to }) => ({ id, employer, title, from, to }))
      .sort(byId),
    stories: told
      .map(({ id, headline, document, status, kind, emphases, sources }) => {
        const from = sources.map(({ passage, text }) => ({ entryId: passage.entryId, quote: passage.quote, text }))
        const principles = emphases.map(({ principleId, strength, angle }) => ({ principleId, strength, angle }))
        return { id, headline, text: plainTextOf(document), status, kind, principles, sources: from }
      })
      .sort(byId),
  }
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1
}
