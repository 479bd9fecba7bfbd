// Which reports have a key: sorted runs that are merged as they grow, each behind a Bloom filter.
import type { Row, SqliteDriver } from './driver.ts'
import { Owners } from './owners.ts'

/** Entries in a block: with its row's head it fills one page of SQLite. */
const blockEntries = 500
/** Blocks that a run may have; a block's row is its run's number times this, and its place. */
const blocksInRun = 2 ** 20
/** Bits and probes a key: 2 % of the keys that a run lacks are looked for in it all the same. */
const filterBits = 8
const filterProbes = 4

/** Entries that a transaction keeps in memory; one that folds the whole record adds many more. */
const mostAdded = 100_000

/** Whether there still is such a report. */
type Is = (report: number) => boolean

/** What is kept in memory of a run, which never changes: the first key of each block, and the filter. */
interface Run {
  readonly number: number
  readonly firsts: Uint32Array
  readonly filter: Uint8Array
}

/**
 * A log-structured merge tree (O'Neil et al. 1996) in two tables, since the keys are random: a look-up
 * costs as much in a large ledger as in a small one, and so does adding, where each key of a B-tree
 * would touch a page of its own. A key that a report no longer has may still lie here.
 */
export class KeyIndex {
  readonly owners: Owners
  readonly #driver: SqliteDriver
  readonly #runs = new Map<number, Run>()
  /** Key to reports, of the transaction that is open. */
  readonly #added = new Map<number, number[]>()
  #count = 0

  constructor(driver: SqliteDriver) {
    this.#driver = driver
    this.owners = new Owners(driver)
  }

