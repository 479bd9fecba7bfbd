// How the changes of one transaction fall on SQLite's tables.
import { crc32 } from 'node:zlib'
import type { Lineage } from '../../domain/claim.ts'
import { type ClaimId, type ReportId, reportOf } from '../../domain/id.ts'
import { instantOf } from '../../domain/interval.ts'
import type { ClaimState } from '../../domain/weighing.ts'
import { facets } from '../ledger.ts'
import type { Change, Dropped, ReportState, StatementState } from '../state.ts'
import type { Marks } from '../store.ts'
import type { Row, SqliteDriver, Value } from './driver.ts'
import type { KeyIndex } from './keys.ts'
import { dropEntity, putEntity, putGrounding, putSettlement } from './register.ts'
import { plain, reportRow, unhex } from './rows.ts'

/** Applies a transaction's changes; `finish` writes what was only counted so far. */
export class Applier {
  readonly #driver: SqliteDriver
  readonly #reports = new Map<ReportId, number>()
  readonly #claims = new Map<ClaimId, number>()
  /** By facet and value, how many claims more or fewer have it. */
  readonly #tally = new Map<string, number>()

  readonly #keys: KeyIndex

  constructor(driver: SqliteDriver, keys: KeyIndex) {
    this.#driver = driver
    this.#keys = keys
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'report':
        this.#putReport(change.report, change.text)
        break
      case 'statements':
        this.#putStatements(change.report, change.statements)
        break
      case 'claim':
        this.#putClaim(change.id, change.claim, change.lead)
        break
      case 'claim gone':
        this.#emptyClaim(change.id)
        break
      case 'lineage':
        this.#putLineage(change.child, change.edges)
        break
      case 'keys':
        this.#putKeys(change.report, change.keys)
        break
      case 'decision': {
        const { entry, assessment } = change.decision
        const report = this.#report(reportOf(assessment.statement))
        const body = JSON.stringify(change.decision)
        this.#insert('decision', { entry, report, body }, 'OR REPLACE')
        break
      }
      case 'entity':
        putEntity(this.#driver, change.state, change.keys)
        break
      case 'grounding':
        putGrounding(this.#driver, this.#report(change.report), change.grounding)
        break
      case 'settlement':
        putSettlement(this.#driver, change.settled)
        break
      default:
        this.#drop(change)
    }
  }

  /** What only undoing asks for. */
  #drop(change: Dropped): void {
    if (change.kind === 'filing gone') this.#dropFiling(change.report, change.filed)
    else if (change.kind === 'entity gone') dropEntity(this.#driver, change.id)
    else this.#driver.run('DELETE FROM decision WHERE entry = ?', change.entry)
  }

  finish(): void {
    for (const [key, by] of this.#tally)
      this.#driver.run(
        `INSERT INTO tally (facet, value, count) VALUES (?, ?, ?)
         ON CONFLICT (facet, value) DO UPDATE SET count = count + excluded.count`,
        ...(JSON.parse(key) as [string, string]),
        by,
      )
    this.#tally.clear()
    this.#keys.flush()
  }

  /** Rows are numbered in the order of folding, and so are those that come in their place. */
  trim({ report, claim, entity }: Marks): void {
    this.#reports.clear()
    this.#claims.clear()
    for (const { row } of this.#driver.all('SELECT row FROM report WHERE row > ?', report)) {
      this.#keys.owners.take(row as number)
      this.#driver.run('DELETE FROM report_words WHERE rowid = ?', row as number)
      this.#driver.run('DELETE FROM filing WHERE report = ?', row as number)
      this.#driver.run('DELETE FROM report WHERE row = ?', row as number)
    }
    this.#driver.run('DELETE FROM claim WHERE row > ?', claim)
    this.#driver.run('DELETE FROM entity WHERE row > ?', entity)
  }

  #report(id: ReportId): number {
    const row = this.#reports.get(id) ?? reportRow(this.#driver, id)
    if (row === null) throw new Error(`report ${id} has no row`)
    this.#reports.set(id, row)
    return row
  }

  /** The row of a claim; made, and shown in no list, where only rejected statements belong to it. */
  #claim(id: ClaimId): number {
    const known =
      this.#claims.get(id) ?? this.#driver.get('SELECT row FROM claim WHERE id = ?', id)?.row
    const row = (known ?? this.#insert('claim', { id })) as number
    this.#claims.set(id, row)
    return row
  }

  /** `text` is null where only the reading changed. */
  #putReport(report: ReportState, text: string | null): void {
    const known = reportRow(this.#driver, report.id)
    const columns: Record<string, Value> = {
      id: report.id,
      identity: JSON.stringify(report.identity),
      capture: JSON.stringify(report.capture),
      filed: report.filed,
      read: report.read,
      title: plain(report.title),
      outlet: plain(report.outlet),
      published: plain(report.published),
      language: plain(report.language),
      address: plain(report.address),
      instant: instantOf(report.published),
    }
    if (known !== null) this.#update('report', columns, known)
    const row = known ?? this.#insert('report', { ...columns, captures: 0, statements: 0 })
    this.#reports.set(report.id, row)
    if (text === null) return
    this.#driver.run(
      'INSERT OR IGNORE INTO filing SELECT row, ?, ? FROM capture WHERE sha256 = ?',
      ...[row, report.filed, unhex(report.capture.sha256)],
    )
    this.#countCaptures(row)
    if (known !== null) this.#driver.run('DELETE FROM report_words WHERE rowid = ?', row)
    const { title = null, outlet = null } = columns
    this.#insert('report_words', { rowid: row, title, outlet, text: plain(text) })
  }

