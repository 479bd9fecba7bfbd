// What a fold may look up in the tables in memory.
import { type EntityId, type ReportId, reportOf } from '../../domain/id.ts'
import { readLine } from '../chain.ts'
import { touchedBy } from '../register.ts'
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
    keysOf: async (id) => [...(get().keys.get(id) ?? [])],
    claimState: async (id) => get().claims.get(id) ?? null,
    statementsOfClaim: async (claim) =>
      [...get().statements.values()].flat().filter((each) => each.claim === claim),
    decisionsIn: async (id) =>
      [...get().decisions.values()]
        .filter((each) => reportOf(each.assessment.statement) === id)
        .sort((a, b) => a.entry - b.entry),
    decision: async (sequence) => get().decisions.get(sequence) ?? null,
    postings: async (keys, limit) => keys.map((key) => findSharing(get(), key).slice(0, limit)),
    entityState: async (id) => get().entities.get(id) ?? null,
    mergedInto: async (id) =>
      [...get().entities.values()].filter(({ into }) => into === id).map((each) => each.id),
    entitiesBearing: async (keys, limit) => {
      const { entities, entityKeys } = get()
      return [...entities.values()]
        .filter(({ id }) => keys.some((key) => entityKeys.get(id)?.has(key)))
        .slice(0, limit)
    },
    settlementsOn: async (id) =>
      [...get().settlements.values()]
        .filter(({ settlement }) => touchedBy(settlement).includes(id))
        .sort((a, b) => a.entry - b.entry),
    settlement: async (entry) => get().settlements.get(entry) ?? null,
    groundingOf: async (report) => get().groundings.get(report) ?? null,
    reportsNaming: async (entities, limit) => findNaming(get(), entities).slice(0, limit),
    parentsOf: async (id) => get().lineage.get(id) ?? [],
    childrenOf: async (id, limit) =>
      edges()
        .filter((edge) => edge.parent === id)
        .map((edge) => edge.child)
        .slice(0, limit),
  }
}

/** How many of a report's entities are among these; two at least, most shared and newest first. */
function findNaming({ groundings }: Tables, entities: readonly EntityId[]): ReportId[] {
  const wanted = new Set(entities)
  return [...groundings]
    .reverse()
    .map(([report, { namings }]) => ({
      report,
      shared: new Set(namings.map(({ entity }) => entity)).intersection(wanted).size,
    }))
    .filter(({ shared }) => shared >= 2)
    .sort((a, b) => b.shared - a.shared)
    .map(({ report }) => report)
}

const findSharing = ({ keys }: Tables, key: number): ReportId[] =>
  [...keys].flatMap(([id, own]) => (own.has(key) ? [id] : [])).reverse()
