// A store in memory: for tests, and the plainest statement of what a store does.
import type { Store, Transaction } from '../store.ts'
import { dayStackOver } from './day.ts'
import { readsOver } from './reads.ts'
import { stateOver } from './state.ts'
import {
  applyChange,
  clearState,
  copyTables,
  emptyTables,
  headOf,
  marksOf,
  type Tables,
  trim,
} from './tables.ts'

/** A transaction works on a copy, which takes the place of the tables when it succeeds. */
export function memoryStore(): Store {
  let tables = emptyTables()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    reads: readsOver(() => tables),
    write: (work) => {
      const mine = turn.then(async () => {
        const draft = copyTables(tables)
        const result = await work(transactionOver(draft))
        tables = draft
        return result
      })
      turn = mine.catch(() => {})
      return mine
    },
    async *storedEntries() {
      for (const line of tables.lines) yield { sequence: line.sequence, line }
    },
    async *storedCaptures() {
      for (const [capture, bytes] of tables.captures) yield { capture, bytes }
    },
    integrity: async () => [],
    close: async () => {},
  }
}

const transactionOver = (tables: Tables): Transaction => ({
  ...stateOver(() => tables),
  head: async () => headOf(tables),
  append: async (line) => {
    tables.lines.push(line)
  },
  keep: async (capture, bytes) => {
    if (!tables.captures.has(capture)) tables.captures.set(capture, bytes)
  },
  isFiled: async (report, capture) =>
    (tables.filings.get(report) ?? []).some((filing) => filing.capture.sha256 === capture),
  apply: async (changes) => {
    for (const change of changes) applyChange(tables, change)
  },
  day: dayStackOver(tables.day),
  marks: async () => marksOf(tables),
  trim: async (marks) => trim(tables, marks),
  clearState: async () => clearState(tables),
})
