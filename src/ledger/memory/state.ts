// What a fold may look up in the tables in memory.
import { type ReportId, reportOf } from '../../domain/id.ts'
import { readLine } from '../chain.ts'
import type { State } from '../state.ts'
import type { Tables } from './tables.ts'

export function stateOver(get: () => Tables): State {
  const edges = () => [...get().lineage.values()].flat()
  return {
    reportState: async (id) => get().reports.get(id) ?? null,
    entry: async (sequence) => {
      const line = get().lines[sequence - 1]
      return line === undefined ? null : readLine(line)
    },
    statementStates: async (id) => get().statements.get(id) ?? [],
    claimState: async (id) => get().claims.get(id) ?? null,
    statementsOfClaim: async (claim) =>
      [...get().statements.values()].flat().filter((each) => each.claim === claim),
    decisionsIn: async (id) =>
      [...get().decisions.values()]
        .filter((each) => reportOf(each.assessment.statement) === id)
        .sort((a, b) => a.entry - b.entry),
    decision: async (sequence) => get().decisions.get(sequence) ?? null,
    postings: async (keys, limit) => keys.map((key) => findSharing(get(), key).slice(0, limit)),
    parentsOf: async (id) => get().lineage.get(id) ?? [],
    childrenOf: async (id, limit) =>
      edges()
        .filter((edge) => edge.parent === id)
        .map((edge) => edge.child)
        .slice(0, limit),
  }
}

const findSharing = ({ keys, reports }: Tables, key: number): ReportId[] =>
  [...reports.keys()].filter((id) => keys.get(id)?.has(key)).reverse()
