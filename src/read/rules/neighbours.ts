// What stands around a word, as far as it tells what the word is.
import { ING, PAST } from './verbs.ts'
import type { Word } from './words.ts'

/** Words further ahead than this do not change what a word is. */
const reach = 25

/** Past adverbs and negations to the left of `at`; undefined at the sentence's start. */
export function wordBefore(words: readonly Word[], at: number): Word | undefined {
  let place = at - 1
  while (place >= 0 && isLight(words[place] as Word)) place -= 1
  return words[place]
}

const isLight = (word: Word): boolean => word.tag === 'adverb' || word.tag === 'not'

export function wordAfter(words: readonly Word[], at: number): Word | undefined {
  let place = at + 1
  while (place < words.length && isLight(words[place] as Word)) place += 1
  return words[place]
}

export const isOneOf = (word: Word | undefined, ...tags: readonly Word['tag'][]): boolean =>
  word !== undefined && tags.includes(word.tag)

export const isNominal = (word: Word | undefined): boolean =>
  isOneOf(word, 'noun', 'plural', 'name', 'number', 'adjective') && word?.lower !== 'due'

export const startsObject = (word: Word | undefined): boolean =>
  isOneOf(word, 'determiner', 'possessive', 'pronoun', 'name', 'number', 'quote', 'that', 'to')

/** What may stand behind an inverted cue: "said the ministry". */
export const startsSource = (word: Word | undefined): boolean =>
  isOneOf(word, 'determiner', 'possessive', 'name', 'pronoun', 'noun', 'plural')

export const isFiniteWord = (word: Word): boolean =>
  word.tag === 'modal' ||
  (isOneOf(word, 'be', 'have', 'do') &&
    word.form !== ING &&
    !(word.lower === 'be' || word.lower === 'been')) ||
  (word.forms === PAST && word.tag !== 'adjective')

/** Whether an unmistakable finite verb follows in the same clause, or before the sentence breaks. */
export function hasFiniteAhead(
  words: readonly Word[],
  at: number,
  within: 'clause' | 'sentence',
): boolean {
  const end = Math.min(words.length, at + reach)
  for (let place = at + 1; place < end; place += 1) {
    const word = words[place] as Word
    if (isFiniteWord(word)) return true
    if (within === 'sentence' && word.lower === ',') continue
    if (isOneOf(word, 'mark', 'quote', 'subordinator', 'that', 'relative')) return false
  }
  return false
}

/** Determiners, possessives and their like: what follows them is no finite verb. */
export const opensPhrase = (word: Word | undefined): boolean =>
  isOneOf(word, 'determiner', 'possessive', 'adjective', 'number', 'preposition')
