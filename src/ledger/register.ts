// What a ledger knows of entities: given by reports and files, settled by persons.
import type { Entry } from '../domain/entry.ts'
import type { EntityId, ReportId } from '../domain/id.ts'
import type {
  Entity,
  EntityName,
  Known,
  Register,
  Registrar,
  Settlement,
} from '../domain/register.ts'
import type { Change, State } from './state.ts'

/** A settlement with the entry that made it. */
export interface Settled {
  readonly entry: number
  readonly time: string
  readonly by: Entry['by']
  readonly settlement: Settlement
  readonly withdrawn: boolean
}

/** An entity in the state. */
export interface EntityState {
  readonly id: EntityId
  /** As reports and files give it; null where only settlements speak of it. */
  readonly given: Entity | null
  /** With the settlements in force. */
  readonly entity: Entity
  /** The entity that it was merged into. */
  readonly into: EntityId | null
}

/** The entities that a settlement speaks of. */
export const touchedBy = (settlement: Settlement): EntityId[] =>
  settlement.kind === 'split' ? [settlement.entity, settlement.to] : [settlement.entity]

const joined = (first: Entity, second: Entity): Entity => {
  const had = new Set(first.names.map(({ name }) => name))
  return {
    ...first,
    names: [...first.names, ...second.names.filter(({ name }) => !had.has(name))],
    country: first.country ?? second.country,
    hosts: [...new Set([...first.hosts, ...second.hosts])],
  }
}

const nobody = (id: EntityId): Entity => ({
  ...{ id, kind: 'other', names: [], country: null, hosts: [] },
})

const settledName = (name: string, form: EntityName['form'], entry: number): EntityName => ({
  ...{ name, form, language: null, source: `entry ${entry}` },
  ...{ from: null, to: null },
})

/** What the settlements in force, oldest first, make of an entity. */
export function settle(
  id: EntityId,
  given: Entity | null,
  settlements: readonly Settled[],
): EntityState {
  let entity = given ?? nobody(id)
  let into: EntityId | null = null
  for (const { settlement, entry } of settlements) {
    const { kind } = settlement
    if (kind === 'merged') into = settlement.into
    else if (kind === 'split' && settlement.entity === id)
      entity = without(entity, new Set(settlement.names))
    else if (kind === 'renamed') entity = renamed(entity, settlement.name, entry)
    else if (kind === 'named') {
      const name = settledName(settlement.name, settlement.form, entry)
      entity = joined(entity, { ...entity, names: [name] })
    }
  }
  return { id, given, entity, into }
}

const without = (entity: Entity, names: ReadonlySet<string>): Entity => ({
  ...entity,
  names: entity.names.filter(({ name }) => !names.has(name)),
})

const renamed = (entity: Entity, name: string, entry: number): Entity => ({
  ...entity,
  names: [
    settledName(name, 'official', entry),
    ...entity.names.filter((each) => each.name !== name),
  ],
})

export const changeOf = (state: EntityState, registrar: Registrar): Change => {
  const { names, kind } = state.entity
  const keys = names.flatMap(({ name }) => registrar.keysOf(name, kind))
  return { kind: 'entity', state, keys: [...new Set(keys)] }
}

/** Entities that reports and files give, beside what was given before. */
export async function entityChanges(
  entities: readonly Entity[],
  state: State,
  registrar: Registrar,
): Promise<Change[]> {
  const given = new Map<EntityId, Entity>()
  for (const entity of entities) {
    const before = given.get(entity.id) ?? (await state.entityState(entity.id))?.given ?? null
    given.set(entity.id, before === null ? entity : joined(before, entity))
  }
  const changes: Change[] = []
  for (const [id, entity] of given) {
    const settlements = await state.settlementsOn(id)
    changes.push(changeOf(settle(id, entity, inForce(settlements)), registrar))
  }
  return changes
}

const inForce = (settlements: readonly Settled[]): Settled[] =>
  settlements.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.entry - b.entry)

/** A settlement, or its withdrawal, changes the entities that it speaks of. */
export async function settlementChanges(
  settled: Settled,
  state: State,
  registrar: Registrar,
): Promise<Change[]> {
  const changes: Change[] = [{ kind: 'settlement', settled }]
  const whole = registrar.over(knownIn(state))
  const { settlement } = settled
  const source = await givenOf(settlement.entity, state, whole)
  for (const id of touchedBy(settlement)) {
    const others = (await state.settlementsOn(id)).filter(({ entry }) => entry !== settled.entry)
    const own = inForce([...others, settled])
    const given = id === settlement.entity ? source : splitOff(settlement, source, own)
    changes.push(changeOf(settle(id, given, own), registrar))
  }
  return changes
}

/** What was given; the first settlement on one of the seed's entities makes it the ledger's, whole. */
async function givenOf(id: EntityId, state: State, whole: Known): Promise<Entity | null> {
  const isSettled = (await state.settlementsOn(id)).length > 0
  const own = (await state.entityState(id))?.given ?? null
  return isSettled && own !== null ? own : whole.entity(id)
}

/** The names that a split takes off, as the other entity has them; none once it is withdrawn. */
function splitOff(
  settlement: Settlement,
  source: Entity | null,
  own: readonly Settled[],
): Entity | null {
  const isInForce = own.some((each) => each.settlement === settlement)
  if (settlement.kind !== 'split' || source === null || !isInForce) return null
  const names = source.names.filter(({ name }) => settlement.names.includes(name))
  return { ...source, id: settlement.to, names }
}

/** Longer chains of mergers than this are not followed. */
const longestChain = 16

/** The entities of a state: one that was merged is the other, with the names of all that were. */
export function knownIn(state: State): Known {
  const survivorOf = async (id: EntityId): Promise<EntityId> => {
    let at = id
    for (let steps = 0; steps < longestChain; steps += 1) {
      const into = (await state.entityState(at))?.into ?? null
      if (into === null) return at
      at = into
    }
    return at
  }
  const gather = async (id: EntityId, depth: number): Promise<Entity | null> => {
    let entity = (await state.entityState(id))?.entity ?? null
    if (depth === longestChain) return entity
    for (const merged of await state.mergedInto(id)) {
      const other = await gather(merged, depth + 1)
      if (other !== null) entity = entity === null ? { ...other, id } : joined(entity, other)
    }
    return entity
  }
  const known = async (id: EntityId): Promise<Entity | null> => {
    const entity = await gather(await survivorOf(id), 0)
    return entity === null || entity.names.length === 0 ? null : entity
  }
  return {
    entity: known,
    bearing: async (keys, limit) => {
      const byId = new Map<EntityId, Entity>()
      for (const { id } of await state.entitiesBearing(keys, limit)) {
        const entity = await known(id)
        if (entity !== null) byId.set(entity.id, entity)
      }
      return [...byId.values()]
    },
  }
}

/** The state as grounding sees it, without the report that is being grounded. */
export const registerOver = (
  self: ReportId,
  state: State,
  textOf: (report: ReportId) => Promise<string | null>,
): Register => ({
  ...knownIn(state),
  neighbours: async (entities, limit) => {
    const ids = (await state.reportsNaming(entities, limit + 1)).filter((id) => id !== self)
    const found = ids.slice(0, limit).map(async (report) => {
      const [text, grounding] = [await textOf(report), await state.groundingOf(report)]
      return text === null || grounding === null
        ? []
        : [{ report, text, namings: grounding.namings }]
    })
    return (await Promise.all(found)).flat()
  },
})
