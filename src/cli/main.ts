// The command `hearsay`: its commands, in the order in which a newcomer needs them.
import { Command } from 'commander'
import { version } from '../hearsay/hearsay.ts'
import { addActors } from './actors.ts'
import { addAdd } from './add.ts'
import { addClaims } from './claims.ts'
import { addClean } from './clean.ts'
import { addDoctor } from './doctor.ts'
import { addExport } from './export.ts'
import { addLog } from './log.ts'
import { addPlace } from './place.ts'
import { addRead } from './read.ts'
import { addRegister } from './register.ts'
import { addReports } from './reports.ts'
import { addReread } from './reread.ts'
import { addReweigh } from './reweigh.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addShow } from './show.ts'
import { addSources } from './sources.ts'
import { addStart } from './start.ts'
import { endWithReader } from './terminal.ts'
import { addVerify } from './verify.ts'
import { addWeigh } from './weigh.ts'
import { addWhen } from './when.ts'

export function buildProgram(): Command {
  const program = new Command('hearsay')
    .description(
      'A ledger of who says what: reports go in; out come the things they say, who is said to know ' +
        'each, how sure they are, and who merely repeats whom, with the words that say so.',
    )
    .version(version)
    .option('--ledger <path>', "the ledger's file; else the one in the user's data folder")
    .showHelpAfterError('Run "hearsay --help" or "hearsay COMMAND --help" for more.')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay add downloads/\n  hearsay claims --order spread\n  hearsay serve' +
        '\n\nExit codes: 0 all went well, 2 some reports were refused, 1 failed.' +
        '\nEnvironment: XDG_DATA_HOME (where the ledger lies), HEARSAY_PORT (for serve and start),' +
        '\nHEARSAY_READER (rules or trained), HEARSAY_WEIGHTS (the folder of what the trained reader loads),' +
        '\nHEARSAY_GAZETTEER (a gazetteer that is built already, or none), XDG_CACHE_HOME (where it is built).',
    )
  const commands = [
    ...[addStart, addAdd, addClaims, addShow, addReports, addSearch, addSources, addActors],
    ...[addRegister, addServe, addPlace, addWhen, addClean, addRead, addWeigh, addExport],
    ...[addVerify, addLog, addReread, addReweigh, addDoctor],
  ]
  for (const add of commands) add(program)
  return program
}

if (import.meta.main) {
  endWithReader()
  await buildProgram().parseAsync()
}
