import { partNames } from '../../../shared/part.ts'
import type { Paper } from '../../../shared/prep-sheets.ts'
import { type Answer, askedTitle, type Card, type CardPart, nothingHere } from '../../../shared/sheet/sheet.ts'
import { compactSetting, settingFor } from './card-setting.ts'
import { escapeHtml } from './escape-html.ts'
import { figureHtml } from './figure-html.ts'
import { richHtml } from './rich-html.ts'

export type CardPlace = {
  number: number
  paper: Paper
  /** Several to a page, one below the other. */
  compact: boolean
  /** The only thing on the sheet. */
  only: boolean
}

/** About half a page. A part of up to so many words moves to the next page whole; a longer one flows, or it would leave that half empty. */
const wordsKeptTogether = 250

/** One story in full: the head, its five parts, and the answers prepared for what may follow. */
export function cardHtml(card: Card, { number, paper, compact, only }: CardPlace): string {
  const parts = card.parts.map(partHtml)
  const end = parts.pop() ?? ''
  const setting = compact ? compactSetting : settingFor(card, paper, only).name
  const kind = `story ${setting}${only ? ' only' : ''}${compact ? ' compact' : ''}`
  return `<article class="${kind}" id="story-${number}"><header><h2 dir="auto">${escapeHtml(card.headline)}</h2><div class="about-it">${principlesHtml(card.principles)}<p class="quiet">${escapeHtml(card.about)}</p></div>${figureHtml(card.figure)}${cuesHtml(card.cues)}</header>${parts.join('')}<div class="end">${end}${askedHtml(card.asked)}</div></article>`
}

export function principlesHtml(principles: readonly string[]): string {
  return principles.length === 0 ? '' : `<p class="principles">${principles.map(escapeHtml).join(' · ')}</p>`
}

export function cuesHtml(cues: readonly string[]): string {
  return cues.length === 0 ? '' : `<p class="cues" dir="auto">${cues.map(escapeHtml).join(' · ')}</p>`
}

function partHtml({ part, label, time, words, text }: CardPart): string {
  const length = words > wordsKeptTogether ? ' long' : ''
  const inner = text.length === 0 ? `<p class="empty">${nothingHere}</p>` : richHtml(text)
  return `<section class="part ${part}${length}"><header><span class="badge" aria-hidden="true">${partNames[part].charAt(0)}</span><h3>${escapeHtml(label)}</h3><span class="seconds">${escapeHtml(time)}</span></header><div class="text">${inner}</div></section>`
}

function askedHtml(asked: readonly Answer[]): string {
  if (asked.length === 0) return ''
  return `<section class="asked"><h3>${askedTitle}</h3>${answersHtml(asked)}</section>`
}

export function answersHtml(answers: readonly Answer[]): string {
  const rows = answers.map(
    ({ question, answer }) =>
      `<div><dt dir="auto">${escapeHtml(question)}</dt><dd dir="auto">${escapeHtml(answer)}</dd></div>`,
  )
  return `<dl>${rows.join('')}</dl>`
}
