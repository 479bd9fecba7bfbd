// The ledger over any store: what it appends, how it folds, what it verifies.
import type { Act, Author, Entry, KeptReading, LedgerPurpose } from '../domain/entry.ts'
import { Stop } from '../domain/fault.ts'
import { type ReportId, reportOf, type Sha256 } from '../domain/id.ts'
import type { Reading } from '../domain/reading.ts'
import { readLine, writeLine } from './chain.ts'
import { foldRecord, orderDay, take } from './day.ts'
import type { Stages } from './fold.ts'
import { identify, reportId } from './identity.ts'
import type { Filed, Filing, Ledger, Writer } from './ledger.ts'
import { checkSettlement } from './settlement.ts'
import type { Store, Transaction } from './store.ts'
import { verify } from './verify.ts'
import { viewOver } from './view.ts'

export interface LedgerSettings extends Stages {
  readonly purpose: LedgerPurpose
  /** Who files and reads, as `hearsay 0.1.0`. */
  readonly machine: string
  readonly now: () => Date
}

/** The version of the entries' form; it stands in the first entry. */
export const entryFormat = 1

/** Opens the ledger that lies in `store`; a new one begins with an entry that says what it is for. */
export async function openLedger(store: Store, settings: LedgerSettings): Promise<Ledger> {
  const appender = new Appender(settings)
  await store.write(async (transaction) => {
    if ((await transaction.head()).sequence === 0)
      await appender.append(transaction, {
        kind: 'opened',
        purpose: settings.purpose,
        format: entryFormat,
      })
  })
  const first = await store.reads.entry(1)
  return {
    ...viewOver(
      store.reads,
      first === null ? settings.purpose : purposeIn(first),
      settings.registrar,
    ),
    ...(first === null ? closedWriter : writerOf(store, appender)),
    verify: (progress = () => {}) => verify(store, progress),
    refold: (progress = () => {}) => refold(store, settings, progress),
    close: () => store.close(),
  }
}

function purposeIn({ act }: Entry): LedgerPurpose {
  if (act.kind === 'opened' && act.format === entryFormat) return act.purpose
  throw new Stop('unknown-format', {
    message: 'The first entry of this ledger is of no form that this version knows.',
    remedy: 'Open it with the version of Hearsay that wrote it.',
  })
}

/** A ledger whose first entry is damaged can be looked at and verified, not written to. */
const refuseToWrite = async (): Promise<never> => {
  throw broken(1)
}
const closedWriter: Writer = {
  file: refuseToWrite,
  orderDay: refuseToWrite,
  reread: refuseToWrite,
  assess: refuseToWrite,
  withdraw: refuseToWrite,
  register: refuseToWrite,
  settle: refuseToWrite,
}

const broken = (sequence: number) =>
  new Stop('broken-record', {
    message: `Entry ${sequence} of this ledger cannot be read.`,
    remedy: 'Run "hearsay verify" to see what is damaged, and restore the ledger from a copy.',
  })

class Appender {
  readonly settings: LedgerSettings
  readonly machine: Author

  constructor(settings: LedgerSettings) {
    this.settings = settings
    this.machine = { kind: 'machine', name: settings.machine }
  }

  /** Writes the act down; it shows once it is taken. */
  async write(transaction: Transaction, act: Act, by: Author = this.machine): Promise<Entry> {
    const time = this.settings.now().toISOString()
    const line = writeLine(await transaction.head(), time, by, act)
    await transaction.append(line, act.kind)
    // Folded from what was written, so that a fold of the record can never differ from this one.
    return readLine(line) as Entry
  }

  async append(transaction: Transaction, act: Act, by: Author = this.machine): Promise<Entry> {
    const entry = await this.write(transaction, act, by)
    await take([entry], transaction, this.settings)
    return entry
  }
}

