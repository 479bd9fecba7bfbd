import type { Command } from 'commander'
import { claimText } from './claims.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson, limit } from './options.ts'
import { reportText } from './reports.ts'
import { count, printJson, printLine } from './terminal.ts'

export const addSearch = (program: Command): Command =>
  program
    .command('search')
    .summary('find words in claims and in whole reports')
    .argument('<words...>', 'words that must all be there; "a phrase" in quotation marks')
    .addOption(asJson('one object {claims, reports}'))
    .addOption(limit('rows of each', 10))
    .addHelpText('after', '\nExample: hearsay search \'ferry "does not rule out"\'')
    .action(
      guarded(
        async (words: string[], options: { json?: boolean; limit: number }, self: Command) => {
          await withKnownLedger(self, async ({ ledger }) => {
            const query = { text: words.join(' '), limit: options.limit }
            const [claims, reports] = [await ledger.claims(query), await ledger.reports(query)]
            if (options.json) return printJson({ claims: claims.rows, reports: reports.rows })
            await printLine(`${count(claims.total, 'claim')}\n`)
            for (const claim of claims.rows) await printLine(claimText(claim))
            await printLine(`${count(reports.total, 'report')}\n`)
            for (const report of reports.rows) await printLine(reportText(report))
          })
          return undefined
        },
      ),
    )
