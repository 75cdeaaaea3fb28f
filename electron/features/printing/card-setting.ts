import type { Paper } from '../../../shared/prep-sheets.ts'
import { richTexts } from '../../../shared/sheet/rich.ts'
import type { Card } from '../../../shared/sheet/sheet.ts'

/**
 * How closely a card is set: its text and, smaller, what stands around it, as a size in points and a leading as a multiple of
 * it; `space` is that above and below a part, in millimetres.
 */
export type Setting = { name: string; text: Type; small: Type; space: number }
type Type = { size: number; leading: number }

const easy: Setting = {
  name: 'easy',
  text: { size: 10.5, leading: 1.42 },
  small: { size: 9, leading: 1.4 },
  space: 3,
}

export const settings: readonly Setting[] = [
  easy,
  { name: 'close', text: { size: 10, leading: 1.38 }, small: { size: 8.75, leading: 1.36 }, space: 2.2 },
  { name: 'closer', text: { size: 9.5, leading: 1.34 }, small: { size: 8.5, leading: 1.34 }, space: 1.6 },
  { name: 'closest', text: { size: 9, leading: 1.29 }, small: { size: 8.5, leading: 1.28 }, space: 0.9 },
]

/** Millimetres between the margins. */
const pages: Record<Paper, { width: number; height: number }> = {
  a4: { width: 176, height: 268 },
  letter: { width: 181.9, height: 250.4 },
}

/** The easiest setting that takes as few pages as any: what overflows by a little is set closer, and nothing stands alone on a page. */
export function settingFor(card: Card, paper: Paper, only: boolean): Setting {
  const { width, height } = pages[paper]
  const counts = settings.map(setting => pagesFor(heightOf(card, width, setting, only), height))
  return settings[counts.indexOf(Math.min(...counts))] ?? easy
}

/** Two cards to a page: the closest setting, from the first half of a page on. */
export const compactSetting = 'closest'

/** Parts that are kept whole leave some of a page empty. */
function pagesFor(needed: number, height: number): number {
  return needed <= height ? 1 : Math.ceil(needed / (height * 0.92))
}

const mmPerPoint = 25.4 / 72
const lineOf = ({ size, leading }: Type) => size * leading * mmPerPoint

/** About how high the card will be, in millimetres; rather a little more, as the page runs no script that could measure it. */
function heightOf(card: Card, width: number, setting: Setting, only: boolean): number {
  return (
    headerHeight(card, width, setting, only) +
    partsHeight(card, width - indent, setting) +
    askedHeight(card, width, setting)
  )
}

/** Of a part's text, in millimetres. */
const indent = 8.5

function headerHeight(card: Card, width: number, { small }: Setting, only: boolean): number {
  const line = lineOf(small)
  const cues = card.cues.length === 0 ? 0 : linesOf(card.cues.join(' · '), small.size, width) * (line + 1)
  const headline = linesOf(card.headline, 15.5, width) * lineOf({ size: 15.5, leading: 1.25 })
  // The principles and the time share a line for as long as there is room for both.
  const principles = linesOf(card.principles.join(' · ') + card.about, small.size, width) * line + 1
  const figures = card.figure === null ? 0 : 9.5 + (card.figure.others.length === 0 ? 0 : line * 2)
  return (only ? 7.5 : 0) + headline + principles + figures + cues + 3.5
}

function partsHeight({ parts }: Card, width: number, { text, space }: Setting): number {
  const texts = parts.flatMap(part => richTexts(part.text)).filter(each => each.trim() !== '')
  const lines = texts.reduce((sum, each) => sum + linesOf(each, text.size, width), 0)
  return lines * lineOf(text) + texts.length + parts.length * (2 * space + 5)
}

function askedHeight({ asked }: Card, width: number, { small, space }: Setting): number {
  if (asked.length === 0) return 0
  const lines = asked.map(({ question, answer }) =>
    Math.max(
      linesOf(question, small.size, width * questionShare),
      linesOf(answer, small.size, width * (1 - questionShare) - 6),
    ),
  )
  return lines.reduce((sum, count) => sum + count * lineOf(small) + space + 0.2, space + lineOf(small) + 1.5)
}

const questionShare = 0.33

/** A letter is about half as wide as the type is high; one of East Asia is as wide as that. */
function linesOf(text: string, size: number, width: number): number {
  if (text === '') return 0
  const perLine = width / (size * mmPerPoint * 0.48)
  const widthOf = (line: string) => line.length + (line.match(/[\u2e80-\uffee]/g)?.length ?? 0)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0)
}
