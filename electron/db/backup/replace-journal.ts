import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { JournalFiles } from '../journal-files.ts'
import { readWithNames, replaceWithKeys } from '../named-keys.ts'
import { parseJson } from '../parse-json.ts'
import { moveDurably, syncFolder } from '../replace-file.ts'

/** What is noted before anything is moved: where the old journal goes, and the key file of the new one where it has another key. */
const Note = z.object({ setAside: z.string().regex(/^[\w-]+$/), keyFile: z.string().nullable() })
type Note = z.infer<typeof Note>

/**
 * Puts the journal at `files.incoming` in the place of the present one, which is set aside with its log, its mark and its
 * key, whole or damaged as it is. Whatever interrupts it, `finishReplacing` brings it to its end before the journal is opened.
 */
export function replaceJournal(files: JournalFiles, options: { stamp: string; keyFile: string | null }): void {
  const setAside = `before-restore-${options.stamp.replaceAll(/[:.]/g, '-')}`
  const note: Note = { setAside, keyFile: options.keyFile }
  replaceWithKeys(files.replacing, JSON.stringify(note))
  finishReplacing(files)
}

/** Ends a replacement that was begun. Every step may be found done already. */
export function finishReplacing(files: JournalFiles): void {
  if (!fs.existsSync(files.replacing)) {
    // Never noted, so never agreed: what lies here is the beginning of a copy.
    for (const ending of ['', '-wal', '-journal']) fs.rmSync(files.incoming + ending, { force: true })
    fs.rmSync(`${files.replacing}.partial`, { force: true })
    return
  }
  const note = Note.safeParse(parseJson(readWithNames(files.replacing)))
  if (note.success && fs.existsSync(files.incoming)) exchange(files, note.data)
  fs.rmSync(files.replacing)
  syncFolder(files.folder)
}

function exchange(files: JournalFiles, { setAside, keyFile }: Note): void {
  const aside = path.join(files.setAside, setAside)
  fs.mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const file of [files.key, files.keyCopy]) copyOnce(file, path.join(aside, path.basename(file)))
  // The log first: without its journal it is harmless, while a journal without its log has lost its last changes.
  for (const file of [`${files.journal}-wal`, files.watermark, files.journal]) {
    if (fs.existsSync(file)) moveDurably(file, path.join(aside, path.basename(file)))
  }
  syncFolder(aside)
  if (keyFile !== null) {
    replaceWithKeys(files.key, keyFile)
    replaceWithKeys(files.keyCopy, keyFile)
  }
  moveDurably(files.incoming, files.journal)
}

/** A second try must not take the new key for the old one. */
function copyOnce(from: string, to: string): void {
  if (!fs.existsSync(from) || fs.existsSync(to)) return
  fs.copyFileSync(from, `${to}.partial`)
  moveDurably(`${to}.partial`, to)
}
