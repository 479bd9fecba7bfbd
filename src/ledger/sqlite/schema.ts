// The tables of a ledger in SQLite, and how an older file becomes one of today's.
import type { SqliteDriver } from './driver.ts'

/** The record. It is only ever added to. */
const record = `
CREATE TABLE entry (
  sequence INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  body BLOB NOT NULL,
  crc INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TABLE capture (
  row INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  body BLOB NOT NULL,
  crc INTEGER NOT NULL
) STRICT;
`

/**
 * The folded state: a cache that refold can make anew. A report's or statement's text stays in its
 * entry; `identity` is JSON, since it may hold what SQLite's text cannot. `last` is the id of a claim's
 * latest statement, and null where that is its lead. Weighing's keys lie in runs (keys.ts).
 */
const state = `
CREATE TABLE report (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  identity TEXT NOT NULL,
  capture TEXT NOT NULL,
  filed INTEGER NOT NULL,
  read INTEGER,
  captures INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  keys TEXT,
  title TEXT, outlet TEXT, published TEXT, language TEXT, address TEXT,
  instant TEXT NOT NULL
) STRICT;
CREATE INDEX report_instant ON report (instant, row);
CREATE TABLE filing (
  capture INTEGER NOT NULL,
  report INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (capture, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX filing_report ON filing (report);
CREATE TABLE statement (
  report INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  claim INTEGER NOT NULL,
  standing TEXT NOT NULL, footing TEXT NOT NULL,
  certainty TEXT NOT NULL, polarity TEXT NOT NULL, phase TEXT NOT NULL, force TEXT NOT NULL,
  sentence TEXT NOT NULL, origin TEXT, hedge TEXT, "where" TEXT, "from" TEXT, "to" TEXT,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_claim ON statement (claim);
CREATE TABLE claim (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  lead_report INTEGER,
  lead_position INTEGER,
  last TEXT,
  certainty TEXT, polarity TEXT, phase TEXT, origin TEXT,
  words INTEGER,
  sense TEXT, sides TEXT,
  world TEXT, knowledge TEXT,
  independent INTEGER, unknown INTEGER,
  reports INTEGER, statements INTEGER,
  first_said TEXT, last_said TEXT, instant TEXT
) STRICT;
CREATE INDEX claim_instant ON claim (instant, row);
CREATE INDEX claim_spread ON claim (reports, row) WHERE reports > 1;
CREATE TABLE lineage (
  child INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  how TEXT NOT NULL,
  score REAL NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (child, parent)
) STRICT, WITHOUT ROWID;
CREATE INDEX lineage_parent ON lineage (parent);
CREATE TABLE decision (
  entry INTEGER PRIMARY KEY,
  report INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_report ON decision (report);
CREATE TABLE tally (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (facet, value)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE report_words USING fts5 (
  title, outlet, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
  sentence, origin, outlet, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO report_words (report_words, rank) VALUES ('automerge', 8);
INSERT INTO claim_words (claim_words, rank) VALUES ('automerge', 8);
CREATE TABLE key_run (
  run INTEGER PRIMARY KEY AUTOINCREMENT,
  size INTEGER NOT NULL,
  firsts BLOB NOT NULL,
  filter BLOB NOT NULL
) STRICT;
CREATE TABLE key_block (row INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
`

/**
 * Entities, each in one row: `given` is null where it is what `shown` is. Its names are found by `key`, 31
 * bits each; `naming` says which reports name it, and a report's `grounding` where.
 */
const register = `
CREATE TABLE entity (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT,
  reports INTEGER NOT NULL,
  target TEXT,
  shown TEXT,
  given TEXT,
  keys BLOB
) STRICT;
CREATE INDEX entity_reports ON entity (reports, row) WHERE reports > 0;
CREATE INDEX entity_target ON entity (target) WHERE target IS NOT NULL;
CREATE TABLE entity_key (
  key INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (key, entity)
) STRICT, WITHOUT ROWID;
CREATE TABLE naming (
  entity INTEGER NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (entity, report)
) STRICT, WITHOUT ROWID;
CREATE TABLE grounding (
  report INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE settlement (
  entry INTEGER NOT NULL,
  entity TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (entity, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX settlement_entry ON settlement (entry);
`

/** What may be undone of the open day (day.ts), in the order of folding: `place`. */
const day = `
CREATE TABLE day (
  sequence INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  instant TEXT NOT NULL,
  report TEXT NOT NULL,
  loose INTEGER NOT NULL,
  place INTEGER NOT NULL,
  undo BLOB NOT NULL
) STRICT;
CREATE INDEX day_order ON day (instant, report, sequence);
CREATE INDEX day_report ON day (report);
CREATE INDEX day_place ON day (place);
CREATE INDEX day_loose ON day (instant, report, sequence) WHERE loose = 1;
`

/** Whose keys lie under a number of the runs (owners.ts). Older ledgers have a report's row for it. */
const keyOwner = `
CREATE TABLE key_owner (number INTEGER PRIMARY KEY AUTOINCREMENT, report INTEGER NOT NULL) STRICT;
CREATE INDEX key_owner_report ON key_owner (report);
INSERT INTO key_owner (number, report) SELECT row, row FROM report WHERE keys IS NOT NULL;
`

export const stateTables = [
  'report',
  'filing',
  'statement',
  'claim',
  'lineage',
  'decision',
  'tally',
  'key_run',
  'key_block',
  'entity',
  'entity_key',
  'naming',
  'grounding',
  'settlement',
  'day',
  'key_owner',
] as const

export const wordTables = ['report_words', 'claim_words'] as const

/** One script a version, in order; a file at version n has run the first n. */
const migrations: readonly string[] = [record + state, register, day, keyOwner]

/** Brings a file to today's version; inside a transaction, so that two openers do it once. */
export function migrate(driver: SqliteDriver): void {
  const version = Number(driver.get('PRAGMA user_version')?.user_version)
  for (const script of migrations.slice(version)) driver.exec(script)
  if (version < migrations.length) driver.exec(`PRAGMA user_version = ${migrations.length}`)
}

export const schemaVersion = migrations.length
