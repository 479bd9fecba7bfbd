// Which settlements can be: checked before they are written.
import { Stop } from '../domain/fault.ts'
import type { EntityId } from '../domain/id.ts'
import type { Registrar, Settlement } from '../domain/register.ts'
import { knownIn } from './register.ts'
import type { State } from './state.ts'

const unknown = (id: EntityId) =>
  new Stop('unknown-entity', {
    message: `There is no entity ${id} in the register.`,
    remedy: 'Look it up with "hearsay register list NAME".',
  })

/** @throws Stop for an unknown entity or name, a merger of an entity with itself, a split to an id that is taken. */
export async function checkSettlement(
  settlement: Settlement,
  state: State,
  registrar: Registrar,
): Promise<void> {
  const register = registrar.over(knownIn(state))
  const entity = await register.entity(settlement.entity)
  if (entity === null) throw unknown(settlement.entity)
  if (settlement.kind === 'merged') {
    const into = await register.entity(settlement.into)
    if (into === null) throw unknown(settlement.into)
    if (into.id === entity.id || into.id === settlement.entity)
      throw new Stop('same-entity', {
        message: `${settlement.entity} and ${settlement.into} are one entity already.`,
        remedy: 'Nothing is to be done.',
      })
  }
  if (settlement.kind !== 'split') return
  if ((await register.entity(settlement.to)) !== null)
    throw new Stop('taken-id', {
      message: `There is an entity ${settlement.to} already.`,
      remedy: 'Give the names that are split off an id of their own.',
    })
  const known = new Set(entity.names.map(({ name }) => name))
  const missing = settlement.names.find((name) => !known.has(name))
  if (missing === undefined && settlement.names.length < known.size) return
  throw new Stop('no-split', {
    message:
      missing === undefined
        ? `${settlement.entity} would keep no name.`
        : `${settlement.entity} has no name "${missing}".`,
    remedy: 'Give some, not all, of the names that "hearsay register show" lists.',
  })
}
