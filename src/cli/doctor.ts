import { accessSync, constants, existsSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import { findPlaces } from '../hearsay/gazetteer.ts'
import { root, version } from '../hearsay/hearsay.ts'
import { exit, guarded } from './exit.ts'
import { ledgerFile, withLedger } from './ledgers.ts'
import { asJson } from './options.ts'
import { printJson, printLine } from './terminal.ts'

/** One thing looked at; `cure` is null where all is well. */
interface Finding {
  readonly what: string
  readonly state: string
  readonly cure: string | null
}

/** Megabytes that a run with two workers takes at its worst. */
const memoryNeeded = 1000

export const addDoctor = (program: Command): Command =>
  program
    .command('doctor')
    .summary('look at what Hearsay needs, and name the cure of what is wrong')
    .addOption(asJson('the findings'))
    .action(
      guarded(async (options: { json?: boolean }, self: Command) => {
        const findings = [
          runtime(),
          memory(),
          await store(self),
          samples(),
          reader,
          await places(),
          network,
        ]
        if (options.json) await printJson(findings)
        else for (const finding of findings) await printLine(findingText(finding))
        return findings.some(({ cure }) => cure !== null) ? exit.failed : exit.all
      }),
    )

const findingText = ({ what, state, cure }: Finding): string =>
  `${cure === null ? 'ok ' : 'BAD'}  ${what.padEnd(8)} ${state}${cure === null ? '' : `\n     cure: ${cure}`}`

const runtime = (): Finding => ({
  what: 'runtime',
  state: `Hearsay ${version}, Node ${process.versions.node}, SQLite ${process.versions.sqlite}`,
  cure:
    Number(process.versions.node.split('.')[0]) >= 24
      ? null
      : 'Run "npm ci --include=optional", which brings Node 24.',
})

function memory(): Finding {
  const [free, total] = [freemem(), totalmem()].map((bytes) => Math.round(bytes / 1e6))
  const low = (free as number) < memoryNeeded
  return {
    what: 'memory',
    state: `${free} MB free of ${total}`,
    cure: low ? `Close other programs: adding reports may take ${memoryNeeded} MB.` : null,
  }
}

async function store(self: Command): Promise<Finding> {
  const file = ledgerFile(self)
  if (!existsSync(file)) {
    const folder = existing(path.dirname(file))
    return {
      what: 'ledger',
      state: `none yet; it will be made at ${file}`,
      cure: isWritable(folder)
        ? null
        : `Make ${folder} writable, or name another with --ledger PATH.`,
    }
  }
  try {
    const totals = await withLedger(self, ({ ledger }) => ledger.totals())
    return {
      what: 'ledger',
      state: `${file}: ${totals.reports} reports, ${totals.claims} claims`,
      cure: null,
    }
  } catch (error) {
    const { message, remedy = 'Run "hearsay verify".' } = error as Error & { remedy?: string }
    return { what: 'ledger', state: message, cure: remedy }
  }
}

/** The nearest folder on the way up that exists. */
const existing = (folder: string): string =>
  existsSync(folder) || folder === path.dirname(folder) ? folder : existing(path.dirname(folder))

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const samples = (): Finding => ({
  what: 'samples',
  state: existsSync(path.join(root, 'samples', 'pages')) ? 'there' : 'missing',
  cure: existsSync(path.join(root, 'samples', 'pages'))
    ? null
    : 'Restore the folder samples/ from the repository.',
})

const reader: Finding = {
  what: 'reader',
  state: 'rules (no weights needed)',
  cure: null,
}

async function places(): Promise<Finding> {
  const found = await findPlaces()
  return found.bytes === null
    ? { what: 'places', state: `no gazetteer: ${found.why}`, cure: noGazetteer(found.why) }
    : { what: 'places', state: `the gazetteer ${found.file}`, cure: null }
}

/** That a person wants none is no fault. */
const noGazetteer = (why: string): string | null =>
  why.startsWith('HEARSAY_GAZETTEER')
    ? null
    : 'Run "npm ci --include=optional", and see docs/gazetteer.md.'

const network: Finding = {
  what: 'network',
  state: 'nothing leaves this machine; the desk listens on 127.0.0.1 alone',
  cure: null,
}