  /** `report` is a number that grows from one report to the next. */
  add(report: number, keys: readonly number[]): void {
    for (const key of new Set(keys)) {
      const reports = this.#added.get(key)
      if (reports === undefined) this.#added.set(key, [report])
      else reports.push(report)
      this.#count += 1
    }
    if (this.#count >= mostAdded) this.flush()
  }

  /**
   * For each of `keys`, in order, the newest `limit` reports under it, newest first; those of which `is`
   * says that they are none any more are left out.
   */
  find(keys: readonly number[], limit: number, is: Is = () => true): number[][] {
    const runs = this.#driver
      .all('SELECT run FROM key_run ORDER BY run DESC')
      .map((row) => this.#run(row))
    return keys.map((key) => {
      const found = new Set(newestOf(this.#added.get(key) ?? [], limit, is))
      for (const run of runs)
        if (mayHave(run.filter, key))
          for (const report of this.#reportsIn(run, key, limit, is)) found.add(report)
      return [...found].sort((a, b) => b - a).slice(0, limit)
    })
  }

  /** Writes what the transaction added as a run of its own, and merges runs of like size. */
  flush(): void {
    if (this.#added.size === 0) return
    const entries = [...this.#added].flatMap(([key, reports]) => reports.map((each) => [key, each]))
    entries.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
    this.#added.clear()
    this.#count = 0
    this.#write(new Uint32Array(entries.flat()), entries.length)
    for (;;) {
      const [newer, older] = this.#driver.all(
        'SELECT run, size FROM key_run ORDER BY run DESC LIMIT 2',
      )
      if (newer === undefined || older === undefined) return
      if ((older.size as number) > 2 * (newer.size as number)) return
      this.#merge(older, newer)
    }
  }

  /** Forgets what an undone transaction added. */
  reset(): void {
    this.#added.clear()
    this.#count = 0
    this.#runs.clear()
    this.owners.forgetAll()
  }

  #write(entries: Uint32Array, size: number): void {
    const writer = new RunWriter(this.#driver, size)
    for (let at = 0; at < entries.length; at += 2)
      writer.put(entries[at] as number, entries[at + 1] as number)
    writer.close()
  }

  #merge(older: Row, newer: Row): void {
    const writer = new RunWriter(this.#driver, (older.size as number) + (newer.size as number))
    const [left, right] = [older, newer].map((row) => new RunReader(this.#driver, this.#run(row)))
    if (left === undefined || right === undefined) return
    while (!left.ended || !right.ended) {
      const next = right.ended || (!left.ended && left.key <= right.key) ? left : right
      writer.put(next.key, next.report)
      next.advance()
    }
    writer.close()
    for (const { run } of [older, newer]) {
      this.#runs.delete(run as number)
      this.#driver.run('DELETE FROM key_run WHERE run = ?', run as number)
      this.#driver.run(
        'DELETE FROM key_block WHERE row >= ? AND row < ?',
        (run as number) * blocksInRun,
        ((run as number) + 1) * blocksInRun,
      )
    }
  }

  #run({ run }: Row): Run {
    const number = run as number
    const known = this.#runs.get(number)
    if (known !== undefined) return known
    const row = this.#driver.get('SELECT firsts, filter FROM key_run WHERE run = ?', number) as Row
    const read = { number, firsts: numbers(row.firsts), filter: row.filter as Uint8Array }
    this.#runs.set(number, read)
    return read
  }

  #reportsIn(run: Run, key: number, limit: number, is: Is): number[] {
    const found: number[] = []
    for (let block = lastAtMost(run.firsts, key); block >= 0; block -= 1) {
      const entries = readBlock(this.#driver, run.number, block)
      for (let at = endOf(entries, key) - 2; at >= 0 && entries[at] === key; at -= 2) {
        if (found.length === limit) break
        const report = entries[at + 1] as number
        if (is(report)) found.push(report)
      }
      if (found.length === limit || (run.firsts[block] as number) < key) break
    }
    return found
  }
}

class RunWriter {
  readonly #driver: SqliteDriver
  readonly #number: number
  readonly #size: number
  readonly #firsts: Uint32Array
  readonly #filter: Uint8Array
  readonly #block = new Uint32Array(2 * blockEntries)
  #length = 0
  #blocks = 0

  /** `size` is how many entries are to come, sorted by key, then report. */
  constructor(driver: SqliteDriver, size: number) {
    this.#driver = driver
    this.#size = size
    this.#firsts = new Uint32Array(Math.ceil(size / blockEntries))
    this.#filter = new Uint8Array(Math.ceil((size * filterBits) / 8))
    // Numbers are never used again, so that no one takes a later run for one that was merged away.
    this.#number = driver.run(
      "INSERT INTO key_run (size, firsts, filter) VALUES (?, x'', x'')",
      size,
    )
  }

  put(key: number, report: number): void {
    if (this.#length === 0) this.#firsts[this.#blocks] = key
    this.#block[this.#length] = key
    this.#block[this.#length + 1] = report
    this.#length += 2
    for (let probe = 0; probe < filterProbes; probe += 1) {
      const bit = bitOf(key, probe, this.#size * filterBits)
      this.#filter[bit >> 3] = (this.#filter[bit >> 3] as number) | (1 << (bit & 7))
    }
    if (this.#length === this.#block.length) this.#writeBlock()
  }

  close(): void {
    if (this.#length > 0) this.#writeBlock()
    this.#driver.run(
      'UPDATE key_run SET firsts = ?, filter = ? WHERE run = ?',
      ...[bytes(this.#firsts), this.#filter, this.#number],
    )
  }

  #writeBlock(): void {
    this.#driver.run(
      'INSERT INTO key_block (row, body) VALUES (?, ?)',
      this.#number * blocksInRun + this.#blocks,
      bytes(this.#block.subarray(0, this.#length)),
    )
    this.#blocks += 1
    this.#length = 0
  }
}

class RunReader {
  readonly #driver: SqliteDriver
  readonly #run: Run
  #block = -1
  #entries: Uint32Array = new Uint32Array(0)
  #at = 0

  constructor(driver: SqliteDriver, run: Run) {
    this.#driver = driver
    this.#run = run
    this.#load()
  }

  get ended(): boolean {
    return this.#block >= this.#run.firsts.length
  }

  get key(): number {
    return this.#entries[this.#at] as number
  }

  get report(): number {
    return this.#entries[this.#at + 1] as number
  }

  advance(): void {
    this.#at += 2
    if (this.#at >= this.#entries.length) this.#load()
  }

  #load(): void {
    this.#block += 1
    this.#at = 0
    if (!this.ended) this.#entries = readBlock(this.#driver, this.#run.number, this.#block)
  }
}

const readBlock = (driver: SqliteDriver, run: number, block: number): Uint32Array =>
  numbers(driver.get('SELECT body FROM key_block WHERE row = ?', run * blocksInRun + block)?.body)

function newestOf(sorted: readonly number[], limit: number, is: Is): number[] {
  const found: number[] = []
  for (let at = sorted.length - 1; at >= 0 && found.length < limit; at -= 1)
    if (is(sorted[at] as number)) found.push(sorted[at] as number)
  return found
}

/** Where in sorted entries those of greater keys begin. */
function endOf(entries: Uint32Array, key: number): number {
  let [from, to] = [0, entries.length / 2]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((entries[2 * middle] as number) <= key) from = middle + 1
    else to = middle
  }
  return 2 * from
}

/** The last place in sorted `firsts` whose key is at most `key`; -1 where all are greater. */
function lastAtMost(firsts: Uint32Array, key: number): number {
  let [from, to] = [0, firsts.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((firsts[middle] as number) <= key) from = middle + 1
    else to = middle
  }
  return from - 1
}

function mayHave(filter: Uint8Array, key: number): boolean {
  for (let probe = 0; probe < filterProbes; probe += 1) {
    const bit = bitOf(key, probe, filter.length * 8)
    if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false
  }
  return true
}

/** The keys are hashes already; double hashing (Kirsch and Mitzenmacher 2006) makes the probes. */
const bitOf = (key: number, probe: number, bits: number): number =>
  ((key + Math.imul(probe, Math.imul(key, 0x9e3779b1) | 1)) >>> 0) % bits

const bytes = (values: Uint32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** A copy, in this machine's order of bytes, which on all that run Node begins with the low end. */
const numbers = (value: unknown): Uint32Array =>
  new Uint32Array((value as Uint8Array).slice().buffer)
