// What a translation may have made of a name: other words for its initials, its words put into English.
import type { NameKind } from '../../domain/reading.ts'
import { remember } from '../../domain/remember.ts'
import { countries, ideasOf, smallWords } from '../names/bodies.ts'
import { wordsOf } from '../names/parts.ts'
import { weights } from '../names/settings.ts'
import { likeness, makeWord, type Word } from '../names/words.ts'
import { initialsOf, sharedPlaces } from './initials.ts'
import { garble as settings } from './settings.ts'
import { shareTraits } from './traits.ts'

/** A name whose garble a surface may be. */
export interface Original {
  readonly kind: NameKind
  readonly name: string
  /** The text itself has it. */
  readonly named: boolean
  readonly speaks: boolean
}

export interface GarbleReading {
  /** In [0, 1]; 0 where it is no garble. */
  readonly score: number
  readonly rule: string
}

export interface Surface {
  /** Without its article. */
  readonly words: string
  readonly kind: NameKind
  readonly speaks: boolean
  /** Whether what the words plainly mean is what the text speaks of. */
  readonly fits: () => boolean
}

const nothing: GarbleReading = { score: 0, rule: 'nothing' }

/** Content words of the surface stand elsewhere in the text, too: `nerves` beside a nervous system. */
export function fitsPlainly(surface: string, text: string): boolean {
  const rest = text.toLowerCase().split(surface.toLowerCase()).join(' ')
  return wordsOf(surface)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 5 && !genericFirst.test(word))
    .some((word) => new RegExp(`(?<!\\p{L})${word.slice(0, 5)}`, 'u').test(rest))
}

/** What every body is may recur: it tells nothing of what the text is about. */
const genericFirst = /^(?:central|national|office|state|general|agency|service|center|centre)$/

const acronymOf = (words: string): boolean => /^\p{Lu}{2,8}$/u.test(words)

/** Initials become letters or common nouns; a proper name that shares words with another is its own. */
function mayBeInitials(words: string, name: string): boolean {
  if (acronymOf(words)) return true
  const [own, other] = [contentWords(words), contentWords(name)]
  const isCommon = own.some(({ text }) => /^\p{Ll}/u.test(text))
  return isCommon && !own.some((a) => other.some((b) => a.latin[0] === b.latin[0]))
}

function scoreInitials(surface: Surface, original: Original): GarbleReading {
  if (surface.kind === 'place' || surface.kind === 'facility') return nothing
  if (!mayBeInitials(surface.words, original.name))
    return sharesHead(surface, original)
      ? { score: settings.head, rule: `initials of ${original.name}` }
      : nothing
  let best = 0
  const asTaken = initialsOf(surface.words)
  for (const [tongue, ways] of initialsOf(original.name).entries())
    for (const own of ways)
      for (const taken of asTaken[tongue]?.slice(0, 1) ?? []) {
        if (taken.length !== own.length) continue
        const shared = sharedPlaces(taken, own)
        const isWhole = shared === own.length
        if (isWhole && shared >= 3) best = Math.max(best, settings.initials)
        else if (isWhole && acronymOf(surface.words) && original.named)
          best = Math.max(best, settings.twoInitials)
      }
  return best === 0 ? nothing : { score: best, rule: `initials of ${original.name}` }
}

/**
 * `the Central Committee` for a Center that the text names: a body's common words alone, which the text
 * never introduces, speaking where only the other body has spoken, and beginning with the same root.
 */
function sharesHead(surface: Surface, original: Original): boolean {
  if (!surface.speaks || !original.named || !original.speaks) return false
  const [own, other] = [surface.words, original.name].map((name) =>
    wordsOf(name).flatMap((word) => makeWord(word)?.latin[0] ?? []),
  ) as [string[], string[]]
  const isCommon = own.length === 2 && own.every((word) => ideasOf(word).size > 0)
  const root = (own[0] ?? '').slice(0, 4)
  return isCommon && root.length === 4 && other.some((word) => word.startsWith(root))
}

