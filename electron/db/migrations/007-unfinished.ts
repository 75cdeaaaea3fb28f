import type { Migration } from '../migrate.ts'

/** What was typed into forms and not sent when the journal was locked. */
export const unfinished: Migration = {
  name: '007-unfinished',
  run: db => {
    db.exec(`
CREATE TABLE unfinished (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 300),
  text TEXT NOT NULL CHECK (length(text) <= 100000)
) STRICT;
`)
  },
}
