import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameworks } from '../../../shared/content/content.ts'
import type { DocumentNode } from '../../../shared/document.ts'
import type { Metric } from '../../../shared/metrics.ts'
import { parts } from '../../../shared/part.ts'
import { firstSheet, type PrepSheet } from '../../../shared/prep-sheets.ts'
import { composeSheet } from '../../../shared/sheet/compose-sheet.ts'
import type { Story } from '../../../shared/stories.ts'
import { sheetHtml } from './sheet-html.ts'

const sheet: PrepSheet = {
  ...firstSheet(null, []),
  title: 'AWS, operations engineer',
  parts: [
    { id: 'room', shown: true },
    { id: 'cards', shown: true },
  ],
}

const text = (words: string, format = 0): DocumentNode => ({ type: 'text', text: words, format })
const paragraph = (...children: DocumentNode[]): DocumentNode => ({ type: 'paragraph', children })

function story(
  changes: Partial<Story> = {},
  action: DocumentNode[] = [paragraph(text('I sorted forty labels.'))],
): Story {
  const children = parts.map(part => ({
    type: 'part',
    part,
    children: part === 'action' ? action : [paragraph(text(`The ${part}.`))],
  }))
  return {
    id: 'story',
    headline: 'Unreadable labels fell',
    status: 'ready',
    kind: null,
    revision: 1,
    createdAt: '',
    updatedAt: '',
    emphases: [],
    sources: [],
    cueWords: [],
    followUps: [],
    metrics: [],
    dismissed: [],
    happenedOn: null,
    document: { root: { type: 'root', children } },
    ...changes,
  }
}

const printAs = (changes: Partial<PrepSheet>, stories: Story[]) =>
  sheetHtml(
    composeSheet({ ...sheet, ...changes }, { stories, target: null, plan: null, frameworks, speakingRate: 140 }),
    'TheNonce',
  )
const print = (...stories: Story[]) => printAs({}, stories)

/** Beside another story, so that the sheet begins with its list. */
const printInList = (one: Story) => print(one, story())

const value = { amount: 11.1, unit: null, text: 'one in nine', confidence: 'measured', place: null } as const
const metric: Metric = {
  id: 'm',
  what: 'unreadable labels',
  unit: '%',
  opening: value,
  closing: { ...value, amount: 0.25 },
}

describe('the room sheet', () => {
  test('has a tick-box, headline, principles, status and time for each story, and leads to its card', () => {
    const emphases: Story['emphases'] = [
      { principleId: 'dive-deep', strength: 'secondary', angle: '' },
      { principleId: 'of-a-newer-version', strength: 'primary', angle: '' },
      { principleId: 'customer-obsession', strength: 'primary', angle: '' },
    ]
    const html = printInList(story({ emphases, status: 'draft' }))
    expect(html).toContain('class="tick"')
    expect(html).toContain('href="#story-1">Unreadable labels fell</a>')
    expect(html).toContain('id="story-1"')
    expect(html).toContain('Customer Obsession · Dive Deep')
    expect(html).toContain('12 words · draft')
    expect(html).toContain('<b>0:05</b>')
  })

  test('shows the figure and the cue words of a story that has them', () => {
    const html = printInList(story({ metrics: [metric], cueWords: ['morning shift', 'forty labels'] }))
    expect(html).toContain('</svg> 0.25 %</b>unreadable labels · 0:05</p>')
    expect(html).toContain('<p class="cues" dir="auto">morning shift · forty labels</p>')
    expect(printInList(story({ metrics: [metric], status: 'draft' }))).toContain('unreadable labels · 0:05 · draft')
    expect(printInList(story())).not.toContain('class="cues"')
  })

  test('keeps the chosen order and counts what there is', () => {
    const html = print(story({ headline: 'Second' }), story({ headline: 'First' }))
    expect(html.indexOf('Second')).toBeLessThan(html.indexOf('First'))
    expect(html).toContain('2 stories')
  })

  test('is left out for one story, whose card then holds the title of the sheet and the cues', () => {
    const html = print(story({ cueWords: ['morning shift'] }))
    expect(html).not.toContain('class="stories"')
    expect(html).not.toContain('class="tick"')
    expect(html).toContain('<h1 class="sheet" dir="auto">AWS, operations engineer</h1><article class="story easy only"')
    expect(html).toContain('<p class="cues" dir="auto">morning shift</p></header>')
  })

  test('without a title of its own is called a prep sheet', () => {
    expect(printAs({ title: ' ' }, [])).toContain('<title>Prep sheet</title>')
  })
})

