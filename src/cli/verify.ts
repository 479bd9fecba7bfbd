import type { Command } from 'commander'
import { exit, guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { count, printJson, printLine, startProgress } from './terminal.ts'

export const addVerify = (program: Command): Command =>
  program
    .command('verify')
    .summary('hash every capture and entry again, and name the first that is not what it was')
    .addOption(asJson('the verdict'))
    .addHelpText(
      'after',
      '\nThe head that it prints stands for the whole record: keep it elsewhere, and a later' +
        '\nverify that passes it on the way shows that nothing before it was changed or cut off.' +
        '\nExit codes: 0 sound (or no ledger yet), 1 damaged.',
    )
    .action(
      guarded(async (options: { json?: boolean }, self: Command) => {
        const verdict = await withKnownLedger(self, async ({ ledger }) => {
          const progress = startProgress(100, '%')
          try {
            return await ledger.verify((share) => progress.step(Math.round(share * 100)))
          } finally {
            progress.end()
          }
        })
        if (verdict === undefined) {
          if (options.json) await printJson({ ok: true, entries: 0, captures: 0, findings: [] })
          return exit.all
        }
        const { ok, entries, captures, head, findings } = verdict
        if (options.json) await printJson(verdict)
        else {
          for (const { culprit, problem } of findings)
            await printLine(`DAMAGED ${culprit}: ${problem}`)
          const what = `${count(entries, 'entry', 'entries')} and ${count(captures, 'capture')}`
          await printLine(
            ok
              ? `Sound: ${what}. Head: entry ${head.sequence}, ${head.hash}`
              : `Sound up to entry ${head.sequence}; looked at ${what}.`,
          )
        }
        return ok ? exit.all : exit.failed
      }),
    )
