// Tokens: words, numbers and marks as UD English EWT parts them, in any script.
import { type Span, span } from '../domain/span.ts'
import { isAbbreviated, isCounted } from './abbreviations.ts'
import { DIGIT, HALF, isKind, kindAt, LETTER, SPACE, UNCASED, UPPER, WORD } from './characters.ts'
import { findSentences } from './sentences.ts'
import { longestAddress } from './settings.ts'
import { type Cutter, cutUnspaced, isUnspaced } from './unspaced.ts'
import { cutWord } from './words.ts'

const address =
  /^(?:(?:https?|ftp):\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|html?|pdf|docx?|xlsx?)(?:\/\S*)?(?![\w-]))/i
const smile = /^(?:[:;=][-o^']?[)(\]D[PpO/\\|](?![\w(])|<3|\^_\^)/
const tag = /^[#@][\p{L}_][\p{L}\p{N}_]*/u
/** Marks that end a chunk without being part of an address. */
const afterAddress = '.,;:!?)]}>"\'”’»…'
/** The length of an address, a smile or a tag that starts at `at`; 0 where there is none. */
function measureSpecial(text: string, at: number, end: number): number {
  if (end - at < 2 || end - at > longestAddress) return 0
  const chunk = text.slice(at, end)
  const mark = smile.exec(chunk) ?? tag.exec(chunk)
  if (mark !== null) return mark[0].length
  let length = /[.@]/.test(chunk) ? (address.exec(chunk)?.[0].length ?? 0) : 0
  while (length > 0 && afterAddress.includes(chunk[length - 1] as string)) length -= 1
  return length
}

/** Whether the mark at `at`, inside a chunk, makes one word of what is on both its sides. */
function joins(text: string, at: number): boolean {
  const before = kindAt(text, at - 1)
  const after = kindAt(text, at + 1)
  switch (text[at]) {
    case ',':
    case ':':
      return (before & after & DIGIT) !== 0
    case '/':
      return (before & after & DIGIT) !== 0 || isLetteredSlash(text, at)
    case '&':
      return (before & after & UPPER) !== 0
    case '.':
    case "'":
    case '’':
    case '_':
    case '-':
    case '‐':
    case '‑':
      return (before & WORD) !== 0 && (after & WORD) !== 0
    default:
      return false
  }
}

/** "b/c", "w/o", "s/he". */
const isLetteredSlash = (text: string, at: number): boolean =>
  isKind(text, at - 1, LETTER) &&
  !isKind(text, at - 2, WORD) &&
  isKind(text, at + 1, LETTER) &&
  !isKind(text, at + 3, WORD)

/** Where the word that starts at `from` ends, an abbreviation's full stop included. */
function wordEnd(text: string, from: number, end: number, sentenceEnd: number): number {
  let at = from
  while (at < end && (isKind(text, at, WORD) || (at > from && joins(text, at)))) at += 1
  if (text[at] !== '.' || at >= end || text[at + 1] === '.') return at
  return keepsStop(text.slice(Math.max(from, at - 24), at), at + 1 >= sentenceEnd) ? at + 1 : at
}

function keepsStop(word: string, atEnd: boolean): boolean {
  if (word.length === 1 || isKind(word, 0, DIGIT)) return !atEnd
  return isAbbreviated(word) || (!atEnd && isCounted(word))
}

/** Past the same mark repeated, or past a character of two units with what modifies it. */
function markEnd(text: string, from: number, end: number): number {
  const first = text[from] as string
  let at = from + 1
  if (isKind(text, from, HALF)) while (at < end && isKind(text, at, HALF)) at += 1
  else if (first === '!' || first === '?')
    while (at < end && (text[at] === '!' || text[at] === '?')) at += 1
  else if (first !== '(' && first !== ')') while (at < end && text[at] === first) at += 1
  while (at < end && text[at] === '\ufe0f') at += 1
  return at
}

interface Place {
  readonly text: string
  readonly sentence: Span
  readonly cutUnspaced: Cutter
  readonly tokens: Span[]
}

function partWord({ text, cutUnspaced, tokens }: Place, start: number, end: number): void {
  const isRun = isKind(text, start, UNCASED) && isUnspaced(text[start] as string)
  let at = start
  for (const cut of isRun ? cutUnspaced(start, end) : cutWord(text, start, end)) {
    tokens.push(span(at, cut))
    at = cut
  }
}

/** Whether an address, a smile or a tag may start at `at`. */
const mayBeSpecial = (text: string, at: number, start: number): boolean =>
  at - start < 4 && (at === start || !isKind(text, at - 1, WORD))

/** Parts a stretch without white space. */
function partChunk(place: Place, start: number, end: number): void {
  const { text, sentence, tokens } = place
  let at = start
  while (at < end) {
    const isWord = isKind(text, at, WORD)
    const plainEnd = isWord ? wordEnd(text, at, end, sentence.end) : at
    const special =
      plainEnd < end && mayBeSpecial(text, at, start) ? measureSpecial(text, at, end) : 0
    const stop = special > 0 ? at + special : isWord ? plainEnd : markEnd(text, at, end)
    if (isWord && special === 0) partWord(place, at, stop)
    else tokens.push(span(at, stop))
    at = stop
  }
}

/**
 * The tokens of a text: sorted, disjoint, each inside a sentence, every character covered but white
 * space. Clitics stand alone ("do", "n't"), hyphens too but after a prefix, as in UD English EWT
 * 2.16; Chinese, Japanese, Thai and their like are parted by the runtime's dictionaries.
 */
export function findTokens(text: string, sentences: readonly Span[] = findSentences(text)): Span[] {
  const tokens: Span[] = []
  const cutter = cutUnspaced(text)
  for (const sentence of sentences) {
    const place = { text, sentence, cutUnspaced: cutter, tokens }
    let start = sentence.start
    for (let at = sentence.start; at <= sentence.end; at += 1) {
      if (at < sentence.end && !isKind(text, at, SPACE)) continue
      if (at > start) partChunk(place, start, at)
      start = at + 1
    }
  }
  return tokens
}
