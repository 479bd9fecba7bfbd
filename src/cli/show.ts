import type { Command } from 'commander'
import { Stop } from '../domain/fault.ts'
import type { ClaimId, ReportId, StatementId } from '../domain/id.ts'
import { reportOf } from '../domain/id.ts'
import { words } from '../domain/span.ts'
import { reportId } from '../ledger/identity.ts'
import type { View } from '../ledger/ledger.ts'
import { claimText } from './claims.ts'
import { guarded } from './exit.ts'
import { withLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { statementText } from './read.ts'
import { printJson, printLine } from './terminal.ts'

export const addShow = (program: Command): Command =>
  program
    .command('show')
    .summary('tell everything about one claim, report or statement')
    .argument('<id>', 'its id, the beginning of it, or the address or given id of a report')
    .addOption(asJson('it'))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay show c-7f3k2m9q\n  hearsay show https://daily.example/a',
    )
    .action(
      guarded(async (given: string, options: { json?: boolean }, self: Command) => {
        await withLedger(self, async ({ ledger }) => {
          const id = await resolveId(ledger, given)
          const show = options.json ? printJson : printLine
          if (id.startsWith('c-')) await showClaim(ledger, id as ClaimId, show)
          else if (id.includes('.')) await showStatement(ledger, id as StatementId, show)
          else await showReport(ledger, id as ReportId, show)
        })
        return undefined
      }),
    )

type Show = (value: never) => Promise<void>

async function resolveId(view: View, given: string): Promise<string> {
  const named = reportId(given)
  if ((await view.report(named)) !== null) return named
  const [id, ...others] = await view.idsLike(given)
  if (id === given || (id !== undefined && others.length === 0)) return id
  throw new Stop('unknown-id', {
    message:
      id === undefined
        ? `Nothing in this ledger is called ${given}.`
        : `${given} may be any of ${[id, ...others].join(', ')}.`,
    remedy: id === undefined ? 'Look it up with "hearsay search".' : 'Give more of the id.',
  })
}

async function showClaim(view: View, id: ClaimId, show: Show): Promise<void> {
  const claim = await view.claim(id)
  if (claim === null) throw gone(id)
  const statements = await view.statementsOf(id)
  const said = await Promise.all(
    statements.map(async (statement) => ({
      statement,
      report: await view.report(statement.report),
    })),
  )
  const texts = said.map(({ statement, report }) =>
    report === null
      ? ''
      : `${report.outlet ?? report.identity}, ${report.published ?? 'undated'}, capture ` +
        `${report.capture.sha256.slice(0, 12)}${statementText(report, statement)}\n`,
  )
  const plain = [claimText(claim), ...texts].join('\n')
  await show((show === printJson ? { claim, statements } : plain) as never)
}

async function showReport(view: View, id: ReportId, show: Show): Promise<void> {
  const report = await view.report(id)
  if (report === null) throw gone(id)
  const statements = await view.statementsIn(id)
  const captures = await view.capturesOf(id)
  const { parents, children } = await view.lineageOf(id)
  const plain = [
    `${report.title ?? '(no title)'}\n${[report.outlet, report.published, report.byline].filter(Boolean).join(' | ')}`,
    report.identity,
    ...captures.map(
      (capture) => `capture ${capture.sha256} ${capture.size} bytes, ${capture.taken}`,
    ),
    ...parents.map((edge) => `repeats ${edge.parent} (${edge.how}, ${edge.score})`),
    ...children.map((edge) => `is repeated by ${edge.child} (${edge.how}, ${edge.score})`),
    `\n${report.text}\n`,
    ...statements.map((statement) => `${statementText(report, statement)}; ${statement.id}`),
  ].join('\n')
  const whole = { report, captures, lineage: { parents, children }, statements }
  await show((show === printJson ? whole : plain) as never)
}

async function showStatement(view: View, id: StatementId, show: Show): Promise<void> {
  const report = await view.report(reportOf(id))
  const statement = (await view.statementsIn(reportOf(id))).find((each) => each.id === id)
  if (report === null || statement === undefined) throw gone(id)
  const decisions = await view.decisionsOn(id)
  const plain = [
    statementText(report, statement),
    `    in ${report.identity}; claim ${statement.claim}`,
    ...decisions.map(
      ({ by, time, assessment, withdrawn }) =>
        `    ${assessment.kind} by ${by.name}, ${time}${withdrawn ? ' (withdrawn)' : ''}`,
    ),
  ].join('\n')
  const said = words(report.text, statement.evidence)
  await show((show === printJson ? { statement, words: said, decisions } : plain) as never)
}

const gone = (id: string) =>
  new Stop('unknown-id', {
    message: `${id} is in the ledger no more: a newer reading or a decision took it away.`,
    remedy: 'See "hearsay log".',
  })
