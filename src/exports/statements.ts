// Every statement of a ledger with its claim, its words and its capture: a flat record for other programs.
import type { Capture } from '../domain/capture.ts'
import type { Claim } from '../domain/claim.ts'
import type { FiledReport } from '../domain/report.ts'
import { type Span, words } from '../domain/span.ts'
import type { FiledStatement } from '../domain/statement.ts'
import { everyReport } from '../ledger/every.ts'
import type { View } from '../ledger/ledger.ts'
import { type Cell, csvLine } from './csv.ts'

/** One statement with everything that a citation needs. */
export interface StatementRecord {
  readonly statement: string
  readonly claim: string
  readonly report: string
  readonly address: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
  readonly words: string
  readonly event: string
  readonly who: string | null
  readonly whom: string | null
  readonly where: string | null
  readonly from: string | null
  readonly to: string | null
  /** From the outlet inward, origin last. */
  readonly chain: readonly string[]
  readonly certainty: string
  readonly hedge: string | null
  readonly polarity: string
  readonly phase: string
  readonly force: string
  readonly quoted: boolean
  readonly standing: string
  readonly world: string
  readonly knowledge: string
  readonly independent: number
  readonly reports: number
  /** SHA-256 of the capture, when it was taken, and where the words stand in the report's text. */
  readonly capture: string
  readonly taken: string
  readonly start: number
  readonly end: number
}

export async function* everyStatement(view: View): AsyncGenerator<StatementRecord> {
  for await (const row of everyReport(view)) {
    const report = await view.report(row.id)
    if (report === null) continue
    for (const statement of await view.statementsIn(row.id))
      yield recordOf(report, statement, await view.claim(statement.claim))
  }
}

function recordOf(
  report: FiledReport,
  statement: FiledStatement,
  claim: Claim | null,
): StatementRecord {
  const say = (span: Span | null) => (span === null ? null : words(report.text, span))
  const { sha256, taken }: Capture = report.capture
  return {
    statement: statement.id,
    claim: statement.claim,
    report: report.identity,
    address: report.address,
    outlet: report.outlet,
    published: report.published,
    title: report.title,
    words: words(report.text, statement.evidence),
    event: words(report.text, statement.event),
    who: say(statement.who),
    whom: say(statement.whom),
    where: say(statement.where),
    from: statement.when?.[0] ?? null,
    to: statement.when?.[1] ?? null,
    chain: statement.chain.map((source) => source.name),
    certainty: statement.certainty,
    hedge: say(statement.hedge),
    polarity: statement.polarity,
    phase: statement.phase,
    force: statement.force,
    quoted: statement.quoted,
    standing: statement.standing,
    world: claim?.world ?? '',
    knowledge: claim?.knowledge ?? '',
    independent: claim?.independent ?? 0,
    reports: claim?.reports ?? 0,
    capture: sha256,
    taken,
    start: statement.evidence.start,
    end: statement.evidence.end,
  }
}

/** As CSV, with a head line; the links of a chain are parted by ` > `. */
export async function* statementsCsv(view: View): AsyncGenerator<string> {
  let head = true
  for await (const record of everyStatement(view)) {
    if (head) yield csvLine(Object.keys(record))
    head = false
    yield csvLine(
      Object.values(record).map(
        (value): Cell => (Array.isArray(value) ? value.join(' > ') : (value as Cell)),
      ),
    )
  }
}

/** As JSON, one object a line. */
export async function* statementsJson(view: View): AsyncGenerator<string> {
  for await (const record of everyStatement(view)) yield `${JSON.stringify(record)}\n`
}
