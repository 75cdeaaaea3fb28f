import { expect, test } from 'vitest'
import type { StandIn } from '../../../shared/stand-ins.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

const standIn = (id: string, name: string): StandIn => ({ id, name, kind: 'person', standIn: 'a colleague' })

test('two stand-ins of one id are refused in a sentence, and the list stays as it was', async () => {
  const { client } = journalInMemory()
  const kept = [standIn('a', 'Ines'), standIn('b', 'Northgate')]
  await client.standIns.set({ standIns: kept })
  await expect(client.standIns.set({ standIns: [standIn('c', 'Bo'), standIn('c', 'Ada')] })).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringMatching(/^[A-Z].*same.*\.$/),
  })
  expect(await client.standIns.list()).toEqual(kept)
})
