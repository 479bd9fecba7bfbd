import type { Command } from 'commander'
import type { Report } from '../domain/report.ts'
import { words } from '../domain/span.ts'
import { type Statement, tensedOf } from '../domain/statement.ts'
import { readingJson } from '../exports/reading.ts'
import { type Read, readFound } from '../hearsay/hearsay.ts'
import { exit, guarded } from './exit.ts'
import { findPaths } from './found.ts'
import { asJson } from './options.ts'
import { printJson, printLine, tell } from './terminal.ts'
import { daysText } from './when.ts'

export const addRead = (program: Command): Command =>
  program
    .command('read')
    .summary('print who says what in reports, without filing them')
    .argument(
      '[path...]',
      'HTML, text, PDF or .jsonl files, folders of them, or - for standard input',
    )
    .addOption(asJson('every layer of annotation'))
    .option(
      '--jsonl',
      'read {id, text, published?, outlet?, url?, title?} lines from standard input',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay read page.html\n  hearsay read --json page.html | jq .statements' +
        '\n  hearsay read --jsonl < reports.jsonl > readings.jsonl',
    )
    .action(
      guarded(
        async (paths: string[], options: { json?: boolean; jsonl?: boolean }, self: Command) => {
          const named = paths.length === 0 && options.jsonl ? ['-'] : paths
          if (named.length === 0) self.error("error: missing required argument 'path'")
          let code: number = exit.all
          const found = findPaths(named, options.jsonl ?? false)
          for await (const read of readFound(found, 'everything')) {
            if ('fault' in read.result) code = exit.someRefused
            await (options.json || options.jsonl ? printAsJson(read) : printAsText(read))
          }
          return code
        },
      ),
    )

async function printAsJson({ name, id, result }: Read): Promise<void> {
  if ('done' in result)
    await printJson(readingJson(id ?? name, result.done.report, result.done.reading))
  else await printJson({ id: id ?? name, error: `${result.fault.message} ${result.fault.remedy}` })
}

async function printAsText({ name, result }: Read): Promise<void> {
  if ('fault' in result) {
    tell(`refused ${name}: ${result.fault.message} ${result.fault.remedy}`)
    return
  }
  const { report, reading } = result.done
  await printLine(
    `${report.title ?? name}\n${[report.outlet, report.published].filter(Boolean).join(', ')}`,
  )
  for (const statement of reading.statements) await printLine(statementText(report, statement))
}

/** The days that the words say, else what the tense does: "2024-03-04 to 2024-03-08", "after 2024-03-06 by its tense". */
function whenText(statement: Statement, published: string | null): string[] {
  if (statement.when !== null) return [daysText(...statement.when)]
  const tensed = tensedOf(statement, published)
  return tensed === null ? [] : [`${tensed.side} ${tensed.day} by its tense`]
}

/** One statement in two lines: its words, then who says it, how surely, and when it is said to happen. */
export function statementText(
  { text, outlet, published }: Pick<Report, 'text' | 'outlet' | 'published'>,
  statement: Statement,
): string {
  const { chain, certainty, polarity, phase, force, hedge } = statement
  const voice = `${outlet ?? 'the outlet'} in its own voice`
  const who = chain.length === 0 ? voice : chain.map((source) => source.name).join(' > ')
  const how = [
    hedge === null ? certainty : `${certainty} ("${words(text, hedge)}")`,
    ...(polarity === 'negative' ? [polarity] : []),
    phase,
    ...(force === 'neutral' ? [] : [force]),
    ...whenText(statement, published),
  ]
  const evidence = words(text, statement.evidence).replace(/\s+/g, ' ')
  return `\n  ${evidence}\n    ${who}: ${how.join(', ')}`
}
