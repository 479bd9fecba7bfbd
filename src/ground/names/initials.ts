// Initials that a name may have in a foreign tongue, and what a text's words may have been made from.
import { ideasOf, ideasOfBodies, smallWords, type Tongue } from './bodies.ts'
import { wordsOf } from './parts.ts'
import { makeWord } from './words.ts'

/** One place of an acronym: the letters that may stand there. */
export type Initials = readonly ReadonlySet<string>[]

/** Cyrillic letters that a Latin one may stand for at the head of a word. */
const cyrillic: Readonly<Record<string, string>> = {
  a: 'аяо',
  b: 'б',
  c: 'цкс',
  d: 'д',
  e: 'еэє',
  f: 'ф',
  g: 'г',
  h: 'хг',
  i: 'иі',
  j: 'йдж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'сш',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'х',
  y: 'йюя',
  z: 'зц',
}

export const tongues: readonly Tongue[] = ['slavic', 'iberian', 'french', 'english']

const headOf = (word: string, tongue: Tongue): readonly string[] => {
  const letter = word[0] as string
  return tongue === 'slavic' && /[a-z]/.test(letter) ? [...(cyrillic[letter] ?? letter)] : [letter]
}

/** The letters that a folded English word may begin with in another tongue. */
function initialOf(folded: string, tongue: Tongue): ReadonlySet<string> {
  const translations = [...ideasOf(folded)].flatMap(
    (idea) => ideasOfBodies[idea]?.words[tongue] ?? [],
  )
  const words = translations.length > 0 ? translations : [folded]
  return new Set(words.flatMap((word) => headOf(word, tongue)))
}

/** Longer names have no acronym. */
const most = 8

/**
 * The initials of a name in a tongue, in every order that translation puts its words: as they are, and
 * with the head, last in English, put first.
 */
export function initialsIn(name: string, tongue: Tongue): Initials[] {
  const folded = wordsOf(name)
    .flatMap((word) => makeWord(word)?.latin[0] ?? [])
    .filter((word) => !smallWords.has(word))
  if (folded.length < 2 || folded.length > most) return []
  const own = folded.map((word) => initialOf(word, tongue))
  const head = own.at(-1) as ReadonlySet<string>
  return [own, [head, ...own.slice(0, -1)], [...own].reverse()]
}

/** `TOT` as letters, in a tongue. */
export const initialsOfAcronym = (acronym: string, tongue: Tongue): Initials =>
  [...acronym.toLowerCase()].map((letter) => new Set(headOf(letter, tongue)))

/** At how many places two acronyms may have the same letter. */
export const sharedPlaces = (a: Initials, b: Initials): number =>
  a.filter((letters, at) => [...letters].some((letter) => b[at]?.has(letter) === true)).length
