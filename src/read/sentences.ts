// Sentences: where they end, in any script, and where a full stop ends none.
import type { Zone } from '../domain/report.ts'
import { type Span, span } from '../domain/span.ts'
import { isAbbreviation, type Stop } from './abbreviations.ts'
import { findBlocks } from './blocks.ts'
import { DIGIT, ENDER, HALF, isKind, LETTER, LOWER, SPACE, skipSpace, UPPER } from './characters.ts'
import { judgeManner, type Manner } from './manner.ts'

/** End a sentence wherever they stand; no space need follow. */
const strongEnders = new Set('。！？｡։।॥።፧፨။៕༎۔᙮᠃᠉')
/** End a sentence where white space follows. */
const softEnders = new Set('.!?…؟‼⁇⁈⁉‽')
const closers = new Set('"\'”’»›)]}」』）】》〉〕］｝')
/** Close in German and its neighbours, open elsewhere. */
const turnedClosers = new Set('“‘«‹')
const openers = new Set('"\'“‘„‚«‹([{「『（【《〈¿¡*_')
const quoteOpeners = new Set('"“„«「『')
const bullets = new Set('•▪●◦‣■')
const dashes = new Set('-–—―')

const isEnder = (text: string, at: number): boolean =>
  softEnders.has(text[at] as string) ||
  strongEnders.has(text[at] as string) ||
  (text[at] === ';' && /\p{Script=Greek}/u.test(text[at - 1] ?? ''))

/** Past a run of enders, spaced dots (". . .") included. */
function skipEnders(text: string, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling) {
    if (isEnder(text, at)) at += 1
    else if (text[at] === ' ' && text[at + 1] === '.' && text[at - 1] === '.') at += 2
    else break
  }
  return Math.min(at, ceiling)
}

/** Past the quotation marks, brackets and bracketed note numbers that belong to what ended. */
function skipClosers(text: string, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling) {
    const mark = text[at] as string
    if (closers.has(mark)) at += 1
    else if (turnedClosers.has(mark) && !isKind(text, at + 1, LETTER | DIGIT)) at += 1
    else if (isSpacedGuillemet(text, at)) at += 2
    else {
      const note = mark === '[' ? /^\[\d{1,3}\]/.exec(text.slice(at, at + 5)) : null
      if (note === null) break
      at += note[0].length
    }
  }
  return Math.min(at, ceiling)
}

/** French sets a space inside its quotation marks. */
const isSpacedGuillemet = (text: string, at: number): boolean =>
  isKind(text, at, SPACE) && text[at + 1] === '»' && !isKind(text, at + 2, LETTER | DIGIT)

/** Where the next word starts behind the marks that may open it. */
function skipOpeners(text: string, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && (openers.has(text[at] as string) || isKind(text, at, SPACE))) at += 1
  return at
}

/** An ender with its closers: the sentence so far starts at `start`, the ender stands at `at`. */
interface Candidate {
  readonly start: number
  readonly at: number
  readonly marksEnd: number
  readonly end: number
  readonly ceiling: number
}

/** Mail and web addresses have stops of their own. */
const isAddress = (text: string, start: number, end: number): boolean =>
  /^[\w.+-]*(?:@|\.(?:com|org|net)\b|:\/\/)/.test(text.slice(start, Math.min(end, start + 40)))

/** Whether a stop without a space behind it parts two words that a scraper ran together. */
const isRunTogether = (text: string, { at, end, ceiling }: Candidate): boolean =>
  isKind(text, end, UPPER) &&
  isKind(text, end + 1, LOWER) &&
  isKind(text, at - 1, LOWER) &&
  isKind(text, at - 2, LOWER) &&
  isKind(text, at - 3, LOWER) &&
  !isAddress(text, end, ceiling)

function endsSentence(text: string, candidate: Candidate, manner: Manner): boolean {
  const { at, marksEnd, end, ceiling } = candidate
  if (end >= ceiling) return true
  const next = skipSpace(text, end, ceiling)
  if (strongEnders.has(text[marksEnd - 1] as string))
    return !'，、,;:'.includes(text[next] as string)
  if (next === end) return text[at] === '.' && isRunTogether(text, candidate)
  const word = skipOpeners(text, dashes.has(text[next] as string) ? next + 1 : next, ceiling)
  if (isKind(text, word, LOWER) && !mayStartLow(text, candidate, manner)) return false
  if (!isKind(text, word, LETTER | DIGIT | HALF) && ',;:)]%/&=<>|'.includes(text[next] as string))
    return false
  const isPlainStop = text[at] === '.' && marksEnd === at + 1 && end === marksEnd
  return !isPlainStop || !isAbbreviation(stopOf(text, candidate, next, word, manner))
}

/** Only a careless writer starts a sentence in lower case, and never after a quotation. */
const mayStartLow = (text: string, { at, marksEnd, end }: Candidate, manner: Manner): boolean =>
  manner.careless && end === marksEnd && text[marksEnd - 1] !== '…' && marksEnd - at < 3

function openerAt(text: string, at: number): 'quotation' | 'bracket' | null {
  if (quoteOpeners.has(text[at] as string)) return 'quotation'
  return text[at] === '(' || text[at] === '[' ? 'bracket' : null
}

const stopOf = (
  text: string,
  candidate: Candidate,
  next: number,
  word: number,
  manner: Manner,
): Stop => ({
  text,
  at: candidate.at,
  floor: candidate.start,
  next: word,
  opener: openerAt(text, next),
  ceiling: candidate.ceiling,
  learned: manner.learned,
})

function splitBlock(text: string, block: Span, manner: Manner, sentences: Span[]): void {
  let start = block.start
  let at = block.start
  while (at < block.end) {
    if (!isKind(text, at, ENDER)) {
      at += 1
      continue
    }
    if (bullets.has(text[at] as string) && at > start && isKind(text, at - 1, SPACE)) {
      sentences.push(trimmed(text, start, at))
      start = at
    }
    if (!isEnder(text, at)) {
      at += 1
      continue
    }
    const marksEnd = skipEnders(text, at, block.end)
    const end = skipClosers(text, marksEnd, block.end)
    if (endsSentence(text, { start, at, marksEnd, end, ceiling: block.end }, manner)) {
      sentences.push(span(start, end))
      start = skipSpace(text, end, block.end)
      at = start
    } else at = end
  }
  if (start < block.end) sentences.push(span(start, block.end))
}

/** `start` is no white space. */
function trimmed(text: string, start: number, end: number): Span {
  let last = end
  while (isKind(text, last - 1, SPACE)) last -= 1
  return span(start, last)
}

/**
 * The sentences of a text: sorted, disjoint, without white space at their ends, every other
 * character covered. They stay inside their zone and paragraph.
 */
export function findSentences(text: string, zones: readonly Zone[] = []): Span[] {
  const manner = judgeManner(text)
  const sentences: Span[] = []
  for (const block of findBlocks(text, zones)) splitBlock(text, block, manner, sentences)
  return sentences
}
