import type { Migration } from '../migrate.ts'

/** A list that is pasted to be looked through is longer than what is typed. */
export const longerUnfinished: Migration = {
  name: '008-longer-unfinished',
  run: db => {
    db.exec(`
ALTER TABLE unfinished RENAME TO unfinishedBefore;

CREATE TABLE unfinished (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 300),
  text TEXT NOT NULL CHECK (length(text) <= 2000000)
) STRICT;

INSERT INTO unfinished (id, text) SELECT id, text FROM unfinishedBefore;

DROP TABLE unfinishedBefore;
`)
  },
}
