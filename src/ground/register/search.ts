// Looks a name up as a person types it: whatever is like it, best first.
import type { NameKind } from '../../domain/reading.ts'
import type { Entity, Known } from '../../domain/register.ts'
import { compareKinds } from './far.ts'
import { foldName, keysOfName } from './keys.ts'
import { limits } from './settings.ts'

export interface FoundEntity {
  readonly entity: Entity
  /** In [0, 1]. */
  readonly score: number
}

/** Less likeness than this is none. */
const least = 0.5

/** Entities with a name like `name`; of any kind where none is given. */
export async function searchEntities(
  known: Known,
  name: string,
  { kind, limit }: { readonly kind?: NameKind; readonly limit: number },
): Promise<FoundEntity[]> {
  const asked = name.slice(0, limits.surface)
  const kinds: readonly NameKind[] = kind === undefined ? ['person', 'organization'] : [kind]
  const keys = new Set(kinds.flatMap((each) => keysOfName(asked, each)))
  const folded = foldName(asked)
  return (await known.bearing([...keys], limits.bearing))
    .filter((entity) => kind === undefined || entity.kind === kind)
    .map((entity) => ({
      entity,
      score: Math.max(
        ...entity.names.map((each) =>
          foldName(each.name) === folded
            ? 1
            : compareKinds(asked, 'other', each.name, entity.kind).score,
        ),
      ),
    }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}
