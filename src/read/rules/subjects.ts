// Subjects: who or what a verb group speaks of, looked for to its left.
import { opensContent } from './cues.ts'
import { findGroups, type Group } from './groups.ts'
import { findPhrases, type Phrase } from './phrases.ts'
import { ING } from './verbs.ts'
import type { Word } from './words.ts'

/** What stands at each word. */
export interface Board {
  readonly words: readonly Word[]
  readonly phrases: readonly Phrase[]
  readonly groups: readonly Group[]
  readonly phraseStarting: readonly (Phrase | undefined)[]
  readonly phraseEnding: readonly (Phrase | undefined)[]
  /** The place of the group that holds the word, or -1. */
  readonly groupAt: Int32Array
}

export function setBoard(words: readonly Word[]): Board {
  const phrases = findPhrases(words)
  const phraseStarting = new Array<Phrase | undefined>(words.length).fill(undefined)
  const phraseEnding = new Array<Phrase | undefined>(words.length).fill(undefined)
  for (const phrase of phrases) {
    phraseStarting[phrase.first] = phrase
    phraseEnding[phrase.last] = phrase
  }
  const groups = findGroups(words, phraseStarting)
  const groupAt = new Int32Array(words.length).fill(-1)
  groups.forEach((group, index) => {
    groupAt.fill(index, group.first, group.last + 1)
  })
  return { words, phrases, groups, phraseStarting, phraseEnding, groupAt }
}

/** Takes in what is joined to a phrase from the left: "Paraguay and Bolivia". */
function withCoordinates(board: Board, phrase: Phrase): Phrase {
  const { words, phraseEnding } = board
  const link = words[phrase.first - 1]
  if (link === undefined || (link.lower !== 'and' && link.lower !== 'or' && link.lower !== '&'))
    return phrase
  const earlier = phraseEnding[phrase.first - 2]
  if (earlier === undefined) return phrase
  const isInner = words[earlier.first - 1]?.tag === 'preposition'
  return isInner ? phrase : { ...phrase, first: earlier.first }
}

interface Search {
  at: number
  commas: number
  joined: boolean
  fallback: Phrase | null
}

/** Whether a phrase belongs to a verb before it: behind a comma, or where no clause can open. */
function isObject(board: Board, phrase: Phrase, search: Search): boolean {
  const group = board.groups[board.groupAt[phrase.first - 1] ?? -1]
  if (group === undefined) return false
  return (
    search.commas > 0 || search.joined || !opensContent((board.words[group.head] as Word).lemma)
  )
}

/** One step left of a phrase that ends at `search.at`: the subject, or null to go on. */
function weighPhrase(board: Board, search: Search, phrase: Phrase): Phrase | null {
  const before = board.words[phrase.first - 1]
  if (board.words[phrase.head]?.lower.endsWith('self')) {
    search.at = phrase.first - 1
    return null
  }
  if (before?.tag === 'preposition') {
    search.at = phrase.first - 2
    return null
  }
  if (isObject(board, phrase, search)) {
    search.at = phrase.first - 1
    return null
  }
  const whole = withCoordinates(board, phrase)
  if (search.commas % 2 === 1 && before?.lower === ',') {
    search.fallback ??= whole
    search.at = phrase.first - 2
    search.commas += 1
    return null
  }
  return whole
}

/** Past a group to the left; a finite one ends the search unless its clause is an inner one. */
function weighGroup(
  board: Board,
  search: Search,
  subjects: readonly (Phrase | null)[],
): Phrase | 'end' | null {
  const index = board.groupAt[search.at] as number
  const group = board.groups[index] as Group
  const before = board.words[group.first - 1]
  if (group.kind !== 'finite') {
    search.at = group.first - 1
    return null
  }
  if (before?.tag === 'relative' || before?.tag === 'that') {
    search.at = group.first - 2
    if (board.words[search.at]?.lower === ',') search.at -= 1
    search.commas = 0
    return null
  }
  const own = subjects[index]
  if (
    search.commas === 1 &&
    own != null &&
    opensContent((board.words[group.head] as Word).lemma) &&
    board.words[own.first - 1]?.lower === ','
  ) {
    search.at = own.first - 2
    search.commas = 0
    return null
  }
  const opener = board.words[(own?.first ?? 0) - 1]
  if (own != null && search.commas === 0 && !search.joined && opener?.tag === 'that') {
    search.at = own.first - 2
    return null
  }
  if (search.joined || search.commas > 0) return own ?? 'end'
  return 'end'
}

