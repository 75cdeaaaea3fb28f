import fs from 'node:fs'
import path from 'node:path'

/** The files of one journal. Two journals of different names may share a folder. */
export type JournalFiles = {
  folder: string
  journal: string
  /** Where a journal is built before it takes its name. */
  unfinished: string
  key: string
  keyCopy: string
  watermark: string
  backups: string
  /** Where backups are copied to beside their own folder. */
  secondPlace: string
  /** Journals that were replaced by another one, each in a folder of its own. */
  setAside: string
  /** A restored journal before it takes the journal's place, and the note that it is about to. */
  incoming: string
  replacing: string
}

export function journalFiles(folder: string, name: string): JournalFiles {
  const whole = path.resolve(folder)
  const file = (ending: string): string => path.join(whole, `${name}${ending}`)
  return {
    folder: whole,
    journal: file('.db'),
    unfinished: file('.db.unfinished'),
    key: file('.key.json'),
    keyCopy: file('.key.json.bak'),
    watermark: file('.mark'),
    backups: path.join(whole, 'backups'),
    secondPlace: file('.second-place.json'),
    setAside: path.join(whole, 'set-aside'),
    incoming: file('.db.incoming'),
    replacing: file('.replacing.json'),
  }
}

export function isWritable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.W_OK)
    return true
  } catch {
    // Refused for whichever reason: a read-only medium, rights, gone.
    return false
  }
}
