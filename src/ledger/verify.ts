// Hashes the whole record again, and names the first thing that is not what it was.
import type { Sha256 } from '../domain/id.ts'
import { beforeAll, type EntryLine, seal } from './chain.ts'
import { hashBytes } from './identity.ts'
import type { Verdict } from './ledger.ts'
import type { Store } from './store.ts'

type Finding = Verdict['findings'][number]

/** How many entries or captures are hashed between two reports of progress. */
const stride = 500

export async function verify(store: Store, progress: (share: number) => void): Promise<Verdict> {
  const nothing = { head: { sequence: 0, hash: beforeAll }, count: 0, filed: new Set<Sha256>() }
  const found: Finding[] = []
  /** A store too damaged to be walked is a finding, too. */
  const survive = async <T>(walk: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await walk()
    } catch (error) {
      found.push({ culprit: 'the store', problem: (error as Error).message })
      return otherwise
    }
  }
  const step = await survive(
    () => stepper(store, progress),
    () => {},
  )
  const chain = await survive(() => verifyEntries(store, found, step), nothing)
  const captures = await survive(() => verifyCaptures(store, chain.filed, found, step), 0)
  const [damage] = await survive(() => store.integrity(), [])
  if (damage !== undefined) found.push({ culprit: 'the store', problem: damage })
  progress(1)
  const ok = found.length === 0
  return { ok, entries: chain.count, captures, head: chain.head, findings: found }
}

async function stepper(store: Store, progress: (share: number) => void): Promise<() => void> {
  const { entries, captures } = await store.reads.totals()
  let done = 0
  return () => {
    done += 1
    if (done % stride === 0) progress(Math.min(1, done / (entries + captures)))
  }
}

/** Walks the chain up to its first bad link; what follows a bad link cannot be vouched for. */
async function verifyEntries(store: Store, found: Finding[], step: () => void) {
  let head = { sequence: 0, hash: beforeAll }
  const filed = new Set<Sha256>()
  for await (const { sequence, line } of store.storedEntries()) {
    const problem = problemOf(head, sequence, line)
    if (problem !== null) {
      found.push({ culprit: `entry ${head.sequence + 1}`, problem })
      break
    }
    for (const capture of capturesIn(line as EntryLine)) filed.add(capture)
    head = { sequence, hash: (line as EntryLine).hash }
    step()
  }
  return { head, count: head.sequence, filed }
}

function problemOf(
  head: { sequence: number; hash: Sha256 },
  sequence: number,
  line: EntryLine | null,
): string | null {
  if (sequence !== head.sequence + 1) return `it is missing; entry ${sequence} comes next`
  if (line === null) return 'its stored bytes are damaged'
  return seal(head.hash, line) === line.hash ? null : 'its hash is not that of what it says'
}

/** The captures that an entry relies on. */
function capturesIn(line: EntryLine): Sha256[] {
  const act: unknown = JSON.parse(line.body)
  const { kind, report } = act as { kind: string; report?: { capture?: { sha256?: Sha256 } } }
  const hash = kind === 'filed' ? report?.capture?.sha256 : undefined
  return hash === undefined ? [] : [hash]
}

/** Returns how many captures there are; of the bad ones the first is named. */
async function verifyCaptures(
  store: Store,
  filed: ReadonlySet<Sha256>,
  found: Finding[],
  step: () => void,
): Promise<number> {
  const missing = new Set(filed)
  let first: Finding | null = null
  let count = 0
  for await (const { capture, bytes } of store.storedCaptures()) {
    missing.delete(capture)
    const problem =
      bytes === null
        ? 'its stored bytes are damaged'
        : hashBytes(bytes) === capture
          ? null
          : 'its bytes have another hash'
    if (problem !== null) first ??= { culprit: `capture ${capture}`, problem }
    count += 1
    step()
  }
  if (first !== null) found.push(first)
  const [lost] = missing
  if (lost !== undefined)
    found.push({ culprit: `capture ${lost}`, problem: 'it is filed but not kept' })
  return count
}