describe('a story’s card', () => {
  test('names the five parts with letter and time, under the headline', () => {
    const html = print(story())
    const headings = [...html.matchAll(/<(h[1-6])[^>]*>(.*?)<\/\1>/g)].map(([, level, words]) => `${level} ${words}`)
    expect(headings).toEqual([
      'h1 AWS, operations engineer',
      'h2 Unreadable labels fell',
      'h3 Situation',
      'h3 Task',
      'h3 Action',
      'h3 Result',
      'h3 Learning',
    ])
    expect([...html.matchAll(/class="badge"[^>]*>(.)</g)].map(([, letter]) => letter).join('')).toBe('STARL')
    expect(html.match(/<span class="seconds">\d+ s<\/span>/g)).toHaveLength(5)
  })

  test('shows the text as it was written: bold, italic, lists, checks, quotes, links', () => {
    const item = (children: DocumentNode[], more: object = {}): DocumentNode => ({
      type: 'listitem',
      children,
      ...more,
    })
    const html = print(
      story({}, [
        paragraph(text('bold', 1), text(' both', 3), { type: 'linebreak' }, text('plain')),
        {
          type: 'list',
          listType: 'number',
          start: 3,
          children: [
            item([text('third')]),
            item([{ type: 'list', listType: 'bullet', children: [item([text('inner')])] }]),
          ],
        },
        { type: 'list', listType: 'check', children: [item([text('done')], { checked: true })] },
        { type: 'quote', children: [text('said')] },
        { type: 'heading', tag: 'h1', children: [text('own heading')] },
        paragraph({ type: 'link', url: 'https://example.com/?a=1&b=2', children: [text('link')] }),
        { type: 'prompt', question: 'What was the number?', children: [paragraph(text('Eleven percent.'))] },
      ]),
    )
    expect(html).toContain('<strong>bold</strong><strong><em> both</em></strong><br>plain')
    expect(html).toContain('<ol start="3"><li class="whole" dir="auto">third</li><li class="nest"><ul>')
    expect(html).toContain('aria-hidden="true">✓</span>done')
    expect(html).toContain('<blockquote class="whole" dir="auto">said</blockquote>')
    expect(html).toContain('<h4 class="whole" dir="auto">own heading</h4>')
    expect(html).toContain('<a href="https://example.com/?a=1&amp;b=2">link</a>')
    expect(html).toContain('What was the number?</p><p class="whole" dir="auto">Eleven percent.</p>')
  })

  test('draws the first metric as a line between its two values, and says how it is known', () => {
    const html = print(story({ metrics: [metric] }))
    expect(html).toMatch(/<b>11\.1 %<\/b><svg.*d="M1 1 29 11".*<b>0\.25 %<\/b>/)
    expect(html).toContain('unreadable labels, measured')
    const rough: Metric = { ...metric, opening: { ...value, confidence: 'estimated' } }
    const both = print(story({ metrics: [rough, { ...metric, id: 'n', what: 'again' }] }))
    expect(both).toContain('<b>~11.1 %</b>')
    expect(both).toContain('unreadable labels, estimated')
    expect(both).toMatch(/11\.1 % <svg class="to"[^>]*aria-label="to">.*<\/svg> 0\.25 % again/)
    expect(both).not.toContain('→')
    expect(print(story())).not.toContain('class="figure"')
  })

  test('ends with the answers prepared for what may be asked', () => {
    const followUps = [
      { id: 'a', question: 'Which alternatives did you weigh?', answer: 'New printers.' },
      { id: 'b', question: 'And then?', answer: ' ' },
    ]
    const html = print(story({ followUps }))
    expect(html).toContain('<h3>If they ask</h3>')
    expect(html).toContain('Which alternatives did you weigh?</dt><dd dir="auto">New printers.</dd>')
    expect(html).not.toContain('And then?')
    expect(print(story())).not.toContain('If they ask')
  })

  test('says where a part has no text yet', () => {
    expect(print(story({}, []))).toContain('Nothing here yet.')
  })

  test('lets a part of more than half a page flow, and keeps a shorter one whole', () => {
    const words = (count: number) => [paragraph(text('word '.repeat(count)))]
    expect(print(story({}, words(250)))).toContain('class="part action"')
    expect(print(story({}, words(251)))).toContain('class="part action long"')
  })
})

