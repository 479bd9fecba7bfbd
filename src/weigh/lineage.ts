// Which report repeats which.
import type { Lineage } from '../domain/claim.ts'
import type { ReportId } from '../domain/id.ts'
import type { Weighable, Weighed, WeighingStore } from '../domain/weighing.ts'
import { judgeParents } from './lineage/judge.ts'
import { findCandidates, keysOf } from './lineage/keys.ts'
import { isEarlier } from './lineage/order.ts'
import { Portrait } from './lineage/portrait.ts'
import { tokensOf } from './lineage/tokens.ts'

export { isEarlier } from './lineage/order.ts'

/** What weighing needs to know of a report's place among the others. */
export interface Placed {
  readonly keys: readonly number[]
  /** The report's own edges, and those of later reports that it changes. */
  readonly lineage: readonly Lineage[]
  /** The reports at the other end of these edges. */
  readonly relatives: readonly Weighed[]
}

/**
 * Finds whom `report` repeats and who repeats it. At most `candidateLimit` reports and whom they repeat
 * are looked at, however many the ledger has.
 */
export async function placeReport(report: Weighable, store: WeighingStore): Promise<Placed> {
  const own = new Portrait(report)
  const keys = keysOf(own)
  const near = await gather(await findCandidates(keys, store), store)
  near.delete(report.id)
  const candidates = [...near.values()].map(portraitOf)
  const later = candidates.filter((each) => isEarlier(report, each.report))
  const lineage = [own, ...later].flatMap((child) => {
    const edges = judgeParents(
      child,
      [own, ...candidates].filter((each) => each !== child),
    )
    return child === own || edges.some((edge) => edge.parent === report.id) ? edges : []
  })
  const ends = new Set(lineage.flatMap(({ child, parent }) => [child, parent]))
  return { keys, lineage, relatives: [...near.values()].filter(({ id }) => ends.has(id)) }
}

/** The reports with these ids, and whom they repeat: of many prints the earliest is found from any. */
async function gather(
  ids: readonly ReportId[],
  store: WeighingStore,
): Promise<Map<ReportId, Weighed>> {
  const found = new Map<ReportId, Weighed>()
  const wanted = new Set(ids)
  for (const id of wanted) {
    const report = await store.weighed(id)
    if (report === null) continue
    found.set(id, report)
    if (ids.includes(id)) for (const parent of report.parents) wanted.add(parent)
  }
  return found
}

/** Whether a report has a word of the name, be it in another spelling. */
export function hasName(report: Weighable, name: string): boolean {
  const { places } = portraitOf(report)
  return tokensOf(name, { start: 0, end: name.length }).some(({ word }) =>
    word.keys.some((key) => places.has(key)),
  )
}

const portraits = new WeakMap<Weighable, Portrait>()

/** A store that gives the same report again spares its portrait. */
function portraitOf(report: Weighable): Portrait {
  const known = portraits.get(report) ?? new Portrait(report)
  portraits.set(report, known)
  return known
}
