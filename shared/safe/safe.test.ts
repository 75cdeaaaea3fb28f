import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NameKind, StandIn } from '../stand-ins.ts'
import { nameFinder, replaceNames } from './replace-names.ts'
import { roundEach, roundNumbers } from './round-numbers.ts'

const standIn = (name: string, instead: string, kind: NameKind = 'person'): StandIn => ({
  id: name,
  name,
  kind,
  standIn: instead,
})
const find = nameFinder([
  standIn('Dana Okafor', 'Person A'),
  standIn('Nimbus', 'Company B', 'employer'),
  standIn('José', 'Person C'),
  standIn('Will', 'Person D'),
  standIn('Bank of Ireland', 'Customer E', 'customer'),
  standIn('May', 'Person F'),
  standIn('Apple', 'Company G', 'employer'),
  standIn('Jess', 'Person H'),
])
const safe = (text: string) => replaceNames(text, find)

describe('a name is replaced', () => {
  test.each([
    ['I asked Dana.', 'I asked Person A.'],
    ['Dana Okafor and Okafor’s team', 'Person A and Person A’s team'],
    ['dana, DANA and Dana\u00a0 Okafor', 'Person A, Person A and Person A'],
    ["Dana's list, Jess' list, Jess’s list", 'Person A’s list, Person H’s list, Person H’s list'],
    ['Write to dana.okafor@nimbus.example now', 'Write to Person A@Company B.example now'],
    ['nimbus_prod and NIMBUS-7 and NimbusClient', 'Company B_prod and Company B-7 and Company BClient'],
    ['two Nimbusers, the Nimbusian way', 'two Company Bs, the Company B way'],
    ['Jose\u0301, José and JOSE', 'Person C, Person C and Person C'],
    ['the Bank of Ireland’s desk, a bank in Ireland', 'the Customer E’s desk, a bank in Ireland'],
    ['Da\u00adna and D\u200bana', 'Person A and Person A'],
  ])('%s', (text, expected) => {
    expect(safe(text)).toBe(expected)
  })
})

describe('a name that is also a word', () => {
  test.each([
    ['I will ask Will in May, and he may help.', 'I will ask Person D in Person F, and he may help.'],
    ['Will’s willing apples and Apple’s apples', 'Person D’s willing apples and Company G’s apples'],
    ['WILL, Willow and goodwill', 'Person D, Willow and goodwill'],
  ])('is replaced only where it has a capital: %s', (text, expected) => {
    expect(safe(text)).toBe(expected)
  })
})

test('what only contains the letters of a name stays', () => {
  expect(safe('a nimbleness, the Danaids, jessamine, Okaforish')).toBe('a nimbleness, the Danaids, jessamine, Person A')
})

test('however a name is written into a text, none is left', () => {
  const names = ['Dana', 'Okafor', 'Dana Okafor', 'Nimbus', 'José', 'Jess']
  const cases = [
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.toLowerCase(),
    (name: string) => `${name}'s`,
    (name: string) => `${name}’s`,
    (name: string) => name.normalize('NFD'),
    (name: string) => `(${name})`,
    (name: string) => `“${name}”`,
    (name: string) => `${name}_2`,
  ]
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...cases)).map(([name, write]) => write(name)),
    fc.constantFrom('we met', 'at 9', 'will', 'and', '42 %', '\n', '→'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const replaced = safe(pieces.join(' '))
      const plain = replaced
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
      for (const name of ['dana', 'okafor', 'nimbus', 'jose', 'jess']) expect(plain).not.toContain(name)
      expect(find(replaced)).toEqual([])
    }),
  )
})

describe('numbers are rounded', () => {
  test.each([
    ['412 invoices at € 62,350 in 2019', '400 invoices at € 60,000 in 2019'],
    ['from 11.1 % to 0.25 %', 'from 11 % to 0.25 %'],
    ['It took 37 minutes, 9 people and 99 calls.', 'It took 40 minutes, 9 people and 100 calls.'],
    ['1,249 parcels and 1.200,50 €', '1,200 parcels and 1.200 €'],
    ['p99 on version 3.14 in room 412', 'p99 on version 3.14 in room 412'],
  ])('%s', (text, expected) => {
    expect(roundNumbers(text)).toBe(expected)
  })

  test('in a figure every number is', () => {
    expect(roundEach('11.1 % → 0.34 %')).toBe('11 % → 0.3 %')
    expect(roundEach('214 → 0')).toBe('210 → 0')
    expect(roundEach('996 → 9,960')).toBe('1000 → 10,000')
  })

  test('by no more than a seventh', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), amount => {
        const rounded = Number(roundEach(String(amount)))
        expect(Math.abs(rounded - amount) / amount).toBeLessThanOrEqual(1 / 7)
      }),
    )
  })
})
