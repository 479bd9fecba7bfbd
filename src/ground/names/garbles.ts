// Resolves what a translation made of a name: initials taken for other words, names put into English.
import type { NameKind } from '../../domain/reading.ts'
import { initialsTakenFor } from './acronyms.ts'
import { countries, ideasOf, smallWords } from './bodies.ts'
import { compareNames } from './compare.ts'
import { meaningsOf } from './elements.ts'
import { type Initials, initialsIn, initialsOfAcronym, sharedPlaces, tongues } from './initials.ts'
import { wordsOf } from './parts.ts'
import { garble as settings, weights } from './settings.ts'
import { likeness, makeWord, type Word } from './words.ts'

/** An entity that a garble may stand for. */
export interface Candidate {
  readonly id: string
  readonly kind: NameKind
  /** Its right names, in any tongue. */
  readonly names: readonly string[]
  /** The document itself names it rightly. */
  readonly named: boolean
}

export interface GarbleReading {
  readonly id: string
  /** In [0, 1]. */
  readonly score: number
  readonly rule: string
  /** The name that the garble was made from. */
  readonly name: string
}

const bare = (surface: string): string =>
  surface
    .replace(/["“”«»]/g, '')
    .replace(/^(?:the|an?|its|a certain)\s+/i, '')
    .trim()

/** Whether the words may be meant as they stand: the text speaks of their own field. */
function fitsPlainly(plain: string, text: string, initials: readonly { field: RegExp }[]): boolean {
  const rest = text.split(new RegExp(plain.replace(/[^\p{L}\p{N} ]/gu, '.'), 'iu')).join(' ')
  return initials.some(({ field }) => field.test(rest))
}

/** The acronyms that a surface may be: letters as they stand, a known reading, its own initials. */
function acronymsOf(plain: string, tongue: (typeof tongues)[number]): Initials[] {
  if (/^\p{Lu}{2,8}$/u.test(plain)) return [initialsOfAcronym(plain, tongue)]
  const known = initialsTakenFor(plain.toLowerCase()).map(({ initials }) =>
    initialsOfAcronym(initials, tongue),
  )
  return [...known, ...initialsIn(plain, tongue).slice(0, 1)]
}

/** Initials of a name, or its letters where it is an acronym. */
const ownInitials = (name: string, tongue: (typeof tongues)[number]): Initials[] =>
  /^\p{Lu}{2,8}$/u.test(name) ? [initialsOfAcronym(name, tongue)] : initialsIn(name, tongue)

function scoreInitials(plain: string, name: string): number {
  const isKnown = initialsTakenFor(plain.toLowerCase()).length > 0
  let best = 0
  for (const tongue of tongues)
    for (const own of ownInitials(name, tongue))
      for (const taken of acronymsOf(plain, tongue))
        best = Math.max(best, scoreTaken(taken, own, isKnown || taken.length === plain.length))
  return best
}

/** Where the words are no known reading of initials, only three letters and more speak for a name. */
function scoreTaken(taken: Initials, own: Initials, isKnown: boolean): number {
  const shared = sharedPlaces(taken, own)
  if (shared === own.length && shared === taken.length) {
    if (shared >= 3) return settings.initials
    return isKnown ? settings.twoInitials : 0
  }
  if (!isKnown || sharedPlaces(taken.slice(0, 1), own) === 0) return 0
  if (shared === own.length - 1 && own.length === taken.length && shared >= 2)
    return settings.oneOff
  return taken.length === 2 && own.length === 3 ? settings.head : 0
}

const shares = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  [...a].some((each) => b.has(each))

/** Words of one meaning in two tongues, or spellings of one word, a demonym beside its country. */
function mate(a: Word, b: Word): number {
  const [left, right] = [a.latin[0] as string, b.latin[0] as string]
  if (left === right) return 1
  if (shares(ideasOf(left), ideasOf(right)) || shares(meaningsOf(left), meaningsOf(right)))
    return settings.meaning
  const isStem = left.length >= 5 && right.length >= 5 && left.slice(0, 5) === right.slice(0, 5)
  return isStem ? settings.meaning : Math.max(0, likeness(a, b) - settings.spellingLoss)
}

const weigh = (word: Word): number => {
  const folded = word.latin[0] as string
  if (smallWords.has(folded)) return 0
  return ideasOf(folded).size > 0
    ? weights.generic
    : countries.has(folded)
      ? weights.country
      : weights.own
}

const contentWords = (words: string): Word[] =>
  wordsOf(words)
    .flatMap((word) => makeWord(word) ?? [])
    .filter((word) => weigh(word) > 0)

/** The share of both names' weight that has a mate of the same meaning in the other. */
function scoreWords(plain: string, name: string): number {
  const [a, b] = [contentWords(plain), contentWords(name)]
  const free = new Set(b)
  let [shared, mates, own] = [0, 0, 0]
  for (const word of a) {
    const best = [...free]
      .map((other) => ({ other, value: mate(word, other) }))
      .filter(({ value }) => value >= settings.mate)
      .reduce<{ other: Word; value: number } | null>(
        (most, each) => (each.value > (most?.value ?? 0) ? each : most),
        null,
      )
    if (best === null) continue
    free.delete(best.other)
    mates += 1
    if (weigh(word) >= weights.country) own += 1
    shared += best.value * (weigh(word) + weigh(best.other))
  }
  const all = [...a, ...b].reduce((sum, word) => sum + weigh(word), 0)
  const score = all === 0 ? 0 : (shared / all) * settings.words
  const oneLeft = a.length - mates === 1 && b.length - mates === 1 && mates + own >= 2
  return oneLeft ? Math.max(score, settings.oneWord) : score
}

/** The surname stands, the given name was put into English. */
function scoreSurname(plain: string, name: string): number {
  const [a, b] = [plain, name].map((words) =>
    wordsOf(words).flatMap((word) => makeWord(word) ?? []),
  )
  const [last, own] = [a?.at(-1), b?.at(-1)]
  if (last === undefined || own === undefined || (a?.length ?? 0) < 2 || b?.length !== 2) return 0
  return likeness(last, own) >= settings.surname ? settings.givenName : 0
}

/** Translation seldom changes what kind of thing a name stands for. */
function fitOfKinds(a: NameKind, b: NameKind): number {
  if ((a === 'person') !== (b === 'person')) return 0
  const isPlace = (kind: NameKind): boolean => kind === 'place' || kind === 'facility'
  return isPlace(a) === isPlace(b) ? 1 : settings.otherKind
}

function readAs(
  plain: string,
  kind: NameKind,
  candidate: Candidate,
  name: string,
  fit: number,
): GarbleReading {
  const scores: [number, string][] = [
    [candidate.kind === 'person' ? 0 : scoreInitials(plain, name), 'initials'],
    [scoreWords(plain, name), 'words translated'],
    [compareNames(plain, name, kind === 'person' ? kind : 'organization').score, 'spelling'],
  ]
  if (candidate.kind === 'person') scores.push([scoreSurname(plain, name), 'given name translated'])
  const [score, rule] = scores.reduce((best, each) => (each[0] > best[0] ? each : best))
  return {
    id: candidate.id,
    score: Math.min(1, score * (candidate.named ? settings.named : 1) * fit),
    rule,
    name,
  }
}

/**
 * What a name that no register knows may be a garble of, the best first; none where nothing is likely.
 * Where the plain reading fits the text, only what the text itself names can be meant. Give the surface as it stands, the text that it stands in, and
 * the entities that the document, its copies and the register offer.
 */
export function readGarble(
  surface: string,
  kind: NameKind,
  text: string,
  candidates: readonly Candidate[],
): GarbleReading[] {
  const plain = bare(surface).slice(0, settings.longest)
  if (plain === '') return []
  const isPlain = fitsPlainly(plain, text, initialsTakenFor(plain.toLowerCase()))
  const fit = isPlain ? settings.plain : 1
  const readings = candidates.flatMap((candidate) =>
    candidate.names
      .map((name) => readAs(plain, kind, candidate, name, fit * fitOfKinds(kind, candidate.kind)))
      .reduce<GarbleReading[]>(
        (best, each) => (each.score > (best[0]?.score ?? 0) ? [each] : best),
        [],
      ),
  )
  return readings.filter(({ score }) => score >= settings.least).sort((a, b) => b.score - a.score)
}
