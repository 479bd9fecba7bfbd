// A store for weighing that is an index in memory: nothing is kept but reports, their keys and edges.
import type { Lineage } from '../../src/domain/claim.ts'
import type { ReportId } from '../../src/domain/id.ts'
import type { Weighable, Weighed, Weighing, WeighingStore } from '../../src/domain/weighing.ts'

export class IndexStore implements WeighingStore {
  readonly #reports = new Map<ReportId, Weighed>()
  readonly #postings = new Map<number, ReportId[]>()
  readonly #edges = new Map<ReportId, readonly Lineage[]>()

  get edges(): readonly Lineage[] {
    return [...this.#edges.values()].flat()
  }

  put(report: Weighable, { keys, lineage }: Pick<Weighing, 'keys' | 'lineage'>): void {
    for (const child of new Set(lineage.map((edge) => edge.child)))
      this.#edges.set(
        child,
        lineage.filter((edge) => edge.child === child),
      )
    const parents = (this.#edges.get(report.id) ?? []).map((edge) => edge.parent)
    this.#reports.set(report.id, { ...report, claims: new Map(), footings: new Map(), parents })
    for (const key of keys) {
      const known = this.#postings.get(key)
      if (known === undefined) this.#postings.set(key, [report.id])
      else known.push(report.id)
    }
  }

  async postings(
    keys: readonly number[],
    limit: number,
  ): Promise<readonly (readonly ReportId[])[]> {
    return keys.map((key) => (this.#postings.get(key) ?? []).slice(-limit).reverse())
  }

  async weighed(id: ReportId): Promise<Weighed | null> {
    return this.#reports.get(id) ?? null
  }

  async childrenOf(id: ReportId, limit: number): Promise<readonly ReportId[]> {
    return this.edges
      .filter(({ parent }) => parent === id)
      .map(({ child }) => child)
      .slice(0, limit)
  }
}
