import crypto from 'node:crypto'
import { z } from 'zod'
import { BackupContents } from '../../../shared/backups.ts'
import { parseJson } from '../parse-json.ts'
import type { BackupHeader } from './backup-file.ts'

/** What a backup says about the journal's content, to those who hold its key. */
export const Sealed = BackupContents.extend({ contentHash: z.string() })
export type Sealed = z.infer<typeof Sealed>

type Bound = Pick<BackupHeader, 'kind' | 'createdAt' | 'journal' | 'writes' | 'databaseHash'>

const vectorBytes = 12
const tagBytes = 16

/** AES-256-GCM, bound to the header and the database it stands before: neither can be exchanged unnoticed. */
export function seal(contents: Sealed, bound: Bound, key: Buffer): string {
  const vector = crypto.randomBytes(vectorBytes)
  const cipher = crypto.createCipheriv('aes-256-gcm', key, vector).setAAD(associated(bound))
  const body = Buffer.concat([cipher.update(JSON.stringify(contents), 'utf8'), cipher.final()])
  return Buffer.concat([vector, cipher.getAuthTag(), body]).toString('base64')
}

/** Null where the key is another one, or anything was altered. */
export function unseal({ sealed, ...bound }: BackupHeader, key: Buffer): Sealed | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < vectorBytes + tagBytes) return null
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, bytes.subarray(0, vectorBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(associated(bound)).setAuthTag(bytes.subarray(vectorBytes, vectorBytes + tagBytes))
  try {
    const body = Buffer.concat([decipher.update(bytes.subarray(vectorBytes + tagBytes)), decipher.final()])
    return Sealed.safeParse(parseJson(body.toString('utf8'))).data ?? null
  } catch {
    // The tag does not fit: the only thing that final() refuses.
    return null
  }
}

function associated({ kind, createdAt, journal, writes, databaseHash }: Bound): Buffer {
  return Buffer.from([kind, createdAt, journal, writes, databaseHash].join('|'))
}
