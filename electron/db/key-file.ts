import { hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CallError } from '../../shared/errors.ts'
import { isWritable, type JournalFiles } from './journal-files.ts'
import { parseJson } from './parse-json.ts'
import { replaceFile } from './replace-file.ts'

/** What a data key is used for. Each use has a key of its own, derived from the data key. */
export type KeyUse = 'database' | 'attachments' | 'backup'

const keyBytes = 32
const version = 1
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** One way to get at the data key. Further ways (a passphrase, a recovery key) are further kinds. */
const Wrap = z.discriminatedUnion('kind', [z.object({ kind: z.literal('unprotected'), dataKey: hex(keyBytes) })])

const KeyFile = z.object({
  format: z.literal('throughline-key'),
  version: z.literal(version),
  notice: z.string(),
  /** Derived from the data key: tells a damaged key file from a damaged journal. */
  check: hex(16),
  wraps: z.array(Wrap).min(1),
})
type KeyFile = z.infer<typeof KeyFile>

const notice =
  'This file opens the journal beside it, and no passphrase protects it: whoever can read both can read the journal. Without this file the journal cannot be read by anyone.'

export function deriveKey(dataKey: Buffer, use: KeyUse): Buffer {
  return derive(dataKey, use, keyBytes)
}

/** Makes the key of a journal that does not exist yet, and stores it before anything is encrypted with it. */
export function createKeyFile(files: JournalFiles): Buffer {
  if (fs.existsSync(files.journal)) throw new Error('a journal that exists keeps its key')
  const dataKey = randomBytes(keyBytes)
  const content = serialise({
    format: 'throughline-key',
    version,
    notice,
    check: checkOf(dataKey),
    wraps: [{ kind: 'unprotected', dataKey: dataKey.toString('hex') }],
  })
  replaceFile(files.keyCopy, content)
  replaceFile(files.key, content)
  return dataKey
}

export function keyFileExists(files: JournalFiles): boolean {
  return fs.existsSync(files.key) || fs.existsSync(files.keyCopy)
}

/** The data key of a journal, from its key file or the copy of it; whichever is damaged or missing is made again from the other. */
export function readDataKey(files: JournalFiles): Buffer {
  const candidates = [files.key, files.keyCopy].map(readKeyFile)
  const whole = candidates.find(candidate => candidate.state === 'whole')
  if (whole) {
    repair(files, candidates, whole.content)
    return whole.dataKey
  }
  if (candidates.some(candidate => candidate.state === 'newer')) {
    throw new CallError(
      'journal-newer',
      'This journal was protected by a newer Throughline. Update Throughline to open it.',
    )
  }
  const what = candidates.some(candidate => candidate.state === 'damaged') ? 'is damaged' : 'is missing'
  throw new CallError(
    'key-missing',
    `The key file of this journal ${what}. Put ${path.basename(files.key)} back into the journal's folder, from a backup or the machine it came from.`,
  )
}

type Candidate = { state: 'whole'; dataKey: Buffer; content: string } | { state: 'damaged' | 'missing' | 'newer' }

function readKeyFile(file: string): Candidate {
  if (!fs.existsSync(file)) return { state: 'missing' }
  const content = fs.readFileSync(file, 'utf8')
  const json = parseJson(content)
  if (isNewer(json)) return { state: 'newer' }
  const parsed = KeyFile.safeParse(json)
  const wrap = parsed.data?.wraps[0]
  if (!parsed.success || !wrap) return { state: 'damaged' }
  const dataKey = Buffer.from(wrap.dataKey, 'hex')
  return checkOf(dataKey) === parsed.data.check ? { state: 'whole', dataKey, content } : { state: 'damaged' }
}

/** A folder that cannot be written keeps its one good key file; that is no reason not to open the journal. */
function repair(files: JournalFiles, candidates: Candidate[], content: string): void {
  if (candidates.every(candidate => candidate.state === 'whole')) return
  if (!isWritable(files.folder)) return
  for (const [index, file] of [files.key, files.keyCopy].entries()) {
    if (candidates[index]?.state !== 'whole') replaceFile(file, content)
  }
}

function isNewer(json: unknown): boolean {
  const head = z.object({ format: z.literal('throughline-key'), version: z.int() }).safeParse(json)
  return head.success && head.data.version > version
}

function checkOf(dataKey: Buffer): string {
  return derive(dataKey, 'check', 16).toString('hex')
}

function derive(dataKey: Buffer, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `throughline ${use}`, bytes))
}

function serialise(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}
