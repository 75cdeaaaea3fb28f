import { expect, test } from 'vitest'
import { z } from 'zod'
import { CallError, type Reply } from '../errors.ts'
import { command, query } from './call.ts'
import { createClient } from './create-client.ts'

const contract = {
  pages: {
    get: query(z.object({ id: z.string() }), z.string()),
    clear: command(z.void(), z.void()),
  },
}

test('a client has the names of the contract and carries feature, call and input', async () => {
  const asked: unknown[] = []
  const client = createClient(contract, async (...call): Promise<Reply> => {
    asked.push(call)
    return { ok: true, value: 'text' }
  })
  expect(await client.pages.get({ id: 'a' })).toBe('text')
  await client.pages.clear()
  expect(asked).toEqual([
    ['pages', 'get', { id: 'a' }],
    ['pages', 'clear', undefined],
  ])
})

test('a refusal is thrown as an error with its code and sentence', async () => {
  const client = createClient(contract, async () => ({
    ok: false,
    error: { code: 'disk-full', message: 'The disk is full.' },
  }))
  const refusal = await client.pages.clear().catch((cause: unknown) => cause)
  expect(refusal).toBeInstanceOf(CallError)
  expect(refusal).toMatchObject({ code: 'disk-full', message: 'The disk is full.' })
})