  #dropFiling(report: ReportId, filed: number): void {
    const row = this.#report(report)
    this.#driver.run('DELETE FROM filing WHERE report = ? AND entry = ?', row, filed)
    this.#countCaptures(row)
  }

  #countCaptures(row: number): void {
    this.#driver.run(
      'UPDATE report SET captures = (SELECT count(*) FROM filing WHERE report = ?) WHERE row = ?',
      ...[row, row],
    )
  }

  #putStatements(report: ReportId, statements: readonly StatementState[]): void {
    const row = this.#report(report)
    this.#driver.run('DELETE FROM statement WHERE report = ?', row)
    for (const statement of statements)
      this.#insert('statement', {
        report: row,
        position: statement.position,
        id: statement.id,
        claim: this.#claim(statement.claim),
        standing: statement.standing,
        footing: JSON.stringify(statement.footing),
        certainty: statement.certainty,
        polarity: statement.polarity,
        phase: statement.phase,
        force: statement.force,
        sentence: plain(statement.sentence),
        origin: plain(statement.origin),
        hedge: plain(statement.hedge),
        where: plain(statement.where),
        from: statement.when?.[0] ?? null,
        to: statement.when?.[1] ?? null,
      })
    this.#driver.run('UPDATE report SET statements = ? WHERE row = ?', statements.length, row)
  }

  #putClaim(id: ClaimId, claim: ClaimState, lead: StatementState): void {
    const words = [lead.sentence, lead.origin, lead.outlet].map(plain)
    const columns: Record<string, Value> = {
      id,
      lead_report: this.#report(lead.report),
      lead_position: lead.position,
      last: claim.last === claim.lead ? null : claim.last,
      certainty: lead.certainty,
      polarity: lead.polarity,
      phase: lead.phase,
      origin: plain(lead.origin),
      words: crc32(JSON.stringify(words)),
      sense: claim.sense,
      sides: JSON.stringify(claim.sides),
      world: claim.world,
      knowledge: claim.knowledge,
      independent: claim.independent,
      unknown: claim.unknown,
      reports: claim.reports,
      statements: claim.statements,
      first_said: claim.firstSaid,
      last_said: claim.lastSaid,
      instant: instantOf(claim.lastSaid),
    }
    const before = this.#driver.get('SELECT * FROM claim WHERE id = ?', id)
    if (before !== undefined) this.#update('claim', columns, before.row as number)
    const row = (before?.row as number | undefined) ?? this.#insert('claim', columns)
    this.#claims.set(id, row)
    this.#count(before, -1)
    this.#count(columns, 1)
    if (before?.words === columns.words) return
    if (before?.words != null) this.#driver.run('DELETE FROM claim_words WHERE rowid = ?', row)
    const [sentence = null, origin = null, outlet = null] = words
    this.#insert('claim_words', { rowid: row, sentence, origin, outlet })
  }

  /** The row stays, since a rejected statement may still belong to it; it shows in no list. */
  #emptyClaim(id: ClaimId): void {
    const before = this.#driver.get('SELECT * FROM claim WHERE id = ?', id)
    if (before === undefined) return
    const { row, id: _, ...columns } = before
    this.#count(before, -1)
    if (before.words !== null)
      this.#driver.run('DELETE FROM claim_words WHERE rowid = ?', row as number)
    const nothing = Object.fromEntries(Object.keys(columns).map((name) => [name, null]))
    this.#update('claim', nothing, row as number)
  }

  #putKeys(report: ReportId, keys: readonly number[]): void {
    const row = this.#report(report)
    const before = this.#driver.get('SELECT keys FROM report WHERE row = ?', row)?.keys
    const after = JSON.stringify(keys)
    if (before === after) return
    if (keys.length === 0) this.#keys.owners.take(row)
    else this.#keys.add(this.#keys.owners.give(row), keys)
    this.#driver.run('UPDATE report SET keys = ? WHERE row = ?', after, row)
  }

  #putLineage(child: ReportId, edges: readonly Lineage[]): void {
    const row = this.#report(child)
    this.#driver.run('DELETE FROM lineage WHERE child = ?', row)
    for (const { parent, how, score, evidence } of edges)
      this.#insert('lineage', {
        ...{ child: row, parent: this.#report(parent), how, score },
        evidence: JSON.stringify(evidence),
      })
  }

  /** Keeps the counts of each facet, so that the unfiltered list needs no scan. */
  #count(claim: Row | undefined, by: 1 | -1): void {
    for (const facet of facets) {
      const value = claim?.[facet]
      if (value == null) continue
      const key = JSON.stringify([facet, value])
      this.#tally.set(key, (this.#tally.get(key) ?? 0) + by)
    }
  }

  /** Returns the new row's number. Names of tables and columns come from this file alone. */
  #insert(table: string, columns: Record<string, Value>, or = ''): number {
    const names = Object.keys(columns)
    return this.#driver.run(
      `INSERT ${or} INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(columns),
    )
  }

  #update(table: string, columns: Record<string, Value>, row: number): void {
    const sets = Object.keys(columns).map((name) => `"${name}" = ?`)
    this.#driver.run(
      `UPDATE ${table} SET ${sets.join(', ')} WHERE row = ?`,
      ...Object.values(columns),
      row,
    )
  }
}
