import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../shared/errors.ts'
import { act, command, query } from '../../shared/ipc/call.ts'
import { createRoute } from './route.ts'

const desktop = { printer: { print: act(z.void(), z.void()) } }
const journal = {
  notes: { list: query(z.void(), z.void()), save: command(z.void(), z.void(), { touches: ['search'] }) },
}
const done: Reply = { ok: true }

function routed(reply: Reply = done) {
  const went: string[] = []
  const changed: string[][] = []
  const to = (where: string) => async (feature: string, call: string, _input: unknown, journal?: number) => {
    went.push(`${where}: ${feature}.${call}${journal === undefined ? '' : ` of ${journal}`}`)
    return reply
  }
  const route = createRoute({
    contract: { ...journal, ...desktop },
    desktop,
    toDesktop: to('desktop'),
    toJournal: to('journal'),
    onChanged: features => changed.push(features),
  })
  return { route, went, changed }
}

test('each call goes to where it is answered', async () => {
  const { route, went } = routed()
  await route('printer', 'print', undefined)
  await route('notes', 'list', undefined)
  expect(went).toEqual(['desktop: printer.print', 'journal: notes.list'])
})

test('a command that went through tells its own feature and those it touches', async () => {
  const { route, changed } = routed()
  await route('notes', 'save', undefined, 1)
  expect(changed).toEqual([['notes', 'search']])
})

test('reading, acting and failing change nothing', async () => {
  const { route, changed } = routed()
  await route('notes', 'list', undefined)
  await route('printer', 'print', undefined)
  const failing = routed({ ok: false, error: { code: 'conflict', message: 'Someone was faster.' } })
  await failing.route('notes', 'save', undefined, 1)
  expect([...changed, ...failing.changed]).toEqual([])
})

test.each(['__proto__', 'constructor', 'toString', ''])('the name %j is no feature and no call', async name => {
  const { route, changed } = routed()
  await route(name, name, undefined)
  await route('notes', name, undefined)
  expect(changed).toEqual([])
})

test('what changes a journal names the one it is meant for, and is refused where it does not', async () => {
  const { route, went, changed } = routed()
  expect(await route('notes', 'save', undefined)).toMatchObject({ ok: false, error: { code: 'other-journal' } })
  expect([...went, ...changed]).toEqual([])
  await route('notes', 'save', undefined, 7)
  await route('notes', 'list', undefined, 7)
  expect(went).toEqual(['journal: notes.save of 7', 'journal: notes.list'])
})
