// Whom a report repeats, among those that it may repeat.
import type { Lineage, LineageEvidence, Repetition } from '../../domain/claim.ts'
import { copyShare, lineageBar, lineageWeights, translated } from '../settings.ts'
import { contained } from '../shingles.ts'
import { matchPassage } from './alignment.ts'
import { type Comparison, compare, orderShare } from './comparison.ts'
import { isCopy } from './copies.ts'
import { findCredits } from './credits.ts'
import { type Features, findFeatures } from './features.ts'
import { isEarlier } from './order.ts'
import type { Passage, Portrait } from './portrait.ts'

/** The edges from `child` to those of `candidates` that it repeats; one that is not earlier is passed over. */
export function judgeParents(child: Portrait, candidates: readonly Portrait[]): Lineage[] {
  const { original, others } = sortOut(child, candidates)
  const copied = original === null ? [] : [copyEdge(child, original)]
  return [
    ...copied,
    ...weighParents(child, others).flatMap(({ own, features, chance }) =>
      chance < lineageBar ? [] : [edge(own, renderingKind(own, features), chance)],
    ),
  ]
}

/**
 * Of several prints of one text, whether or not the ledger has the first, the earliest stands for all;
 * and a print repeats nobody else but whom it names.
 */
export function sortOut(
  child: Portrait,
  candidates: readonly Portrait[],
): { original: Portrait | null; others: readonly Portrait[] } {
  const earlier = candidates
    .filter(({ report }) => isEarlier(report, child.report))
    .sort((a, b) => (isEarlier(a.report, b.report) ? -1 : 1))
  const isPrint = (parent: Portrait): boolean => isCopy(child, parent)
  const original = earlier.find(isPrint) ?? null
  if (original === null) return { original, others: earlier }
  const named = earlier.filter(({ report }) => findCredits(child, report).length > 0)
  return { original, others: named.filter((each) => !isPrint(each)) }
}

/** A possible parent with all that speaks for it. */
export interface WeighedParent {
  readonly own: Comparison
  readonly features: Features
  /** In [0, 1]: how likely it is that the child repeats it. */
  readonly chance: number
}

/** Each of `parents` beside the others. */
export function weighParents(child: Portrait, parents: readonly Portrait[]): WeighedParent[] {
  const all = parents.map((parent) => compare(child, parent))
  return all.map((own) => {
    const features = findFeatures(own, all)
    return { own, features, chance: chanceOf(features) }
  })
}

function chanceOf(features: Features): number {
  let sum = 0
  for (const [name, value] of Object.entries(features)) sum += (lineageWeights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}

/** A copy's evidence is in its weightiest sentences; the others are not even looked for in the parent. */
function copyEdge(child: Portrait, parent: Portrait): Lineage {
  const share = contained(child.shingles, parent.shingles)
  const weightiest = child.passages
    .map((passage, at) => ({ ...passage, at }))
    .filter(({ leftover }) => !leftover)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, shown)
  const matches = weightiest.map((passage) => matchPassage(passage, passage.at, parent))
  const how = share >= copyShare.verbatim ? 'verbatim' : 'edited'
  return edge({ child, parent, matches, credits: findCredits(child, parent.report) }, how, share)
}

/** A translation renders most of its parent, in its order, in other words. */
const renderingKind = (own: Comparison, { mean }: Features): Repetition =>
  (mean as number) >= translated.likeness && orderShare(own) >= translated.order
    ? 'translated'
    : 'paraphrased'

const edge = (own: Comparison, how: Repetition, score: number): Lineage => ({
  child: own.child.report.id,
  parent: own.parent.report.id,
  how,
  score: Math.round(score * 1000) / 1000,
  evidence: evidenceOf(own),
})

/** The words that credit the parent, and the sentences most alike, strongest first. */
function evidenceOf({ child, parent, matches, credits }: Comparison): LineageEvidence[] {
  const named = [...credits]
    .sort((a, b) => b.share - a.share)
    .flatMap(({ span }) => (span === null ? [] : [{ kind: 'credit' as const, child: span }]))
  const linked = credits.some(({ span }) => span === null)
  const alike = matches
    .filter((match) => match !== null)
    .sort((a, b) => b.shared * b.likeness - a.shared * a.likeness || a.child - b.child)
    .map((match) => ({
      kind: 'sentence' as const,
      child: (child.passages[match.child] as Passage).span,
      parent: (parent.passages[match.parent] as Passage).span,
    }))
  return [
    ...(linked ? [{ kind: 'link' as const }] : []),
    ...named.slice(0, shown),
    ...alike.slice(0, shown),
  ]
}

/** Pieces of evidence of one kind that an edge keeps. */
const shown = 3
