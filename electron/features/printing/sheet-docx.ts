import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Paper } from '../../../shared/prep-sheets.ts'
import type { Inline, RichBlock, RichItem } from '../../../shared/sheet/rich.ts'
import {
  askedTitle,
  type Card,
  nothingHere,
  type RoomRow,
  type Section,
  type Sheet,
} from '../../../shared/sheet/sheet.ts'

type Block = Paragraph | Table

/** In twentieths of a point, as Word counts. */
const pageSizes: Record<Paper, { width: number; height: number }> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
}
const margin = 1134
/** What every office program has; ours would be replaced by anything where they are not installed. */
const serif = 'Georgia'
const sans = 'Arial'
const soft = '5B554C'

/** The sheet as a Word document with real headings, lists and tables. Names no author; its only fact about itself is the title. */
export async function sheetDocx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const compact = sheet.density === 'compact'
  const document = new Document({
    title: plain(sheet.title),
    creator: 'Throughline',
    lastModifiedBy: 'Throughline',
    description: '',
    styles: { default: { document: { run: { font: serif, size: compact ? 19 : 21 } }, ...headingStyles } },
    numbering: { config: [bullets, numbers] },
    sections: [
      {
        properties: {
          page: { size: pageSizes[sheet.paper], margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        footers: { default: footer(sheet.title) },
        children: [...headOf(sheet), ...sheet.sections.flatMap(section => sectionBlocks(section, compact))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const heading = (size: number, before: number) => ({
  run: { font: serif, size, bold: true, color: '221F1B' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
})
const headingStyles = {
  heading1: heading(34, 0),
  heading2: heading(27, 320),
  heading3: { ...heading(20, 160), run: { font: sans, size: 19, bold: true, color: '221F1B' } },
  heading4: heading(23, 120),
  heading5: heading(21, 120),
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], at: number, text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360 * (at + 1), hanging: 260 } } },
})
const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const bullets = { reference: 'bullets', levels: depths.map(at => level(LevelFormat.BULLET, at, '•')) }
const numbers = { reference: 'numbers', levels: depths.map(at => level(LevelFormat.DECIMAL, at, `%${at + 1}.`)) }

function footer(title: string): Footer {
  const run = { font: sans, size: 15, color: soft }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: pageSizes.a4.width - 2 * margin }],
        children: [
          new TextRun({ ...run, text: `${plain(title)}\t` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function headOf({ title, facts }: Sheet): Block[] {
  const about = facts.length === 0 ? [] : [quiet(facts.join(' · '))]
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }), ...about]
}

function sectionBlocks(section: Section, compact: boolean): Block[] {
  switch (section.kind) {
    case 'room':
      return section.rows.flatMap(roomBlocks)
    case 'cards':
      return section.cards.flatMap(card => cardBlocks(card, compact))
    case 'table':
      return [title(section.title), table(section.head, section.rows), ...(section.note ? [quiet(section.note)] : [])]
    case 'points':
      return [
        title(section.title),
        ...section.points.map(point =>
          section.ticks
            ? new Paragraph({ children: runs(`☐ ${point}`), spacing: { after: 60 } })
            : new Paragraph({ children: runs(point), numbering: { reference: 'bullets', level: 0 } }),
        ),
      ]
    case 'answers':
      return [
        title(section.title),
        ...section.answers.flatMap(({ question, answer }) => [subtitle(question), paragraph(answer)]),
      ]
    case 'entries':
      return [
        title(section.title),
        ...section.entries.flatMap(entry => [subtitle(entry.title), quiet(entry.about), ...richDocx(entry.text)]),
      ]
  }
}

function title(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) })
}

function subtitle(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_3, children: runs(text) })
}

function paragraph(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ children: runs(text, look), spacing: { after: 100 } })
}

function quiet(text: string): Paragraph {
  return paragraph(text, { font: sans, size: 17, color: soft })
}

function roomBlocks({ headline, principles, cues, figure, about }: RoomRow): Paragraph[] {
  const lines = [principles.join(' · '), cues.join(' · ')].filter(Boolean)
  return [
    new Paragraph({
      children: runs(`☐ ${headline}`, { bold: true }),
      spacing: { before: 160 },
      keepNext: true,
      keepLines: true,
    }),
    ...lines.map(quiet),
    new Paragraph({
      children: [...runs(figure, { bold: true }), ...runs(` ${about}`, { font: sans, size: 17, color: soft })],
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'E0D9CC', space: 4 } },
    }),
  ]
}