/** Verbs whose object does what the infinitive behind it says: "allow a ferry to sail". */
const controlling = new Set(
  `allow let enable ask urge order want expect require tell force permit invite persuade help cause get need
  instruct advise encourage oblige compel warn authorise authorize forbid like see lead`.split(
    /\s+/,
  ),
)

/** The subject of an infinitive: what it hangs on has as object or, failing that, as subject. */
function findControl(
  board: Board,
  index: number,
  subjects: readonly (Phrase | null)[],
): Phrase | null {
  const governor = board.groups[index - 1]
  if (governor === undefined) return null
  const isControlled = controlling.has((board.words[governor.head] as Word).lemma)
  const object = isControlled ? findObject(board, governor) : null
  return object ?? subjects[index - 1] ?? null
}

/** Brackets, dashes around an aside and, for a participle, what is quoted before it. */
function isSkipped(board: Board, group: Group, search: Search): boolean {
  const word = board.words[search.at] as Word
  if (word.lower === ',' && search.at === group.first - 1)
    return relativeStart(board.words, search.at) >= 0
  if (word.lower === ')' || /^[–—]$|^--$/.test(word.lower))
    return beforeAside(board.words, search.at) < search.at - 1
  return word.tag === 'quote' && group.kind === 'participle'
}

/** The comma that opens the relative clause that a comma at `at` closes; -1 where there is none near. */
function relativeStart(words: readonly Word[], at: number): number {
  for (let place = at - 2; place > Math.max(0, at - 40); place -= 1) {
    if (words[place]?.lower !== ',') continue
    if (words[place + 1]?.tag === 'relative') return place
    if (words[place + 1]?.tag === 'conjunction') return -1
  }
  return -1
}

/** Past an aside that ends at `at`, by its opening mark; past one word where there is none near. */
function beforeAside(words: readonly Word[], at: number): number {
  const mark = (words[at] as Word).lower
  const relative = mark === ',' ? relativeStart(words, at) : -1
  if (relative >= 0) return relative - 1
  const opening = mark === ')' ? '(' : mark
  for (let place = at - 1; place > Math.max(-1, at - 20); place -= 1)
    if (words[place]?.lower === opening) return place - 1
  return at - 1
}

/** Words that may stand between a subject and its verb. */
const transparent = new Set<Word['tag']>(['adverb', 'not', 'relative', 'adjective', 'preposition'])

/** Who or what a group speaks of, looked for to its left. */
function findSubject(
  board: Board,
  group: Group,
  subjects: readonly (Phrase | null)[],
): Phrase | null {
  if (group.kind === 'infinitive') return findControl(board, subjects.length, subjects)
  const { words, phraseEnding, groupAt } = board
  const search: Search = { at: group.first - 1, commas: 0, joined: false, fallback: null }
  if (words[search.at]?.tag === 'relative' && words[search.at - 1]?.lower === ',') search.at -= 2
  if (words[search.at]?.lower === 'as' && (words[group.head] as Word).form === ING) {
    const quoted = board.groups.findLastIndex(
      (each, place) => place < subjects.length && each.passive,
    )
    if (quoted >= 0) return subjects[quoted] ?? null
  }
  for (let steps = 0; steps < 40 && search.at >= 0; steps += 1) {
    const word = words[search.at] as Word
    const phrase = phraseEnding[search.at]
    if (phrase !== undefined && word.tag !== 'relative') {
      const found = weighPhrase(board, search, phrase)
      if (found !== null) return found
    } else if (groupAt[search.at] !== -1) {
      const found = weighGroup(board, search, subjects)
      if (found === 'end') return search.fallback
      if (found !== null) return found
    } else if (isSkipped(board, group, search)) {
      search.at = beforeAside(words, search.at)
    } else if (word.lower === ',' || word.tag === 'conjunction') {
      if (word.lower === ',') search.commas += 1
      else search.joined = true
      search.at -= 1
    } else if (transparent.has(word.tag) || word.lower === '-') search.at -= 1
    else if (word.tag === 'that' && search.at === group.first - 1) search.at -= 1
    else return search.fallback
  }
  return search.fallback
}

/** The phrase straight behind a group. */
export function findObject(board: Board, group: Group): Phrase | null {
  if (group.passive || group.head > group.last) return null
  const { words } = board
  let at = group.last + 1
  if (words[at]?.lower === 'out' && words[group.head]?.lemma === 'rule') at += 1
  while (at < words.length && words[at]?.tag === 'adverb') at += 1
  return board.phraseStarting[at] ?? null
}

/** The subject of each group, in order; null where none is found. */
export function findSubjects(board: Board): (Phrase | null)[] {
  const subjects: (Phrase | null)[] = []
  for (const group of board.groups) subjects.push(findSubject(board, group, subjects))
  return subjects
}
