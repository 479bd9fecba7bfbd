// Which statements deny a claim, and whether each is a rebuttal or was said before there was a claim.
import type { Claim, Denial } from '../domain/claim.ts'
import type { ReportId } from '../domain/id.ts'
import { instantOf } from '../domain/interval.ts'
import type { FiledStatement } from '../domain/statement.ts'

/**
 * The denials among a claim's statements. One that is older than the first report that makes the claim
 * is its context; of two bare days or an undated report it is not known which is older.
 */
export function denialsAmong(
  claim: Pick<Claim, 'id'>,
  statements: readonly FiledStatement[],
  publishedOf: (report: ReportId) => string | null,
): Denial[] {
  const instants = statements
    .filter(({ stance }) => stance === 'supports')
    .map(({ report }) => instantOf(publishedOf(report)) || '9999')
    .sort()
  const first = instants[0]
  if (first === undefined) return []
  return statements
    .filter(({ stance }) => stance === 'denies')
    .map(({ id, report }) => {
      const said = instantOf(publishedOf(report)) || '9999'
      return {
        ...{ report, statement: id, reaches: [claim.id] },
        kind: said < first ? 'context' : 'rebuttal',
      }
    })
}