function writerOf(store: Store, appender: Appender): Writer {
  return {
    file: (filings) =>
      store.write(async (transaction) => {
        const entries: Entry[] = []
        const outcomes: Filed[] = []
        for (const filing of filings)
          outcomes.push(await fileOne(transaction, appender, filing, entries))
        await take(entries, transaction, appender.settings)
        return outcomes
      }),
    orderDay: (worth) =>
      store.write((transaction) => orderDay(transaction, appender.settings, worth)),
    reread: (id, reading) =>
      store.write(async (transaction) => {
        const state = await transaction.reportState(id)
        const filed = state && (await transaction.entry(state.filed))
        if (filed?.act.kind !== 'filed') throw unknown('report', id)
        const { text, capture } = filed.act.report
        return appender.append(transaction, readAct(id, capture.sha256, text, reading))
      }),
    assess: (assessment, by) =>
      store.write(async (transaction) => {
        const { statement } = assessment
        const states = await transaction.statementStates(reportOf(statement))
        if (!states.some((each) => each.id === statement)) throw unknown('statement', statement)
        return appender.append(transaction, { kind: 'assessed', assessment }, by)
      }),
    withdraw: (sequence, reason, by) =>
      store.write((transaction) => withdraw(transaction, appender, sequence, reason, by)),
    register: (entities, by) =>
      store.write((transaction) =>
        appender.append(transaction, { kind: 'registered', entities }, by),
      ),
    settle: (settlement, by) =>
      store.write(async (transaction) => {
        await checkSettlement(settlement, transaction, appender.settings.registrar)
        return appender.append(transaction, { kind: 'settled', settlement }, by)
      }),
  }
}

async function withdraw(
  transaction: Transaction,
  appender: Appender,
  sequence: number,
  reason: string,
  by: Author,
): Promise<Entry> {
  const decision =
    (await transaction.decision(sequence)) ?? (await transaction.settlement(sequence))
  if (decision === null) throw unknown('assessment', `entry ${sequence}`)
  if (decision.withdrawn)
    throw new Stop('already-withdrawn', {
      message: `Entry ${sequence} is withdrawn already.`,
      remedy: 'Nothing is to be done.',
    })
  return appender.append(transaction, { kind: 'withdrawn', entry: sequence, reason }, by)
}

/** Adds what it writes to `entries`, those of the same transaction that are not folded yet. */
async function fileOne(
  transaction: Transaction,
  appender: Appender,
  filing: Filing,
  entries: Entry[],
): Promise<Filed> {
  const { identity, capture, report, reading } = filing
  const id = reportId(identity)
  const isWritten = entries.some(
    ({ act }) =>
      act.kind === 'filed' && act.report.id === id && act.report.capture.sha256 === capture.sha256,
  )
  if (isWritten || (await transaction.isFiled(id, capture.sha256)))
    return { id, identity, status: 'known' }
  await transaction.keep(capture.sha256, filing.bytes)
  const filed: Act = { kind: 'filed', report: { ...report, id, identity, capture } }
  entries.push(await appender.write(transaction, filed))
  const read = readAct(id, capture.sha256, report.text, reading)
  entries.push(await appender.write(transaction, read))
  return { id, identity, status: 'filed' }
}

function readAct(report: ReportId, capture: Sha256, text: string, reading: Reading): Act {
  const { reader, names, times, places, attributions, coreference } = reading
  const statements = identify(report, text, reading)
  const kept: KeptReading = { reader, names, times, places, attributions, coreference, statements }
  return { kind: 'read', report, capture, reading: kept }
}

const unknown = (kind: string, id: string) =>
  new Stop(`unknown-${kind}`, {
    message: `There is no ${kind} ${id} in this ledger.`,
    remedy: 'Look it up with "hearsay search" or "hearsay log".',
  })

/** Folds every entry again in one transaction, so that nobody sees half a state. */
function refold(store: Store, stages: Stages, progress: (share: number) => void): Promise<void> {
  return store.write(async (transaction) => {
    await transaction.clearState()
    const { sequence: last } = await transaction.head()
    const read = async (sequence: number) => {
      const entry = await transaction.entry(sequence)
      if (entry === null) throw broken(sequence)
      return entry
    }
    await foldRecord(last, read, transaction, stages, (folded) => progress(folded / last))
    progress(1)
  })
}
