import type { Migration } from '../migrate.ts'

/** A prep sheet for each target, and stand-ins for names. The one sheet that there was becomes that for no target in particular. */
export const sheets: Migration = {
  name: '006-sheets',
  changes: ['prepSheet'],
  run: db => {
    db.exec(tables)
  },
}

const tables = `
ALTER TABLE prepSheet RENAME TO prepSheetBefore;

CREATE TABLE prepSheet (
  targetId TEXT NOT NULL PRIMARY KEY CHECK (length(targetId) <= 64),
  title TEXT NOT NULL CHECK (length(title) <= 200),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  density TEXT NOT NULL CHECK (density IN ('comfortable', 'compact')),
  safe INTEGER NOT NULL CHECK (safe IN (0, 1)),
  parts TEXT NOT NULL CHECK (json_valid(parts) AND length(parts) <= 4096),
  storyIds TEXT NOT NULL CHECK (json_valid(storyIds) AND length(storyIds) <= 65536)
) STRICT;

INSERT INTO prepSheet (targetId, title, paper, density, safe, parts, storyIds)
SELECT '', title, paper, 'comfortable', 0, '[]', storyIds FROM prepSheetBefore;

DROP TABLE prepSheetBefore;

CREATE TABLE standIn (
  position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'customer', 'employer', 'product', 'place')),
  standIn TEXT NOT NULL CHECK (length(standIn) BETWEEN 1 AND 120)
) STRICT;
`
