// Under which words reports on one happening meet: the rarest of their names and terms, alone and in pairs.
import { crc32 } from 'node:zlib'
import type { ReportId } from '../../domain/id.ts'
import type { Weighable, WeighingStore } from '../../domain/weighing.ts'
import { foldWords } from '../shingles.ts'
import { leastShare, nearbyLimit, pairedWords, reportsPerKey, tellingWords } from './settings.ts'
import { rankOf } from './words.ts'

/** A key with how much it tells: a pair of rare words tells more than one of them. */
export interface ClaimKey {
  readonly key: number
  readonly weight: number
}

/** A word of a list never is a key by itself where it is commoner than this. */
const tellingRank = 5000
/** What a word of the list tells beside one that is in none, as most names are. */
const listed = 0.4

/** At most `tellingWords` keys and those of the pairs of the first few. */
export function claimKeys(report: Pick<Weighable, 'text' | 'zones'>): ClaimKey[] {
  const counts = new Map<string, number>()
  for (const { kind, span } of report.zones) {
    if (kind === 'leftover') continue
    for (const word of foldWords(report.text.slice(span.start, span.end)))
      if (word.length > 2 && !/^\p{N}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const telling = [...counts]
    .filter(([word]) => (rankOf(word) ?? tellingRank) >= tellingRank)
    .map(([word, count]) => ({ word, count, weight: rankOf(word) === null ? 1 : listed }))
    .sort(
      (a, b) =>
        b.weight * Math.log(1 + b.count) - a.weight * Math.log(1 + a.count) ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, tellingWords)
  const paired = telling.slice(0, pairedWords).sort((a, b) => (a.word < b.word ? -1 : 1))
  const pairs = paired.flatMap((one, at) =>
    paired.slice(at + 1).map((other) => ({
      word: `${one.word} ${other.word}`,
      weight: one.weight + other.weight,
    })),
  )
  return [...telling, ...pairs].map(({ word, weight }) => ({ key: crc32(`claim ${word}`), weight }))
}

/** The reports that share most with this one; each key gives a limited number. */
export async function findNearby(
  keys: readonly ClaimKey[],
  store: WeighingStore,
): Promise<ReportId[]> {
  const shares = new Map<ReportId, number>()
  const found = await store.postings(
    keys.map(({ key }) => key),
    reportsPerKey,
  )
  for (const [at, { weight }] of keys.entries())
    for (const id of found[at] as readonly ReportId[])
      shares.set(id, (shares.get(id) ?? 0) + weight)
  return [...shares]
    .filter(([, share]) => share >= leastShare)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, nearbyLimit)
    .map(([id]) => id)
}
