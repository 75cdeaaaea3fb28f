import fs from 'node:fs'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { CallError } from '../../../shared/errors.ts'
import { journalFileName } from './export-file.ts'
import { parseExport, refused } from './export-tables.ts'
import type { ReadExport } from './import-tables.ts'

const megabyte = 1024 * 1024
const limits = {
  files: 200_000,
  fileBytes: 200 * megabyte,
  allBytes: 2048 * megabyte,
  ratio: 200,
  ratioFrom: 10 * megabyte,
}

/** Reads `journal.json` out of an export, or an export's `journal.json` itself. No name in a zip becomes a path of this machine. */
export async function readExport(file: string): Promise<ReadExport> {
  if (startsLikeZip(file)) return readFromZip(file)
  if (fs.statSync(file).size > limits.fileBytes) throw refused('It is larger than any export.')
  return { journal: parseExport(fs.readFileSync(file, 'utf8')), files: new Map() }
}

function startsLikeZip(file: string): boolean {
  const handle = fs.openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(4)
    fs.readSync(handle, bytes, 0, 4, 0)
    return bytes.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    fs.closeSync(handle)
  }
}

async function readFromZip(file: string): Promise<ReadExport> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(file, { strictFileNames: true, validateEntrySizes: true, autoClose: false })
    if (zip.entryCount > limits.files) throw refused('It holds more files than any export.')
    const found = await listWanted(zip)
    const entry = found.find(({ fileName }) => fileName === journalFileName)
    if (!entry) throw refused('It has no journal in it that was exported by Throughline.')
    const journal = parseExport((await readEntry(zip, entry)).toString('utf8'))
    const files = new Map<string, Buffer>()
    for (const each of found) if (each !== entry) files.set(each.fileName, await readEntry(zip, each))
    return { journal, files }
  } catch (error) {
    if (error instanceof CallError) throw error
    throw refused('It is damaged, or no zip file at all.')
  } finally {
    zip?.close()
  }
}

/** Looks through all names, so that a hostile one anywhere refuses the whole file. The Markdown is for people, and is not read. */
async function listWanted(zip: ZipFile): Promise<Entry[]> {
  const wanted: Entry[] = []
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize
    if (/[\p{Cc}]/u.test(entry.fileName)) throw refused('A name in it has characters that no file name has.')
    if (bytes > limits.allBytes) throw refused('It unpacks to more than any export.')
    if (entry.fileName === journalFileName || /^files\/[0-9a-f]{64}$/.test(entry.fileName)) wanted.push(entry)
  }
  return wanted
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return readBounded(await zip.openReadStreamPromise(entry), entry)
}

/** Stops as soon as more comes out than may, whatever the zip says about itself. */
async function readBounded(stream: Readable, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream) {
    if (!Buffer.isBuffer(part)) continue
    bytes += part.length
    const bomb = bytes > limits.ratioFrom && bytes > entry.compressedSize * limits.ratio
    if (bytes > limits.fileBytes || bomb) throw refused('It unpacks to more than any export.')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
