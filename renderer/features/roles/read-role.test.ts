import { expect, test } from 'vitest'
import { readRole } from './read-role.ts'

const today = '2026-11-22'
const typed = { employer: 'Harbour Logistics', title: 'Operations engineer', from: '', to: '' }

test('a role needs an employer and nothing else', () => {
  expect(readRole({ employer: ' Harbour ', title: '', from: '', to: '' }, today)).toEqual({
    role: { employer: 'Harbour', title: '', from: null, to: null },
  })
  expect(readRole({ ...typed, employer: '  ' }, today)).toEqual({
    fault: { field: 'employer', message: 'Name the employer.' },
  })
})

test('its ends are read in words, each as the month it names', () => {
  expect(readRole({ ...typed, from: 'March 2021', to: 'May 2024' }, today)).toMatchObject({
    role: { from: '2021-03', to: '2024-05' },
  })
})

test('a year alone starts with its January and ends with its December', () => {
  expect(readRole({ ...typed, from: '2021', to: '2023' }, today)).toMatchObject({
    role: { from: '2021-01', to: '2023-12' },
  })
})

test('what cannot be read is named at its own field', () => {
  expect(readRole({ ...typed, from: 'soonish' }, today)).toMatchObject({ fault: { field: 'from' } })
  expect(readRole({ ...typed, to: '31 February 2022' }, today)).toMatchObject({ fault: { field: 'to' } })
})

test('an end before the start is refused', () => {
  expect(readRole({ ...typed, from: 'May 2024', to: 'March 2021' }, today)).toEqual({
    fault: { field: 'to', message: 'The end is before the start.' },
  })
})
