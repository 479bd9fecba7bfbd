// Noun phrases: a head noun with what stands before it.
import type { Span } from '../../domain/span.ts'
import { calendarWords } from './lexicon.ts'
import { ING } from './verbs.ts'
import type { Word } from './words.ts'

/** Words `first` to `last`, both included, in their sentence; `head` is the last noun. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

const heads = new Set<Word['tag']>(['noun', 'plural', 'name', 'number', 'pronoun'])

const isHead = (word: Word): boolean => heads.has(word.tag)

const mayOpen = (word: Word): boolean =>
  isHead(word) || word.tag === 'determiner' || word.tag === 'possessive' || word.tag === 'adjective'

const dayParts = new Set('morning afternoon evening night noon'.split(' '))

/** "On Monday police arrested": the day is no part of what follows. */
const isWeekday = (word: Word): boolean =>
  word.lower.endsWith('day') && calendarWords.has(word.lower)

/** A number behind a month that is no day of it: "On 9 June 60 pupils". */
const isCount = (words: readonly Word[], at: number): boolean =>
  words[at - 2]?.tag === 'number' || !(Number((words[at] as Word).lower) <= 31)

/** Whether the word goes on in a phrase that has begun. */
function goesOn(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const before = words[at - 1] as Word
  const next = words[at + 1]
  if (word.tag === 'pronoun') return false
  if (isWeekday(before) && !dayParts.has(word.lower)) return false
  if (word.tag === 'number' && calendarWords.has(before.lower) && isCount(words, at)) return false
  if (word.lower === '-' || word.lower === '&')
    return (
      next !== undefined &&
      word.start === before.end &&
      (isHead(next) || next.tag === 'adjective' || next.form !== 0)
    )
  if (word.tag === 'possessive') return isHead(before) && next !== undefined
  if (word.tag === 'determiner') return before.tag === 'determiner' || before.tag === 'possessive'
  if (word.tag === 'adjective')
    return (
      !(before.tag === 'noun' || before.tag === 'plural' || before.tag === 'name') ||
      mayFollow(next)
    )
  if (before.lower === '-' && word.tag === 'verb') return true
  if (word.tag === 'adverb')
    return (
      before.tag === 'determiner' &&
      next !== undefined &&
      (next.tag === 'adjective' || isHead(next))
    )
  return isHead(word)
}

const mayFollow = (next: Word | undefined): boolean =>
  next !== undefined && (next.tag === 'noun' || next.tag === 'plural' || next.tag === 'name')

/** The sentence's noun phrases, in order; a pronoun is one by itself. */
export function findPhrases(words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at] as Word
    if (
      !mayOpen(word) ||
      (word.tag === 'possessive' && word.lower.length < 3 && /^['’]/.test(word.lower))
    ) {
      at += 1
      continue
    }
    let end = at + 1
    if (word.tag !== 'pronoun' || isDemonstrative(words, at))
      while (end < words.length && goesOn(words, end)) end += 1
    const head = lastHead(words, at, end)
    if (head >= 0) phrases.push({ first: at, last: end - 1, head })
    at = end
  }
  return phrases
}

/** "this", "that", "one" before a noun. */
const isDemonstrative = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  return (
    /^(?:this|these|those|one|others?|none)$/.test((words[at] as Word).lower) &&
    next !== undefined &&
    isHead(next) &&
    next.tag !== 'pronoun'
  )
}

function lastHead(words: readonly Word[], from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) {
    const word = words[at] as Word
    if (isHead(word) || (word.form === ING && word.tag === 'noun')) return at
  }
  const last = words[end - 1] as Word
  if (/^(?:others?|latter|former)$/.test(last.lower)) return end - 1
  return last.tag === 'adjective' && (words[from] as Word).tag === 'determiner' ? end - 1 : -1
}

export const phraseSpan = (
  words: readonly Word[],
  phrase: { first: number; last: number },
): Span => ({
  start: (words[phrase.first] as Word).start,
  end: (words[phrase.last] as Word).end,
})
