// One word of a name in all its readings, and how like two of them are.

import { remember } from '../../domain/remember.ts'
import { Aligner, type Side, type Table } from './aligner.ts'
import { asRussian } from './cyrillic.ts'
import { foldForeign, type Script, scriptOf } from './fold.ts'
import { surnameSpellings, surnameTwins } from './korean.ts'
import arabic from './learned/arabic.json' with { type: 'json' }
import korean from './learned/korean.json' with { type: 'json' }
import latin from './learned/latin.json' with { type: 'json' }
import russian from './learned/russian.json' with { type: 'json' }
import { romanize } from './romanize.ts'

/** Opened at first use: a table takes some milliseconds. */
const lazily = (table: Table): (() => Aligner) => {
  let aligner: Aligner | undefined
  return () => {
    aligner ??= new Aligner(table)
    return aligner
  }
}

type Foreign = 'cyrillic' | 'arabic' | 'hangul'

const aligners: Readonly<Record<Foreign | 'latin', () => Aligner>> = {
  cyrillic: lazily(russian),
  arabic: lazily(arabic),
  hangul: lazily(korean),
  latin: lazily(latin),
}

export interface Word {
  /** As written. */
  readonly text: string
  readonly script: Script
  /** Its letters as an aligner of its script takes them; the first Latin spelling for Latin words. */
  readonly letters: string
  /** Folded Latin spellings, the likeliest first. */
  readonly latin: readonly string[]
  /** Sides that were made already, by aligner. */
  readonly sides: Map<string, Side>
}

/** Null where the text holds no letter or digit that can be compared. */
export const makeWord = remember(makeNew)

function makeNew(text: string): Word | null {
  const script = scriptOf(text)
  const spellings = romanize(text, script)
  if (spellings.length === 0) return null
  const letters = foldForeign(text, script)
  return {
    text,
    script,
    letters: script === 'cyrillic' ? asRussian(letters) : letters,
    latin: spellings,
    sides: new Map(),
  }
}

const isForeign = (script: Script): script is Foreign =>
  script === 'cyrillic' || script === 'arabic' || script === 'hangul'

function sideOf(word: Word, name: string, make: () => Side): Side {
  const made = word.sides.get(name)
  if (made !== undefined) return made
  const side = make()
  word.sides.set(name, side)
  return side
}

const twins = new Map<string, Set<string>>()
for (const set of surnameTwins)
  for (const each of set) twins.set(each, new Set([...(twins.get(each) ?? []), ...set]))

/** Two Latin spellings of one Korean surname. */
const areTwins = (a: string, b: string): boolean => twins.get(a)?.has(b) === true

/** How often each letter or digit of a folded word is left over; zero between calls. */
const rest = new Uint8Array(128)

/** The share of two folded words' letters, in [0, 1], that the other has, too, in any order. */
function sharedLetters(a: string, b: string): number {
  let shared = 0
  for (let at = 0; at < a.length; at += 1)
    rest[a.charCodeAt(at)] = (rest[a.charCodeAt(at)] ?? 0) + 1
  for (let at = 0; at < b.length; at += 1) {
    const letter = b.charCodeAt(at)
    const count = rest[letter] ?? 0
    if (count === 0) continue
    rest[letter] = count - 1
    shared += 1
  }
  for (let at = 0; at < a.length; at += 1) rest[a.charCodeAt(at)] = 0
  return (2 * shared) / (a.length + b.length)
}

/** Of half a million pairs of words of news and names, none that share fewer is as likely as not one name. */
const fewLetters = 0.4

const shareLittle = (a: Word, b: Word): boolean =>
  a.script === 'latin' &&
  b.script === 'latin' &&
  a.latin.every((one) => b.latin.every((other) => sharedLetters(one, other) < fewLetters)) &&
  !areTwins(a.latin[0] as string, b.latin[0] as string)

/** In [0, 1]; 1 only for the same letters. Latin spellings of either are tried against one another. */
function likenessInLatin(a: Word, b: Word): number {
  if (a.latin.some((spelling) => b.latin.includes(spelling)))
    return a.script === b.script ? 1 : sameInLatin
  if (areTwins(a.latin[0] as string, b.latin[0] as string)) return twinLikeness
  const aligner = aligners.latin()
  let best = 0
  for (const [place, left] of a.latin.entries())
    for (const [other, right] of b.latin.entries())
      best = Math.max(
        best,
        aligner.likeness(
          sideOf(a, `left ${place}`, () => aligner.left(left)),
          sideOf(b, `right ${other}`, () => aligner.right(right)),
        ),
      )
  return best
}

/** A spelling by a standard is surer than any learned one, and not as sure as the same letters. */
const sameInLatin = 0.995
const twinLikeness = 0.9
/** Arabic and Hangul spellings that differ are two names: they differ in consonants. */
const otherLetters = 0.4

/** So many pairs are remembered; then all are forgotten. */
const mostPairs = 200_000
const pairs = new Map<string, number>()

/** How likely two words are spellings of one name, in [0, 1]. */
export function likeness(a: Word, b: Word): number {
  if (shareLittle(a, b)) return 0
  const pair = `${a.text} ${b.text}`
  const known = pairs.get(pair)
  if (known !== undefined) return known
  if (pairs.size >= mostPairs) pairs.clear()
  const found = findLikeness(a, b)
  pairs.set(pair, found)
  return found
}

function findLikeness(a: Word, b: Word): number {
  if (a.script === b.script && a.letters === b.letters && a.latin[0] === b.latin[0]) return 1
  if (a.script === 'latin' && isForeign(b.script)) return likenessAcross(a, b, b.script)
  if (b.script === 'latin' && isForeign(a.script)) return likenessAcross(b, a, a.script)
  const inLatin = likenessInLatin(a, b)
  return a.script === b.script && (a.script === 'arabic' || a.script === 'hangul')
    ? Math.min(otherLetters, inLatin)
    : inLatin
}

/** The ending of Slavic adjectives, which each style writes its own way: `Skhidny`, `Skhidnyi`. */
const level = (spelling: string): string => spelling.replace(/(?:yi|yy|iy|ii|ij|yj)$/, 'y')

function likenessAcross(latinWord: Word, foreign: Word, script: Foreign): number {
  const aligner = aligners[script]()
  const learned = aligner.likeness(
    sideOf(latinWord, script, () => aligner.left(latinWord.latin[0] as string)),
    sideOf(foreign, script, () => aligner.right(foreign.letters)),
  )
  const isSurname =
    script === 'hangul' && surnameSpellings(foreign.text).includes(latinWord.latin[0] as string)
  const own = level(latinWord.latin[0] as string)
  const isByStandard = foreign.latin.some((spelling) => level(spelling) === own)
  return Math.max(learned, isSurname ? twinLikeness : 0, isByStandard ? sameInLatin : 0)
}

/** Latin spellings to look a word up by: those of the standards, and for other scripts learned ones. */
export const spellingsOf = (word: Word): string[] =>
  isForeign(word.script)
    ? [...word.latin, ...aligners[word.script]().write(word.letters, 3)]
    : [...word.latin]
