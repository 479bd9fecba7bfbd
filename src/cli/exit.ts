// Exit codes, and how a command ends in a fault.
import { Fault } from '../domain/fault.ts'
import { tell } from './terminal.ts'

export const exit = { all: 0, failed: 1, someRefused: 2, interrupted: 130 } as const

/** Runs a command's action; a fault is told with its remedy, anything else is a defect. */
export const guarded =
  <Args extends unknown[]>(action: (...args: Args) => Promise<number | undefined>) =>
  async (...args: Args): Promise<void> => {
    try {
      process.exitCode = (await action(...args)) ?? exit.all
    } catch (error) {
      process.exitCode = exit.failed
      if (error instanceof Fault) {
        tell(`hearsay: ${error.message}`)
        tell(`Remedy: ${error.remedy}`)
        return
      }
      tell(`hearsay: a defect in Hearsay itself: ${(error as Error).stack ?? error}`)
      tell('Remedy: please report it with the command that shows it; the ledger is not harmed.')
    }
  }
