export type MutantName = keyof typeof mutants

export type Mutant = {
  /** What the product no longer does. */
  without: string
  edits: readonly { file: string; from: string | RegExp; to: string; append?: string }[]
}

/** The product with one of its safeguards undone. Each is the control of a fault: where it passes, the test could not fail. */
export const mutants = {
  'commits-late': {
    without: 'a commit for each change: fifty are gathered first',
    edits: [
      {
        file: 'electron/db/database.ts',
        from: 'return db\n    .transaction(() => {',
        to: 'return gathered(db, () => {',
        append: `let held = 0
function gathered(db, change) {
  return {
    immediate: () => {
      if (!db.inTransaction) db.exec('BEGIN IMMEDIATE')
      const result = change()
      if (++held % 50 === 0) db.exec('COMMIT')
      return result
    },
  }
}`,
      },
    ],
  },
  'waits-for-no-disk': {
    without: 'waiting for the disk at each commit (synchronous=NORMAL)',
    edits: [
      { file: 'electron/db/settings.ts', from: /synchronous( = |', ')FULL/, to: 'synchronous$1NORMAL' },
      {
        file: 'electron/db/settings.ts',
        from: /'synchronous', (?<set>'\w+', )?2/,
        to: "'synchronous', $<set>1",
      },
    ],
  },
  'temporary-files-on-disk': {
    without: 'temporary data kept in memory',
    edits: [
      { file: 'electron/db/settings.ts', from: /temp_store( = |', ')MEMORY/, to: 'temp_store$1FILE' },
      {
        file: 'electron/db/settings.ts',
        from: /'temp_store', (?<set>'\w+', )?2/,
        to: "'temp_store', $<set>1",
      },
    ],
  },
  'shares-the-file': {
    without: 'the file locked for one connection alone',
    edits: [
      {
        file: 'electron/db/settings.ts',
        from: /locking_mode = EXCLUSIVE'\)(\n\s*expectPragma\(db, 'locking_mode', 'exclusive'\))?/,
        to: "locking_mode = NORMAL')",
      },
    ],
  },
  'keeps-no-watermark': {
    without: 'comparing the journal with its watermark',
    edits: [
      {
        file: 'electron/db/watermark.ts',
        from: 'Math.max(0, watermark.writes - mark.writes)',
        to: '0',
      },
    ],
  },
  'writes-in-clear': {
    without: 'encryption',
    edits: [
      { file: 'electron/db/settings.ts', from: `db.pragma("cipher = 'sqlcipher'")`, to: 'if (db) return' },
      { file: 'electron/db/create.ts', from: 'if (isPlainDatabase(', to: 'if (false && isPlainDatabase(' },
    ],
  },
  'takes-what-is-empty-for-new': {
    without: 'the check that a file which is there was a journal before',
    edits: [
      { file: 'electron/db/prepare-files.ts', from: 'stats.size < 4096', to: 'stats.size < 0' },
      {
        file: 'electron/db/open.ts',
        from: "if (db.pragma('application_id', { simple: true }) !== applicationId) {",
        to: 'if (false) {',
      },
    ],
  },
  'updates-in-pieces': {
    without: 'one transaction around all steps of an update',
    edits: [
      { file: 'electron/db/migrate.ts', from: 'db.transaction(() => {', to: ';(() => {' },
      { file: 'electron/db/migrate.ts', from: '}).immediate()', to: '})()' },
    ],
  },
  'believes-every-message': {
    without: 'the check of each message against the contract',
    edits: [
      {
        file: 'electron/ipc/dispatch.ts',
        from: 'call.input.safeParse(input)',
        to: '{ success: true, data: input, error: { issues: [] } }',
      },
    ],
  },
  'answers-anyone': {
    without: 'the check of who sent a message',
    edits: [{ file: 'electron/ipc/serve.ts', from: '!isOurs(event, contentsOf(windows))', to: 'false' }],
  },
  'restores-without-a-note': {
    without: 'the note by which a restore that was interrupted is brought to its end',
    edits: [
      {
        file: 'electron/db/backup/replace-journal.ts',
        from: 'replaceWithKeys(files.replacing, JSON.stringify(note))\n  finishReplacing(files)',
        to: 'exchange(files, note)',
      },
    ],
  },
  'gives-the-key-as-text': {
    without: 'handing the key over in a buffer that is wiped',
    edits: [
      { file: 'electron/db/settings.ts', from: 'db.key(text)', to: "db.pragma('key = \"' + text.toString() + '\"')" },
    ],
  },
} satisfies Record<string, Mutant>
