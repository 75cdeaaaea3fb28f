import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../document.ts'
import type { Part } from '../part.ts'
import { grammarOf } from './grammar.ts'
import { proposeParts } from './propose.ts'

const block = (text: string, more: Partial<Block> = {}): Block => ({
  id: `b-${text.slice(0, 8)}`,
  kind: 'paragraph',
  text,
  sources: [],
  ...more,
})

const propose = (...blocks: (string | Block)[]) =>
  proposeParts([{ entryId: 'e', blocks: blocks.map(one => (typeof one === 'string' ? block(one) : one)) }])

const partsOf = (...blocks: (string | Block)[]): (Part | null)[] => propose(...blocks).map(({ part }) => part)

describe('An account falls into its parts', () => {
  it.each<[string, [Part | null, string][]]>([
    [
      'of a returns desk',
      [
        [
          'situation',
          'About one parcel in nine came back with a label nobody could scan, and each one cost somebody twelve minutes of typing.',
        ],
        ['situation', 'The tickets all said “courier damage” and not one of them had a photograph.'],
        ['task', 'I was asked to approve the purchase of new printers.'],
        ['action', 'I asked for the morning shift on the desk.'],
        ['action', 'By ten o’clock I had forty labels on the table, sorted by the printer they came from.'],
        ['action', 'A test page cost an hour, and would tell us whether we needed them.'],
        [null, 'Marta made very good coffee that week.'],
        ['result', 'Nine weeks later one label in four hundred was unreadable.'],
        ['learning', 'The test page is now the first step of the desk’s checklist.'],
      ],
    ],
    [
      'of a ward at night',
      [
        [
          'situation',
          'When I joined the ward, drug rounds at night took almost three hours because everybody was interrupted.',
        ],
        ['situation', 'Two patients had been given a dose twice within a month.'],
        ['task', 'My manager asked me to find out why and to bring it under two hours.'],
        ['action', 'I shadowed six rounds and wrote down every interruption.'],
        ['action', 'Then I spoke to the evening pharmacist and we agreed that phones would go to the desk.'],
        ['action', 'I chose a red apron over a sign because people look at people.'],
        [
          'result',
          'Within four weeks the round took one hour and forty minutes, and there has been no double dose since.',
        ],
        ['learning', 'I learned to count before I complain.'],
      ],
    ],
    [
      'in a hurry, without capitals',
      [
        ['situation', 'the nightly import kept failing and nobody knew why.'],
        ['task', 'i was told to get it stable before the audit.'],
        ['action', 'i added logging and found two jobs writing to the same table.'],
        ['action', 'then i put a lock around it.'],
        ['result', 'failures went from 5 a week to 0.'],
      ],
    ],
  ])('%s', (_, sentences) => {
    const text = sentences.map(([, sentence]) => sentence).join(' ')
    expect(propose(text).map(({ part, passage }) => [part, passage.quote])).toEqual(sentences)
  })

  it('of bullets in the past tense without an “I”', () => {
    expect(
      partsOf(
        'Checkout errors cost us 3% of orders every weekend.',
        'Traced the errors to a retry loop',
        'Rewrote the loop and added a test',
        'Reduced errors from 3% to 0.2% within two weeks',
      ),
    ).toEqual(['situation', 'action', 'action', 'result'])
  })
})

describe('The reason names words of the sentence', () => {
  it.each([
    ['I corrected the affected hosts.', 'corrected'],
    ['Paired with two developers on the queries they owned.', 'paired'],
    ['My goal was to halve the number of pages.', 'goal'],
    ['I learned to count before I complain.', 'learned'],
  ])('%s', (sentence, word) => {
    const [proposal] = propose(sentence)
    expect(proposal?.reason).toContain(word)
  })
})

describe('What the person says decides', () => {
  it('a label before a paragraph, and what follows it', () => {
    expect(
      partsOf(
        'Situation: Sales fell.',
        'It was a hard year.',
        'Task: Bring them back.',
        'A - I called everybody.',
        'R: They came back.',
        'L: Call earlier.',
      ),
    ).toEqual(['situation', 'situation', 'task', 'action', 'result', 'learning'])
  })

  it('a label alone on its line, which is no sentence of the story', () => {
    expect(
      propose('Situation', 'Sales fell.', 'What I did', 'Nothing changed.').map(({ part, passage }) => [
        part,
        passage.quote,
      ]),
    ).toEqual([
      ['situation', 'Sales fell.'],
      ['action', 'Nothing changed.'],
    ])
  })

  it('a heading, which is itself left out', () => {
    const proposals = propose(
      block('The problem', { kind: 'heading' }),
      'We shipped late.',
      block('Results', { kind: 'heading' }),
      'I called.',
    )
    expect(proposals.map(({ part, reason }) => [part, reason])).toEqual([
      [null, 'heading'],
      ['situation', 'label'],
      [null, 'heading'],
      ['result', 'label'],
    ])
  })

  it.each<[string, string[]]>([
    [
      'letters in brackets',
      ['(S) Sales fell.', '(T) I had to bring them back.', '(A) I called.', '(R) They came back.'],
    ],
    [
      'words in brackets',
      ['[Situation] Sales fell.', '[Task] Bring them back.', '[Action] I called.', '[Result] They came.'],
    ],
    [
      'numbers before them',
      ['1. Situation: Sales fell.', '2. Task: Return.', '3. Action: I called.', '4. Result: They came.'],
    ],
    [
      'bold stars',
      ['**Situation:** Sales fell.', '**Task:** Return.', '**Actions:** I called.', '**Results:** They came.'],
    ],
    ['capitals', ['SITUATION: Sales fell.', 'TASK: Return.', 'ACTION: I called.', 'RESULT: They came.']],
    ['other names', ['Context: Sales fell.', 'Goal: Return.', 'Approach: I called.', 'Outcome: They came.']],
    [
      'notes behind them',
      ['Situation (2021): Sales fell.', 'My role - return.', 'What I did: I called.', 'Impact: They came.'],
    ],
  ])('a label in other styles: %s', (_, blocks) => {
    expect(partsOf(...blocks)).toEqual(['situation', 'task', 'action', 'result'])
  })

  it('letters within one paragraph', () => {
    expect(partsOf('(S) Sales fell. (T) I had to act. (A) I called everybody and (R) they came back.')).toEqual([
      'situation',
      'task',
      'action',
      'result',
    ])
  })

  it('but a lesson under “Result” is a lesson, where no label names lessons', () => {
    expect(
      partsOf(
        'S: Sales fell.',
        'A: I called.',
        'R: They came back. I learned that calling early is better than waiting.',
      ),
    ).toEqual(['situation', 'action', 'result', 'learning'])
  })

  it('but not a single “Result:” in a list, beyond its own line', () => {
    const [, last] = propose('Result: it passed.', 'Then I sorted the labels and called them all.')
    expect(last?.part).toBe('action')
  })

  it('the question that a passage answers', () => {
    const prompt = (promptId: string) => ({ prompt: { promptId, lens: 'why' as const, question: '?' } })
    expect(
      partsOf(
        block('Because it was cheap.', prompt('why-this')),
        block('Photograph first.', prompt('what-differently')),
      ),
    ).toEqual(['action', 'learning'])
  })
})