function cardBlocks({ headline, principles, about, figure, cues, parts, asked }: Card, compact: boolean): Block[] {
  const drawn = figure
    ? [
        new Paragraph({
          children: [
            ...runs(`${figure.opening} → ${figure.closing}`, { bold: true, size: 27 }),
            ...runs(figure.caption && `  ${figure.caption}`, { font: sans, size: 17, color: soft }),
          ],
          spacing: { after: 100 },
        }),
        ...(figure.others.length > 0 ? [quiet(figure.others.join(' · '))] : []),
      ]
    : []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: !compact, children: runs(headline) }),
    ...(principles.length > 0 ? [quiet(principles.join(' · '))] : []),
    quiet(about),
    ...drawn,
    ...(cues.length > 0 ? [quiet(cues.join(' · '))] : []),
    ...parts.flatMap(({ label, time, text }) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_3,
        children: [...runs(label), ...runs(`  ${time}`, { color: soft, bold: false })],
      }),
      ...(text.length === 0 ? [quiet(nothingHere)] : richDocx(text)),
    ]),
    ...(asked.length === 0
      ? []
      : [
          subtitle(askedTitle),
          table(
            null,
            asked.map(({ question, answer }) => [question, answer]),
          ),
        ]),
  ]
}

function table(head: readonly string[] | null, rows: readonly (readonly string[])[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'E0D9CC' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        cell =>
          new TableCell({
            margins: { top: 50, bottom: 50, right: 120 },
            children: cell
              .split('\n')
              .map(text => new Paragraph({ children: runs(text, { font: sans, size: 18, bold: isHead }) })),
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: line, insideHorizontal: line },
    rows: [...(head ? [row(head, true)] : []), ...rows.map(cells => row(cells, false))],
  })
}

type Look = Pick<IRunOptions, 'font' | 'size' | 'color' | 'bold'>

function runs(text: string, look: Look = {}): TextRun[] {
  return plain(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }))
}

function richDocx(blocks: readonly RichBlock[], depth = 0): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'list') return block.items.flatMap(item => itemDocx(item, block.style, depth))
    const children = block.inlines.map(inlineDocx)
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_4 : HeadingLevel.HEADING_5, children }),
        ]
      case 'quote':
        return [new Paragraph({ children, indent: { left: 360 }, spacing: { after: 100 } })]
      case 'question':
        return [new Paragraph({ children, keepNext: true, spacing: { before: 80 } })]
      default:
        return [new Paragraph({ children, spacing: { after: 100 } })]
    }
  })
}

function itemDocx({ checked, inlines, inner }: RichItem, style: 'bullet' | 'number' | 'check', depth: number) {
  const box = checked === null ? [] : runs(checked ? '☑ ' : '☐ ')
  const level = Math.min(depth, depths.length - 1)
  const shape =
    style === 'check'
      ? { indent: { left: 360 * (level + 1) } }
      : { numbering: { reference: style === 'number' ? 'numbers' : 'bullets', level } }
  const own = inlines.length === 0 ? [] : [new Paragraph({ children: [...box, ...inlines.map(inlineDocx)], ...shape })]
  return [...own, ...richDocx(inner, depth + 1)]
}

function inlineDocx({ text, format, href }: Inline): ParagraphChild {
  if (text === '\n') return new TextRun({ text: '', break: 1 })
  const has = (bit: number) => (format & bit) !== 0
  const run = new TextRun({
    text: plain(text),
    bold: has(1),
    italics: has(2),
    strike: has(4),
    ...(has(8) ? { underline: {} } : {}),
    ...(has(16) ? { font: 'Courier New' } : {}),
    subScript: has(32),
    superScript: has(64),
    ...(has(128) ? { shading: { fill: 'F6E3A8' } } : {}),
    ...(href === null ? {} : { style: 'Hyperlink' }),
  })
  return href === null ? run : new ExternalHyperlink({ link: href, children: [run] })
}

/** What XML cannot hold (controls, half characters) is left out. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
