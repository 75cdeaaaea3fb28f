import { expect, test } from 'vitest'
import { findShippedFramework } from '../../../shared/content/content.ts'
import { readFramework } from '../../../shared/framework-file.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'
import { frameworkFilesHandlers } from './handlers.ts'

const handlers = (write: (path: string, content: string) => Promise<void>, chosen: string | null = '/there') => {
  const { client } = journalInMemory()
  const asked: string[] = []
  const askWhere = async (fileName: string) => {
    asked.push(fileName)
    return chosen
  }
  return { client, asked, files: frameworkFilesHandlers({ journal: client, askWhere, write }) }
}

test('a framework is written to the file that was chosen, and read back as it is', async () => {
  const written = new Map<string, string>()
  const { files, asked, client } = handlers(async (path, content) => void written.set(path, content))
  expect(await files.save({ frameworkId: 'amazon' })).toEqual({ path: '/there' })
  expect(asked).toEqual(['Amazon Leadership Principles.json'])
  expect(readFramework(written.get('/there') ?? '')).toEqual({ framework: findShippedFramework('amazon') })
  const own = await client.frameworks.create({ name: '../Values: 2026?' })
  await files.save({ frameworkId: own.id })
  expect(asked.at(-1)).toBe('Values 2026.json')
  expect(readFramework(written.get('/there') ?? '')).toEqual({ framework: own })
})

test('who changes their mind writes nothing, and a place that cannot be written is said', async () => {
  const refused = async () => {
    throw Object.assign(new Error('no'), { code: 'EACCES' })
  }
  expect(await handlers(refused, null).files.save({ frameworkId: 'amazon' })).toBeNull()
  await expect(handlers(refused).files.save({ frameworkId: 'amazon' })).rejects.toMatchObject({ code: 'refused' })
  await expect(handlers(refused).files.save({ frameworkId: 'none' })).rejects.toMatchObject({ code: 'not-found' })
})
