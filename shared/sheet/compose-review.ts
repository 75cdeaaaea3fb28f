import { countWords, plainTextOf } from '../document.ts'
import type { Entry } from '../entries.ts'
import { type Framework, findPrincipleIn } from '../frameworks.ts'
import { partNames } from '../part.ts'
import type { ReviewPack } from '../prep-sheets.ts'
import type { Role } from '../roles.ts'
import { formatPeriod } from '../rough-day.ts'
import type { Story } from '../stories.ts'
import { cardOf, type Telling } from './cards.ts'
import { shortHeadline } from './compose-sheet.ts'
import { richBlocksOf } from './rich.ts'
import type { EntriesSection, Section, Sheet, SheetEntry } from './sheet.ts'

/** What a review pack is made of: entries and stories of its period, the oldest first. */
export type ReviewMaterial = {
  entries: readonly Entry[]
  stories: readonly Story[]
  roles: readonly Role[]
  frameworks: readonly Framework[]
  speakingRate: number
}

/** What was done in a period, role by role, and the stories by the principles they show. */
export function composeReview(pack: ReviewPack, material: ReviewMaterial): Sheet {
  const { entries, stories, frameworks, speakingRate } = material
  const telling: Telling = {
    speakingRate,
    nameOf: id => findPrincipleIn(frameworks, id)?.name ?? null,
    labels: partNames,
  }
  const told: Section[] =
    pack.stories && stories.length > 0
      ? [
          ...byPrinciple(material, telling),
          { kind: 'cards', cards: stories.map(story => cardOf(story, telling, true)) },
        ]
      : []
  return {
    title: pack.title.trim() || 'Review',
    facts: [
      formatPeriod({ from: pack.from, to: pack.to }),
      `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`,
      `${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`,
    ],
    paper: pack.paper,
    density: pack.density,
    sections: [...(pack.entries === 'none' ? [] : byRole(pack, material)), ...told],
  }
}

function byRole({ entries: depth }: ReviewPack, { entries, roles }: ReviewMaterial): EntriesSection[] {
  const groups = [...roles.map(role => ({ role, title: roleName(role) })), { role: null, title: 'Without a role' }]
  return groups.flatMap(({ role, title }) => {
    const own = entries.filter(({ roleId }) => roleId === (role?.id ?? null))
    return own.length === 0 ? [] : [{ kind: 'entries', title, entries: own.map(entry => entryOf(entry, depth)) }]
  })
}

function roleName({ title, employer }: Role): string {
  return [title.trim(), employer].filter(Boolean).join(', ')
}

function entryOf({ title, period, document, tags }: Entry, depth: ReviewPack['entries']): SheetEntry {
  const words = countWords(plainTextOf(document))
  return {
    title: title.trim() || 'Untitled entry',
    about: [period ? formatPeriod(period) : 'No date', `${words} words`, ...tags].join(' · '),
    text: depth === 'texts' ? richBlocksOf(document.root.children ?? []) : [],
  }
}

function byPrinciple({ stories, frameworks }: ReviewMaterial, { nameOf }: Telling): Section[] {
  const ids = frameworks.flatMap(({ principles }) => principles.map(({ id }) => id))
  const rows = ids.flatMap(id => {
    const told = stories.filter(({ emphases }) => emphases.some(({ principleId }) => principleId === id))
    return told.length === 0 ? [] : [[nameOf(id) ?? id, told.map(shortHeadline).join('\n')]]
  })
  if (rows.length === 0) return []
  return [{ kind: 'table', title: 'By principle', head: ['Principle', 'Stories'], rows, note: '' }]
}
