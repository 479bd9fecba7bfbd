// Which origins clearly say the same, so that they may corroborate one another.
import type { StatementId } from '../../domain/id.ts'
import { words } from '../../domain/span.ts'
import type { Statement } from '../../domain/statement.ts'
import type { Footing, Weighed } from '../../domain/weighing.ts'
import type { JudgedClaims } from './same.ts'
import { sideLimit } from './settings.ts'

const negation = /\b(?:no|not|never|nobody|nothing|none|nor|neither|without)\b|n['’]t\b/iu

/** Whether it is plain that a statement affirms, or that it denies. */
export const isPlain = (
  text: string,
  { polarity, evidence }: Pick<Statement, 'polarity' | 'evidence'>,
): boolean => polarity === 'negative' || !negation.test(words(text, evidence))

type Unbacked = Omit<Footing, 'backs'>

/** With the names of the origins that clearly say the same as each statement, where both are plain. */
export function backEach(
  footings: ReadonlyMap<StatementId, Unbacked>,
  agreeing: JudgedClaims['agreeing'],
  nearby: readonly Weighed[],
): Map<StatementId, Footing> {
  const known = new Map<StatementId, Unbacked>(footings)
  for (const report of nearby) for (const [id, footing] of report.footings) known.set(id, footing)
  const backs = new Map<StatementId, Set<string>>([...footings].map(([id]) => [id, new Set()]))
  for (const [a, b] of agreeing) {
    const [one, other] = [known.get(a), known.get(b)]
    if (!one?.plain || !other?.plain) continue
    for (const name of other.origins) if (!one.origins.includes(name)) backs.get(a)?.add(name)
    for (const name of one.origins) if (!other.origins.includes(name)) backs.get(b)?.add(name)
  }
  return new Map(
    [...footings].map(([id, footing]) => [
      id,
      { ...footing, backs: [...(backs.get(id) ?? [])].sort().slice(0, sideLimit) },
    ]),
  )
}
