// What every ledger does, whatever store it lies in; run against each implementation.
import type { Clause } from './clause.ts'
import { filingClauses } from './filing.ts'
import { listClauses } from './lists.ts'
import { personClauses } from './persons.ts'
import { registerClauses } from './register.ts'
import { weighingClauses } from './weighing.ts'

export const ledgerContract: Readonly<Record<string, Clause>> = {
  ...filingClauses,
  ...weighingClauses,
  ...personClauses,
  ...listClauses,
  ...registerClauses,
}
