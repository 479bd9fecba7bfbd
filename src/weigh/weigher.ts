import type { Weigher } from '../domain/weighing.ts'
import { joinClaim, judgeClaim, judgeClaims } from './claims.ts'
import { placeReport } from './lineage.ts'

export const weigher: Weigher = {
  weigh: async (report, store) => {
    const { keys, lineage, relatives } = await placeReport(report, store)
    return { keys, lineage, claims: judgeClaims(report, relatives) }
  },
  judgeClaim,
  joinClaim,
}
