import { coverageOf } from '../coverage.ts'
import { type Framework, findPrincipleIn, type Principle, partLabelsOf } from '../frameworks.ts'
import { formatValue } from '../metric-format.ts'
import type { Plan, PlannedStory } from '../plan/plan.ts'
import type { PrepSheet, SheetPart } from '../prep-sheets.ts'
import type { Story } from '../stories.ts'
import { roleQuestions, systemDesignPoints } from '../target-questions.ts'
import { principlesOfTarget, type Target, targetName } from '../targets.ts'
import { counted } from '../text/counted.ts'
import { cardOf, headlineOf, roomRowOf, type Telling, wordsOf } from './cards.ts'
import { clockOf, howKnown } from './figures.ts'
import type { Section, Sheet, TableSection } from './sheet.ts'

/** What a prep sheet is made of, read from the journal. */
export type SheetMaterial = {
  /** In the order of the sheet. */
  stories: readonly Story[]
  target: Target | null
  plan: Plan | null
  /** All that the person can tell stories for. */
  frameworks: readonly Framework[]
  /** Words a minute when speaking. */
  speakingRate: number
}

type Making = SheetMaterial & { telling: Telling; principles: readonly Principle[] }

/** The sheet as it was put together; parts that have nothing to say are left out. */
export function composeSheet(sheet: PrepSheet, material: SheetMaterial): Sheet {
  const { target, frameworks, speakingRate, stories } = material
  const framework = frameworks.find(({ id }) => id === (target?.frameworkId ?? 'amazon'))
  const making: Making = {
    ...material,
    principles: target ? principlesOfTarget(target, framework) : (framework?.principles ?? []),
    telling: {
      speakingRate,
      nameOf: id => findPrincipleIn(frameworks, id)?.name ?? null,
      labels: partLabelsOf(framework),
    },
  }
  const shown = sheet.parts.filter(part => part.shown).map(({ id }) => id)
  return {
    title: sheet.title.trim() || (target ? targetName(target) : 'Prep sheet'),
    facts: factsOf(making, stories),
    paper: sheet.paper,
    density: sheet.density,
    sections: shown.flatMap(part => composers[part](making, shown)),
  }
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

function factsOf({ target, principles, speakingRate }: Making, stories: readonly Story[]): string[] {
  const words = stories.reduce((sum, { document }) => sum + wordsOf(document), 0)
  const told = `${counted(stories.length, 'story', 'stories')} · ${clockOf(words, speakingRate)} aloud`
  if (!target) return [told]
  const { date, loop, level } = target
  return [
    ...(date ? [longDay.format(new Date(`${date}T00:00:00Z`)).replace(',', '')] : []),
    ...(level.trim() ? [level.trim()] : []),
    ...(loop.length > 0 ? [counted(loop.length, 'interviewer', 'interviewers')] : []),
    ...(principles.length <= 6 ? [principles.map(({ name }) => name).join(', ')] : []),
    told,
  ]
}

const composers: Record<SheetPart, (making: Making, shown: readonly SheetPart[]) => Section[]> = {
  // A card alone needs no list above it.
  room: ({ stories, telling }, shown) =>
    stories.length === 0 || (stories.length === 1 && shown.includes('cards') && shown.length === 2)
      ? []
      : [{ kind: 'room', rows: stories.map(story => roomRowOf(story, telling)) }],
  cards: ({ stories, telling }, shown) =>
    stories.length === 0
      ? []
      : [{ kind: 'cards', cards: stories.map(story => cardOf(story, telling, !showsCues(shown, stories))) }],
  loop: making => tableIfAny(loopTable(making)),
  ask: ({ target }) => {
    const points = (target?.questionsToAsk ?? []).map(({ text }) => text.trim()).filter(Boolean)
    return points.length === 0 ? [] : [{ kind: 'points', title: 'To ask them', points, ticks: false }]
  },
  coverage: making => tableIfAny(coverageTable(making)),
  numbers: making => tableIfAny(numberTable(making)),
  index: making => tableIfAny(indexTable(making)),
  role: ({ target }) => {
    const answers = roleQuestions
      .map(({ name, label }) => ({ question: label, answer: target?.roleSheet[name].trim() ?? '' }))
      .filter(({ answer }) => answer !== '')
    return answers.length === 0 ? [] : [{ kind: 'answers', title: 'The role', answers }]
  },
  design: ({ target }) => designSections(target),
}

/** The room sheet shows the cues of each story, so its card need not. */
function showsCues(shown: readonly SheetPart[], stories: readonly Story[]): boolean {
  return shown.includes('room') && !(stories.length === 1 && shown.length === 2)
}

function tableIfAny(table: TableSection): Section[] {
  return table.rows.length === 0 ? [] : [table]
}

/** Says, with the reserve, who is told what; a story that stands twice is marked each time but the first. */
function loopTable({ target, plan, stories, telling }: Making): TableSection {
  const told = new Set<string>()
  const name = (planned: PlannedStory | null): string => {
    if (!planned) return '–'
    const story = stories.find(({ id }) => id === planned.storyId)
    const again = told.has(planned.storyId) ? ' (again)' : ''
    told.add(planned.storyId)
    return story ? `${shortHeadline(story)}${again}` : `not on this sheet${again}`
  }
  const slots = (plan?.slots ?? []).map(slot => ({ slot, primary: name(slot.primary) }))
  const rows = slots.map(({ slot, primary }) => {
    const interviewer = target?.loop.find(({ id }) => id === slot.interviewerId)
    return [
      interviewerName(interviewer),
      telling.nameOf(slot.principleId) ?? slot.principleId,
      primary,
      name(slot.backup),
    ]
  })
  return { kind: 'table', title: 'Who hears what', head: ['Interviewer', 'Probes', 'Story', 'Backup'], rows, note: '' }
}

function interviewerName(interviewer: Target['loop'][number] | undefined): string {
  if (!interviewer) return '–'
  const name = [interviewer.name.trim(), interviewer.role.trim()].filter(Boolean).join(', ') || 'Interviewer'
  return interviewer.barRaiser && !/bar.raiser/i.test(name) ? `${name} (bar raiser)` : name
}

function coverageTable({ stories, principles }: Making): TableSection {
  const covered = coverageOf(
    [...stories],
    principles.map(({ id }) => id),
  )
  const rows = principles.map(({ id, name }) => {
    const { state, primary, secondary } = covered.get(id) ?? { state: 'gap', primary: 0, secondary: 0 }
    return [name, state, primary + secondary === 0 ? '–' : `${primary} primary, ${secondary} secondary`]
  })
  return { kind: 'table', title: 'Coverage', head: ['Principle', 'Standing', 'Stories'], rows, note: '' }
}

function numberTable({ stories }: Making): TableSection {
  const rows = stories.flatMap(story =>
    story.metrics.map(metric => [
      metric.what.trim() || '–',
      formatValue(metric.opening, metric.unit),
      formatValue(metric.closing, metric.unit),
      howKnown(metric) || '–',
      shortHeadline(story),
    ]),
  )
  return { kind: 'table', title: 'The numbers', head: ['What', 'Before', 'After', 'Known', 'Story'], rows, note: '' }
}

function indexTable({ stories, principles }: Making): TableSection {
  const rows = principles.flatMap(({ id, name }) => {
    const told = stories
      .flatMap(story => story.emphases.flatMap(each => (each.principleId === id ? [{ story, each }] : [])))
      .toSorted((one, other) => one.each.strength.localeCompare(other.each.strength))
    return told.length === 0 ? [] : [[name, told.map(({ story }) => shortHeadline(story)).join('\n')]]
  })
  return { kind: 'table', title: 'By principle', head: ['Principle', 'Stories, primary first'], rows, note: '' }
}

/** What was noted for the system-design round; without notes, what to think of, to be ticked off. */
function designSections(target: Target | null): Section[] {
  if (!target) return []
  const answers = systemDesignPoints
    .map(({ name, label }) => ({ question: label, answer: target.systemDesign[name].trim() }))
    .filter(({ answer }) => answer !== '')
  const points = systemDesignPoints.map(({ label, hint }) => `${label}: ${hint}`)
  return [
    ...(answers.length > 0 ? [{ kind: 'answers', title: 'System design', answers } as const] : []),
    { kind: 'points', title: 'In the design round', points, ticks: true },
  ]
}

/** Enough of a headline to know the story by; cut between words. */
export function shortHeadline(story: Pick<Story, 'headline'>): string {
  const headline = headlineOf(story)
  if (headline.length <= longestShort) return headline
  const cut = headline.slice(0, longestShort)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestShort / 2)).replace(/[\s,;:–-]+$/, '')}…`
}

const longestShort = 44
