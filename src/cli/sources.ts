import type { Command } from 'commander'
import { type Copier, type Share, type SourceQuery, viewSources } from '../views/sources.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson, day, limit } from './options.ts'
import { count, printJson, printLine, tell } from './terminal.ts'

export const addSources = (program: Command): Command =>
  program
    .command('sources')
    .summary('tell who copies whom: how often, how fast, and how much is made of it')
    .argument('[outlet]', 'only pairs with this outlet, by its full name')
    .addOption(asJson('one pair of outlets a line'))
    .option('--from <day>', 'only what was published on this ISO day or later', day)
    .option('--to <day>', 'only what was published on this ISO day or earlier', day)
    .addOption(limit('pairs', 50))
    .addHelpText(
      'after',
      "\nShares stand with Wilson's interval at 95 %: of two reports none may be the rule or the exception.",
    )
    .action(
      guarded(
        async (
          outlet: string | undefined,
          options: SourceQuery & { json?: boolean },
          self: Command,
        ) => {
          await withKnownLedger(self, async ({ ledger }) => {
            const { json, ...query } = options
            const wanted = outlet === undefined ? {} : { outlet }
            const { rows, total } = await viewSources(ledger, { ...query, ...wanted })
            for (const row of rows) await (json ? printJson(row) : printLine(copierText(row)))
            if (json) return
            tell(
              rows.length === 0
                ? 'No outlet is known to repeat another.'
                : `${rows.length} of ${total}.`,
            )
          })
          return undefined
        },
      ),
    )

const percent = (part: number): string => `${Math.round(100 * part)} %`

const shareText = ({ value, low, high }: Share): string =>
  `${percent(value)} (${percent(low)} to ${percent(high)})`

/** One pair in two lines. */
function copierText({ outlet, parent, times, reports, share, delay, drift }: Copier): string {
  const how = [
    `${times} of ${count(reports, 'report')}, ${shareText(share)}`,
    ...(delay === null ? [] : [`${delay.toFixed(1)} hours later`]),
    ...(drift.share === null
      ? []
      : [`drift in ${shareText(drift.share)}: ${drift.firmer} firmer, ${drift.weaker} weaker`]),
  ]
  return `${outlet} repeats ${parent}\n    ${how.join('; ')}\n`
}
