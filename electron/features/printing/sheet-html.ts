import { findPrinciple } from '../../../shared/content/content.ts'
import { blocksOf, countWords, type DocumentNode, type RichText } from '../../../shared/document.ts'
import { type Part, partNames, parts } from '../../../shared/part.ts'
import type { Paper, PrepSheet } from '../../../shared/prep-sheets.ts'
import type { Story } from '../../../shared/stories.ts'
import { settingFor } from './card-setting.ts'
import { escapeHtml } from './escape-html.ts'
import { figureHtml, figureLine } from './figure-html.ts'
import { facesFor } from './paper-fonts.ts'
import { richHtml } from './rich-html.ts'
import { sheetStyle } from './sheet-style.ts'

export type SheetOptions = {
  /** Words a minute when speaking. */
  speakingRate: number
  /** Allows this document's one style sheet. */
  nonce: string
}

/** About half a page. A part of up to so many words moves to the next page whole; a longer one flows, or it would leave that half empty. */
const wordsKeptTogether = 250

/** Neither typeface has this arrow, and one of the system's would look different on each; so it is drawn, and read aloud as "to". */
const arrow = '<svg class="to" viewBox="0 0 14 10" role="img" aria-label="to"><path d="M1 5h12M9 1l4 4-4 4"/></svg>'

