// From what was found to what is filed.
import type { Hints } from '../clean/clean.ts'
import type { Found, FoundLine, FoundPage } from '../collect/found.ts'
import type { Capture } from '../domain/capture.ts'
import { type Fault, Refusal } from '../domain/fault.ts'
import type { ReportId } from '../domain/id.ts'
import { hashBytes, reportId } from '../ledger/identity.ts'
import type { Filing, Ledger } from '../ledger/ledger.ts'
import { inBatches, inOrder } from './flow.ts'
import type { Done, PlainFault } from './job.ts'
import { batchSize, batchWait, orderWorth } from './limits.ts'
import type { Pool } from './pool.ts'

/** What became of one thing that was found. */
export type Outcome =
  | {
      readonly status: 'filed' | 'known'
      readonly name: string
      /** The report's identity: its address, or the id that it was given. */
      readonly id: string
      readonly report: ReportId
    }
  | {
      readonly status: 'refused'
      readonly name: string
      readonly id: string | null
      readonly fault: PlainFault
    }

export interface IntakeSettings {
  readonly ledger: Ledger
  readonly pool: Pool
  readonly now: () => Date
  readonly hints?: Hints & { readonly id?: string }
  /** Once aborted, nothing more is taken in; what is under way is filed. */
  readonly signal?: AbortSignal
}

type Prepared =
  | Outcome
  | { readonly status: 'ready'; readonly name: string; readonly filing: Filing }

/** Files everything that is found, in order; an outcome comes once it is durable. */
export async function* add(
  found: AsyncIterable<Found>,
  settings: IntakeSettings,
): AsyncGenerator<Outcome> {
  const prepared = inOrder(until(found, settings.signal), settings.pool.size + 2, (each) =>
    prepare(each, settings),
  )
  for await (const batch of inBatches(prepared, batchSize, batchWait))
    yield* file(batch, settings.ledger)
  await settings.ledger.orderDay(orderWorth)
}

async function* until<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item> {
  for await (const item of items) {
    if (signal?.aborted) return
    yield item
  }
}

async function prepare(found: Found, settings: IntakeSettings): Promise<Prepared> {
  const { name } = found
  if (found.kind === 'fault') return refused(name, found.id, found.fault)
  try {
    return await (found.kind === 'page'
      ? preparePage(found, settings)
      : prepareLine(found, settings))
  } catch (error) {
    if (error instanceof Refusal) return refused(name, null, error)
    throw error
  }
}

async function preparePage(found: FoundPage, settings: IntakeSettings): Promise<Prepared> {
  const { name } = found
  const { ledger, pool, hints = {} } = settings
  const bytes = await found.bytes()
  const sha256 = hashBytes(bytes)
  const [known] = (hints.id ?? hints.address) ? [] : await ledger.identitiesOf(sha256)
  if (known !== undefined) return { status: 'known', name, id: known, report: reportId(known) }
  const result = await pool.run({ material: { kind: 'page', name, bytes, hints }, want: 'kept' })
  if ('fault' in result) return refused(name, null, result.fault)
  const { report } = result.done
  const identity = hints.id ?? report.address ?? found.place ?? `sha256:${sha256}`
  const from = report.address ?? name.slice(name.lastIndexOf('/') + 1)
  return ready(name, identity, bytes, from, result.done, settings)
}

async function prepareLine(found: FoundLine, settings: IntakeSettings): Promise<Prepared> {
  const { name, line, given } = found
  const { ledger, pool } = settings
  const known = await ledger.identitiesOf(hashBytes(line))
  if (known.includes(given.id))
    return { status: 'known', name, id: given.id, report: reportId(given.id) }
  const result = await pool.run({ material: { kind: 'line', given }, want: 'kept' })
  if ('fault' in result) return refused(name, given.id, result.fault)
  return ready(name, given.id, line, given.url ?? given.id, result.done, settings)
}

function ready(
  name: string,
  identity: string,
  bytes: Uint8Array,
  from: string,
  { mediaType, report, reading }: Done,
  { now }: IntakeSettings,
): Prepared {
  const taken = now().toISOString()
  const capture: Capture = { sha256: hashBytes(bytes), size: bytes.length, mediaType, from, taken }
  return { status: 'ready', name, filing: { identity, bytes, capture, report, reading } }
}

const refused = (name: string, id: string | null, fault: PlainFault | Fault): Outcome => {
  const { code, message, remedy } = fault
  return { status: 'refused', name, id, fault: { code, message, remedy } }
}

/** One transaction for the batch; outcomes keep their order. */
async function* file(batch: readonly Prepared[], ledger: Ledger): AsyncGenerator<Outcome> {
  const filings = batch.flatMap((each) => (each.status === 'ready' ? [each.filing] : []))
  const filed = filings.length === 0 ? [] : await ledger.file(filings)
  let at = 0
  for (const each of batch) {
    if (each.status !== 'ready') yield each
    else {
      const { identity, id, status } = filed[at] as (typeof filed)[number]
      at += 1
      yield { status, name: each.name, id: identity, report: id }
    }
  }
}
