import { joined, stretchOf } from '../safe/edits.ts'
import { type NameFinder, nameFinder, replaceNames } from '../safe/replace-names.ts'
import { roundEach, roundingsIn, roundNumbers } from '../safe/round-numbers.ts'
import type { StandIn } from '../stand-ins.ts'
import type { Inline, RichBlock, RichItem } from './rich.ts'
import { type Card, type RoomRow, type Section, type Sheet, textsOf } from './sheet.ts'

/** The same sheet with stand-ins for the mapped names and with rounded quantities. What it was made of is not changed. */
export function makeSafe(sheet: Sheet, standIns: readonly StandIn[]): Sheet {
  const find = nameFinder(standIns)
  const words = (text: string) => replaceNames(text, find)
  const safe: Safe = {
    words,
    text: text => roundNumbers(words(text)),
    figure: text => roundEach(words(text)),
    rich: blocks => blocks.map(block => safeBlock(block, find)),
  }
  return {
    ...sheet,
    title: words(sheet.title),
    facts: sheet.facts.map(words),
    sections: sheet.sections.map(section => safeSection(section, safe)),
  }
}

/** Names that a sheet still says, in the person's own spelling; none after `makeSafe`. */
export function namesLeft(sheet: Sheet, standIns: readonly StandIn[]): string[] {
  const find = nameFinder(standIns)
  return [...new Set(textsOf(sheet).flatMap(text => find(text).map(({ standIn }) => standIn.name)))]
}

type Safe = {
  /** Without names; numbers stay, because they are days, times and counts of ours. */
  words: (text: string) => string
  text: (text: string) => string
  figure: (text: string) => string
  rich: (blocks: readonly RichBlock[]) => RichBlock[]
}

function safeSection(section: Section, safe: Safe): Section {
  switch (section.kind) {
    case 'room':
      return { ...section, rows: section.rows.map(row => safeRow(row, safe)) }
    case 'cards':
      return { ...section, cards: section.cards.map(card => safeCard(card, safe)) }
    case 'table':
      return { ...section, rows: section.rows.map(row => row.map(safe.text)), note: safe.words(section.note) }
    case 'points':
      return { ...section, points: section.points.map(safe.text) }
    case 'answers':
      return { ...section, answers: section.answers.map(each => safeAnswer(each, safe)) }
    case 'entries':
      return {
        ...section,
        title: safe.words(section.title),
        entries: section.entries.map(({ title, about, text }) => ({
          title: safe.text(title),
          about: safe.words(about),
          text: safe.rich(text),
        })),
      }
  }
}

function safeAnswer({ question, answer }: { question: string; answer: string }, safe: Safe) {
  return { question: safe.text(question), answer: safe.text(answer) }
}

function safeRow(row: RoomRow, safe: Safe): RoomRow {
  return {
    headline: safe.text(row.headline),
    principles: row.principles.map(safe.words),
    cues: row.cues.map(safe.text),
    figure: row.figure.includes('→') ? safe.figure(row.figure) : row.figure,
    about: safe.words(row.about),
  }
}

function safeCard(card: Card, safe: Safe): Card {
  const { figure } = card
  return {
    ...card,
    headline: safe.text(card.headline),
    principles: card.principles.map(safe.words),
    cues: card.cues.map(safe.text),
    figure: figure && {
      ...figure,
      opening: safe.figure(figure.opening),
      closing: safe.figure(figure.closing),
      caption: safe.text(figure.caption),
      others: figure.others.map(safe.figure),
    },
    parts: card.parts.map(part => ({ ...part, text: safe.rich(part.text) })),
    asked: card.asked.map(each => safeAnswer(each, safe)),
  }
}

function safeBlock(block: RichBlock, find: NameFinder): RichBlock {
  if (block.kind !== 'list') return { ...block, inlines: safeInlines(block.inlines, find) }
  return { ...block, items: block.items.map(item => safeItem(item, find)) }
}

function safeItem(item: RichItem, find: NameFinder): RichItem {
  return {
    ...item,
    inlines: safeInlines(item.inlines, find),
    inner: item.inner.map(block => safeBlock(block, find)),
  }
}

/** A name may begin in one run and end in another ("**Da**na"); the stand-in then takes the look of its beginning. Links that name somebody go. */
function safeInlines(inlines: readonly Inline[], find: NameFinder): Inline[] {
  const whole = inlines.map(({ text }) => text).join('')
  const edits = joined(find(whole), roundingsIn(whole))
  let from = 0
  return inlines.map(inline => {
    const start = from
    from += inline.text.length
    const href = inline.href !== null && find(decoded(inline.href)).length > 0 ? null : inline.href
    return { ...inline, text: stretchOf(whole, edits, start, from), href }
  })
}

/** Escape by escape, so that one that is broken does not hide what the others say. */
function decoded(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, escapes => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      // Not UTF-8: letter by letter, what is plain shows.
      return escapes.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent)
    }
  })
}
