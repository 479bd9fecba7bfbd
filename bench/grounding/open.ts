import type { Registrar } from '../../src/domain/register.ts'
import { registrar } from '../../src/ground/register/registrar.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/record.ts'
import { nodeSqlite } from '../../src/ledger/sqlite/driver.ts'
import { sqliteStore } from '../../src/ledger/sqlite/store.ts'
import { weigher } from '../../src/weigh/weigher.ts'

/** A ledger in a file, with the stages that ship. */
export const openAt = async (file: string, own: Registrar = registrar): Promise<Ledger> =>
  openLedger(await sqliteStore({ connect: (access) => nodeSqlite(file, access) }), {
    ...{ purpose: 'own', weigher, registrar: own },
    ...{ machine: 'hearsay bench', now: () => new Date(0) },
  })