/** The whole sheet as one static document: the room sheet first, then a card for each story; one story needs its card only. Holds no script and no style attribute. */
export function sheetHtml(sheet: PrepSheet, stories: readonly Story[], options: SheetOptions): string {
  const title = sheet.title.trim() || 'Prep sheet'
  const only = stories.length === 1
  const front = only ? `<h1 class="sheet" dir="auto">${escapeHtml(title)}</h1>` : roomSheet(title, stories, options)
  const cards = stories.map((story, index) => storyCard(story, index, only, sheet.paper, options))
  // No attribute holds this character: addresses have it encoded.
  const body = `${front}${cards.join('')}`.replaceAll('→', arrow)
  // The footer is not in the body: page numbers are digits in the sans, and the title may hold characters of its own.
  const faces = facesFor(`${body}0123456789/`, /<em>/.test(body))
  const preloads = faces.map(
    face => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/fonts/${face.file}">`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${preloads.join('')}<style nonce="${escapeHtml(options.nonce)}">${sheetStyle(title, sheet.paper, faces)}</style></head><body>${body}</body></html>`
}

function roomSheet(title: string, stories: readonly Story[], options: SheetOptions): string {
  const heading = `<h1 dir="auto">${escapeHtml(title)}</h1>`
  if (stories.length === 0) {
    return `<main class="room"><header>${heading}</header><p class="nothing">No story is on this sheet yet. Choose one in Throughline, and it is printed here.</p></main>`
  }
  const words = stories.reduce((sum, story) => sum + wordsOf(story.document), 0)
  const count = `${stories.length} ${stories.length === 1 ? 'story' : 'stories'} · ${clock(words, options)} aloud`
  const rows = stories.map((story, index) => roomRow(story, index, options)).join('')
  return `<main class="room"><header>${heading}<p class="quiet">${count}</p></header><ol class="stories">${rows}</ol></main>`
}

function roomRow(story: Story, index: number, options: SheetOptions): string {
  return `<li><span class="tick" aria-hidden="true"></span><div class="about"><a class="headline" dir="auto" href="#story-${index + 1}">${headlineOf(story)}</a>${principlesOf(story)}${cuesOf(story)}</div>${besideHeadline(story, options)}</li>`
}

function cuesOf({ cueWords }: Story): string {
  return cueWords.length === 0 ? '' : `<p class="cues" dir="auto">${cueWords.map(escapeHtml).join(' · ')}</p>`
}

/** The figure where the story has one, with what it measures; else the time. A draft says so either way. */
function besideHeadline(story: Story, options: SheetOptions): string {
  const words = wordsOf(story.document)
  const [metric] = story.metrics
  if (!metric) return `<p class="time"><b>${clock(words, options)}</b>${words} words · ${story.status}</p>`
  const draft = story.status === 'draft' ? [story.status] : []
  const about = [...(metric.what.trim() ? [escapeHtml(metric.what.trim())] : []), clock(words, options), ...draft]
  return `<p class="time"><b>${figureLine(metric)}</b>${about.join(' · ')}</p>`
}

function storyCard(story: Story, index: number, only: boolean, paper: Paper, options: SheetOptions): string {
  const words = wordsOf(story.document)
  const cards = parts.map(part => partCard(part, story.document, options))
  const end = cards.pop() ?? ''
  const { name } = settingFor(story, paper, only)
  const kind = `story ${name}${only ? ' only' : ''}`
  return `<article class="${kind}" id="story-${index + 1}"><header><h2 dir="auto">${headlineOf(story)}</h2><div class="about-it">${principlesOf(story)}<p class="quiet">${clock(words, options)} aloud · ${words} words · ${story.status}</p></div>${figureHtml(story.metrics)}${only ? cuesOf(story) : ''}</header>${cards.join('')}<div class="end">${end}${followUpsOf(story)}</div></article>`
}

/** The prepared answers; a question that has none yet is no help in the room. */
function followUpsOf({ followUps }: Story): string {
  const rows = followUps
    .filter(({ answer }) => answer.trim() !== '')
    .map(
      ({ question, answer }) =>
        `<div><dt dir="auto">${escapeHtml(question)}</dt><dd dir="auto">${escapeHtml(answer.trim())}</dd></div>`,
    )
  return rows.length === 0 ? '' : `<section class="asked"><h3>If they ask</h3><dl>${rows.join('')}</dl></section>`
}

function partCard(part: Part, document: RichText, options: SheetOptions): string {
  const nodes = nodesOf(document, part)
  const text = richHtml(nodes)
  const words = countWords(textOf(document, part))
  const length = words > wordsKeptTogether ? ' long' : ''
  const inner = text === '' ? '<p class="empty">Nothing here yet.</p>' : text
  return `<section class="part ${part}${length}"><header><span class="badge" aria-hidden="true">${partNames[part].charAt(0)}</span><h3>${partNames[part]}</h3><span class="seconds">${shortTime(words, options)}</span></header><div class="text">${inner}</div></section>`
}

function headlineOf(story: Story): string {
  return escapeHtml(story.headline.trim() || 'Untitled story')
}

/** Primary principles first, as they are told first. An id that this version does not know is left out. */
function principlesOf(story: Story): string {
  const names = story.emphases
    .toSorted((one, other) => Number(other.strength === 'primary') - Number(one.strength === 'primary'))
    .flatMap(emphasis => findPrinciple(emphasis.principleId)?.name ?? [])
  return names.length === 0 ? '' : `<p class="principles">${names.map(escapeHtml).join(' · ')}</p>`
}

function nodesOf(document: RichText, part: Part): DocumentNode[] {
  return (document.root.children ?? []).filter(node => node.part === part).flatMap(node => node.children ?? [])
}

function textOf(document: RichText, part: Part): string {
  return blocksOf(document)
    .filter(block => block.part === part)
    .map(block => block.text)
    .join('\n')
}

function wordsOf(document: RichText): number {
  return parts.reduce((sum, part) => sum + countWords(textOf(document, part)), 0)
}

/** `52 s`; from two minutes on `2:10`. */
function shortTime(words: number, options: SheetOptions): string {
  const seconds = secondsOf(words, options)
  return seconds < 120 ? `${seconds} s` : clock(words, options)
}

function secondsOf(words: number, { speakingRate }: SheetOptions): number {
  return Math.round((words / speakingRate) * 60)
}

/** `1:48`, in minutes and seconds. */
function clock(words: number, options: SheetOptions): string {
  const seconds = secondsOf(words, options)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
