import type { Command } from 'commander'
import type { Contract } from '../exports/contract.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { count, printJson, startProgress, tell } from './terminal.ts'

export const addReweigh = (program: Command): Command =>
  program
    .command('reweigh')
    .summary('throw away all that is derived, and derive it again from the same entries')
    .addOption(asJson('how much there is afterwards'))
    .addHelpText(
      'after',
      '\nThe entries stay as they are, readings and what persons decided included: the same version comes to' +
        '\nthe same claims again, a newer one to what it would have made of them. Nobody sees half of it: until' +
        '\nit is done, and where it is stopped, the ledger shows what it showed before.',
    )
    .action(
      guarded(async (options: { json?: boolean }, self: Command) => {
        await withKnownLedger(self, async ({ ledger }) => {
          const before = await ledger.totals()
          const progress = startProgress(before.entries, 'entries')
          try {
            await ledger.refold((share) => progress.step(Math.round(share * before.entries)))
          } finally {
            progress.end()
          }
          const { entries, reports, statements, claims } = await ledger.totals()
          const line: Contract['reweighed'] = { entries, reports, statements, claims }
          if (options.json) await printJson(line)
          tell(
            `${count(reports, 'report')} weighed again: ${count(claims, 'claim')}, ` +
              `${before.claims.toLocaleString('en')} before.`,
          )
        })
        return undefined
      }),
    )
