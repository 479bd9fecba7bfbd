// Verdicts: whether a word that may be a verb is one where it stands, and in which form.
import { opensContent } from './cues.ts'
import { singularSubjects, subjectPronouns } from './lexicon.ts'
import {
  hasFiniteAhead,
  isNominal,
  isOneOf,
  opensPhrase,
  startsObject,
  startsSource,
  wordAfter,
  wordBefore,
} from './neighbours.ts'
import { BASE, ING, PARTICIPLE, PAST, S_FORM } from './verbs.ts'
import type { Word } from './words.ts'

/** What is known, at a word, of the clause that it stands in. */
export interface Scan {
  readonly words: readonly Word[]
  /** No finite verb stands in the clause yet. */
  wanting: boolean
  /** The clause may be none: what a comma or a conjunction parts from a whole clause. */
  loose: boolean
  /** Subjects before that a relative clause parted from their verbs. */
  owed: number
  /** An auxiliary still waits for its verb. */
  waiting: Word | null
  /** The last verb of the sentence. */
  last: Word | null
}

/** A verb's form, another tag, or null: the word stays what it seemed. */
type Verdict = number | 'noun' | 'adjective' | null

/** The form that an auxiliary before the word asks for; 0 where none waits. */
function wantedForm(scan: Scan, word: Word): number {
  switch (scan.waiting?.tag) {
    case undefined:
      return 0
    case 'modal':
    case 'do':
    case 'to':
      return word.forms & BASE
    case 'have':
      return word.forms & PARTICIPLE
    default:
      return word.forms & (PARTICIPLE | ING)
  }
}

/** Stands straight before its noun: "the closed road", "in occupied land". */
const isAttribute = (scan: Scan, at: number): boolean =>
  opensPhrase(wordBefore(scan.words, at)) && isNominal(scan.words[at + 1])

function judgePast(scan: Scan, at: number, word: Word): Verdict {
  const { words } = scan
  const before = wordBefore(words, at)
  const next = wordAfter(words, at)
  if (isAttribute(scan, at) || isOneOf(words[at - 1], 'determiner', 'possessive'))
    return isNominal(words[at + 1]) ? 'adjective' : 'noun'
  if (word.forms === PAST) return PAST
  if (next?.lower === 'by' && !isCueOfClause(scan, word)) return PARTICIPLE
  return isFinitePast(scan, at, before, next) ? PAST : PARTICIPLE
}

/** "answered by e-mail": a cue in a clause that has no other verb. */
const isCueOfClause = (scan: Scan, word: Word): boolean =>
  scan.wanting && opensContent(word.verb) && scan.last?.tag !== 'be'

function isFinitePast(scan: Scan, at: number, before?: Word, next?: Word): boolean {
  const { words } = scan
  const opens = opensContent((words[at] as Word).verb)
  const follows = isOneOf(before, 'mark', 'conjunction')
  if (!scan.wanting) return scan.owed > 0 && !hasFiniteAhead(words, at, 'clause')
  if (follows && scan.loose)
    return scan.owed > 0 || scan.last?.form === PAST || (opens && startsSource(next))
  if (before === undefined || follows)
    return before !== undefined && !hasFiniteAhead(words, at, 'sentence')
  return startsObject(next) || opens || !hasFiniteAhead(words, at, 'clause')
}

/** A present participle is never finite alone; behind an article it names the event. */
function judgeIng(scan: Scan, at: number): Verdict {
  const before = scan.words[at - 1]
  if (isOneOf(before, 'determiner', 'possessive', 'adjective')) return 'noun'
  return before?.tag === 'noun' && isOneOf(scan.words[at + 1], 'noun', 'plural') ? null : ING
}

/** The plural before belongs to a phrase that only describes: "the train of ten wagons leaves". */
const isInner = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 4), at)
    .some((word) => word.lower === 'of' || word.lower === 'with' || word.lower === 'from')

function agreesWithPronoun(before: Word, form: number): boolean {
  if (!subjectPronouns.has(before.lower)) return false
  return form === S_FORM || !singularSubjects.has(before.lower) || before.tag === 'relative'
}

/** A subject that stands right before, with which the form agrees. */
function agrees(scan: Scan, at: number, form: number): boolean {
  const before = wordBefore(scan.words, at)
  if (before === undefined) return false
  const isOfThem = before.lower === 'them' || before.lower === 'us'
  if (isOfThem && scan.words[at - 2]?.lower === 'of') return true
  if (isOneOf(before, 'pronoun', 'relative', 'that')) return agreesWithPronoun(before, form)
  if (form !== S_FORM) return isOneOf(before, 'plural', 'name') || before.lower === 'people'
  const isSingular = isOneOf(before, 'noun', 'name', 'number', 'quote') || before.lower === 'as'
  return isSingular || isInner(scan.words, at)
}