describe('what a person or a file put into the text', () => {
  test.each([
    'javascript:alert(1)',
    'javascript://x/%0aalert(1)',
    ' javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://',
  ])('the link %j is printed as text only', url => {
    const html = print(story({}, [paragraph({ type: 'link', url, children: [text('press')] })]))
    expect(html).toContain('press')
    expect(html).not.toContain('<a href="j')
    expect(html).not.toContain('<a ')
  })

  test('nothing in a story becomes markup of the page', () => {
    const allowed =
      /^<(\/?(html|head|title|style|body|main|header|article|section|ol|ul|li|div|span|p|a|b|h[1-5]|strong|em|s|u|code|sub|sup|mark|br|blockquote|pre|dl|dt|dd|svg|path)|meta|link|!doctype)\b/i
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</style><script>', '"><img src=x onerror=1>', '\'"<b>', '<!--', ']]>', '\\"}body{'),
    )
    fc.assert(
      fc.property(odd, odd, odd, fc.integer(), (title, headline, words, format) => {
        const extras = {
          cueWords: [words],
          followUps: [{ id: 'f', question: headline, answer: words }],
          metrics: [
            { ...metric, what: words, unit: title, closing: { ...metric.closing, amount: null, text: headline } },
          ],
        }
        const printed = story({ headline, ...extras }, [paragraph(text(words, format))])
        const html = printAs({ title }, [printed])
        for (const [tag] of html.matchAll(/<[^\s\d]/g)) expect(tag).toMatch(/<[a-z/!]/i)
        for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed)
        for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(/\son\w+=|\sstyle=/i)
        expect(html.match(/<style/g)).toHaveLength(1)
        expect(html.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a title cannot leave the footer’s string', () => {
    const html = printAs({ title: '"; } body { display: none } \\ </style>' }, [])
    const style = /<style nonce="TheNonce">([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(style).toContain('@bottom-left { content: "')
    expect(style).not.toContain('display: none }')
    expect(/content: "([^"]*)"/.exec(style)?.[1]).toContain('\\22 \\3b  \\7d  body \\7b  display\\3a  none')
  })
})

describe('the page', () => {
  test('is of the chosen paper, numbered, and light', () => {
    expect(print(story())).toContain('size: A4 portrait')
    expect(printAs({ paper: 'letter' }, [])).toContain('size: Letter portrait')
    expect(print(story())).toContain('counter(page) " / " counter(pages)')
    expect(print(story())).toContain('color-scheme: only light; background: #fff')
  })

  test('loads the typefaces that its text needs, and no others', () => {
    const files = (html: string) => [...html.matchAll(/href="\/fonts\/([^"]+)"/g)].map(([, file]) => file)
    expect(files(print(story()))).toEqual(['literata-latin-wght-normal.woff2', 'inter-latin-wght-normal.woff2'])
    const html = print(story({ headline: 'Привет' }, [paragraph(text('slanted', 2))]))
    expect(files(html)).toContain('literata-cyrillic-wght-normal.woff2')
    expect(files(html)).toContain('literata-latin-wght-italic.woff2')
  })
})
