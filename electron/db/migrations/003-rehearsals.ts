import type { Migration } from '../migrate.ts'

/** Questions of one's own, spoken runs of stories, and their sound. */
export const rehearsals: Migration = {
  name: '003-rehearsals',
  run: db => {
    db.exec(tables)
  },
}

const tables = `
CREATE TABLE question (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  principleIds TEXT NOT NULL CHECK (json_valid(principleIds) AND length(principleIds) <= 4096)
) STRICT;

CREATE TABLE rehearsal (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  targetId TEXT CHECK (length(targetId) BETWEEN 1 AND 64),
  question TEXT NOT NULL CHECK (length(question) <= 500),
  followUp TEXT NOT NULL CHECK (length(followUp) <= 500),
  seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 7200),
  rating TEXT CHECK (rating IN ('again', 'hard', 'good', 'easy')),
  note TEXT NOT NULL CHECK (length(note) <= 5000),
  rehearsedOn TEXT NOT NULL CHECK (length(rehearsedOn) = 10),
  createdAt TEXT NOT NULL CHECK (length(createdAt) = 24)
) STRICT;

CREATE INDEX rehearsalOfStory ON rehearsal (storyId, number);

CREATE TABLE recordingPiece (
  rehearsalId TEXT NOT NULL REFERENCES rehearsal (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 10000),
  type TEXT NOT NULL CHECK (length(type) <= 100),
  bytes BLOB NOT NULL CHECK (length(bytes) <= 1048576),
  PRIMARY KEY (rehearsalId, position)
) STRICT;
`
