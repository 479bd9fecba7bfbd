// Which report repeats which: for now, copies of one text by the share of shingles that they have in common.
import type { Lineage } from '../domain/claim.ts'
import { instantOf } from '../domain/interval.ts'
import type { Weighable, Weighed, WeighingStore } from '../domain/weighing.ts'
import { candidateLimit, copyShare } from './settings.ts'
import { contained, shinglesOf } from './shingles.ts'

/** A report of the same text, with the edge that joins the two. */
export interface Copy {
  readonly other: Weighed
  readonly edge: Lineage
}

/**
 * Every report known to share its text with `report`. The newest prints are compared, and whom they
 * repeat: since each print repeats the earliest, that is found however many there are.
 */
export async function findCopies(
  report: Weighable,
  shingles: ReadonlySet<number>,
  keys: readonly number[],
  store: WeighingStore,
): Promise<Copy[]> {
  const copies: Copy[] = []
  const wanted = new Set(await store.sharing(keys, candidateLimit))
  for (const id of wanted) {
    const other = id === report.id ? null : await store.weighed(id)
    const edge = other && judgeCopy(report, shingles, other)
    if (edge === null) continue
    copies.push({ other: other as Weighed, edge })
    for (const parent of (other as Weighed).parents) wanted.add(parent)
  }
  return copies.sort((a, b) => b.edge.score - a.edge.score || (a.other.id < b.other.id ? -1 : 1))
}

function judgeCopy(
  report: Weighable,
  shingles: ReadonlySet<number>,
  other: Weighed,
): Lineage | null {
  const theirs = shinglesOf(other)
  const later = isEarlier(report, other)
  const score = later ? contained(theirs, shingles) : contained(shingles, theirs)
  if (score < copyShare.edited) return null
  const [child, parent] = later ? [other, report] : [report, other]
  const how = score >= copyShare.verbatim ? 'verbatim' : 'edited'
  return { child: child.id, parent: parent.id, how, score: Math.round(score * 1000) / 1000 }
}

interface Dated {
  readonly id: string
  readonly published: string | null
}

/** Undated reports come last; ids decide between equals. */
export function isEarlier(a: Dated, b: Dated): boolean {
  const [one, other] = [instantOf(a.published) || '9999', instantOf(b.published) || '9999']
  return one === other ? a.id < b.id : one < other
}

/**
 * The edges that hold now that `report` is there. Prints of one text all repeat its earliest print:
 * a later report gets one edge to it, and an earlier one takes the children of what was earliest.
 */
export function judgeLineage(report: Weighable, copies: readonly Copy[]): Lineage[] {
  const earlier = copies.filter(({ edge }) => edge.child === report.id)
  const first = earliest(earlier.map(({ other }) => other))
  if (first !== null) return earlier.filter(({ other }) => other === first).map(({ edge }) => edge)
  return copies.map(({ edge }) => edge)
}

const earliest = (reports: readonly Weighed[]): Weighed | null =>
  reports.reduce<Weighed | null>(
    (best, each) => (best === null || isEarlier(each, best) ? each : best),
    null,
  )
