import type { Command } from 'commander'
import type { Contract } from '../exports/contract.ts'
import type { Hearsay } from '../hearsay/hearsay.ts'
import type { Outcome } from '../hearsay/intake.ts'
import { exit, guarded } from './exit.ts'
import { findPaths } from './found.ts'
import { withLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { count, printJson, startProgress, tell } from './terminal.ts'

interface AddCommandOptions {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly id?: string
  readonly address?: string
  readonly outlet?: string
  readonly published?: string
}

export const addAdd = (program: Command): Command =>
  program
    .command('add')
    .summary('file reports: clean, read, weigh and keep them')
    .argument(
      '[path...]',
      'HTML, text, PDF or .jsonl files, folders of them, or - for standard input',
    )
    .addOption(asJson('{id, status, reason?} a line, once the report is durable,'))
    .option(
      '--jsonl',
      'paths (else standard input) hold {id, text, published?, outlet?, url?, title?} lines',
    )
    .option('--id <id>', 'the identity of the one report that is added')
    .option('--address <url>', 'the web address that the one page came from')
    .option('--outlet <name>', 'the outlet, where the page is wrong or silent')
    .option(
      '--published <date>',
      'the ISO day or time of publication, where the page is wrong or silent',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay add downloads/\n  hearsay add --jsonl < reports.jsonl' +
        '\n  curl -s https://daily.example/a | hearsay add - --address https://daily.example/a' +
        '\n\nExit codes: 0 all filed or known, 2 some refused, 1 failed.' +
        '\nCtrl-C files what is under way and stops; the next run goes on from there.',
    )
    .action(
      guarded(async (paths: string[], options: AddCommandOptions, self: Command) => {
        const named = paths.length === 0 && options.jsonl ? ['-'] : paths
        if (named.length === 0) self.error("error: missing required argument 'path'")
        refuseAddresses(named, self)
        refuseSharing(named, options, self)
        return withLedger(self, (hearsay) => addPaths(hearsay, named, options))
      }),
    )

/** Addresses are not fetched yet; a word is better than "no such file". */
function refuseAddresses(paths: readonly string[], self: Command): void {
  const address = paths.find((path) => /^https?:\/\//i.test(path))
  if (address !== undefined)
    self.error(
      `error: ${address} is a web address, and Hearsay does not fetch yet.\n` +
        'Remedy: save the page, then run "hearsay add PAGE.html --address URL".',
    )
}

/** An id or address belongs to one report; a folder has many. */
function refuseSharing(paths: readonly string[], options: AddCommandOptions, self: Command): void {
  const { id, address, jsonl } = options
  if ((id ?? address) !== undefined && (paths.length > 1 || jsonl))
    self.error(
      'error: --id and --address go with one page\nRemedy: add the pages one by one, or as JSON lines.',
    )
}

async function addPaths(
  hearsay: Hearsay,
  paths: readonly string[],
  options: AddCommandOptions,
): Promise<number> {
  const { id, address, outlet, published } = options
  const total = await plan(paths, options.jsonl ?? false)
  const stop = stopOnSignal()
  const hints = Object.fromEntries(
    Object.entries({ id, address, outlet, published }).filter(([, value]) => value !== undefined),
  )
  const found = findPaths(paths, options.jsonl ?? false)
  const tally = { filed: 0, known: 0, refused: 0 }
  const progress = startProgress(total, 'reports')
  try {
    for await (const outcome of hearsay.add(found, { hints, signal: stop.signal })) {
      tally[outcome.status] += 1
      progress.step(tally.filed + tally.known + tally.refused)
      await tellOutcome(outcome, options.json ?? false)
    }
  } finally {
    progress.end()
    stop.forget()
  }
  tellTally(tally, hearsay.file)
  if (stop.signal.aborted) return exit.interrupted
  return tally.refused > 0 ? exit.someRefused : exit.all
}

/** Says what will be done, and returns how many reports are expected; standard input cannot be counted. */
async function plan(paths: readonly string[], lines: boolean): Promise<number> {
  const files = paths.filter((path) => path !== '-')
  let pages = 0
  let rows = 0
  let other = 0
  for await (const found of findPaths(files, lines, () => {
    other += 1
  })) {
    if (found.kind === 'page') pages += 1
    else rows += 1
  }
  const parts = [
    ...(pages > 0 ? [count(pages, 'page')] : []),
    ...(rows > 0 ? [count(rows, 'JSON line')] : []),
    ...(files.length < paths.length ? ['standard input'] : []),
  ]
  const skipped = other > 0 ? `; ${count(other, 'file')} of other kinds left out` : ''
  tell(`Adding ${parts.join(', ') || 'nothing'}${skipped}.`)
  return pages + rows
}

/** The first Ctrl-C stops taking in; a second one ends at once, and what was acknowledged stays. */
function stopOnSignal() {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(exit.interrupted)
    tell('\nStopping after what is under way; press Ctrl-C again to stop at once.')
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    forget: () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}

async function tellOutcome(outcome: Outcome, asJson: boolean): Promise<void> {
  const { id, status, name } = outcome
  const reason = status === 'refused' ? outcome.fault.message : undefined
  const line: Contract['added'] = { id, status, ...(reason === undefined ? {} : { reason }) }
  if (asJson) await printJson(line)
  else if (status === 'refused') tell(`refused ${name}: ${reason} ${outcome.fault.remedy}`)
}

function tellTally(
  tally: { readonly filed: number; readonly known: number; readonly refused: number },
  file: string,
): void {
  tell(
    `${count(tally.filed, 'report')} filed, ${tally.known} known already, ` +
      `${tally.refused} refused; the ledger is ${file}.`,
  )
}
