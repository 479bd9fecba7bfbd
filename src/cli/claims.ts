import { type Command, Option } from 'commander'
import type { Claim } from '../domain/claim.ts'
import { certainties, phases, polarities } from '../domain/statement.ts'
import { type ClaimQuery, claimOrders, searchLimit } from '../ledger/ledger.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson, limit } from './options.ts'
import { count, printJson, printLine, tell } from './terminal.ts'

export const addClaims = (program: Command): Command =>
  program
    .command('claims')
    .summary('list claims: what is said, by whom, how surely, in how many reports')
    .argument('[words...]', 'words that the claim must have; "a phrase" in quotation marks')
    .addOption(asJson('one claim a line'))
    .addOption(new Option('--certainty <label>', 'only these').choices(certainties))
    .addOption(new Option('--polarity <label>', 'only these').choices(polarities))
    .addOption(new Option('--phase <label>', 'only these').choices(phases))
    .option(
      '--origin <name>',
      'only those that go back to this source; "" for the outlet\'s own voice',
    )
    .addOption(
      new Option('--order <order>', 'recent: last said first; spread: in most reports first')
        .choices(claimOrders)
        .default('recent'),
    )
    .addOption(limit('claims', 50))
    .addHelpText(
      'after',
      '\nExample: hearsay claims --certainty possible --order spread "new port"',
    )
    .action(
      guarded(async (words: string[], options: ClaimQuery & { json?: boolean }, self: Command) => {
        await withKnownLedger(self, async ({ ledger }) => {
          const { json, ...query } = options
          const page = await ledger.claims({ ...query, text: words.join(' ') })
          for (const claim of page.rows)
            await (json ? printJson(claim) : printLine(claimText(claim)))
          if (json) return
          const total = page.total === searchLimit ? `${searchLimit} or more` : `${page.total}`
          tell(
            page.rows.length === 0
              ? 'No claim matches.'
              : `${page.rows.length} of ${total}. "hearsay show ID" tells more of one.`,
          )
        })
        return undefined
      }),
    )

/** One claim in two lines. */
export function claimText(claim: Claim): string {
  const { origin, outlet, hedge, certainty, world, independent, reports, lastSaid } = claim
  const who = origin ?? `${outlet ?? 'the outlet'} in its own voice`
  const how = hedge === null ? certainty : `${certainty} ("${hedge}")`
  const spread = `${independent} of ${count(reports, 'report')}`
  const when = lastSaid?.slice(0, 10) ?? 'undated'
  return `${claim.sentence.replace(/\s+/g, ' ')}\n    ${who}; ${how}; ${world}; ${spread}; ${when}; ${claim.id}\n`
}
