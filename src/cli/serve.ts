import { type Command, Option } from 'commander'
import { guarded } from './exit.ts'
import { portNumber } from './options.ts'

export interface ServeOptions {
  readonly port: number
  /** Whether to open a browser, where there is a terminal to open it from. */
  readonly open: boolean
}

export const portOption = () =>
  new Option('--port <n>', 'the port on 127.0.0.1; 0 takes any that is free')
    .env('HEARSAY_PORT')
    .argParser(portNumber)
    .default(4747)

export const noOpenOption = () => new Option('--no-open', 'leave the browser alone')

export const addServe = (program: Command): Command =>
  program
    .command('serve')
    .summary('serve the desk and its API on 127.0.0.1')
    .addOption(portOption())
    .addOption(noOpenOption())
    .addHelpText('after', '\nExample: hearsay serve --port 8080 --ledger case.db')
    .action(serveAction)

/** The desk's own code is loaded here, so that no other command waits for it. */
export const serveAction = guarded(async (options: ServeOptions, self: Command) => {
  const { serveLedger } = await import('./desk.ts')
  return serveLedger(self, options)
})
