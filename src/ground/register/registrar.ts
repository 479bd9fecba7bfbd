// Grounding as the ledger calls it: its own register over the seed.
import type { EntityId } from '../../domain/id.ts'
import type { Entity, Known, Registrar } from '../../domain/register.ts'
import { groundNames } from './ground.ts'
import { keysOfName } from './keys.ts'
import { joinEntities } from './memory.ts'
import { capital, openSeed } from './seed.ts'

/** A settlement on one of the seed's entities copies it into the ledger, whole. */
const holdsSeed = ({ names }: Entity): boolean =>
  names.some(({ source }) => source === 'seed' || source === capital)

/**
 * The ledger's record over the seed's: an entity of both has both's names. The ledger may say that one is
 * merged into another, or name it anew.
 */
export function overlay(seed: Known, ledger: Known): Known {
  const withSeed = async (own: Entity): Promise<Entity> => {
    const base = await seed.entity(own.id)
    if (base === null || holdsSeed(own)) return own
    return own.names[0]?.form === 'official' ? joinEntities(own, base) : joinEntities(base, own)
  }
  const whole = async (id: EntityId): Promise<Entity | null> => {
    const own = await ledger.entity(id)
    return own === null ? seed.entity(id) : withSeed(own)
  }
  return {
    entity: whole,
    bearing: async (keys, limit) => {
      const found = await Promise.all([
        ...(await seed.bearing(keys, limit)).map(async (entity) => {
          const own = await whole(entity.id)
          return own?.id === entity.id ? joinEntities(own, entity) : own
        }),
        ...(await ledger.bearing(keys, limit)).map(withSeed),
      ])
      return [...new Map(found.flatMap((each) => (each ? [[each.id, each]] : []))).values()]
    },
  }
}

const overSeed = (ledger: Known): Known => overlay(openSeed(), ledger)

export const registrar: Registrar = {
  keysOf: keysOfName,
  over: overSeed,
  ground: (report, reading, register) =>
    groundNames(report, reading, {
      neighbours: (entities, limit) => register.neighbours(entities, limit),
      ...overSeed(register),
    }),
}
