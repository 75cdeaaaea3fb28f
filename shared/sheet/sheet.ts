import type { Part } from '../part.ts'
import type { Paper } from '../prep-sheets.ts'
import { type RichBlock, richTexts } from './rich.ts'

/**
 * A sheet as all its forms have it: PDF, DOCX, Markdown and print write the same texts in the same order, and nothing else.
 * Everything is words already; figures are formatted and times computed.
 */
export type Sheet = {
  title: string
  /** Under the title, each by itself: the day, the interviewers, the principles. */
  facts: string[]
  paper: Paper
  density: 'comfortable' | 'compact'
  sections: Section[]
}

export type Section = RoomSection | CardsSection | TableSection | PointsSection | AnswersSection | EntriesSection

/** The stories at a glance, each with a box to tick. */
export type RoomSection = { kind: 'room'; rows: RoomRow[] }
export type RoomRow = {
  headline: string
  principles: string[]
  cues: string[]
  /** "11.1 % → 0.25 %", or the time where the story has no figure. */
  figure: string
  about: string
}

export type CardsSection = { kind: 'cards'; cards: Card[] }
export type Card = {
  headline: string
  principles: string[]
  /** "1:48 aloud · 250 words · ready" */
  about: string
  figure: Figure | null
  /** Only where no room sheet shows them. */
  cues: string[]
  parts: CardPart[]
  asked: Answer[]
}
export type Figure = {
  opening: string
  closing: string
  direction: 'up' | 'down' | 'none'
  caption: string
  /** Further figures, each whole. */
  others: string[]
}
export type CardPart = { part: Part; label: string; time: string; words: number; text: RichBlock[] }

export type TableSection = {
  kind: 'table'
  title: string
  head: string[]
  rows: string[][]
  /** A line below, such as what a sign means. */
  note: string
}

/** Lines to go through; `ticks` where they are to be crossed off. */
export type PointsSection = { kind: 'points'; title: string; points: string[]; ticks: boolean }

export type Answer = { question: string; answer: string }
export type AnswersSection = { kind: 'answers'; title: string; answers: Answer[] }

/** Entries of a period, for a review. */
export type EntriesSection = { kind: 'entries'; title: string; entries: SheetEntry[] }
export type SheetEntry = { title: string; about: string; text: RichBlock[] }

/** Every text of the sheet in reading order, as each form must give it back. */
export function textsOf({ title, facts, sections }: Sheet): string[] {
  return [title, ...facts, ...sections.flatMap(sectionTexts)].filter(text => text.trim() !== '')
}

function sectionTexts(section: Section): string[] {
  switch (section.kind) {
    case 'room':
      return section.rows.flatMap(row => [row.headline, ...row.principles, ...row.cues, row.figure, row.about])
    case 'cards':
      return section.cards.flatMap(cardTexts)
    case 'table':
      return [section.title, ...section.head, ...section.rows.flat(), section.note]
    case 'points':
      return [section.title, ...section.points]
    case 'answers':
      return [section.title, ...section.answers.flatMap(({ question, answer }) => [question, answer])]
    case 'entries':
      return [section.title, ...section.entries.flatMap(({ title, about, text }) => [title, about, ...richTexts(text)])]
  }
}

function cardTexts({ headline, principles, about, figure, cues, parts, asked }: Card): string[] {
  return [
    headline,
    ...principles,
    about,
    ...(figure ? [figure.opening, figure.closing, figure.caption, ...figure.others] : []),
    ...cues,
    ...parts.flatMap(({ label, time, text }) => [label, time, ...(text.length > 0 ? richTexts(text) : [nothingHere])]),
    ...(asked.length > 0 ? [askedTitle] : []),
    ...asked.flatMap(({ question, answer }) => [question, answer]),
  ]
}

export const nothingHere = 'Nothing here yet.'
export const askedTitle = 'If they ask'
