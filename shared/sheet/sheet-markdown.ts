import { type Inline, type RichBlock, type RichItem, textFormats } from './rich.ts'
import { askedTitle, type Card, nothingHere, type RoomRow, type Section, type Sheet } from './sheet.ts'

/** The sheet in CommonMark with tables; what the person wrote never becomes markup of ours. */
export function sheetMarkdown(sheet: Sheet): string {
  const facts = sheet.facts.length === 0 ? [] : [sheet.facts.map(escaped).join(' · ')]
  const blocks = [`# ${escaped(sheet.title)}`, ...facts, ...sheet.sections.flatMap(sectionBlocks)]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function sectionBlocks(section: Section): string[] {
  switch (section.kind) {
    case 'room':
      return [section.rows.map(roomItem).join('\n')]
    case 'cards':
      return section.cards.flatMap(cardBlocks)
    case 'table':
      return [`## ${escaped(section.title)}`, table(section.head, section.rows), escaped(section.note)]
    case 'points':
      return [
        `## ${escaped(section.title)}`,
        section.points.map(point => `- ${section.ticks ? '[ ] ' : ''}${escaped(point)}`).join('\n'),
      ]
    case 'answers':
      return [
        `## ${escaped(section.title)}`,
        ...section.answers.flatMap(({ question, answer }) => [`### ${escaped(question)}`, escaped(answer)]),
      ]
    case 'entries':
      return [
        `## ${escaped(section.title)}`,
        ...section.entries.flatMap(({ title, about, text }) => [
          `### ${escaped(title)}`,
          escaped(about),
          ...richMarkdown(text),
        ]),
      ]
  }
}

function roomItem({ headline, principles, cues, figure, about }: RoomRow): string {
  const lines = [
    principles.map(escaped).join(' · '),
    cues.map(escaped).join(' · '),
    `${escaped(figure)}, ${escaped(about)}`,
  ]
  return [`- [ ] **${escaped(headline)}**`, ...lines.filter(Boolean).map(line => `  ${line}`)].join('  \n')
}

function cardBlocks({ headline, principles, about, figure, cues, parts, asked }: Card): string[] {
  return [
    `## ${escaped(headline)}`,
    principles.map(escaped).join(' · '),
    escaped(about),
    figure ? `**${escaped(figure.opening)} → ${escaped(figure.closing)}** ${escaped(figure.caption)}`.trim() : '',
    figure ? figure.others.map(escaped).join(' · ') : '',
    cues.map(escaped).join(' · '),
    ...parts.flatMap(({ label, time, text }) => [
      `### ${escaped(label)} (${escaped(time)})`,
      ...(text.length === 0 ? [nothingHere] : richMarkdown(text)),
    ]),
    asked.length === 0 ? '' : `### ${askedTitle}`,
    ...asked.map(({ question, answer }) => `**${escaped(question)}**  \n${escaped(answer)}`),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => escaped(cell).replace(/\n/g, ' ')).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

function richMarkdown(blocks: readonly RichBlock[]): string[] {
  return blocks.map(block => {
    if (block.kind === 'list') return listLines(block, '').join('\n')
    const text = inlinesMarkdown(block.inlines)
    switch (block.kind) {
      case 'heading':
        return `${block.level === 1 ? '####' : '#####'} ${text.replace(/\s*\n/g, ' ')}`
      case 'quote':
        return text.replace(/^/gm, '> ')
      case 'code':
        return fenced(block.inlines.map(inline => inline.text).join(''))
      case 'question':
        return `*${text}*`
      default:
        return text
    }
  })
}

/** A fence longer than any run of backticks inside. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

function listLines({ style, start, items }: RichBlock & { kind: 'list' }, indent: string): string[] {
  return items.flatMap((item, at) => {
    const mark = style === 'number' ? `${start + at}.` : '-'
    return itemLines(item, `${indent}${mark} `, indent + ' '.repeat(mark.length + 1))
  })
}

function itemLines({ checked, inlines, inner }: RichItem, mark: string, indent: string): string[] {
  const nested = inner.flatMap(block => (block.kind === 'list' ? listLines(block, indent) : []))
  if (inlines.length === 0) return nested
  const box = checked === null ? '' : `[${checked ? 'x' : ' '}] `
  return [`${mark}${box}${inlinesMarkdown(inlines).replace(/\n/g, `\n${indent}`)}`, ...nested]
}

const marks: Partial<Record<(typeof textFormats)[number][1], [open: string, close: string]>> = {
  strong: ['**', '**'],
  em: ['*', '*'],
  s: ['~~', '~~'],
}

function inlinesMarkdown(inlines: readonly Inline[]): string {
  return inlines.map(inlineMarkdown).join('')
}

/** Marks stand right beside the words, as Markdown wants it, and the spaces outside of them. */
function inlineMarkdown({ text, format, href }: Inline): string {
  if (text === '\n') return '  \n'
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (words === '') return text
  const formatted = textFormats.reduce((inner, [bit, tag]) => {
    const [open, close] = ((format & bit) !== 0 && marks[tag]) || ['', '']
    return open + inner + close
  }, escaped(words))
  const linked = href === null ? formatted : `[${formatted}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`
  return before + linked + after
}

/** Every character that Markdown could take for markup gets a backslash, which Markdown does not show. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&!]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
}
