CREATE TABLE journal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  identity TEXT NOT NULL CHECK (length(identity) = 16),
  writes INTEGER NOT NULL CHECK (writes >= 0)
) STRICT;

CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  employer TEXT NOT NULL CHECK (length(employer) BETWEEN 1 AND 200),
  title TEXT NOT NULL CHECK (length(title) <= 200),
  "from" TEXT CHECK (length("from") IN (7, 10)),
  "to" TEXT CHECK (length("to") IN (7, 10))
) STRICT;

CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  title TEXT NOT NULL CHECK (length(title) <= 300),
  preview TEXT NOT NULL CHECK (length(preview) <= 200),
  happenedFrom TEXT CHECK (length(happenedFrom) IN (7, 10)),
  happenedTo TEXT CHECK (length(happenedTo) IN (7, 10)),
  createdOn TEXT NOT NULL CHECK (length(createdOn) = 10),
  sortDay TEXT NOT NULL CHECK (length(sortDay) = 10),
  sortYear INTEGER NOT NULL CHECK (sortYear BETWEEN 1900 AND 2999),
  groupKey TEXT NOT NULL CHECK (length(groupKey) <= 75),
  roleId TEXT REFERENCES role (id),
  lensWho TEXT NOT NULL CHECK (lensWho IN ('none', 'partly', 'answered')),
  lensWhy TEXT NOT NULL CHECK (lensWhy IN ('none', 'partly', 'answered')),
  lensHowMuch TEXT NOT NULL CHECK (lensHowMuch IN ('none', 'partly', 'answered')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  createdAt TEXT NOT NULL CHECK (length(createdAt) = 24),
  updatedAt TEXT NOT NULL CHECK (length(updatedAt) = 24),
  deletedAt TEXT CHECK (length(deletedAt) = 24),
  CHECK (happenedTo IS NULL OR happenedFrom IS NOT NULL)
) STRICT;

CREATE INDEX entryInOrder ON entry (sortYear DESC, groupKey DESC, sortDay DESC, id DESC, deletedAt) WHERE deletedAt IS NULL;
CREATE INDEX entryInTrash ON entry (deletedAt DESC) WHERE deletedAt IS NOT NULL;
CREATE INDEX entryOfRole ON entry (roleId) WHERE roleId IS NOT NULL;

CREATE TABLE entryText (
  entryId TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(text) <= 10485760)
) STRICT;

CREATE TABLE entryDocument (
  entryId TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  json TEXT NOT NULL CHECK (length(json) <= 10485760)
) STRICT;

CREATE TABLE entryTag (
  entryId TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 39),
  tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 60),
  PRIMARY KEY (entryId, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX entryTagByTag ON entryTag (tag);

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  headline TEXT NOT NULL CHECK (length(headline) <= 500),
  status TEXT NOT NULL CHECK (status IN ('draft', 'ready')),
  kind TEXT CHECK (length(kind) BETWEEN 1 AND 64),
  wordsSituation INTEGER NOT NULL CHECK (wordsSituation >= 0),
  wordsTask INTEGER NOT NULL CHECK (wordsTask >= 0),
  wordsAction INTEGER NOT NULL CHECK (wordsAction >= 0),
  wordsResult INTEGER NOT NULL CHECK (wordsResult >= 0),
  wordsLearning INTEGER NOT NULL CHECK (wordsLearning >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  createdAt TEXT NOT NULL CHECK (length(createdAt) = 24),
  updatedAt TEXT NOT NULL CHECK (length(updatedAt) = 24),
  deletedAt TEXT CHECK (length(deletedAt) = 24)
) STRICT;

CREATE TABLE storyDocument (
  storyId TEXT NOT NULL PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  json TEXT NOT NULL CHECK (length(json) <= 10485760)
) STRICT;

CREATE TABLE storyEmphasis (
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  principleId TEXT NOT NULL CHECK (length(principleId) BETWEEN 1 AND 64),
  strength TEXT NOT NULL CHECK (strength IN ('primary', 'secondary')),
  angle TEXT NOT NULL CHECK (length(angle) <= 2000),
  PRIMARY KEY (storyId, principleId)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  storyId TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  entryId TEXT NOT NULL CHECK (length(entryId) BETWEEN 1 AND 64),
  entryTitle TEXT NOT NULL CHECK (length(entryTitle) <= 300),
  blockId TEXT NOT NULL CHECK (length(blockId) <= 64),
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= "start"),
  quote TEXT NOT NULL CHECK (length(quote) <= 1048576),
  text TEXT NOT NULL CHECK (length(text) <= 1048576)
) STRICT;

CREATE INDEX sourceOfStory ON source (storyId, position);

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

CREATE TABLE prepSheet (
  targetId TEXT NOT NULL PRIMARY KEY CHECK (length(targetId) <= 64),
  title TEXT NOT NULL CHECK (length(title) <= 200),
  paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  density TEXT NOT NULL CHECK (density IN ('comfortable', 'compact')),
  safe INTEGER NOT NULL CHECK (safe IN (0, 1)),
  parts TEXT NOT NULL CHECK (json_valid(parts) AND length(parts) <= 4096),
  storyIds TEXT NOT NULL CHECK (json_valid(storyIds) AND length(storyIds) <= 65536)
) STRICT;

CREATE TABLE standIn (
  position INTEGER NOT NULL PRIMARY KEY CHECK (position >= 0),
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'customer', 'employer', 'product', 'place')),
  standIn TEXT NOT NULL CHECK (length(standIn) BETWEEN 1 AND 120)
) STRICT;

CREATE TABLE unfinished (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 300),
  text TEXT NOT NULL CHECK (length(text) <= 2000000)
) STRICT;
