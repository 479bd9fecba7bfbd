// The initials that a name may have in a foreign tongue, and those that words may have been made from.

import { remember } from '../../domain/remember.ts'
import { ideasOf, ideasOfBodies, smallWords, type Tongue } from '../names/bodies.ts'
import { wordsOf } from '../names/parts.ts'
import { makeWord, type Word } from '../names/words.ts'

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

const tongues: readonly Tongue[] = ['slavic', 'iberian', 'french', 'english']

const headOf = (word: string, tongue: Tongue): readonly string[] => {
  const letter = (word[0] as string).toLowerCase()
  return tongue === 'slavic' && /[a-z]/.test(letter) ? [...(cyrillic[letter] ?? letter)] : [letter]
}

/** The letters that a word may begin with in another tongue: its translation's, else its own. */
function initialOf(word: Word, tongue: Tongue): ReadonlySet<string> {
  if (word.script === 'cyrillic') return new Set(headOf(word.text, tongue))
  const ideas = [...ideasOf(word.latin[0] as string)]
  const translations = ideas.flatMap((idea) => ideasOfBodies[idea]?.words[tongue] ?? [])
  const words = translations.length > 0 ? translations : [word.latin[0] as string]
  return new Set(words.flatMap((each) => headOf(each, tongue)))
}

/** Longer names have no acronym. */
const most = 8

const tellingWords = (name: string): Word[] =>
  wordsOf(name)
    .flatMap((text) => makeWord(text) ?? [])
    .filter((word) => !smallWords.has(word.latin[0] as string))

/** In each tongue, of an acronym its letters; of words their initials, as they stand and in a foreign order. */
export const initialsOf = remember((name): readonly (readonly Initials[])[] =>
  tongues.map((tongue) => initialsIn(name, tongue)),
)

function initialsIn(name: string, tongue: Tongue): Initials[] {
  if (/^\p{Lu}{2,8}$/u.test(name))
    return [[...name].map((letter) => new Set(headOf(letter, tongue)))]
  const words = tellingWords(name)
  if (words.length < 2 || words.length > most) return []
  const own = words.map((word) => initialOf(word, tongue))
  return [own, [own.at(-1) as ReadonlySet<string>, ...own.slice(0, -1)], [...own].reverse()]
}

/** At how many places two acronyms may have the same letter. */
export const sharedPlaces = (a: Initials, b: Initials): number =>
  a.filter((letters, at) => [...letters].some((letter) => b[at]?.has(letter) === true)).length
