import type { Migration } from '../migrate.ts'

/** What entries and stories were before. */
export const versions: Migration = {
  name: '004-versions',
  run: db => {
    db.exec(tables)
  },
}

const tables = `
CREATE TABLE version (
  number INTEGER PRIMARY KEY,
  entryId TEXT REFERENCES entry (id) ON DELETE CASCADE,
  storyId TEXT REFERENCES story (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  reason TEXT NOT NULL CHECK (
    reason IN ('sitting', 'typing', 'emptied', 'shrunk', 'restore', 'import', 'bulk', 'conflict')
  ),
  savedAt TEXT NOT NULL CHECK (length(savedAt) = 24),
  title TEXT NOT NULL CHECK (length(title) <= 500),
  words INTEGER NOT NULL CHECK (words >= 0),
  added INTEGER NOT NULL CHECK (added >= 0),
  removed INTEGER NOT NULL CHECK (removed >= 0),
  CHECK ((entryId IS NULL) <> (storyId IS NULL))
) STRICT;

CREATE INDEX versionOfEntry ON version (entryId, number) WHERE entryId IS NOT NULL;
CREATE INDEX versionOfStory ON version (storyId, number) WHERE storyId IS NOT NULL;

CREATE TABLE versionText (
  versionNumber INTEGER PRIMARY KEY REFERENCES version (number) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(text) <= 104857600),
  document TEXT NOT NULL CHECK (length(document) <= 10485760),
  fields TEXT NOT NULL CHECK (json_valid(fields) AND length(fields) <= 104857600)
) STRICT;

CREATE TABLE upkeep (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  openedOn TEXT CHECK (length(openedOn) = 10),
  checkedOn TEXT CHECK (length(checkedOn) = 10)
) STRICT;

INSERT INTO upkeep (id, openedOn, checkedOn) VALUES (1, NULL, NULL);
`
