import type {
  AnswersSection,
  EntriesSection,
  PointsSection,
  RoomRow,
  Section,
  Sheet,
  TableSection,
} from '../../../shared/sheet/sheet.ts'
import { answersHtml, cardHtml, cuesHtml, principlesHtml } from './card-html.ts'
import { escapeHtml } from './escape-html.ts'
import { facesFor } from './paper-fonts.ts'
import { richHtml } from './rich-html.ts'
import { sheetStyle } from './sheet-style.ts'

/** Neither typeface has this arrow, and one of the system's would look different on each; so it is drawn, and read aloud as "to". */
const arrow = '<svg class="to" viewBox="0 0 14 10" role="img" aria-label="to"><path d="M1 5h12M9 1l4 4-4 4"/></svg>'

/** The whole sheet as one static document; the nonce allows its one style sheet. Holds no script and no style attribute. */
export function sheetHtml(sheet: Sheet, nonce: string): string {
  const { title, paper } = sheet
  // No attribute holds this character: addresses have it encoded.
  const body = `${headOf(sheet)}${sheet.sections.map(section => sectionHtml(section, sheet)).join('')}`.replaceAll(
    '→',
    arrow,
  )
  // The footer is not in the body: page numbers are digits in the sans, and the title may hold characters of its own.
  const faces = facesFor(`${body}0123456789/`, /<em>/.test(body))
  const preloads = faces.map(
    face => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/fonts/${face.file}">`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${preloads.join('')}<style nonce="${escapeHtml(nonce)}">${sheetStyle(title, paper, faces)}</style></head><body>${body}</body></html>`
}

/** A card that is alone on its sheet has a headline of its own; the title then stands small above it. */
function isOneCard({ sections: [section, ...others] }: Sheet): boolean {
  return others.length === 0 && section?.kind === 'cards' && section.cards.length === 1
}

function headOf(sheet: Sheet): string {
  const title = escapeHtml(sheet.title)
  const facts = sheet.facts.map(fact => `<span dir="auto">${escapeHtml(fact)}</span>`).join('')
  if (isOneCard(sheet)) return `<h1 class="sheet" dir="auto">${title}</h1>`
  return `<header class="head"><h1 dir="auto">${title}</h1>${facts ? `<p class="quiet facts">${facts}</p>` : ''}</header>`
}

function sectionHtml(section: Section, sheet: Sheet): string {
  switch (section.kind) {
    case 'room':
      return `<ol class="stories">${section.rows.map(roomRow).join('')}</ol>`
    case 'cards': {
      const place = { paper: sheet.paper, compact: sheet.density === 'compact', only: isOneCard(sheet) }
      return section.cards.map((card, at) => cardHtml(card, { ...place, number: at + 1 })).join('')
    }
    case 'table':
      return tableHtml(section)
    case 'points':
      return pointsHtml(section)
    case 'answers':
      return block(section.title, `<div class="asked">${answersHtml(section.answers)}</div>`, answersKind(section))
    case 'entries':
      return entriesHtml(section)
  }
}

function answersKind({ answers }: AnswersSection): string {
  return answers.some(({ answer }) => answer.length > 600) ? 'long' : ''
}

function roomRow(row: RoomRow, at: number): string {
  return `<li><span class="tick" aria-hidden="true"></span><div class="about"><a class="headline" dir="auto" href="#story-${at + 1}">${escapeHtml(row.headline)}</a>${principlesHtml(row.principles)}${cuesHtml(row.cues)}</div><p class="time"><b>${escapeHtml(row.figure)}</b>${escapeHtml(row.about)}</p></li>`
}

function block(title: string, inner: string, kind = ''): string {
  return `<section class="block ${kind}"><h2 dir="auto">${escapeHtml(title)}</h2>${inner}</section>`
}

function tableHtml({ title, head, rows, note }: TableSection): string {
  const cells = (row: readonly string[]) => row.map(cell => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')
  const heads = head.map(cell => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
  const body = rows.map(row => `<tr>${cells(row)}</tr>`).join('')
  const table = `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`
  return block(title, `${table}${note ? `<p class="quiet note">${escapeHtml(note)}</p>` : ''}`, 'long')
}

function pointsHtml({ title, points, ticks }: PointsSection): string {
  const box = ticks ? '<span class="check" aria-hidden="true"></span>' : ''
  const items = points.map(point => `<li dir="auto">${box}${escapeHtml(point)}</li>`).join('')
  return block(title, `<ul class="${ticks ? 'points ticks' : 'points'}">${items}</ul>`)
}

function entriesHtml({ title, entries }: EntriesSection): string {
  const each = entries.map(
    entry =>
      `<article class="entry"><h3 dir="auto">${escapeHtml(entry.title)}</h3><p class="quiet">${escapeHtml(entry.about)}</p><div class="text">${richHtml(entry.text)}</div></article>`,
  )
  return block(title, each.join(''), 'long')
}
