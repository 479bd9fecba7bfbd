// Runs of capitalised words: what names are made of.
import {
  calendarWords,
  closedClass,
  institutionWords,
  mediaNouns,
  speakerNouns,
  titleWords,
} from './lexicon.ts'
import type { Word } from './words.ts'

/** Words `first` to `last` of the sentence, both included. */
export interface Run {
  readonly first: number
  readonly last: number
}

const isCapital = (word: Word): boolean =>
  word.capital &&
  (word.tag === 'name' ||
    (closedClass.get(word.lower) === undefined &&
      !calendarWords.has(word.lower) &&
      word.lower !== 'no.'))

const inner = new Set("- & 's ’s ' ’".split(' '))
const particles = new Set(
  'de del la el al bin ibn von van der di da do dos du le y und des'.split(' '),
)

/** "of" and "for" belong to the name of an institution: "Ministry of Finance", not "Petrov of Kyiv". */
const isInstitution = (word: Word | undefined): boolean =>
  word !== undefined &&
  (institutionWords.has(word.lower) ||
    word.lower === 'minister' ||
    word.lower === 'secretary' ||
    institutionWords.has(word.lower.replace(/s$/, '')))

/** How many words join the capitals on both sides of `at`; 0 where none do. */
function joinLength(words: readonly Word[], at: number, last: number): number {
  const word = words[at] as Word
  const next = words[at + 1]
  if (next === undefined || at >= last) return 0
  if (word.lower === '-' && next.capital) return 1
  if (inner.has(word.lower) || particles.has(word.lower)) return isCapital(next) ? 1 : 0
  if (word.lower !== 'of' && word.lower !== 'for' && word.lower !== 'and') return 0
  if (!isInstitution(words[at - 1]) && !(word.lower === 'and' && isInstitution(words[at - 2])))
    return 0
  if (isCapital(next)) return 1
  const after = words[at + 2]
  return next.lower === 'the' && after !== undefined && at + 2 <= last && isCapital(after) ? 2 : 0
}

function runEnd(words: readonly Word[], first: number, last: number): number {
  let end = first
  while (end < last) {
    const next = words[end + 1] as Word
    if (isCapital(next) || (next.tag === 'number' && next.capital)) end += 1
    else {
      const joined = joinLength(words, end + 1, last)
      if (joined === 0) return end
      end += joined + 1
    }
  }
  return end
}

/** The runs between two words, in order. */
export function findRuns(words: readonly Word[], first: number, last: number): Run[] {
  const runs: Run[] = []
  for (let at = first; at <= last; at += 1) {
    const word = words[at] as Word
    if (!isCapital(word) || word.tag === 'number') continue
    const end = runEnd(words, at, last)
    runs.push({ first: at, last: end })
    at = end
  }
  return runs
}

/** Drops titles from the front of a run: "Prime Minister Ivan Petrov". */
export function withoutTitles(words: readonly Word[], run: Run): Run {
  let { first } = run
  while (first < run.last && titleWords.has((words[first] as Word).lower)) first += 1
  return isCapital(words[first] as Word) ? { first, last: run.last } : run
}

/** Two to four names in a row, none of them an institution's, or one behind a title. */
export function looksPersonal(words: readonly Word[], run: Run): boolean {
  const bare = withoutTitles(words, run)
  const own = words.slice(bare.first, bare.last + 1)
  if (
    own.some(
      (word) =>
        isInstitution(word) ||
        mediaNouns.has(word.lower) ||
        speakerNouns.has(word.lower) ||
        word.lower === 'of',
    )
  )
    return false
  if (bare.first > run.first) return true
  const hyphens = own.filter((word) => word.lower === '-').length
  const count = own.length - 2 * hyphens
  return count >= 2 && count <= 4 && !own.some((word) => isAcronym(word))
}

const isAcronym = (word: Word): boolean => word.capital && /^[^aeiouy]{2,}$/.test(word.lower)
