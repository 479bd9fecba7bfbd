import { registrar } from '../../src/ground/register/registrar.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { type LedgerSettings, openLedger } from '../../src/ledger/record.ts'
import { nodeSqlite } from '../../src/ledger/sqlite/driver.ts'
import { sqliteStore } from '../../src/ledger/sqlite/store.ts'
import { weigher } from '../../src/weigh/weigher.ts'

let tick = Date.parse('2024-05-01T00:00:00Z')

/** A clock that goes on by a millisecond a look, so that runs repeat. */
export const settings: LedgerSettings = {
  purpose: 'own',
  weigher,
  registrar,
  machine: 'hearsay test',
  now: () => {
    tick += 1
    return new Date(tick)
  },
}

export const openFile = async (file: string): Promise<Ledger> =>
  openLedger(await sqliteStore({ connect: (options) => nodeSqlite(file, options) }), settings)
