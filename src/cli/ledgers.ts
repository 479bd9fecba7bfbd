// Which ledger a command works on, and how it is opened.
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type Hearsay, openHearsay } from '../hearsay/hearsay.ts'
import { ownLedger } from '../hearsay/places.ts'
import { tell } from './terminal.ts'

/** The ledger that `--ledger` names, else the user's own. */
export const ledgerFile = (command: Command): string =>
  (command.optsWithGlobals().ledger as string | undefined) ?? ownLedger(process.env)

/** Opens the ledger, makes one where there is none, and closes it whatever happens. */
export async function withLedger<T>(
  command: Command,
  work: (hearsay: Hearsay) => Promise<T>,
): Promise<T> {
  const hearsay = await openHearsay(ledgerFile(command))
  try {
    return await work(hearsay)
  } finally {
    await hearsay.close()
  }
}

/** As above, for commands that only look: where there is no ledger yet, that is said and is no error. */
export async function withKnownLedger<T>(
  command: Command,
  work: (hearsay: Hearsay) => Promise<T>,
): Promise<T | undefined> {
  const file = ledgerFile(command)
  if (existsSync(file)) return withLedger(command, work)
  tell(`There is no ledger at ${file} yet. "hearsay add PATH" makes one.`)
  return undefined
}
