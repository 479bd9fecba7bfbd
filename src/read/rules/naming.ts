// What a source is called: its name, or the words that stand for somebody without one.
import { type Span, span } from '../../domain/span.ts'
import {
  documentNouns,
  institutionWords,
  mediaNouns,
  mouthpieces,
  speakerNouns,
  titleWords,
} from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { findRuns, looksPersonal, type Run, withoutTitles } from './runs.ts'
import type { Parse } from './sentence.ts'
import type { Word } from './words.ts'

export interface NamedSource {
  readonly name: string
  readonly span: Span
  /**
   * `pronoun` and `definite` point back, `owned` points back to whoever "its" is; `document` is a
   * paper without a known author.
   */
  readonly kind:
    | 'person'
    | 'organization'
    | 'unnamed'
    | 'pronoun'
    | 'definite'
    | 'owned'
    | 'document'
  /** Lower-case nouns that describe it, by which it can be taken up again: "the agency Tundra Press". */
  readonly nouns: readonly string[]
}

const pronouns = new Set('i he she it they we you who which that'.split(' '))

const spanOf = (words: readonly Word[], first: number, last: number): Span =>
  span((words[first] as Word).start, (words[last] as Word).end)

const nounsIn = (words: readonly Word[], first: number, last: number): string[] =>
  words
    .slice(first, last + 1)
    .filter((word) => word.tag === 'noun' || word.tag === 'name' || word.tag === 'plural')
    .map((word) => word.lower)

/** The first of the plain nouns that stand straight before a name. */
function nounsStart(words: readonly Word[], first: number): number {
  let at = first
  while (at > 0 && (words[at - 1]?.tag === 'noun' || words[at - 1]?.tag === 'adjective')) at -= 1
  return at
}

/** The name that a run is, with the nouns around it. */
export function nameRun(
  text: string,
  words: readonly Word[],
  run: Run,
  people: ReadonlySet<string>,
): NamedSource {
  const bare = withoutTitles(words, run)
  const own = spanOf(words, bare.first, bare.last)
  const single = bare.first === bare.last && people.has((words[bare.first] as Word).lower)
  return {
    name: text.slice(own.start, own.end).replace(/\s+/g, ' '),
    span: own,
    kind: single || looksPersonal(words, run) ? 'person' : 'organization',
    nouns: nounsIn(words, nounsStart(words, run.first), run.last),
  }
}

/** "its president, Ann Lee," and "Ann Lee, general manager,". */
function findApposed(words: readonly Word[], phrase: Phrase, last: number): Run | null {
  if (words[last + 1]?.lower === ',') {
    const run = findRuns(words, last + 2, Math.min(words.length - 1, last + 8))[0]
    if (run?.first === last + 2 && looksPersonal(words, run)) return run
  }
  if (words[phrase.first - 1]?.lower !== ',' || phrase.first < 3) return null
  const before = findRuns(words, Math.max(0, phrase.first - 7), phrase.first - 2).at(-1)
  return before?.last === phrase.first - 2 && looksPersonal(words, before) ? before : null
}

/** "the deputy head of the Board Ann Lee": a person's name at the end of an office. */
function findBearer(words: readonly Word[], phrase: Phrase, last: number): Run | null {
  const run = findRuns(words, phrase.last + 1, last).at(-1)
  if (run?.last !== last) return null
  let { first } = run
  while (first < last && institutionWords.has((words[first] as Word).lower)) first += 1
  const isOffice =
    first > run.first ||
    words[run.first - 1]?.tag === 'noun' ||
    words[run.first - 1]?.tag === 'plural'
  return isOffice && last > first && looksPersonal(words, { first, last }) ? { first, last } : null
}

/** Who made a document: "a survey by the laboratory", "the audit that the Chamber presented". */
function findAuthor(parse: Parse, phrase: Phrase, last: number): Run | null {
  const { words, clauses } = parse
  const owned = findRuns(words, phrase.first, phrase.head - 1)[0]
  if (owned !== undefined) return owned
  const after = findRuns(words, phrase.last + 1, last)[0]
  if (after !== undefined) return after
  const relative = words[last + 1]?.lower === ',' ? last + 2 : last + 1
  if (words[relative]?.tag !== 'relative' && words[relative]?.tag !== 'that') return null
  const clause = clauses.find(
    (each) =>
      each.group.first > relative && each.subject !== null && each.subject.first === relative + 1,
  )
  return clause?.subject == null
    ? null
    : (findRuns(words, clause.subject.first, clause.subject.last)[0] ?? null)
}

