// A weigher that costs little, so that filing is measured and not weighing: copies of a text share their
// claims, all else founds claims of its own.
import { type ClaimId, claimId, type ReportId, type StatementId } from '../../src/domain/id.ts'
import { words } from '../../src/domain/span.ts'
import type { Footing, Weigher, WeighingStore } from '../../src/domain/weighing.ts'
import { hash } from '../../src/weigh/shingles.ts'
import { weigher } from '../../src/weigh/weigher.ts'

/** As many as the weigher that ships may ask of the store, and of each key as many reports. */
const mostKeys = 100
const postingLimit = 24
const wordsInKey = 4
/** Keys that a copy has in common with its original. */
const leastShared = 20

export const copies: Weigher = {
  ...weigher,
  weigh: async (report, store) => {
    const keys = keysOf(report.text)
    const parent = await findParent(keys, store)
    const footing = (id: StatementId): [StatementId, Footing] => [
      id,
      {
        origins: [],
        plain: false,
        backs: [],
        root: parent?.id ?? report.id,
        world: 'done',
        withdraws: false,
      },
    ]
    return {
      keys,
      claims: new Map(
        report.statements.map(({ id, evidence }) => [
          id,
          parent?.claimOf(words(report.text, evidence)) ?? claimId(id),
        ]),
      ),
      footings: new Map(report.statements.map(({ id }) => footing(id))),
      merged: new Map(),
      lineage: parent ? [edge(report.id, parent.id)] : [],
    }
  },
}

const edge = (child: ReportId, parent: ReportId) => ({
  ...{ child, parent, how: 'edited' as const, score: 1, evidence: [] },
})

function keysOf(text: string): number[] {
  const all = text.split(/\s+/)
  const count = Math.min(mostKeys, Math.floor(all.length / wordsInKey))
  return Array.from({ length: count }, (_, at) =>
    hash(all.slice(at * wordsInKey, (at + 1) * wordsInKey).join(' ')),
  )
}

async function findParent(keys: readonly number[], store: WeighingStore) {
  const shared = new Map<ReportId, number>()
  for (const id of (await store.postings(keys, postingLimit)).flat())
    shared.set(id, (shared.get(id) ?? 0) + 1)
  const [found] = [...shared].filter(([, count]) => count >= leastShared)
  const other = found === undefined ? null : await store.weighed(found[0])
  if (other === null) return null
  const claims = new Map(
    other.statements.map(({ id, evidence }) => [
      words(other.text, evidence),
      other.claims.get(id) as ClaimId,
    ]),
  )
  return { id: other.id, claimOf: (said: string) => claims.get(said) }
}
