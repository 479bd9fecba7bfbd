import type { Command } from 'commander'
import { statementsCsv, statementsJson } from '../exports/statements.ts'
import { guarded } from './exit.ts'
import { withLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { print } from './terminal.ts'

export const addExport = (program: Command): Command =>
  program
    .command('export')
    .summary('print every statement with its claim, its words and its capture')
    .addOption(asJson('one statement a line').conflicts('csv'))
    .option('--csv', 'print CSV with a head line, safe to open in a spreadsheet')
    .addHelpText('after', '\nExample: hearsay export --csv > statements.csv')
    .action(
      guarded(async (options: { json?: boolean; csv?: boolean }, self: Command) => {
        if (!options.json && !options.csv) self.error('error: say --json or --csv')
        await withLedger(self, async ({ ledger }) => {
          const pieces = options.csv ? statementsCsv(ledger) : statementsJson(ledger)
          for await (const piece of pieces) await print(piece)
        })
        return undefined
      }),
    )
