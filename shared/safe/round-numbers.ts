import { quantitiesOf } from '../text/quantities.ts'
import { applied, type Edit } from './edits.ts'

const digits = /\d[\d.,'’ \u00a0\u202f]*\d|\d/u

/**
 * The quantities of a text to about one digit: 412 invoices are 400, € 62,000 are € 60,000, 11.1 % are 11 %. Two digits stay
 * where the first is a 1 or a 2, so that no figure moves by more than a seventh. Years, versions, ids and the like are no
 * quantities and stay, as do figures of one digit.
 */
export function roundNumbers(text: string): string {
  return applied(text, roundingsIn(text))
}

export function roundingsIn(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { start, end } of quantitiesOf(text))
    if (start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, text: roundEach(text.slice(start, end)) })
  return edits
}

/** Every number of a figure such as "11.1 % → 0.25 %", which is all quantity. */
export function roundEach(figure: string): string {
  return figure.replaceAll(new RegExp(digits, 'gu'), roundDigits)
}

/** Rounds in place: the separators stay where they are, and what is left of a fraction goes. */
function roundDigits(written: string): string {
  const significant = written.replace(/\D/g, '').replace(/^0+/, '')
  const kept = /^[12]/.test(significant) ? 2 : 1
  if (significant.length <= kept) return written
  const amount = Math.round(Number(significant) / 10 ** (significant.length - kept))
  const figures = String(amount).padEnd(String(amount).length + significant.length - kept, '0')
  // 99 becomes 100: a digit more than there was room for.
  const grown = figures.length - significant.length
  return tidy(filled(written, figures, grown))
}

/** Puts the figures in place of the digits, from the right, so that leading zeros and separators stay. */
function filled(written: string, figures: string, grown: number): string {
  let at = figures.length - 1
  const characters = [...written].toReversed().map(character => {
    if (!/\d/.test(character)) return character
    const figure = figures.charAt(at) || '0'
    at--
    return figure
  })
  const rest = grown > 0 && at >= 0 ? figures.slice(0, at + 1) : ''
  return rest + characters.toReversed().join('')
}

/** 11.0 is 11, and 0.30 is 0.3; three digits after a separator are thousands and stay. */
function tidy(written: string): string {
  return written.replace(/([.,])(\d{1,2}|\d{4,})$/, (whole, separator: string, fraction: string) => {
    const rest = fraction.replace(/0+$/, '')
    if (rest === fraction) return whole
    return rest === '' ? '' : `${separator}${rest}`
  })
}
