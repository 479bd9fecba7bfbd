// Who repeats whom, as a list of rows with depths.
import type { Edge } from '../../../src/views/lineage.ts'

export interface Branch<Report> {
  readonly report: Report
  readonly depth: number
  /** Whom it repeats most; null at a root. */
  readonly edge: Edge | null
  /** How many others it repeats besides. */
  readonly others: number
}

/** Each report stands under the one that it shares most with; what goes in a circle starts anywhere. */
export function treeOf<Report extends { readonly id: string }>(
  reports: readonly Report[],
  edges: readonly Edge[],
): Branch<Report>[] {
  const known = new Set(reports.map((report) => report.id))
  const parents = Map.groupBy(
    edges.filter((edge) => known.has(edge.parent)),
    (edge) => edge.child,
  )
  const closest = (id: string): Edge | null =>
    parents.get(id)?.reduce((best, edge) => (edge.score > best.score ? edge : best)) ?? null
  const children = Map.groupBy(reports, (report) => closest(report.id)?.parent ?? null)
  const branches: Branch<Report>[] = []
  const seen = new Set<string>()
  const grow = (report: Report, depth: number, edge: Edge | null): void => {
    if (seen.has(report.id)) return
    seen.add(report.id)
    const others = Math.max(0, (parents.get(report.id)?.length ?? 0) - 1)
    branches.push({ report, depth, edge, others })
    for (const child of children.get(report.id) ?? []) grow(child, depth + 1, closest(child.id))
  }
  for (const root of children.get(null) ?? []) grow(root, 0, null)
  for (const rest of reports) grow(rest, 0, null)
  return branches
}
