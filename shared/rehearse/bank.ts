import type { Framework } from '../frameworks.ts'
import type { OwnQuestion, Question } from '../questions.ts'

/** The person's own questions first, then those of the frameworks in their order. */
export function bankOf(frameworks: readonly Framework[], own: readonly OwnQuestion[]): Question[] {
  const shipped = frameworks.flatMap(({ principles }) =>
    principles.flatMap(principle =>
      principle.questions.map(({ id, text }) => ({ id, text, principleIds: [principle.id], own: false })),
    ),
  )
  return [...own.map(question => ({ ...question, own: true })), ...shipped]
}

/** Questions of the bank with all the words typed, in the order of the bank. `principleId` keeps only those of one principle. */
export function searchBank(bank: readonly Question[], typed: string, principleId: string | null): Question[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return bank.filter(
    ({ text, principleIds }) =>
      (principleId === null || principleIds.includes(principleId)) &&
      words.every(word => text.toLowerCase().includes(word)),
  )
}

/** What stands before a question in a list: a bullet, a number, a letter. */
const listMark = /^\s*(?:[-–—*•·▪◦‣]|\(?\d{1,3}[.):]|\(?[a-z][.)]|q\d*[.):])\s*/i
const longest = 500

/** The questions in a pasted text: one a line, without list marks, headings and what the bank has already. */
export function questionsInText(text: string, known: readonly Pick<Question, 'text'>[]): string[] {
  const seen = new Set(known.map(question => sameText(question.text)))
  return text.split(/\r?\n/).flatMap(line => {
    const question = line.replace(listMark, '').replace(/\s+/g, ' ').trim()
    if (!isQuestion(question) || seen.has(sameText(question))) return []
    seen.add(sameText(question))
    return [question]
  })
}

function sameText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Long enough to ask something and short enough to be asked; a heading such as "Ownership:" asks nothing. */
function isQuestion(line: string): boolean {
  return line.length <= longest && line.split(' ').length >= 4 && !line.endsWith(':')
}
