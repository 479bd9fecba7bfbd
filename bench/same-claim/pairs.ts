// Pairs of statements as the weigher compares them, report by report, with whether they are one claim.
import type { ClaimId, ReportId } from '../../src/domain/id.ts'
import type { Statement } from '../../src/domain/statement.ts'
import type { Weighable, Weighed, WeighingStore } from '../../src/domain/weighing.ts'
import { identify, reportId } from '../../src/ledger/identity.ts'
import { claimKeys, findNearby } from '../../src/weigh/claims/blocking.ts'
import { Kin } from '../../src/weigh/claims/kin.ts'
import { compare, poolOf } from '../../src/weigh/claims/same.ts'
import { type Utterance, utterancesOf } from '../../src/weigh/claims/utterance.ts'
import type { Example } from './logistic.ts'

/** A report whose statements' claims are known; null for a statement of no claim. */
export interface Labelled extends Pick<Weighable, 'published' | 'outlet' | 'text' | 'zones'> {
  readonly id: string
  /** What is told apart when it is held out: a story, a topic. */
  readonly group: string
  readonly statements: readonly Statement[]
  readonly claims: readonly (string | null)[]
  readonly parents: readonly ReportId[]
}

export interface Pair extends Example {
  readonly groups: readonly string[]
}

interface Filed {
  readonly weighed: Weighed
  readonly keys: ReadonlySet<number>
}

/** Reports are taken in the order given. Two statements of one group and no claim tell nothing. */
export async function pairsOf(reports: readonly Labelled[]): Promise<Pair[]> {
  const groups = new Map(reports.map(({ id, group }) => [reportId(id), group]))
  const filed = new Map<ReportId, Filed>()
  const pairs: Pair[] = []
  for (const report of reports) {
    const weighed = weighedOf(report)
    const keys = claimKeys(weighed)
    const found = await findNearby(keys, storeOver(filed))
    const ids = new Set([...report.parents, ...found])
    const nearby = [...ids].flatMap((id) => filed.get(id)?.weighed ?? [])
    const { all, from } = poolOf(utterancesOf(weighed), nearby)
    for (const { a, b, row } of compare(all, from, new Kin([], [weighed, ...nearby]))) {
      const [one, other] = [all[a] as Utterance, all[b] as Utterance]
      const isSame = one.claim === other.claim
      if (isSame && one.claim?.startsWith(none)) continue
      pairs.push({ row, isSame, groups: [one, other].map((each) => groups.get(each.report) ?? '') })
    }
    filed.set(weighed.id, { weighed, keys: new Set(keys.map(({ key }) => key)) })
  }
  return pairs
}

const none = 'none of '

function weighedOf({ id: identity, group, claims, statements, ...report }: Labelled): Weighed {
  const id = reportId(identity)
  const named = identify(id, report.text, { sentences: [], statements: [...statements] })
  return {
    ...{ ...report, id, statements: named, footings: new Map() },
    claims: new Map(
      named.map((each, at) => [each.id, (claims[at] ?? `${none}${group}`) as ClaimId]),
    ),
  }
}

const storeOver = (filed: ReadonlyMap<ReportId, Filed>): WeighingStore => ({
  postings: async (keys, limit) =>
    keys.map((key) =>
      [...filed]
        .flatMap(([id, each]) => (each.keys.has(key) ? [id] : []))
        .slice(-limit)
        .reverse(),
    ),
  weighed: async () => null,
  childrenOf: async () => [],
})
