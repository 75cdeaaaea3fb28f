import { expect, test } from 'vitest'
import { textOf } from './fixtures/told-story.ts'
import { readForCoach } from './read-for-coach.ts'
import { readinessOf } from './readiness.ts'

const good = {
  situation:
    'One in nine returned parcels, 214 a day, carried a label that nobody could scan, and each cost twelve minutes of typing.',
  task: 'I was asked to approve new printers. I asked for two days to find the cause first.',
  action:
    'First I sorted forty labels by the printer they came from; thirty-one came from two machines. Then I printed a test page with a ruler on it, because a bent head and a bad roll look alike, and I chose that rather than buying printers blind. I cleaned both heads and changed the rolls. Tom and I then watched one shift of 180 parcels; I counted. When the night shift refused the new rolls, I worked a night with them and showed them the counts. At last I checked with the desk lead that every label of the week scanned, and she signed it off.',
  result: 'After nine weeks one label in four hundred could not be scanned, down from one in nine.',
  learning: 'I wrote a cleaning checklist that hangs at every printer, and the shift leads use it each Monday.',
}

const read = (texts: Parameters<typeof textOf>[0]) => {
  const answer = readForCoach(textOf(texts))
  return readinessOf(answer, answer.findings)
}

test('a story with nothing of weight left is ready to tell', () => {
  const { ready, verdict, parts } = read(good)
  expect(parts.map(({ part, state }) => `${part} ${state}`)).toEqual([
    'situation strong',
    'task strong',
    'action strong',
    'result strong',
    'learning strong',
  ])
  expect([ready, verdict]).toEqual([true, 'Ready to tell'])
})

test('each part says in at most five words why it is thin or empty', () => {
  const { ready, verdict, parts } = read({ ...good, situation: 'Labels could not be read.', learning: '' })
  expect(ready).toBe(false)
  expect(verdict).toBe('Two parts to strengthen')
  expect(parts[0]).toEqual({ part: 'situation', state: 'thin', why: 'no number at the start' })
  expect(parts[4]).toEqual({ part: 'learning', state: 'empty', why: 'nothing here yet' })
  for (const { why } of parts) expect(why.split(' ').length).toBeLessThanOrEqual(5)
})

test('a text in another language is counted, and never called ready', () => {
  const german =
    'Jeden Tag kamen zweihundert Pakete zurück, weil niemand die Etiketten lesen konnte, und jedes kostete zwölf Minuten Arbeit am Tisch der Kollegen.'
  const answer = readForCoach(
    textOf({ situation: german, task: german, action: german.repeat(3), result: german, learning: german }),
  )
  expect(answer.readable).toBe(false)
  const { ready, parts } = readinessOf(answer, answer.findings)
  expect(ready).toBe(false)
  expect(new Set(parts.map(({ state }) => state))).not.toContain('strong')
})
