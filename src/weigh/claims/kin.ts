// How the reports of two statements stand to one another: one report, one lineage, or strangers.
import type { Lineage } from '../../domain/claim.ts'
import type { ReportId } from '../../domain/id.ts'
import type { Weighed } from '../../domain/weighing.ts'

/** Whom each report repeats, over as many steps as the reports at hand tell. */
export class Kin {
  readonly #parents: ReadonlyMap<ReportId, readonly ReportId[]>
  readonly #lines = new Map<ReportId, ReadonlySet<ReportId>>()

  constructor(edges: readonly Lineage[], nearby: readonly Weighed[]) {
    const parents = new Map(nearby.map(({ id, parents: known }) => [id, known]))
    for (const [child, known] of Map.groupBy(edges, (edge) => edge.child))
      parents.set(
        child,
        known.map(({ parent }) => parent),
      )
    this.#parents = parents
  }

  /** All that the report draws on, itself first, then the nearest. */
  lineOf(report: ReportId): ReadonlySet<ReportId> {
    const known = this.#lines.get(report)
    if (known !== undefined) return known
    const line = new Set([report])
    for (const each of line) for (const parent of this.#parents.get(each) ?? []) line.add(parent)
    this.#lines.set(report, line)
    return line
  }

  /** Whether one repeats the other, or both a third. */
  areOfOneLine(a: ReportId, b: ReportId): boolean {
    return !this.lineOf(a).isDisjointFrom(this.lineOf(b))
  }
}
