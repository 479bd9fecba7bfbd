import { type Command, Option } from 'commander'
import type { Entry } from '../domain/entry.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson, limit, wholeNumber } from './options.ts'
import { count, printJson, printLine } from './terminal.ts'

export const addLog = (program: Command): Command =>
  program
    .command('log')
    .summary('print the record: who entered what, when')
    .addOption(asJson('whole entries, one a line,'))
    .addOption(
      new Option('--after <n>', 'only entries after this one').argParser(wholeNumber).default(0),
    )
    .addOption(limit('entries', 1000))
    .addHelpText('after', '\nExample: hearsay log --after 120 --json')
    .action(
      guarded(async (options: { json?: boolean; after: number; limit: number }, self: Command) => {
        await withKnownLedger(self, async ({ ledger }) => {
          for (const entry of await ledger.entries(options.after, options.limit))
            await (options.json ? printJson(entry) : printLine(entryText(entry)))
        })
        return undefined
      }),
    )

const entryText = ({ sequence, time, by, act, hash }: Entry): string =>
  `${sequence}  ${time}  ${by.name}  ${actText(act)}  ${hash.slice(0, 12)}`

function actText(act: Entry['act']): string {
  switch (act.kind) {
    case 'opened':
      return `opened a ledger (${act.purpose})`
    case 'filed':
      return `filed ${act.report.id} ${act.report.identity}`
    case 'read':
      return `read ${act.report}: ${count(act.reading.statements.length, 'statement')} by ${act.reading.reader}`
    case 'assessed':
      return `${act.assessment.kind} ${act.assessment.statement}: "${act.assessment.words}"`
    case 'registered':
      return `registered ${count(act.entities.length, 'entity', 'entities')}`
    case 'settled':
      return `${act.settlement.kind} ${act.settlement.entity}: ${act.settlement.reason}`
    case 'withdrawn':
      return `withdrew entry ${act.entry}: ${act.reason}`
  }
}
