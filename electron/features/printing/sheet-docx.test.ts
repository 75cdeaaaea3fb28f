import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Sheet, textsOf } from '../../../shared/sheet/sheet.ts'
import { sheetDocx } from './sheet-docx.ts'

/** The files of a zip, by the sizes in its central directory; only what our own writer makes. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + Number(nameLength))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    files.set(name, (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + Number(nameLength) + Number(extraLength) + Number(commentLength)
  }
  return files
}

const textIn = (xml: string) =>
  xml
    .replace(/<w:(?:br|tab)\b[^>]*>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
    )
const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)

const text = [{ kind: 'paragraph' as const, inlines: [{ text: 'I sorted <forty> & more', format: 3, href: null }] }]
const sheet: Sheet = {
  title: 'AWS & others',
  facts: ['Friday'],
  paper: 'a4',
  density: 'comfortable',
  sections: [
    {
      kind: 'room',
      rows: [
        { headline: 'Labels fell', principles: ['Dive Deep'], cues: ['ruler'], figure: '11 % → 0.25 %', about: '1:48' },
      ],
    },
    {
      kind: 'table',
      title: 'Who hears what',
      head: ['Interviewer', 'Story'],
      rows: [['Peer', 'Labels fell\nagain']],
      note: '',
    },
    { kind: 'points', title: 'To ask them', points: ['What is hard?'], ticks: true },
    {
      kind: 'cards',
      cards: [
        {
          headline: 'Labels fell',
          principles: ['Dive Deep'],
          about: '1:48 aloud',
          figure: { opening: '11 %', closing: '0.25 %', direction: 'down', caption: 'labels', others: [] },
          cues: [],
          parts: [
            { part: 'situation', label: 'Challenge', time: '20 s', words: 5, text },
            {
              part: 'action',
              label: 'Action',
              time: '8 s',
              words: 2,
              text: [
                {
                  kind: 'list',
                  style: 'number',
                  start: 1,
                  items: [
                    { checked: null, inlines: [{ text: 'first', format: 0, href: 'https://example.com/' }], inner: [] },
                  ],
                },
              ],
            },
          ],
          asked: [{ question: 'Why?', answer: 'Because.' }],
        },
      ],
    },
    { kind: 'answers', title: 'The role', answers: [{ question: 'Where?', answer: 'Here.' }] },
  ],
}

test('a Word document says what the sheet says, with real headings, a list and tables', async () => {
  const files = unzip(await sheetDocx(sheet))
  const document = files.get('word/document.xml') ?? ''
  expect(letters(textIn(document))).toEqual(letters(textsOf(sheet).join('\n')))
  expect([...document.matchAll(/w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style)).toEqual([
    'Heading1',
    'Heading2',
    'Heading2',
    'Heading2',
    'Heading3',
    'Heading3',
    'Heading3',
    'Heading2',
    'Heading3',
  ])
  expect(document.match(/<w:tbl>/g)).toHaveLength(2)
  expect(document).toContain('<w:numPr>')
  expect(document).toContain('<w:tblHeader/>')
  expect(files.get('word/footer1.xml')).toContain('NUMPAGES')
})

test('names nobody and no folder in what it says about itself', async () => {
  const files = unzip(await sheetDocx(sheet))
  const about = [...files]
    .filter(([name]) => name.startsWith('docProps/'))
    .map(([, xml]) => textIn(xml))
    .join('\n')
  expect(about).toContain('AWS & others')
  expect(about).not.toMatch(/\/home|\/root|\/tmp|Users/)
  expect(files.get('docProps/core.xml')).toMatch(/<dc:creator>Throughline<\/dc:creator>/)
})

test('characters that XML cannot hold are left out instead of spoiling the file', async () => {
  const files = unzip(await sheetDocx({ ...sheet, title: 'a\u0000b\ud800c\u000bd' }))
  expect(textIn(files.get('word/document.xml') ?? '')).toContain('ab\ufffdcd')
})
