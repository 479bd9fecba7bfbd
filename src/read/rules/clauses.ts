// Clauses: a verb group with its subject and object, and the words that carry it.
import type { Group } from './groups.ts'
import type { Phrase } from './phrases.ts'
import { findRuns } from './runs.ts'
import type { Clause, Parse } from './sentence.ts'
import { type Board, findObject, findSubjects, setBoard } from './subjects.ts'
import type { Word } from './words.ts'

const parts = (word: Word): boolean =>
  word.tag === 'quote' ||
  word.tag === 'that' ||
  word.tag === 'relative' ||
  word.tag === 'subordinator' ||
  word.tag === 'conjunction' ||
  (word.tag === 'mark' && !'-()%$€£/'.includes(word.lower))

/** Where the clause of `group` starts, given the group before it that it does not stand inside. */
function clauseStart(
  words: readonly Word[],
  group: Group,
  subject: Phrase | null,
  floor: number,
): number {
  const isOwn = subject !== null && subject.first < group.first && subject.first > floor
  const limit = isOwn ? subject.first : group.first
  for (let at = limit - 1; at > floor; at -= 1) if (parts(words[at] as Word)) return at + 1
  return floor < 0 ? 0 : limit
}

/** `end` moved back over marks and words that only join. */
function trimEnd(words: readonly Word[], first: number, end: number): number {
  let at = end
  while (at > first) {
    const word = words[at] as Word
    if (!parts(word) && word.tag !== 'mark') break
    at -= 1
  }
  return at
}

/** The group that an infinitive hangs on: the last before it. */
const governorOf = (groups: readonly Group[], index: number): number =>
  (groups[index] as Group).kind === 'infinitive' ? index - 1 : -1

const opensClause = (board: Board, group: Group): boolean =>
  group.kind === 'finite' ||
  (group.kind === 'participle' && board.words[group.first - 1]?.lower === ',')

/** Where each group's clause starts. */
function findStarts(board: Board, subjects: readonly (Phrase | null)[]): number[] {
  const { words, groups } = board
  const used = new Set<Phrase>()
  let floor = -1
  return groups.map((group, index) => {
    const subject = subjects[index] ?? null
    const isShared = subject !== null && used.has(subject)
    if (subject !== null) used.add(subject)
    const from = isShared ? floor : Math.min(floor, (subject?.first ?? group.first) - 1)
    floor = group.last
    return opensClause(board, group) ? clauseStart(words, group, subject, from) : group.first
  })
}

/** Where each group's clause ends: before the next that opens one. */
function findEnds(board: Board, starts: readonly number[]): number[] {
  const ends: number[] = []
  let end = board.words.length - 1
  for (let index = board.groups.length - 1; index >= 0; index -= 1) {
    ends[index] = end
    if (opensClause(board, board.groups[index] as Group)) end = (starts[index] as number) - 1
  }
  return ends
}

/** What of each verb group is known beyond the group itself, by its place. */
export interface Ties {
  readonly subjects: readonly (Phrase | null)[]
  readonly objects: readonly (Phrase | null)[]
  /** Of an infinitive: the group that it hangs on; else -1. */
  readonly governors: readonly number[]
}

/** Makes the clauses of a sentence from its groups and what they are tied to. */
export function parseBoard(board: Board, { subjects, objects, governors }: Ties): Parse {
  const { words, groups, phrases, phraseStarting } = board
  const starts = findStarts(board, subjects)
  const ends = findEnds(board, starts)
  const clauses = groups.map((group, index): Clause => {
    const first = starts[index] as number
    return {
      group,
      first,
      subject: subjects[index] ?? null,
      object: objects[index] ?? null,
      last: Math.max(group.last, trimEnd(words, first, ends[index] as number)),
      governor: governors[index] ?? -1,
    }
  })
  const runs = findRuns(words, 0, words.length - 1)
  const hints = words.reduce((all, word) => all | word.hints, 0)
  return { words, phrases, phraseAt: phraseStarting, clauses, runs, hints }
}

/** Parses the tagged words of one sentence. */
export function parse(words: readonly Word[]): Parse {
  const board = setBoard(words)
  return parseBoard(board, {
    subjects: findSubjects(board),
    objects: board.groups.map((group) => findObject(board, group)),
    governors: board.groups.map((_, index) => governorOf(board.groups, index)),
  })
}
