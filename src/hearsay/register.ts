// The register for people and programs: looked up, filled from files, written out, names compared.
import type { EntityId } from '../domain/id.ts'
import { type NameKind, nameKinds } from '../domain/reading.ts'
import type { Entity, Known, NameForm } from '../domain/register.ts'
import { compareNames } from '../ground/names/compare.ts'
import { csvHead, entitiesFromCsv, entityCsv } from '../ground/register/csv.ts'
import { entitiesFromFtm, entityFtm } from '../ground/register/ftm.ts'
import { entityId } from '../ground/register/ids.ts'
import type { View } from '../ledger/ledger.ts'

export { type FoundEntity, searchEntities } from '../ground/register/search.ts'

/** A pair of names as a line of `register match --jsonl` gives it. */
export interface Pair {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly kind: NameKind
}

/** @throws Error that says what of the line is wrong. */
export function readPair(line: string): Pair {
  const value = JSON.parse(line) as Partial<Pair> | null
  const { id, a, b, kind = 'other' } = value ?? {}
  if (id === undefined) throw new Error('it has no id')
  if (typeof a !== 'string' || typeof b !== 'string') throw new Error('a and b must be names')
  return { id, a, b, kind: nameKinds.includes(kind) ? kind : 'other' }
}

export const matchPair = ({ id, a, b, kind }: Pair) => {
  const { score, same, rule } = compareNames(a, b, kind)
  return { id, score: Math.round(score * 10_000) / 10_000, same, rule }
}

export const entityFormats = ['csv', 'ftm'] as const
export type EntityFormat = (typeof entityFormats)[number]

/** @throws Stop naming the line that is wrong. */
export const readEntities = (text: string, format: EntityFormat, source: string): Entity[] =>
  format === 'csv' ? entitiesFromCsv(text, source, entityId) : entitiesFromFtm(text, source)

/** Every entity of the ledger, with what the seed knows of it, in pieces. */
export async function* entitiesText(view: View, format: EntityFormat): AsyncGenerator<string> {
  const write = format === 'csv' ? entityCsv : entityFtm
  if (format === 'csv') yield csvHead
  let after: string | undefined
  do {
    const page = await view.entities({ limit: 500, ...(after === undefined ? {} : { after }) })
    for (const { id } of page.rows) {
      const entity = await view.known.entity(id)
      if (entity !== null) yield write(entity)
    }
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** An entity that a person adds. */
export function makeEntity(
  name: string,
  kind: NameKind,
  others: readonly { readonly name: string; readonly form: NameForm }[],
  source: string,
): Entity {
  const named = [{ name, form: 'official' as const }, ...others]
  return {
    ...{ id: entityId(name, kind), kind, country: null, hosts: [] },
    names: named.map((each) => ({ ...each, language: null, source, from: null, to: null })),
  }
}

/** The id that a split gives the names it takes off: one that no entity of the register has. */
export async function splitId(
  names: readonly string[],
  kind: NameKind,
  known: Known,
): Promise<EntityId> {
  const own = entityId(names[0] as string, kind)
  let free = own
  for (let number = 2; (await known.entity(free)) !== null; number += 1)
    free = `${own}-${number}` as EntityId
  return free
}
