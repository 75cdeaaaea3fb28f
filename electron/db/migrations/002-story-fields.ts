import type { Migration } from '../migrate.ts'

/** What a story holds beyond its text. */
export const storyFields: Migration = {
  name: '002-story-fields',
  run: db => {
    db.exec(tables)
  },
}

const tables = `
CREATE TABLE storyCue (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 4),
  cue TEXT NOT NULL CHECK (length(cue) BETWEEN 1 AND 60),
  PRIMARY KEY (storyId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE storyFollowUp (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 49),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  question TEXT NOT NULL CHECK (length(question) <= 500),
  answer TEXT NOT NULL CHECK (length(answer) <= 5000),
  PRIMARY KEY (storyId, position),
  UNIQUE (storyId, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE storyMetric (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 49),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  what TEXT NOT NULL CHECK (length(what) <= 200),
  unit TEXT NOT NULL CHECK (length(unit) <= 60),
  opening TEXT NOT NULL CHECK (json_valid(opening) AND length(opening) <= 4096),
  closing TEXT NOT NULL CHECK (json_valid(closing) AND length(closing) <= 4096),
  PRIMARY KEY (storyId, position),
  UNIQUE (storyId, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE storyWording (
  storyId TEXT NOT NULL CHECK (length(storyId) BETWEEN 1 AND 64),
  principleId TEXT NOT NULL CHECK (length(principleId) BETWEEN 1 AND 64),
  part TEXT NOT NULL CHECK (part IN ('situation', 'task', 'action', 'result', 'learning')),
  wording TEXT NOT NULL CHECK (length(wording) BETWEEN 1 AND 20000),
  PRIMARY KEY (storyId, principleId, part),
  FOREIGN KEY (storyId, principleId) REFERENCES storyEmphasis (storyId, principleId) ON DELETE CASCADE
) STRICT;

CREATE TABLE dismissedFinding (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  ruleId TEXT NOT NULL CHECK (length(ruleId) BETWEEN 1 AND 64),
  quote TEXT NOT NULL CHECK (length(quote) <= 4000),
  PRIMARY KEY (storyId, ruleId, quote)
) STRICT;
`
