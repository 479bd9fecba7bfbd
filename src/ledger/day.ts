// The order of a day: its reports are weighed by publication, then by id, in whatever order they come.
import type { Entry } from '../domain/entry.ts'
import type { ReportId } from '../domain/id.ts'
import { instantOf } from '../domain/interval.ts'
import { fold, type Stages } from './fold.ts'
import type { Transaction } from './store.ts'
import { lookedUpOnce, restore, type Undo, undoOf } from './undo.ts'

/**
 * An entry of the open day with its place in the day's order: instant, report, sequence. A day ends
 * with the next day's first entry, or with one that changes the register by a person's or a file's word.
 */
export interface DayItem {
  readonly sequence: number
  /** Of filing, in UTC. */
  readonly day: string
  /** When the report was published, as its newest capture of the day has it. */
  readonly instant: string
  readonly report: ReportId | ''
}

/** The entries of the open day in the order in which they were folded, each with what undoes it. */
export interface DayStack {
  /** The last in the day's order; null where no day is open. */
  top(): Promise<DayItem | null>
  /** `loose`: it, or one folded before it, stands out of the day's order. */
  push(item: DayItem, undo: Undo, loose: boolean): Promise<void>
  /** Takes off the one folded last. */
  pop(): Promise<Undo>
  /** Gives a report's entries another instant and makes them loose; whether there were any with another. */
  move(report: ReportId, instant: string): Promise<boolean>
  isLoose(): Promise<boolean>
  /** How many are loose, and how many come in the day's order with or after the first of them. */
  loose(): Promise<{ readonly count: number; readonly after: number }>
  items(): Promise<readonly DayItem[]>
  /** None is loose any more. */
  tighten(): Promise<void>
  clear(): Promise<void>
}

/** Undated reports come last, and after all reports what persons decide. */
const undated = '9999'
const decided = '~'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const inDayOrder = (a: DayItem, b: DayItem): number =>
  compare(a.instant, b.instant) || compare(a.report, b.report) || a.sequence - b.sequence

/** Whether an entry stands outside the days' order: what is weighed later builds on it. */
async function endsDay({ act }: Entry, { entry }: Pick<Transaction, 'entry'>): Promise<boolean> {
  if (act.kind === 'withdrawn') return (await entry(act.entry))?.act.kind !== 'assessed'
  return act.kind === 'opened' || act.kind === 'registered' || act.kind === 'settled'
}

/** Folds what was just written: one entry, or those of several reports. */
export async function take(
  entries: readonly Entry[],
  transaction: Transaction,
  stages: Stages,
): Promise<void> {
  for (const [day, written] of Map.groupBy(entries, dayOf)) {
    const [first] = written as [Entry]
    const top = await transaction.day.top()
    const isEnd = await endsDay(first, transaction)
    if (top !== null && (isEnd || top.day !== day)) {
      await orderDay(transaction, stages)
      await transaction.day.clear()
    }
    if (isEnd) await transaction.apply(await fold(first, transaction, stages))
    else await takeInto(day, written, transaction, stages)
  }
}

const dayOf = ({ time }: Entry): string => time.slice(0, 10)

async function takeInto(
  day: string,
  entries: readonly Entry[],
  transaction: Transaction,
  stages: Stages,
): Promise<void> {
  const stack = transaction.day
  const draft = new Draft(day, transaction)
  for (const entry of entries) await draft.add(entry)
  let loose = await stack.isLoose()
  for (const [report, instant] of draft.instants)
    loose = (await stack.move(report, instant)) || loose
  const top = await stack.top()
  const items = draft.items()
  const [first] = items
  if (top !== null && first !== undefined) loose ||= inDayOrder(first, top) < 0
  const written = new Map(entries.map((entry) => [entry.sequence, entry]))
  for (const item of items)
    await foldOnto(written.get(item.sequence) as Entry, item, loose, transaction, stages)
}

/** Entries of one day on their way into its order. */
class Draft {
  /** By report: when its newest capture of the day was published. */
  readonly instants = new Map<ReportId, string>()
  readonly #day: string
  readonly #state: Pick<Transaction, 'reportState'>
  readonly #entries: { readonly sequence: number; readonly report: ReportId | '' }[] = []

  constructor(day: string, state: Pick<Transaction, 'reportState'>) {
    this.#day = day
    this.#state = state
  }

  async add({ sequence, act }: Entry): Promise<void> {
    const [report, published] =
      act.kind === 'filed'
        ? [act.report.id, act.report.published]
        : act.kind === 'read'
          ? [act.report, (await this.#state.reportState(act.report))?.published ?? null]
          : ['' as const, null]
    this.#entries.push({ sequence, report })
    if (report === '' || (act.kind === 'read' && this.instants.has(report))) return
    this.instants.set(report, instantOf(published) || undated)
  }

  /** In the day's order. */
  items(): DayItem[] {
    return this.#entries
      .map(({ sequence, report }) => ({
        ...{ sequence, day: this.#day, report },
        instant: report === '' ? decided : (this.instants.get(report) as string),
      }))
      .sort(inDayOrder)
  }
}

async function foldOnto(
  entry: Entry,
  item: DayItem,
  loose: boolean,
  transaction: Transaction,
  stages: Stages,
): Promise<void> {
  const state = lookedUpOnce(transaction)
  const changes = await fold(entry, state, stages)
  const undo = await undoOf(changes, state, await transaction.marks(), stages.registrar)
  await transaction.apply(changes)
  await transaction.day.push(item, undo, loose)
}

/**
 * Folds the open day's entries again from the first that stands out of order. Only where that is at
 * most `worth` entries for each loose one.
 */
export async function orderDay(
  transaction: Transaction,
  stages: Stages,
  worth = Number.POSITIVE_INFINITY,
): Promise<void> {
  const stack = transaction.day
  const { count, after } = await stack.loose()
  if (count === 0 || after > worth * count) return
  const folded = await stack.items()
  const sorted = folded.toSorted(inDayOrder)
  const first = sorted.findIndex((item, at) => item.sequence !== folded[at]?.sequence)
  if (first >= 0) {
    for (let at = folded.length; at > first; at -= 1) await restore(await stack.pop(), transaction)
    for (const item of sorted.slice(first)) {
      const entry = (await transaction.entry(item.sequence)) as Entry
      await foldOnto(entry, item, false, transaction, stages)
    }
  }
  await stack.tighten()
}

/** Folds the whole record into an empty state, day by day. `read` raises Stop for an entry that is damaged. */
export async function foldRecord(
  last: number,
  read: (sequence: number) => Promise<Entry>,
  transaction: Transaction,
  stages: Stages,
  progress: (folded: number) => void,
): Promise<void> {
  let day: string | null = null
  let draft = new Draft('', transaction)
  let done = 0
  const close = async (isOpen: boolean) => {
    for (const item of draft.items()) {
      const entry = await read(item.sequence)
      if (isOpen) await foldOnto(entry, item, false, transaction, stages)
      else await transaction.apply(await fold(entry, transaction, stages))
      done += 1
      if (done % 500 === 0) progress(done)
    }
  }
  for (let sequence = 1; sequence <= last; sequence += 1) {
    const entry = await read(sequence)
    const isEnd = await endsDay(entry, transaction)
    if (isEnd || dayOf(entry) !== day) {
      await close(false)
      day = isEnd ? null : dayOf(entry)
      draft = new Draft(dayOf(entry), transaction)
    }
    if (isEnd) await transaction.apply(await fold(entry, transaction, stages))
    else await draft.add(entry)
  }
  await close(true)
}
