import { type Command, InvalidArgumentError } from 'commander'
import { type FoundTime, lookUpTimes } from '../hearsay/lookup.ts'
import { exit, guarded } from './exit.ts'
import { asJson } from './options.ts'
import { printJson, printLine, tell } from './terminal.ts'

/** An ISO day, or a time with its offset. */
export function isoTime(value: string): string {
  if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new InvalidArgumentError('It must be a day as 2024-03-06.')
}

export const addWhen = (program: Command): Command =>
  program
    .command('when')
    .summary('show which days the time expressions of a text stand for')
    .argument('<text...>', 'the words, as "by the end of next month"')
    .option(
      '--at <date>',
      'the day that they were written; without it relative ones have no days',
      isoTime,
    )
    .addOption(asJson('a list of {words, span, type, value, from, to}'))
    .addHelpText('after', '\nExample: hearsay when "by the end of next month" --at 2024-03-06')
    .action(
      guarded(async (words: string[], { at, json }: { at?: string; json?: boolean }) => {
        const times = lookUpTimes(words.join(' '), at ?? null)
        if (json) await printJson(times)
        else if (times.length === 0) tell('There is no time expression in it.')
        else for (const time of times) await printLine(timeText(time))
        return exit.all
      }),
    )

const timeText = ({ words, type, value, from, to }: FoundTime): string =>
  `${words}: ${daysText(from, to)}  (${type} ${value})`

export function daysText(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'no days'
  return from === to ? `${from}` : `${from ?? '…'} to ${to ?? '…'}`
}
