import fs from 'node:fs'
import { type Database, statement } from './database.ts'

/** Which journal this is, and how many changes it has seen. */
export type JournalMark = { identity: string; writes: number }

const markBytes = 16

export function getMark(db: Database): JournalMark {
  const mark = statement<JournalMark>(db, 'SELECT identity, writes FROM journal WHERE id = 1').get({})
  if (!mark) throw new Error('the journal has no identity')
  return mark
}

/** A file of 16 bytes beside the journal, identity and count: written after each commit, it shows later whether the journal was rewound. */
export function readWatermark(file: string): JournalMark | null {
  if (!fs.existsSync(file)) return null
  const bytes = fs.readFileSync(file)
  if (bytes.length !== markBytes) return null
  return { identity: bytes.toString('hex', 0, 8), writes: Number(bytes.readBigUInt64BE(8)) }
}

/** Opens the file for writing in place, so that marking a change needs no room on a full disk. */
export function openWatermark(file: string): { set: (mark: JournalMark) => void; close: () => void } {
  const handle = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
  const bytes = Buffer.alloc(markBytes)
  return {
    set: mark => {
      bytes.write(mark.identity, 0, 'hex')
      bytes.writeBigUInt64BE(BigInt(mark.writes), 8)
      fs.writeSync(handle, bytes, 0, markBytes, 0)
      fs.fdatasyncSync(handle)
    },
    close: () => fs.closeSync(handle),
  }
}

/** How many acknowledged changes are missing from a journal, by its watermark. A mark of another journal says nothing. */
export function countLostWrites(mark: JournalMark, watermark: JournalMark | null): number {
  if (watermark === null || watermark.identity !== mark.identity) return 0
  return Math.max(0, watermark.writes - mark.writes)
}
