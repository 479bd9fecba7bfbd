// Judges whether two names are one organization's, word by word.

import { remember } from '../../domain/remember.ts'
import { countries, formOf, formPhrases, ideasOf, smallWords } from './bodies.ts'
import { wordsOf } from './parts.ts'
import type { Score } from './persons.ts'
import { body as settings, weights } from './settings.ts'
import { likeness, makeWord, type Word } from './words.ts'

interface BodyWord {
  readonly word: Word
  readonly weight: number
  readonly ideas: ReadonlySet<number>
}

export interface Body {
  readonly words: readonly BodyWord[]
  /** The kind of its legal form, where it has one. */
  readonly form: string | null
  /** All its letters and digits, folded. */
  readonly letters: string
  /** Initials of its words with and without the small ones; of each spelling's. */
  readonly initials: ReadonlySet<string>
  /** The name itself, where it looks like an acronym. */
  readonly acronym: string | null
}

/** Writes `limited liability company` and `s. r. o.` as one word. */
function shortenForms(words: readonly Word[]): { words: Word[]; form: string | null } {
  let kept = [...words]
  for (const { words: phrase, short } of formPhrases)
    for (let at = 0; at + phrase.length <= kept.length; at += 1)
      if (phrase.every((each, place) => kept[at + place]?.latin.includes(each)))
        kept = [...kept.slice(0, at), makeWord(short) as Word, ...kept.slice(at + phrase.length)]
  let form: string | null = null
  const bare = kept.filter((word, place) => {
    const own = word.latin.map((each) => formOf.get(each)).find((each) => each !== undefined)
    const isAtEnd = place === 0 || place >= kept.length - 2
    if (own === undefined || !isAtEnd || kept.length < 2) return true
    form = own
    return false
  })
  return bare.length > 0 ? { words: bare, form } : { words: kept, form: null }
}

function weigh(word: Word): BodyWord {
  const folded = word.latin[0] as string
  const ideas = new Set(word.latin.flatMap((each) => [...ideasOf(each)]))
  return { word, weight: weightOfWord(folded, ideas), ideas }
}

function weightOfWord(folded: string, ideas: ReadonlySet<number>): number {
  if (smallWords.has(folded)) return weights.small
  if (ideas.size > 0) return weights.generic
  return countries.has(folded) ? weights.country : weights.own
}

function initialsOf(words: readonly BodyWord[]): Set<string> {
  const own = words.filter(({ weight }) => weight > weights.small)
  const first = (each: readonly BodyWord[]): string =>
    each.map(({ word }) => (word.latin[0] as string)[0]).join('')
  return new Set([first(own), first(words)].filter((each) => each.length >= 2))
}

/** What a name is made of as a body's. */
export const makeBody = remember(makeNew)

function makeNew(name: string): Body {
  const all = wordsOf(name.replaceAll('&', ' and ')).flatMap((text) => makeWord(text) ?? [])
  const { words: bare, form } = shortenForms(all)
  const words = bare.map(weigh)
  const only = bare.length === 1 ? (bare[0] as Word).text : ''
  return {
    words,
    form,
    letters: bare.map(({ latin }) => latin[0]).join(''),
    initials: initialsOf(words),
    acronym: /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(only)
      ? ((bare[0] as Word).latin[0] as string)
      : null,
  }
}

const isNumber = ({ word }: BodyWord): boolean => /^\d+$/.test(word.text)

/** How alike two words are, however little. */
function likenessOf(a: BodyWord, b: BodyWord): number {
  if (isNumber(a) || isNumber(b)) return a.word.text === b.word.text ? 1 : 0
  if ([...a.ideas].some((idea) => b.ideas.has(idea))) return settings.translated
  return likeness(a.word, b.word)
}

function mate(a: BodyWord, b: BodyWord): number {
  const value = likenessOf(a, b)
  return value >= settings.likeness ? value : 0
}

/** Shared weight beside all weight, each word paired once with its best mate. */
function share(
  a: Body,
  b: Body,
): { shared: number; restA: BodyWord[]; restB: BodyWord[]; turned: boolean } {
  const pairs = a.words
    .flatMap((left, i) =>
      b.words.map((right, j) => ({ i, j, left, right, value: mate(left, right) })),
    )
    .filter(({ value }) => value > 0)
    .sort((x, y) => y.value - x.value || Math.abs(x.i - x.j) - Math.abs(y.i - y.j))
  const [usedA, usedB] = [new Map<number, number>(), new Set<number>()]
  let shared = 0
  for (const { i, j, left, right, value } of pairs) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.set(i, j)
    usedB.add(j)
    shared += value * (left.weight + right.weight)
  }
  const places = [...usedA].sort((x, y) => x[0] - y[0]).map(([, j]) => j)
  return {
    shared,
    restA: a.words.filter((_, place) => !usedA.has(place)),
    restB: b.words.filter((_, place) => !usedB.has(place)),
    turned: places.some((place, at) => at > 0 && place < (places[at - 1] as number)),
  }
}

const weightOf = (words: readonly BodyWord[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0)

function scoreAcronym(a: Body, b: Body): Score | null {
  if (a.acronym !== null && b.initials.has(a.acronym) && b.words.length > 1)
    return { score: settings.acronym, rule: 'acronym' }
  if (b.acronym !== null && a.initials.has(b.acronym) && a.words.length > 1)
    return { score: settings.acronym, rule: 'acronym' }
  return null
}

export function scoreBodies(a: Body, b: Body): Score {
  const formCost = a.form !== null && b.form !== null && a.form !== b.form ? settings.otherForm : 1
  if (a.letters === b.letters)
    return { score: formCost, rule: formCost < 1 ? 'legal form' : 'same' }
  const acronym = scoreAcronym(a, b)
  if (acronym !== null) return acronym
  if (a.words.length === 1 && b.words.length === 1)
    return {
      score: likenessOf(a.words[0] as BodyWord, b.words[0] as BodyWord) * formCost,
      rule: 'spelling',
    }
  const { shared, restA, restB, turned } = share(a, b)
  const all = weightOf(a.words) + weightOf(b.words)
  if (all === 0 || shared === 0) return { score: 0, rule: 'nothing shared' }
  const cost = costOf(restA, restB) * (turned ? settings.turned : 1) * formCost
  const isWhole = weightOf(restA) + weightOf(restB) <= weights.small * 4
  return {
    score: (shared / all) * cost,
    rule: isWhole ? 'words' : cost < settings.missing ? 'words differ' : 'part missing',
  }
}

/** What words cost that only one of two names has, beyond their weight. */
function costOf(restA: readonly BodyWord[], restB: readonly BodyWord[]): number {
  const has = (words: readonly BodyWord[], least: number): boolean =>
    words.some(({ weight }) => weight >= least)
  if (restA.some(isNumber) || restB.some(isNumber)) return settings.conflict
  if (has(restA, weights.own) && has(restB, weights.own)) return settings.conflict
  if (has(restA, weights.country) && has(restB, weights.country)) return settings.conflict
  if (has(restA, weights.generic) && has(restB, weights.generic)) return settings.otherIdea
  return has(restA, weights.own) || has(restB, weights.own) ? settings.missing : 1
}
