import type { Command } from 'commander'
import { weighedText } from '../exports/weighed.ts'
import { guarded } from './exit.ts'
import { withLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { print, printLine } from './terminal.ts'

export const addWeigh = (program: Command): Command =>
  program
    .command('weigh')
    .summary('print what the reports come to: claims, lineage, denials')
    .addOption(asJson('everything'))
    .addHelpText(
      'after',
      "\nThe open day's reports are put in order first: by publication, whatever the order in which they came." +
        '\n\nExample: hearsay weigh --json > weighed.json',
    )
    .action(
      guarded(async (options: { json?: boolean }, self: Command) => {
        await withLedger(self, async ({ ledger }) => {
          await ledger.orderDay()
          if (options.json) for await (const piece of weighedText(ledger)) await print(piece)
          else
            for (const [facet, counts] of Object.entries(await ledger.facets({})))
              await printLine(`${facet}: ${countsText(counts)}`)
        })
        return undefined
      }),
    )

const countsText = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([value, number]) => `${number} ${value}`)
    .join(', ') || 'none'