const owning = new Set('its their his her'.split(' '))
const pointing = new Set('the this that same its their his her'.split(' '))
const alternatives = new Set('other others latter former'.split(' '))

interface Thing {
  /** As written. */
  readonly name: string
  readonly bare: string
  readonly span: Span
  readonly nouns: readonly string[]
}

function readThing(text: string, words: readonly Word[], phrase: Phrase, last: number): Thing {
  const span = spanOf(words, phrase.first, last)
  const name = text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const bare = name.replace(/^(?:the|this|that|an?)\s+/i, '')
  return { name, bare, span, nouns: nounsIn(words, phrase.first, last) }
}

/** Papers and mouthpieces stand for whoever they are of. */
function nameOwner(
  text: string,
  parse: Parse,
  phrase: Phrase,
  last: number,
  people: ReadonlySet<string>,
): NamedSource | null {
  const { words } = parse
  const author = findAuthor(parse, phrase, last)
  if (author !== null) return nameRun(text, words, author, people)
  if (!owning.has((words[phrase.first] as Word).lower)) return null
  const { name, span, nouns } = readThing(text, words, phrase, last)
  return { name, span, kind: 'owned', nouns }
}

/** A source without a name of its own. */
function nameThing(
  text: string,
  words: readonly Word[],
  phrase: Phrase,
  last: number,
): NamedSource {
  const { name, bare, span, nouns } = readThing(text, words, phrase, last)
  const head = (words[phrase.head] as Word).lower
  const points = pointing.has((words[phrase.first] as Word).lower) && !alternatives.has(head)
  const isAlone = last === phrase.last
  if (points && isAlone) return { name: bare, span, kind: 'definite', nouns: [head] }
  if (institutionWords.has(head) && (isAlone || points))
    return { name: bare, span, kind: 'organization', nouns }
  if (documentNouns.has(head)) return { name: bare, span, kind: 'document', nouns }
  return { name: `unnamed: ${name}`, span, kind: 'unnamed', nouns }
}

/** What the source in `phrase`, described up to the word `last`, is called. */
export function nameSource(
  text: string,
  parse: Parse,
  phrase: Phrase,
  last: number,
  people: ReadonlySet<string>,
): NamedSource {
  const { words } = parse
  const head = words[phrase.head] as Word
  if (phrase.first === phrase.last && pronouns.has(head.lower))
    return {
      name: head.lower,
      span: spanOf(words, phrase.first, phrase.last),
      kind: 'pronoun',
      nouns: [],
    }
  const runs = findRuns(words, phrase.first, last)
  const own = runs.find((run) => run.first <= phrase.head && phrase.head <= run.last)
  if (own !== undefined && !isCrowd(words, own) && !isOffice(words, own))
    return nameRun(text, words, own, people)
  const apposed = findBearer(words, phrase, last) ?? findApposed(words, phrase, last)
  if (apposed !== null) return nameRun(text, words, apposed, people)
  const speaksFor = documentNouns.has(head.lower) || mouthpieces.has(head.lower)
  const owner = speaksFor ? nameOwner(text, parse, phrase, last, people) : null
  return owner ?? nameThing(text, words, phrase, last)
}

/** "the Director": a title alone names nobody. */
const isOffice = (words: readonly Word[], run: Run): boolean =>
  words.slice(run.first, run.last + 1).every((word) => titleWords.has(word.lower))

/** A capital that only opens the sentence: "Officials", "Two drivers". */
const isCrowd = (words: readonly Word[], run: Run): boolean => {
  const first = words[run.first] as Word
  return (
    run.first === run.last &&
    run.first <= 1 &&
    speakerNouns.has(first.lower) &&
    !institutionWords.has(first.lower) &&
    first.tag !== 'name'
  )
}

export const isMedia = (nouns: readonly string[]): boolean =>
  nouns.some((noun) => mediaNouns.has(noun))
