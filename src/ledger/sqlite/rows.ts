// Rows of SQLite to the ledger's own words, and back.
import type { Capture } from '../../domain/capture.ts'
import type { Knowledge, Lineage, LineageEvidence, Repetition, World } from '../../domain/claim.ts'
import type { ClaimId, ReportId, Sha256, StatementId } from '../../domain/id.ts'
import type { Certainty, Force, Phase, Polarity, Standing } from '../../domain/statement.ts'
import type { ClaimState, Footing } from '../../domain/weighing.ts'
import type { EntryLine } from '../chain.ts'
import type { Decision } from '../ledger.ts'
import { unpackText } from '../pack.ts'
import type { ReportState, StatementState } from '../state.ts'
import type { Row, SqliteDriver } from './driver.ts'

export const hex = (bytes: unknown): Sha256 =>
  Buffer.from(bytes as Uint8Array).toString('hex') as Sha256

export const unhex = (hash: Sha256): Uint8Array => Buffer.from(hash, 'hex')

const text = (value: unknown): string | null => value as string | null

/** A text column ends at a NUL and holds no lone surrogate; the entry has the text as it is. */
export const plain = (value: string | null): string | null =>
  value === null ? null : value.toWellFormed().replaceAll('\0', ' ')

export function entryLine(row: Row): EntryLine | null {
  const body = unpackText({ packed: row.body as Uint8Array, crc: row.crc as number })
  if (body === null || kindIn(body) !== row.kind) return null
  return {
    sequence: row.sequence as number,
    time: row.time as string,
    author: row.author as string,
    body,
    hash: hex(row.hash),
  }
}

/** The kind that an entry's body begins with, without parsing it. */
const kindIn = (body: string): string | undefined => /^\{"kind":"([a-z]+)"/.exec(body)?.[1]

export const reportState = (row: Row): ReportState => ({
  id: row.id as ReportId,
  identity: JSON.parse(row.identity as string) as string,
  capture: JSON.parse(row.capture as string) as Capture,
  filed: row.filed as number,
  read: row.read as number | null,
  title: text(row.title),
  outlet: text(row.outlet),
  published: text(row.published),
  language: text(row.language),
  address: text(row.address),
})

/** The columns of a statement joined with what its report and its claim are called. */
export const statementColumns = `
  s.*, r.id AS report_id, r.outlet, r.published, c.id AS claim_id
  FROM statement s JOIN report r ON r.row = s.report JOIN claim c ON c.row = s.claim`

export const statementState = (row: Row): StatementState => ({
  id: row.id as StatementId,
  report: row.report_id as ReportId,
  position: row.position as number,
  claim: row.claim_id as ClaimId,
  standing: row.standing as Standing,
  outlet: text(row.outlet),
  published: text(row.published),
  origin: text(row.origin),
  footing: JSON.parse(row.footing as string) as Footing,
  certainty: row.certainty as Certainty,
  polarity: row.polarity as Polarity,
  phase: row.phase as Phase,
  force: row.force as Force,
  when: row.from === null ? null : [row.from as string, row.to as string],
  sentence: row.sentence as string,
  hedge: text(row.hedge),
  where: text(row.where),
})

/** From a row of a claim joined with its lead's id. */
export const claimState = (row: Row): ClaimState => ({
  lead: row.lead as StatementId,
  last: (row.last ?? row.lead) as StatementId,
  sense: row.sense as Polarity,
  sides: JSON.parse(row.sides as string) as ClaimState['sides'],
  world: row.world as World,
  knowledge: row.knowledge as Knowledge,
  independent: row.independent as number,
  unknown: row.unknown as number,
  reports: row.reports as number,
  statements: row.statements as number,
  firstSaid: text(row.first_said),
  lastSaid: text(row.last_said),
})

export const decision = (row: Row): Decision => JSON.parse(row.body as string) as Decision

export const lineageColumns = `
  c.id AS child_id, p.id AS parent_id, l.how, l.score, l.evidence
  FROM lineage l JOIN report c ON c.row = l.child JOIN report p ON p.row = l.parent`

export const lineage = (row: Row): Lineage => ({
  child: row.child_id as ReportId,
  parent: row.parent_id as ReportId,
  how: row.how as Repetition,
  score: row.score as number,
  evidence: JSON.parse(row.evidence as string) as LineageEvidence[],
})

/** The row number of a report; null where it is not filed. */
export const reportRow = (driver: SqliteDriver, id: ReportId): number | null =>
  (driver.get('SELECT row FROM report WHERE id = ?', id)?.row as number | undefined) ?? null
