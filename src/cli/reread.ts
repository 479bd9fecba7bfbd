import type { Command } from 'commander'
import { guarded } from './exit.ts'
import { withLedger } from './ledgers.ts'
import { count, startProgress, tell } from './terminal.ts'

export const addReread = (program: Command): Command =>
  program
    .command('reread')
    .summary("read every filed report again with this version's reader")
    .addHelpText('after', '\nWhat persons decided stays; the older readings stay in the record.')
    .action(
      guarded(async (_: unknown, self: Command) => {
        await withLedger(self, async (hearsay) => {
          const { reports } = await hearsay.ledger.totals()
          const progress = startProgress(reports, 'reports')
          for await (const done of hearsay.rereadAll()) progress.step(done)
          progress.end()
          tell(`${count(reports, 'report')} read again.`)
        })
        return undefined
      }),
    )
