import { expect, test } from 'vitest'
import { formOf } from './form.ts'

test('sentences about different things that are built alike have one form', () => {
  const form = formOf('I moved the forms to Ward 7.')
  expect(form).toEqual(['i', '-ed', 'the', '-s', 'to', 'Name', '#'])
  expect(formOf('I sent the letters to Floor 12.')).toEqual(form)
})

test('what is done, was done and was not done are told apart', () => {
  const forms = ['We are testing it', 'We tested it', 'We didn’t test it'].map(text => formOf(text).join(' '))
  expect(new Set(forms).size).toBe(3)
})
