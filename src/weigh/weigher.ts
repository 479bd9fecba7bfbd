import type { Weighable, Weighed, Weigher, WeighingStore } from '../domain/weighing.ts'
import { claimKeys, findNearby } from './claims/blocking.ts'
import { judgeFootings } from './claims/footing.ts'
import { joinClaim, judgeClaim } from './claims/judge.ts'
import { Kin } from './claims/kin.ts'
import { type Judgement, judgeClaims } from './claims/same.ts'
import { type Placed, placeReport } from './lineage.ts'

/** Which reports repeat which, with the keys under which later ones shall meet this one. */
export type PlaceReport = (report: Weighable, store: WeighingStore) => Promise<Placed>

/** A weigher over any way of finding lineage. */
export const weigherOver = (place: PlaceReport, judgement?: Judgement): Weigher => ({
  weigh: async (report, store) => {
    const { keys, lineage, relatives } = await place(report, store)
    const own = claimKeys(report)
    const nearby: Weighed[] = [...relatives]
    for (const id of await findNearby(own, store)) {
      const other = nearby.some((each) => each.id === id) ? null : await store.weighed(id)
      if (other !== null) nearby.push(other)
    }
    const kin = new Kin(lineage, nearby)
    const judged = judgeClaims(report, nearby, kin, judgement)
    return {
      keys: [...keys, ...own.map(({ key }) => key)],
      claims: judged.claims,
      merged: judged.merged,
      footings: judgeFootings(report, judged, nearby, kin),
      lineage,
    }
  },
  judgeClaim,
  joinClaim,
})

export const weigher: Weigher = weigherOver(placeReport)
