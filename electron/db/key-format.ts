import { createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { hex, keyBytes, Wrap } from './key-wrap.ts'
import { bytesWithKeys, keyNamed } from './named-keys.ts'
import { parseJson } from './parse-json.ts'

const version = 2
const checkBytes = 16

/** What a data key is used for. Each use has a key of its own, derived from the data key. */
export type KeyUse = 'database' | 'attachments' | 'backup'

/** Either nothing protects the key, or a passphrase does; further ways stand beside a passphrase only, and never alone. */
const Wraps = z
  .array(Wrap)
  .min(1)
  .refine(wraps => {
    const kinds = wraps.map(({ kind }) => kind)
    const unprotected = kinds.includes('unprotected')
    return new Set(kinds).size === kinds.length && (unprotected ? kinds.length === 1 : kinds.includes('passphrase'))
  })

const format = z.literal('throughline-key')
/** What a key file says, in whichever version it was written. `check` is derived from the data key and names it. */
const Content = z.object({ format, notice: z.string(), check: hex(checkBytes), wraps: Wraps })
export type KeyFileContent = Pick<z.infer<typeof Content>, 'check' | 'wraps'>

/** Version 1 knew no passphrase, and so its `check` told whether it was damaged; `digest` tells it without a secret. */
const FirstVersion = Content.extend({ version: z.literal(1), wraps: z.array(Wrap).length(1) })
const ThisVersion = Content.extend({ version: z.literal(version), digest: hex(32) })

const notices = {
  unprotected:
    'This file opens the journal beside it, and no passphrase protects it: whoever can read both can read the journal. Without this file the journal cannot be read by anyone.',
  passphrase:
    'This file opens the journal beside it, together with its passphrase or its recovery key. Without this file the journal cannot be read by anyone.',
}

export type Parsed = { state: 'whole'; content: KeyFileContent } | { state: 'damaged' | 'newer' }

/** Both ways the text holds names in place of keys, see named-keys.ts. */
export function parseKeyFile(text: string): Parsed {
  const json = parseJson(text)
  const head = z.object({ format, version: z.int() }).safeParse(json)
  if (head.success && head.data.version > version) return { state: 'newer' }
  const first = FirstVersion.safeParse(json)
  const present = ThisVersion.safeParse(json)
  const content = first.data ?? (present.data?.digest === digestOf(json) ? present.data : undefined)
  if (!content || !fitsItsCheck(content)) return { state: 'damaged' }
  return { state: 'whole', content: { check: content.check, wraps: content.wraps } }
}

export function serialiseKeyFile({ check, wraps }: KeyFileContent): string {
  const notice = notices[isUnprotected(wraps) ? 'unprotected' : 'passphrase']
  const file = { format: format.value, version, notice, check, wraps: Wraps.parse(wraps) }
  return `${JSON.stringify({ ...file, digest: digestOf(file) }, null, 2)}\n`
}

export function isUnprotected(wraps: readonly Wrap[]): boolean {
  return wraps.some(({ kind }) => kind === 'unprotected')
}

export function deriveKey(dataKey: Buffer, use: KeyUse): Buffer {
  return derive(dataKey, use, keyBytes)
}

export function checkOf(dataKey: Buffer): string {
  return derive(dataKey, 'check', checkBytes).toString('hex')
}

function derive(dataKey: Buffer, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `throughline ${use}`, bytes))
}

/** SHA-256 over the file as JSON without spaces, in the file's own order of keys, without the digest itself. */
function digestOf(json: unknown): string {
  const { digest: _, ...rest } = z.looseObject({}).catch({}).parse(json)
  const bytes = bytesWithKeys(JSON.stringify(rest))
  const digest = createHash('sha256').update(bytes).digest('hex')
  bytes.fill(0)
  return digest
}

function fitsItsCheck({ check, wraps }: KeyFileContent): boolean {
  return wraps.every(wrap => {
    if (wrap.kind !== 'unprotected') return true
    const dataKey = keyNamed(wrap.dataKey)
    if (!dataKey) return false
    const fits = checkOf(dataKey) === check
    dataKey.fill(0)
    return fits
  })
}
