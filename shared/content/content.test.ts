import { expect, test } from 'vitest'
import { rules as coachRules } from '../coach/rules.ts'
import { partLabelsOf } from '../frameworks.ts'
import { lenses } from '../part.ts'
import { findPrinciple, findPrompt, findShippedFramework, frameworks, prompts } from './content.ts'

const amazonInOrder = [
  'Customer Obsession',
  'Ownership',
  'Invent and Simplify',
  'Are Right, A Lot',
  'Learn and Be Curious',
  'Hire and Develop the Best',
  'Insist on the Highest Standards',
  'Think Big',
  'Bias for Action',
  'Frugality',
  'Earn Trust',
  'Dive Deep',
  'Have Backbone; Disagree and Commit',
  'Deliver Results',
  'Strive to be Earth’s Best Employer',
  'Success and Scale Bring Broad Responsibility',
]

const principles = frameworks.flatMap(framework => framework.principles)

test('Amazon’s sixteen principles are there, in Amazon’s order', () => {
  const amazon = frameworks.find(framework => framework.id === 'amazon')
  expect(amazon?.principles.map(principle => principle.name)).toEqual(amazonInOrder)
})

test('the behaviours of the Civil Service have their cap, the executive qualifications their labels, and AWS its two shortlists', () => {
  expect(findShippedFramework('civil-service')).toMatchObject({ wordCap: 250, labels: null })
  expect(findShippedFramework('civil-service')?.principles).toHaveLength(9)
  const executive = findShippedFramework('executive-core')
  expect(executive?.principles).toHaveLength(5)
  expect(Object.values(partLabelsOf(executive)).slice(0, 4)).toEqual(['Challenge', 'Context', 'Action', 'Result'])
  expect(findShippedFramework('amazon')?.shortlists.map(({ principleIds }) => principleIds)).toEqual([
    ['customer-obsession', 'learn-and-be-curious', 'deliver-results'],
    ['customer-obsession', 'earn-trust', 'deliver-results', 'learn-and-be-curious'],
  ])
})

test('each principle says what it means, what is listened for and how answers fail', () => {
  for (const { id, gist, listenFor, usualFailure } of principles) {
    expect(gist.length, id).toBeGreaterThan(40)
    expect(listenFor.length, id).toBeGreaterThanOrEqual(3)
    expect(usualFailure.length, id).toBeGreaterThan(40)
  }
})

test('a principle is related to ones of other frameworks only, which there are', () => {
  for (const framework of frameworks) {
    const own = framework.principles.map(({ id }) => id)
    for (const { id, related } of framework.principles) {
      for (const other of related) expect(findPrinciple(other), `${id}: ${other}`).toBeDefined()
      expect(
        related.filter(other => own.includes(other)),
        id,
      ).toEqual([])
      if (framework.id !== 'amazon') expect(related.length, id).toBeGreaterThan(0)
    }
  }
})

test('each principle can be asked about in at least five ways', () => {
  for (const { id, questions } of principles) expect(questions.length, id).toBeGreaterThanOrEqual(5)
})

test('no two things of the content share an id', () => {
  const questionIds = principles.flatMap(principle => principle.questions.map(question => question.id))
  for (const ids of [prompts.map(prompt => prompt.id), principles.map(principle => principle.id), questionIds]) {
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('no question is asked twice', () => {
  const texts = [
    ...principles.flatMap(principle => principle.questions.map(question => question.text)),
    ...prompts.map(prompt => prompt.question),
  ]
  expect(new Set(texts).size).toBe(texts.length)
})

test('a principle names only rules that the coach has', () => {
  for (const { id, rules } of principles) {
    expect(rules.length, id).toBeGreaterThan(0)
    expect(
      rules.filter(rule => !coachRules.some(known => known.id === rule)),
      id,
    ).toEqual([])
  }
})

test('the guide has at least eight questions in each lens', () => {
  for (const lens of lenses) {
    const inLens = prompts.filter(prompt => prompt.lens === lens)
    expect(inLens.length, lens).toBeGreaterThanOrEqual(8)
    for (const prompt of inLens) expect(prompt.question, prompt.id).toMatch(/[?.]$/)
  }
})

test('the answers to the guide’s questions reach all five parts of a story', () => {
  expect(new Set(prompts.map(prompt => prompt.part)).size).toBe(5)
})

test('content is found by its id, and an id from a newer version is simply not found', () => {
  expect(findPrompt('who-involved')?.question).toBe('Who was involved, and what was your part?')
  expect(findPrinciple('ownership')?.name).toBe('Ownership')
  expect(findPrompt('from-a-later-version')).toBeUndefined()
  expect(findPrinciple('from-a-later-version')).toBeUndefined()
})
