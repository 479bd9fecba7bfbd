import type { Command } from 'commander'
import { noOpenOption, portOption, serveAction } from './serve.ts'

export const addStart = (program: Command): Command =>
  program
    .command('start')
    .summary('open the desk: on your ledger, or on the invented sample where you have none yet')
    .addOption(portOption())
    .addOption(noOpenOption())
    .action(serveAction)
