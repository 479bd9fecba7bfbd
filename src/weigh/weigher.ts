import type { Weigher } from '../domain/weighing.ts'
import { joinClaim, judgeClaim, judgeClaims } from './claims.ts'
import { findCopies, judgeLineage } from './lineage.ts'
import { bandKeys, shinglesOf } from './shingles.ts'

/** Weighs by copies of one text alone; paraphrase, credits and denials are not weighed yet. */
export const weigher: Weigher = {
  weigh: async (report, store) => {
    const shingles = shinglesOf(report)
    const keys = bandKeys(shingles)
    const copies = await findCopies(report, shingles, keys, store)
    return {
      keys,
      claims: judgeClaims(
        report,
        copies.map(({ other }) => other),
      ),
      lineage: judgeLineage(report, copies),
    }
  },
  judgeClaim,
  joinClaim,
}
