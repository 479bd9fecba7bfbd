// Tags: which words are verbs, and in which form. Every clause wants one, few have two.
import { opensContent } from './cues.ts'
import { isFiniteWord, isNominal, isOneOf, wordBefore } from './neighbours.ts'
import { BASE, ING, PAST, S_FORM } from './verbs.ts'
import { judgeVerb, opensInfinitive, type Scan } from './verdicts.ts'
import type { Word } from './words.ts'

/** A finite verb has come. */
function settle(scan: Scan): void {
  if (!scan.wanting && scan.owed > 0) scan.owed -= 1
  scan.wanting = false
  scan.loose = false
}

/** What follows may be a clause of its own. */
function loosen(scan: Scan): void {
  if (!scan.wanting) scan.loose = true
  scan.wanting = true
}

/** `isInner`: the clause stands inside another, whose verb may still be to come. */
function openClause(scan: Scan, isInner: boolean): void {
  if (isInner && scan.wanting && scan.owed < 3) scan.owed += 1
  if (!isInner) scan.owed = 0
  scan.wanting = true
  scan.loose = false
  scan.waiting = null
}

function accept(scan: Scan, word: Word, form: number): void {
  word.tag = 'verb'
  word.form = form
  if (word.verb !== '') word.lemma = word.verb
  scan.last = word
  scan.waiting = null
  if (form === PAST || form === S_FORM || form === BASE) settle(scan)
  if (opensContent(word.lemma)) loosen(scan)
}

/** A noun or adjective that follows shows that "be" or "have" is the verb itself. */
function dropAuxiliary(scan: Scan): void {
  if (scan.waiting?.tag === 'be' || scan.waiting?.tag === 'have') scan.waiting = null
}

/** After a modal or "to", a word that looks like a noun is an unlisted verb. */
function isUnlistedVerb(scan: Scan, at: number, word: Word): boolean {
  if (scan.waiting === null || word.forms !== 0 || word.tag !== 'noun') return false
  return isOneOf(scan.waiting, 'modal', 'do', 'to') && wordBefore(scan.words, at) === scan.waiting
}

function readPlain(scan: Scan, at: number, word: Word): void {
  const unlisted = isUnlistedVerb(scan, at, word)
  const verdict = unlisted ? BASE : word.forms === 0 ? null : judgeVerb(scan, at)
  if (typeof verdict === 'number') accept(scan, word, verdict)
  else if (verdict !== null) {
    word.tag = verdict
    word.form = word.forms & ING
    word.lemma = word.verb
  }
  if (isNominal(word) && scan.words[at - 1]?.tag !== 'preposition') dropAuxiliary(scan)
}

function readAuxiliary(scan: Scan, word: Word): void {
  scan.waiting = word
  if (word.tag !== 'modal') scan.last = word
  if (isFiniteWord(word)) settle(scan)
}

/** "'s" after a pronoun, "there" or a question word is a verb. */
function readPossessive(scan: Scan, at: number, word: Word): void {
  const before = scan.words[at - 1]
  const isVerb = isOneOf(before, 'pronoun', 'relative', 'that') || before?.lower === 'here'
  if (!isVerb || !/^['’]s$/.test(word.lower)) return
  word.tag = 'be'
  word.form = S_FORM
  readAuxiliary(scan, word)
}

function readMark(scan: Scan, word: Word): void {
  if (word.lower === ',') loosen(scan)
  else if (!'-()'.includes(word.lower)) openClause(scan, false)
}

function readTo(scan: Scan, at: number, word: Word): void {
  if (opensInfinitive(scan.words, at)) scan.waiting = word
  else word.tag = 'preposition'
}

/** Words that open a clause. */
function readOpener(scan: Scan, at: number, word: Word): void {
  if (word.tag === 'quote') {
    if (scan.waiting === null) openClause(scan, true)
  } else if (word.tag === 'subordinator')
    openClause(scan, (at > 0 && !scan.loose) || word.lower === 'whether')
  else openClause(scan, at > 0 || word.tag === 'that')
}

type Step = (scan: Scan, at: number, word: Word) => void

/** What each kind of word does to the scan. */
const steps: Partial<Record<Word['tag'], Step>> = {
  to: readTo,
  possessive: readPossessive,
  mark: (scan, _, word) => readMark(scan, word),
  quote: readOpener,
  subordinator: readOpener,
  relative: readOpener,
  that: readOpener,
  conjunction: loosen,
  determiner: dropAuxiliary,
  pronoun: dropAuxiliary,
  modal: (scan, _, word) => readAuxiliary(scan, word),
  be: (scan, _, word) => readAuxiliary(scan, word),
  have: (scan, _, word) => readAuxiliary(scan, word),
  do: (scan, _, word) => readAuxiliary(scan, word),
}

/** Sets tag, form and lemma of the sentence's words. */
export function tagWords(words: Word[]): readonly Word[] {
  const scan: Scan = { words, wanting: true, loose: false, owed: 0, waiting: null, last: null }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    const step = steps[word.tag] ?? readPlain
    step(scan, at, word)
  }
  return words
}