/** "visits Seoul and meets the president", "X, says the ministry". */
function isCoordinate(scan: Scan, at: number, form: number): boolean {
  const before = wordBefore(scan.words, at)
  const next = scan.words[at + 1]
  if (before === undefined) return form === S_FORM && at > 0 && startsSource(next)
  if (!isOneOf(before, 'mark', 'conjunction', 'quote')) return false
  if (form === S_FORM && opensContent((scan.words[at] as Word).verb))
    return isOneOf(before, 'mark', 'quote') || scan.last?.form === form
  return scan.last?.form === form && (scan.loose || !scan.wanting)
}

function isPresent(scan: Scan, at: number, word: Word, form: number): boolean {
  const { words } = scan
  const next = words[at + 1]
  if (word.tag === 'adjective' && next?.lower === 'to') return false
  const opens = opensContent(word.verb)
  const isSure =
    isOneOf(wordBefore(words, at), 'pronoun', 'relative') ||
    (opens && next?.tag !== 'preposition') ||
    (scan.owed > 0 && wordBefore(words, at)?.tag !== 'that')
  if (scan.wanting && agrees(scan, at, form))
    if (isSure || !hasFiniteAhead(words, at, 'clause')) return true
  const goesOn = opens || !isNominal(next) || startsObject(next)
  return (goesOn && isCoordinate(scan, at, form)) || isAfterAside(scan, at, form)
}

/** "A road, nine miles in all, appears": the clause still wants its verb. */
const isAfterAside = (scan: Scan, at: number, form: number): boolean =>
  form === S_FORM &&
  scan.words[at - 1]?.lower === ',' &&
  scan.wanting &&
  !scan.loose &&
  !hasFiniteAhead(scan.words, at, 'sentence')

/** A base form at the start of a sentence gives an order; on its own it is more often a noun. */
const isOrder = (scan: Scan, at: number): boolean =>
  isOneOf(scan.words[at + 1], 'determiner', 'possessive', 'pronoun') &&
  (at === 0 || isOneOf(scan.words[at - 1], 'mark', 'quote')) &&
  scan.last === null

const permitting = new Set('let make help see hear watch'.split(' '))

/** "let the ferry leave". */
const isBareInfinitive = (scan: Scan, at: number): boolean =>
  scan.last?.tag === 'verb' &&
  permitting.has(scan.last.lemma) &&
  isNominal(scan.words[at - 1]) &&
  scan.words.slice(Math.max(0, at - 5), at).includes(scan.last)

/** A base form that is its own past: "never set out", "the government cut taxes". */
function isBasePast(scan: Scan, at: number, word: Word): boolean {
  if ((word.forms & PAST) === 0 || !(scan.wanting || scan.owed > 0)) return false
  return !agrees(scan, at, BASE) && isNominal(wordBefore(scan.words, at))
}

function judgeBase(scan: Scan, at: number, word: Word): Verdict {
  const next = scan.words[at + 1]
  if (isBasePast(scan, at, word)) return startsObject(next) || !isNominal(next) ? PAST : null
  if (isOrder(scan, at) || isBareInfinitive(scan, at)) return BASE
  return isPresent(scan, at, word, BASE) ? BASE : null
}

/** Judges the word at `at`, which has forms of a verb. */
export function judgeVerb(scan: Scan, at: number): Verdict {
  const word = scan.words[at] as Word
  const wanted = wantedForm(scan, word)
  if (wanted !== 0) {
    if ((wanted & PARTICIPLE) !== 0) return PARTICIPLE
    return wanted === ING && isAttribute(scan, at) ? null : wanted
  }
  if (word.forms & ING) return judgeIng(scan, at)
  if (word.forms & (PAST | PARTICIPLE) && !(word.forms & BASE)) return judgePast(scan, at, word)
  const before = wordBefore(scan.words, at)
  if (opensPhrase(before) && (before?.tag !== 'number' || isNominal(scan.words[at + 1])))
    return null
  if (word.forms & S_FORM) return isPresent(scan, at, word, S_FORM) ? S_FORM : null
  return judgeBase(scan, at, word)
}

/** Words before "to" that take a noun: "according to state media". */
const takesNoun = new Set(
  'according due thanks prior addition contrary close related next owing subject'.split(' '),
)

/** Whether the "to" at `at` opens an infinitive. */
export function opensInfinitive(words: readonly Word[], at: number): boolean {
  const next = wordAfter(words, at)
  if (next === undefined || takesNoun.has(words[at - 1]?.lower ?? '')) return false
  if (isOneOf(next, 'be', 'have', 'do')) return next.form === BASE
  if (next.forms !== 0) return (next.forms & BASE) !== 0
  if (next.tag !== 'noun' || next.capital) return false
  return (
    /(?:ate|i[fs]y|i[sz]e|en)$/.test(next.lower) || startsObject(words[words.indexOf(next, at) + 1])
  )
}
