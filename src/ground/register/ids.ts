import { createHash } from 'node:crypto'
import type { EntityId } from '../../domain/id.ts'
import type { NameKind } from '../../domain/reading.ts'
import { foldName } from './keys.ts'

/** Crockford's alphabet: no letter that is taken for a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** From the name alone, so that reports that write it alike come to one entity in every ledger. */
export function entityId(name: string, kind: NameKind): EntityId {
  const key = `${kind === 'person' ? 'person' : 'body'}:${foldName(name) || name}`
  const digest = createHash('sha256').update(key).digest()
  return `e-${[...digest.subarray(0, 13)].map((byte) => alphabet[byte & 31]).join('')}` as EntityId
}
