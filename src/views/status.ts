// Which ledger is open, and how much it holds.
import { z } from 'zod'
import type { View } from '../ledger/ledger.ts'
import { count, head, text } from './shapes.ts'

export const ledgerStatus = z
  .strictObject({
    name: text.describe("The ledger's file name."),
    purpose: z.enum(['own', 'sample']).describe('A sample is invented and takes no reports.'),
    version: text.describe('Of Hearsay.'),
    head,
    totals: z.strictObject({
      entries: count,
      captures: count,
      reports: count,
      statements: count,
      claims: count,
    }),
  })
  .meta({ id: 'LedgerStatus' })
export type LedgerStatus = z.infer<typeof ledgerStatus>

export async function viewStatus(
  view: View,
  { name, version }: Pick<LedgerStatus, 'name' | 'version'>,
): Promise<LedgerStatus> {
  const [head, totals] = await Promise.all([view.head(), view.totals()])
  return { name, purpose: view.purpose, version, head, totals }
}