const shares = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  [...a].some((each) => b.has(each))

/** Words of one meaning in two tongues, or spellings of one word. */
function mate(a: Word, b: Word): number {
  const [left, right] = [a.latin[0] as string, b.latin[0] as string]
  if (left === right) return 1
  if (shares(ideasOf(left), ideasOf(right))) return settings.meaning
  const isStem = left.length >= 5 && right.length >= 5 && left.slice(0, 5) === right.slice(0, 5)
  return isStem ? settings.meaning : likeness(a, b)
}

const weigh = (word: Word): number => {
  const folded = word.latin[0] as string
  if (smallWords.has(folded)) return 0
  if (ideasOf(folded).size > 0) return weights.generic
  return countries.has(folded) ? weights.country : weights.own
}

const contentWords = remember((words): readonly Word[] =>
  wordsOf(words)
    .flatMap((word) => makeWord(word) ?? [])
    .filter((word) => weigh(word) > 0),
)

/** The share of both names' weight that has a mate of the same meaning in the other. */
function scoreWords(surface: Surface, original: Original): GarbleReading {
  const [a, b] = [contentWords(surface.words), contentWords(original.name)]
  const free = new Set(b)
  let [shared, mates, own] = [0, 0, 0]
  for (const word of a) {
    let best: { other: Word; value: number } | null = null
    for (const other of free) {
      const value = mate(word, other)
      if (value >= settings.mate && value > (best?.value ?? 0)) best = { other, value }
    }
    if (best === null) continue
    free.delete(best.other)
    mates += 1
    if (weigh(word) >= weights.country) own += 1
    shared += best.value * (weigh(word) + weigh(best.other))
  }
  const all = [...a, ...b].reduce((sum, word) => sum + weigh(word), 0)
  const score = all === 0 || a.length < 2 ? 0 : (shared / all) * settings.words
  const oneLeft = a.length - mates === 1 && b.length - mates <= 1 && mates + own >= 3
  return { score: oneLeft ? Math.max(score, settings.oneWord) : score, rule: 'words translated' }
}

/** The surname stands, the given name was put into English. */
function scoreSurname(surface: Surface, original: Original): GarbleReading {
  const [a, b] = [surface.words, original.name].map((words) =>
    wordsOf(words).flatMap((word) => makeWord(word) ?? []),
  ) as [Word[], Word[]]
  const [last, own] = [a.at(-1), b.at(-1)]
  if (last === undefined || own === undefined || a.length < 2 || b.length !== 2) return nothing
  return likeness(last, own) >= settings.surname
    ? { score: settings.givenName, rule: 'given name translated' }
    : nothing
}

/** Translation seldom changes what kind of thing a name stands for. */
function fitOfKinds(a: NameKind, b: NameKind): number {
  const isPlace = (kind: NameKind): boolean => kind === 'place' || kind === 'facility'
  return a === 'other' || isPlace(a) === isPlace(b) ? 1 : settings.otherKind
}

/** How likely a surface that no register knows is a garble of a name, and by which rule. */
export function readGarble(surface: Surface, original: Original): GarbleReading {
  // What one text names apart is apart: only initials, taken for other words, may be what it names.
  const isAlike = !original.named && shareTraits(surface.words, original.name)
  const isPerson = original.kind === 'person'
  const byInitials = isPerson ? nothing : scoreInitials(surface, original)
  const scoreAlike = isPerson ? scoreSurname : scoreWords
  const byWords = isAlike ? scoreAlike(surface, original) : nothing
  const { score, rule } = byInitials.score >= byWords.score ? byInitials : byWords
  const doubt =
    rule.startsWith('initials') && !original.named && surface.fits() ? settings.plain : 1
  const named = original.named ? settings.named : 1
  const fit = doubt * named * fitOfKinds(surface.kind, original.kind)
  return { score: Math.min(1, score * fit), rule }
}
