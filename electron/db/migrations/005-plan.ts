import type { Migration } from '../migrate.ts'

/** Own frameworks, targets with their loops, choices and debriefs, and questions of the journal that were put away. */
export const plan: Migration = {
  name: '005-plan',
  run: db => {
    db.exec(tables)
  },
}

const tables = `
CREATE TABLE framework (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  json TEXT NOT NULL CHECK (json_valid(json) AND length(json) <= 2097152),
  createdAt TEXT NOT NULL CHECK (length(createdAt) = 24),
  updatedAt TEXT NOT NULL CHECK (length(updatedAt) = 24)
) STRICT;

CREATE TABLE target (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  company TEXT NOT NULL CHECK (length(company) <= 200),
  role TEXT NOT NULL CHECK (length(role) <= 200),
  level TEXT NOT NULL CHECK (length(level) <= 100),
  date TEXT CHECK (length(date) = 10),
  frameworkId TEXT NOT NULL CHECK (length(frameworkId) BETWEEN 1 AND 64),
  shortlistId TEXT CHECK (length(shortlistId) BETWEEN 1 AND 64),
  stressedIds TEXT NOT NULL CHECK (json_valid(stressedIds) AND length(stressedIds) <= 8192),
  roleSheet TEXT NOT NULL CHECK (json_valid(roleSheet) AND length(roleSheet) <= 262144),
  systemDesign TEXT NOT NULL CHECK (json_valid(systemDesign) AND length(systemDesign) <= 262144),
  questionsToAsk TEXT NOT NULL CHECK (json_valid(questionsToAsk) AND length(questionsToAsk) <= 262144),
  outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'next-round', 'offer', 'declined')),
  debriefNote TEXT NOT NULL CHECK (length(debriefNote) <= 5000),
  createdAt TEXT NOT NULL CHECK (length(createdAt) = 24),
  updatedAt TEXT NOT NULL CHECK (length(updatedAt) = 24),
  deletedAt TEXT CHECK (length(deletedAt) = 24)
) STRICT;

CREATE TABLE interviewer (
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  targetId TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 11),
  name TEXT NOT NULL CHECK (length(name) <= 120),
  role TEXT NOT NULL CHECK (length(role) <= 120),
  barRaiser INTEGER NOT NULL CHECK (barRaiser IN (0, 1)),
  PRIMARY KEY (targetId, id)
) STRICT;

CREATE TABLE slot (
  targetId TEXT NOT NULL CHECK (length(targetId) BETWEEN 1 AND 64),
  interviewerId TEXT NOT NULL CHECK (length(interviewerId) BETWEEN 1 AND 64),
  principleId TEXT NOT NULL CHECK (length(principleId) BETWEEN 1 AND 64),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 3),
  PRIMARY KEY (targetId, interviewerId, principleId),
  FOREIGN KEY (targetId, interviewerId) REFERENCES interviewer (targetId, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE assignment (
  targetId TEXT NOT NULL CHECK (length(targetId) BETWEEN 1 AND 64),
  interviewerId TEXT NOT NULL CHECK (length(interviewerId) BETWEEN 1 AND 64),
  principleId TEXT NOT NULL CHECK (length(principleId) BETWEEN 1 AND 64),
  place TEXT NOT NULL CHECK (place IN ('primary', 'backup')),
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  PRIMARY KEY (targetId, interviewerId, principleId, place),
  FOREIGN KEY (targetId, interviewerId, principleId) REFERENCES slot (targetId, interviewerId, principleId) ON DELETE CASCADE
) STRICT;

CREATE INDEX assignmentOfStory ON assignment (storyId);

CREATE TABLE debriefAnswer (
  targetId TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 59),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  interviewerId TEXT CHECK (length(interviewerId) BETWEEN 1 AND 64),
  principleId TEXT CHECK (length(principleId) BETWEEN 1 AND 64),
  asked TEXT NOT NULL CHECK (length(asked) <= 500),
  storyId TEXT REFERENCES story (id) ON DELETE SET NULL,
  went TEXT CHECK (went IN ('well', 'mixed', 'badly')),
  note TEXT NOT NULL CHECK (length(note) <= 2000),
  PRIMARY KEY (targetId, position),
  UNIQUE (targetId, id)
) STRICT;

CREATE INDEX debriefAnswerOfStory ON debriefAnswer (storyId) WHERE storyId IS NOT NULL;

CREATE TABLE dismissedOutcome (
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  afterDays INTEGER NOT NULL CHECK (afterDays IN (30, 90)),
  PRIMARY KEY (entryId, afterDays)
) STRICT, WITHOUT ROWID;

CREATE INDEX entryByCreation ON entry (createdOn) WHERE deletedAt IS NULL;
`
