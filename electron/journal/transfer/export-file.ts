import { once } from 'node:events'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { journalToMarkdown } from '../../../reader/markdown.mjs'
import { putInPlace } from '../../files/put-in-place.ts'
import type { ExportedFiles, ExportedJournal } from './export-tables.ts'

export const journalFileName = 'journal.json'

/** Writes an export as one zip: the journal as JSON, the schema of it, and the same again as Markdown for people. */
export async function writeExport(
  { journal, files }: { journal: ExportedJournal; files: ExportedFiles },
  schema: object,
  target: string,
): Promise<void> {
  const zip = new ZipFile()
  const mtime = new Date(journal.exportedAt)
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, { mtime })
  add(journalFileName, JSON.stringify(journal, null, 1))
  add('journal.schema.json', JSON.stringify(schema, null, 2))
  add('README.txt', readme)
  for (const { path, text } of journalToMarkdown(journal.tables)) add(path, text)
  for (const [name, read] of files) {
    // Sound is compressed already, and read only when its turn comes.
    const lazily: Parameters<typeof zip.addReadStreamLazy>[1] = { mtime, compress: false }
    zip.addReadStreamLazy(name, lazily, done => done(null, Readable.from([read()])))
  }
  zip.end()
  await putInPlace(target, async temporary => {
    const file = fs.createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true })
    await Promise.all([pipeline(zip.outputStream, file), once(file, 'close')])
  })
}

const readme = `An export of a Throughline journal.

entries/  stories/   what you wrote, one Markdown file each
trash/               the same, of what lay in the trash
journal.json         everything, to be read back by Throughline or by any program
files/               recordings, as journal.json names them
journal.schema.json  what journal.json looks like, as a JSON Schema

All of it is in clear: whoever has this file can read it.
`
