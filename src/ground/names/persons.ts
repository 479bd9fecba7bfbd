// Judges whether two names are one person's, part by part.
import { soundOf } from './keys.ts'
import { areNicknames } from './nicknames.ts'
import type { NamePart } from './parts.ts'
import { person as settings } from './settings.ts'
import { likeness, makeWord, type Word } from './words.ts'

export interface Score {
  /** In [0, 1]. */
  readonly score: number
  readonly rule: string
}

interface Mate {
  readonly a: number
  readonly b: number
  readonly value: number
  readonly rule: string
}

/** `Petrov` and `Petrova`, `Paul` and `Paula` are two people. */
const differsInGender = (a: Word, b: Word): boolean => {
  const [short, long] = [a.latin[0] as string, b.latin[0] as string].sort(
    (left, right) => left.length - right.length,
  ) as [string, string]
  return (
    short.length >= 4 &&
    /[bdfgjklmnprstvz]$/.test(short) &&
    /^(?:i|y|in)?a$/.test(long.slice(short.length)) &&
    long.startsWith(short)
  )
}

function mate(a: NamePart, b: NamePart): { value: number; rule: string } {
  if (a.part === 'initial' || b.part === 'initial') {
    const [first, second] = [a, b].map(({ word }) => word.latin.map((each) => each[0]))
    const isSame = first?.some((letter) => second?.includes(letter)) === true
    const both = a.part === b.part
    return { value: isSame ? (both ? 1 : settings.initial) : 0, rule: both ? 'same' : 'initial' }
  }
  if (differsInGender(a.word, b.word)) return { value: 0, rule: 'gender' }
  const value = Math.max(likeness(a.word, b.word), likenessOfSound(a.word, b.word))
  if (value < settings.nickname && areFormsOfOne(a.word, b.word))
    return { value: settings.nickname, rule: 'nickname' }
  return {
    value,
    rule: value === 1 ? 'same' : a.word.script === b.word.script ? 'spelling' : 'transliteration',
  }
}

/** Spellings whose vowels went different ways: `Yuldoshev` and `Iuldashev`. */
function likenessOfSound(a: Word, b: Word): number {
  const [left, right] = [a, b].map(({ latin }) => soundOf(latin[0] as string).replace(/[a-z]/g, ''))
  return left === right && (left as string).length >= settings.consonants ? settings.sound : 0
}

const areFormsOfOne = (a: Word, b: Word): boolean =>
  a.latin.some((left) => b.latin.some((right) => areNicknames(left, right)))

/** The best mates first, each part once. Of single words the likeness is the score, however low. */
function pairParts(a: readonly NamePart[], b: readonly NamePart[]): Mate[] {
  const least = a.length === 1 && b.length === 1 ? Number.MIN_VALUE : settings.likeness
  const all = a
    .flatMap((left, i) => b.map((right, j): Mate => ({ a: i, b: j, ...mate(left, right) })))
    .filter(({ value }) => value >= least)
    .sort((x, y) => y.value - x.value || Math.abs(x.a - x.b) - Math.abs(y.a - y.b))
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  return all.filter((each) => {
    if (usedA.has(each.a) || usedB.has(each.b)) return false
    usedA.add(each.a)
    usedB.add(each.b)
    return true
  })
}

/** Neighbouring words written as one in the other name: `Jong un` and `Jongun`. */
function joinParts(parts: readonly NamePart[], others: readonly NamePart[]): NamePart[] {
  if (parts.length <= others.length || parts.length < 2) return [...parts]
  for (let at = 0; at + 1 < parts.length; at += 1) {
    const [first, second] = [parts[at] as NamePart, parts[at + 1] as NamePart]
    const word = makeWord(first.word.text + second.word.text)
    if (word === null || !others.some((other) => isBetterJoined(word, first, second, other)))
      continue
    return [...parts.slice(0, at), { word, part: 'own' }, ...parts.slice(at + 2)]
  }
  return [...parts]
}

function isBetterJoined(joined: Word, first: NamePart, second: NamePart, other: NamePart): boolean {
  const whole = likeness(joined, other.word)
  return (
    whole >= settings.joined &&
    whole > likeness(first.word, other.word) &&
    whole > likeness(second.word, other.word)
  )
}

/** Parts that only one of two names has, in what they cost. */
function weighRest(
  restA: readonly NamePart[],
  restB: readonly NamePart[],
  mates: readonly Mate[],
): number {
  const ownA = restA.filter(({ part }) => part === 'own' || part === 'initial')
  const ownB = restB.filter(({ part }) => part === 'own' || part === 'initial')
  const conflicts = Math.min(ownA.length, ownB.length)
  const missing = Math.max(ownA.length, ownB.length) - conflicts
  const both = (part: NamePart['part']): boolean =>
    restA.some((each) => each.part === part) && restB.some((each) => each.part === part)
  let cost = settings.conflict ** conflicts
  if (mates.length < 2) cost *= settings.missing ** Math.min(1, missing)
  else cost *= settings.further ** missing
  if (both('patronymic')) cost *= settings.conflict
  else if ([...restA, ...restB].some(({ part }) => part === 'patronymic'))
    cost *= settings.patronymic
  if ([...restA, ...restB].some(({ part }) => part === 'generation')) cost *= settings.generation
  return cost
}

export function scorePersons(first: readonly NamePart[], second: readonly NamePart[]): Score {
  const [whole, other] = [first, second].map((parts) =>
    parts.map(({ word }) => word.latin[0]).join(''),
  )
  if (whole === other && whole !== '') return { score: 1, rule: 'same' }
  const a = joinParts(first, second)
  const b = joinParts(second, a)
  const bare = (parts: readonly NamePart[]): NamePart[] => {
    const own = parts.filter(({ part }) => part !== 'particle')
    return own.length > 0 ? own : [...parts]
  }
  const [left, right] = [bare(a), bare(b)]
  const mates = pairParts(left, right)
  if (mates.length === 0 || mates.every(({ rule }) => rule === 'initial'))
    return { score: 0, rule: 'nothing shared' }
  const product = mates.reduce((sum, { value }) => sum + Math.log(value), 0)
  const rest = weighRest(
    left.filter((_, place) => !mates.some((each) => each.a === place)),
    right.filter((_, place) => !mates.some((each) => each.b === place)),
    mates,
  )
  const order = mates.length > 1 && isTurned(mates) ? settings.turned : 1
  return {
    score: Math.exp(product / Math.sqrt(mates.length)) * rest * order,
    rule: tell(mates, rest, order),
  }
}

const isTurned = (mates: readonly Mate[]): boolean =>
  mates.some((x) => mates.some((y) => x.a < y.a && x.b > y.b))

const order = ['transliteration', 'nickname', 'initial', 'spelling']

function tell(mates: readonly Mate[], rest: number, turned: number): string {
  const rules = order.filter((rule) => mates.some((each) => each.rule === rule))
  if (rest < 1) rules.push(rest < settings.missing ? 'parts differ' : 'part missing')
  if (turned < 1) rules.push('order')
  return rules.length > 0 ? rules.join(', ') : 'same'
}
