// A register in memory: the seed's, a test's; and several registers read as one.
import type { EntityId, ReportId } from '../../domain/id.ts'
import type { Entity, Grounding, Known, Neighbour, Register } from '../../domain/register.ts'
import { keysOfName } from './keys.ts'

/** Entities by id and key; names may be added as they come. */
export class MemoryRegister implements Known {
  readonly entities = new Map<EntityId, Entity>()
  readonly #byKey = new Map<number, EntityId[]>()

  /** Puts an entity, or more names of one that is known. */
  add(entity: Entity): void {
    const known = this.entities.get(entity.id)
    this.entities.set(entity.id, known === undefined ? entity : joinEntities(known, entity))
    for (const { name } of entity.names)
      for (const key of keysOfName(name, entity.kind)) {
        const ids = this.#byKey.get(key)
        if (ids === undefined) this.#byKey.set(key, [entity.id])
        else if (!ids.includes(entity.id)) ids.push(entity.id)
      }
  }

  has(key: number): boolean {
    return this.#byKey.has(key)
  }

  async bearing(keys: readonly number[], limit: number): Promise<Entity[]> {
    const found = new Set<EntityId>()
    for (const key of keys) for (const id of this.#byKey.get(key) ?? []) found.add(id)
    return [...found].slice(0, limit).map((id) => this.entities.get(id) as Entity)
  }

  async entity(id: EntityId): Promise<Entity | null> {
    return this.entities.get(id) ?? null
  }
}

/** A register that keeps reports, too: what a ledger gives, without a ledger. */
export class MemoryReports extends MemoryRegister implements Register {
  readonly #reports: Neighbour[] = []

  keep(report: ReportId, text: string, { namings, added }: Grounding): void {
    for (const entity of added) this.add(entity)
    this.#reports.push({ report, text, namings })
  }

  async neighbours(entities: readonly EntityId[], limit: number): Promise<Neighbour[]> {
    const wanted = new Set(entities)
    return this.#reports
      .map((report) => ({
        report,
        shared: new Set(report.namings.map(({ entity }) => entity)).intersection(wanted).size,
      }))
      .filter(({ shared }) => shared >= 2)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, limit)
      .map(({ report }) => report)
  }
}

/** One entity of two records: the first's kind and canonical name, both's names once each. */
export function joinEntities(first: Entity, second: Entity): Entity {
  const had = new Set(first.names.map(({ name }) => name))
  const names = second.names.filter(({ name }) => !had.has(name))
  return {
    ...first,
    names: [...first.names, ...names],
    country: first.country ?? second.country,
    hosts: [...new Set([...first.hosts, ...second.hosts])],
  }
}
