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
  const whole = async (entity: Entity): Promise<Entity> => {
    const own = await ledger.entity(entity.id)
    if (own === null) return entity
    const base = await seed.entity(own.id)
    if (base === null || holdsSeed(own)) return own
    return own.names[0]?.form === 'official' ? joinEntities(own, base) : joinEntities(base, own)
  }
  return {
    entity: async (id) => {
      const own = (await ledger.entity(id)) ?? (await seed.entity(id))
      return own === null ? null : whole(own)
    },
    bearing: async (keys, limit) => {
      const found = [...(await seed.bearing(keys, limit)), ...(await ledger.bearing(keys, limit))]
      const byId = new Map<EntityId, Entity>()
      for (const each of found) {
        const entity = await whole(each)
        byId.set(entity.id, entity)
      }
      return [...byId.values()]
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
