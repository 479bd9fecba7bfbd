// Where a report is found by those that may repeat it: at most `sampledShingles + sampledNames` keys.

import type { ReportId } from '../../domain/id.ts'
import type { WeighingStore } from '../../domain/weighing.ts'
import {
  candidateLimit,
  commonShare,
  leastCommon,
  postingLimit,
  sampledNames,
} from '../settings.ts'
import { sampleKeys } from '../shingles.ts'
import type { Portrait } from './portrait.ts'

/** Keys of the text's shingles, and of its names and numbers under which paraphrases and translations meet. */
export function keysOf({ shingles, passages }: Portrait): number[] {
  const names = new Set<number>()
  for (const { tokens, leftover } of passages) {
    if (leftover) continue
    for (const { word, weight } of tokens) if (weight >= 2) names.add(word.keyHash)
  }
  // The least hashes: two reports that share names choose the same of them.
  const chosen = [...names].sort((a, b) => a - b).slice(0, sampledNames)
  return [...new Set([...sampleKeys(shingles), ...chosen])]
}

/** The reports that have most in common with the keys; what few reports have counts for more. */
export async function findCandidates(
  keys: readonly number[],
  store: WeighingStore,
): Promise<ReportId[]> {
  const common = new Map<ReportId, number>()
  for (const reports of await store.postings(keys, postingLimit)) {
    const rarity = 1 - Math.log(reports.length) / Math.log(postingLimit)
    const share = commonShare + (1 - commonShare) * rarity
    for (const id of reports) common.set(id, (common.get(id) ?? 0) + share)
  }
  return [...common]
    .filter(([, weight]) => weight >= leastCommon)
    .sort(([a, most], [b, less]) => less - most || (a < b ? -1 : 1))
    .slice(0, candidateLimit)
    .map(([id]) => id)
}
