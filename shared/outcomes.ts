import { z } from 'zod'
import { findPrompt } from './content/content.ts'
import { daysBetween, type LocalDay } from './day.ts'
import type { Block } from './document.ts'
import { command, query } from './ipc/call.ts'
import { anyOf } from './text/any-of.ts'

/** How long after an entry was written the journal asks what came of it. */
export const AfterDays = z.union([z.literal(30), z.literal(90)])
export type AfterDays = z.infer<typeof AfterDays>

/** An entry that tells no result, and the time to ask for it. */
export const OpenOutcome = z.object({
  entryId: z.string(),
  title: z.string(),
  writtenOn: z.string(),
  afterDays: AfterDays,
})
export type OpenOutcome = z.infer<typeof OpenOutcome>

export const outcomesContract = {
  /** At most three, those written last first. */
  list: query(z.void(), z.array(OpenOutcome)),
  dismiss: command(z.object({ entryId: z.string(), afterDays: AfterDays }), z.void()),
  undismiss: command(z.object({ entryId: z.string(), afterDays: AfterDays }), z.void()),
}

/** An entry older than this is left in peace. */
export const longestAskedDays = 180

/** Which question an entry of this age is due for; null where none is. */
export function dueAfter(writtenOn: LocalDay, today: LocalDay): AfterDays | null {
  const age = daysBetween(writtenOn, today)
  if (age < 30 || age > longestAskedDays) return null
  return age < 90 ? 30 : 90
}

/** Words that tell how something ended. Rather too many than too few: who has told the end is not asked for it. */
const ending = anyOf(
  'as a result',
  'the (?:result|outcome)',
  'in the end',
  'since(?: then)?',
  'afterwards?',
  'eventually',
  'finally',
  '(?:no|not any) (?:longer|more)',
  'within (?:\\w+ ){1,3}(?:minutes?|hours?|days?|weeks?|months?)',
  '(?:a|one|two|three|\\d+) (?:days?|weeks?|months?|quarters?|years?) later',
  '(?:fell|dropped|rose|grew|shrank|went) (?:\\w+ ){0,2}(?:to|from|by|up|down)',
  'halved|doubled|tripled|saved|cut \\w+ (?:to|from|by)',
  '(?:it|that|this) (?:worked|held|paid off|failed)',
  'still (?:use|uses|used|runs?|in use|there)',
)

/** Whether an entry says how it ended: in words that do, or by an answer to a question about the result. */
export function tellsResult(blocks: readonly Block[]): boolean {
  return blocks.some(({ text, prompt }) => {
    const answered = prompt !== undefined && findPrompt(prompt.promptId)?.part === 'result' && text.trim() !== ''
    return answered || ending.test(text)
  })
}

/** The day so many days earlier. */
export function dayBefore(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}
