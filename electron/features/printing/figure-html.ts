import type { Figure } from '../../../shared/sheet/sheet.ts'
import { escapeHtml } from './escape-html.ts'

const slopes = { up: 'M1 11 29 1', down: 'M1 1 29 11', none: 'M1 6h28' }

/** The first figure drawn large, as a line from its opening to its closing value; any others in a line below. */
export function figureHtml(figure: Figure | null): string {
  if (!figure) return ''
  const line = `<svg viewBox="0 0 30 12" aria-hidden="true"><path d="${slopes[figure.direction]}"/></svg>`
  const drawn = `<p class="figure"><b>${escapeHtml(figure.opening)}</b>${line}<b>${escapeHtml(figure.closing)}</b><span dir="auto">${escapeHtml(figure.caption)}</span></p>`
  if (figure.others.length === 0) return drawn
  return `${drawn}<p class="quiet" dir="auto">${figure.others.map(escapeHtml).join(' · ')}</p>`
}
