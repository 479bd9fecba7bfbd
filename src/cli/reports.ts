import type { Command } from 'commander'
import { everyReport } from '../ledger/every.ts'
import type { ReportRow } from '../ledger/ledger.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { count, printJson, printLine, tell } from './terminal.ts'

export const addReports = (program: Command): Command =>
  program
    .command('reports')
    .summary('list every filed report, newest first')
    .argument('[words...]', 'words that the report must have; "a phrase" in quotation marks')
    .addOption(asJson('one report a line'))
    .option('--outlet <name>', 'only those of this outlet')
    .addHelpText('after', '\nExample: hearsay reports --outlet "Port Courier" crane')
    .action(
      guarded(
        async (words: string[], options: { json?: boolean; outlet?: string }, self: Command) => {
          await withKnownLedger(self, async ({ ledger }) => {
            const { json, outlet } = options
            let shown = 0
            const query = { text: words.join(' '), ...(outlet === undefined ? {} : { outlet }) }
            for await (const report of everyReport(ledger, query)) {
              await (json ? printJson(report) : printLine(reportText(report)))
              shown += 1
            }
            if (!json) tell(shown === 0 ? 'No report matches.' : `${count(shown, 'report')}.`)
          })
          return undefined
        },
      ),
    )

/** One report in two lines. */
export function reportText(report: ReportRow): string {
  const { title, outlet, published, statements, repeats, captures, id, identity } = report
  const notes = [
    outlet ?? 'outlet not stated',
    published ?? 'undated',
    count(statements, 'statement'),
    ...(repeats.length > 0 ? [`repeats ${repeats.join(', ')}`] : []),
    ...(captures > 1 ? [count(captures, 'capture')] : []),
  ]
  return `${title ?? identity}\n    ${notes.join('; ')}; ${id}\n`
}