describe('The reason for a proposal', () => {
  it.each([
    ['About one parcel in nine came back with a label nobody could scan.', 'nobody could'],
    ['I was asked to approve the purchase of new printers.', 'asked'],
    ['I sorted them by printer.', 'I, did'],
    ['Nine weeks later one label in four hundred was unreadable.', 'after'],
    ['The test page is now the first step of the checklist.', 'now'],
  ])('%s', (sentence, reason) => {
    const context = 'It was a quiet year. The desk had nine printers. I walked there. I looked at them.'
    const opens = reason === 'nobody could' || reason === 'asked'
    const position = opens
      ? [sentence, context]
      : reason === 'I, did'
        ? [context, sentence, context]
        : [context, sentence]
    const found = propose(...position).find(({ passage }) => passage.quote === sentence)
    expect(found?.reason.replace('was ', '')).toContain(reason)
  })
})

it.each(['Lost 20 min on the wrong log.', 'Pinged Priya about the rollback.'])(
  'The reason for “%s” says no “I”, as the sentence has none',
  sentence => {
    const deed = grammarOf(sentence, sentence.toLowerCase()).find(({ id }) => id === 'actor:implied-did')
    expect(deed?.reason).toBe(sentence.split(' ')[0]?.toLowerCase())
    const context = 'I walked there. I looked at them.'
    const proposal = propose(context, sentence, context).find(({ passage }) => passage.quote === sentence)
    expect(proposal?.reason).not.toMatch(/\bI\b/)
  },
)

it('Every proposal quotes its block exactly, in reading order, whatever the text', () => {
  const words = fc.constantFrom(
    'I',
    'we',
    'Situation:',
    'S:',
    'R -',
    'asked',
    'to',
    '. ',
    '! ',
    '\n',
    '- ',
    '30%',
    'then',
    'Because',
    '\ud800',
    'سلام',
    '😀',
    '“',
    'now',
    '1. ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 25 }).map(all => all.join(' ')),
  )
  const kind = fc.constantFrom<Block['kind']>('paragraph', 'heading', 'item', 'quote')
  fc.assert(
    fc.property(fc.array(fc.record({ text, kind }), { maxLength: 6 }), written => {
      const blocks = written.map((one, index): Block => ({ ...one, id: `b${index}`, sources: [] }))
      let place = [-1, 0]
      for (const { passage, confidence, reason } of proposeParts([{ entryId: 'e', blocks }])) {
        const at = blocks.findIndex(one => one.id === passage.blockId)
        expect(blocks[at]?.text.slice(passage.start, passage.end)).toBe(passage.quote)
        expect(passage.quote).not.toBe('')
        expect(at > (place[0] ?? 0) || (at === place[0] && passage.start >= (place[1] ?? 0))).toBe(true)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(reason).not.toBe('')
        place = [at, passage.end]
      }
    }),
    { numRuns: 300 },
  )
})

describe('A text that no person wrote', () => {
  it.each([
    [
      'of two million letters in sentences',
      'On round 7 I asked Marta why 30 of 900 parcels came back. '.repeat(35_000),
    ],
    ['without a single stop', 'row 12 value 9 '.repeat(130_000)],
  ])('%s is read in part, and the rest is left to the person', { timeout: 3000 }, (_, text) => {
    const proposals = propose(text)
    const last = proposals.at(-1)
    expect(last?.reason).toBe('not read')
    expect(last?.passage.end).toBe(text.length)
  })
})

it('Two entries about one experience are read as one account, in the order given', () => {
  const first = block('Returns took nine days. Customers complained every week. My manager asked me to halve that.')
  const second = block(
    'I timed each step at the desk. I moved the scanner to the door. Two months later returns took three days.',
  )
  const told = proposeParts([
    { entryId: 'a', blocks: [first] },
    { entryId: 'b', blocks: [second] },
  ])
  expect(told.map(({ passage, part }) => [passage.entryId, part])).toEqual([
    ['a', 'situation'],
    ['a', 'situation'],
    ['a', 'task'],
    ['b', 'action'],
    ['b', 'action'],
    ['b', 'result'],
  ])
})
