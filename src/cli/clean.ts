import type { Command } from 'commander'
import { textsOf } from '../domain/report.ts'
import { cleanedJson } from '../exports/cleaned.ts'
import { readFound } from '../hearsay/hearsay.ts'
import { exit, guarded } from './exit.ts'
import { findPaths } from './found.ts'
import { asJson } from './options.ts'
import { printJson, printLine, tell } from './terminal.ts'

export const addClean = (program: Command): Command =>
  program
    .command('clean')
    .summary('print what pages say, without what their templates say')
    .argument('<path...>', 'HTML, text or PDF files, folders of them, or - for standard input')
    .addOption(asJson('one object a report'))
    .addHelpText('after', '\nExample: hearsay clean --json page.html')
    .action(
      guarded(async (paths: string[], options: { json?: boolean }) => {
        let code: number = exit.all
        for await (const { name, result } of readFound(findPaths(paths, false), 'clean')) {
          if ('fault' in result) {
            code = exit.someRefused
            if (options.json) await printJson({ path: name, error: result.fault.message })
            tell(`refused ${name}: ${result.fault.message} ${result.fault.remedy}`)
          } else if (options.json) await printJson(cleanedJson(name, result.done.report))
          else await printReport(name, result.done.report)
        }
        return code
      }),
    )

async function printReport(name: string, report: Parameters<typeof cleanedJson>[1]): Promise<void> {
  const { title, outlet, published, byline } = report
  const head = [title ?? '(no title)', [outlet, published, byline].filter(Boolean).join(' | ')]
  const parts = [...head, ...textsOf(report, 'standfirst'), ...textsOf(report, 'body')]
  await printLine(`${name}\n\n${parts.filter(Boolean).join('\n\n')}\n`)
}
