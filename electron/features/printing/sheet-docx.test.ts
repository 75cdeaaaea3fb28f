import { expect, test } from 'vitest'
import { type Sheet, textsOf } from '../../../shared/sheet/sheet.ts'
import { filesOfDocx, textOfDocx } from './fixtures/read-docx.ts'
import { sheetDocx } from './sheet-docx.ts'

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
  const files = filesOfDocx(await sheetDocx(sheet))
  const document = files.get('word/document.xml') ?? ''
  expect(letters(textOfDocx(document))).toEqual(letters(textsOf(sheet).join('\n')))
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
  const files = filesOfDocx(await sheetDocx(sheet))
  const about = [...files]
    .filter(([name]) => name.startsWith('docProps/'))
    .map(([, xml]) => textOfDocx(xml))
    .join('\n')
  expect(about).toContain('AWS & others')
  expect(about).not.toMatch(/\/home|\/root|\/tmp|Users/)
  expect(files.get('docProps/core.xml')).toMatch(/<dc:creator>Throughline<\/dc:creator>/)
})

test('characters that XML cannot hold are left out instead of spoiling the file', async () => {
  const files = filesOfDocx(await sheetDocx({ ...sheet, title: 'a\u0000b\ud800c\u000bd' }))
  expect(textOfDocx(files.get('word/document.xml') ?? '')).toContain('ab\ufffdcd')
})
