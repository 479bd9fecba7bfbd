// Whether a report is a copy of another's text, whole or edited.
import { copyShare } from '../settings.ts'
import { contained } from '../shingles.ts'
import { type Portrait, shinglesIn } from './portrait.ts'

/** Whether the parent has `copyShare.edited` of the child's shingles, and more than one sentence of it. */
export const isCopy = (child: Portrait, parent: Portrait): boolean =>
  mayBeCopy(child, parent) &&
  contained(child.shingles, parent.shingles) >= copyShare.edited &&
  sharesSentences(child, parent)

/** A first look by the child's sketch, which spares most counts. */
function mayBeCopy({ sketch }: Portrait, { shingles }: Portrait): boolean {
  if (sketch.length < 32) return true
  const shared = sketch.reduce((sum, shingle) => (shingles.has(shingle) ? sum + 1 : sum), 0)
  return shared / sketch.length >= copyShare.edited / 2
}

/** A short text may owe most of its words to one sentence that it took from elsewhere. */
function sharesSentences(child: Portrait, parent: Portrait): boolean {
  let shared = 0
  for (const passage of child.passages) {
    if (contained(shinglesIn([passage]), parent.shingles) < copyShare.sentence) continue
    shared += 1
    if (shared === 2) return true
  }
  return false
}
