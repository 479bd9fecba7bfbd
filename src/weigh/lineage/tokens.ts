// The words of a text as lineage compares them: across spellings, transliterations and ways to write a number.
import type { Span } from '../../domain/span.ts'
import { foldWord, hash } from '../shingles.ts'
import { scanWords } from './scan.ts'
import { idle, months, spelledNumbers } from './words.ts'

/** What a word is wherever it stands. */
interface Word {
  /** Without case and accents. */
  readonly form: string
  readonly hash: number
  /**
   * What is equal in two inflections of one word, or two ways to write one number; for a capitalised
   * word also, as `^sound`, what is equal in two transliterations of one name.
   */
  readonly keys: readonly string[]
  /** The hash of the last of them. */
  readonly keyHash: number
  /** A single digit is as little as a year. */
  readonly kind: 'idle' | 'month' | 'year' | 'number' | 'name' | 'other'
}

/** A word at its place in a text. */
export interface Token extends Span {
  readonly word: Word
  /** How much it tells when two texts share it; 0 for words that every text has. */
  readonly weight: number
}

/** The words of `text` inside `within`, in order. */
export function tokensOf(text: string, within: Span): Token[] {
  const tokens: Token[] = []
  scanWords(text, within.start, within.end, (start, end) => {
    const word = wordOf(text.slice(start, end))
    const before = tokens.at(-1)
    if (before !== undefined && text[start - 1] === '-' && isCompound(before.word, word))
      tokens[tokens.length - 1] = compound(before, word, end)
    else tokens.push({ word, start, end, weight: weightOf(word, before?.word) })
  })
  return tokens
}

/** "Forty-six" */
const isCompound = (before: Word, { keys: [key] }: Word): boolean =>
  /^#[1-9]$/.test(key as string) && /^#[2-9]0$/.test(before.keys[0] as string)

function compound(before: Token, word: Word, end: number): Token {
  const [tens, ones] = [before.word, word].map(({ keys }) => Number(keys[0]?.slice(1)))
  const key = `#${(tens as number) + (ones as number)}`
  const { start } = before
  return { word: { ...before.word, keys: [key], keyHash: hash(key) }, start, end, weight: 2 }
}

/** Years, days of a month and single digits meet by chance; so does the first word of a sentence. */
function weightOf({ kind }: Word, before: Word | undefined): number {
  switch (kind) {
    case 'idle':
      return 0
    case 'month':
      return 0.5
    case 'year':
      return 0.5
    case 'number':
      return before?.kind === 'month' ? 0.5 : 2
    case 'name':
      return before === undefined ? 1 : 2
    case 'other':
      return 1
  }
}

const known = new Map<string, Word>()
/** As many words as a day's news has; then the store of them begins anew. */
const knownLimit = 50_000

function wordOf(words: string): Word {
  let word = known.get(words)
  if (word !== undefined) return word
  if (known.size >= knownLimit) known.clear()
  word = judgeWord(words)
  known.set(words, word)
  return word
}

function judgeWord(words: string): Word {
  const form = foldWord(words).replace(/['’]s$/u, '')
  const { keys, kind } = judgeForm(form, /^\p{Lu}/u.test(words))
  return { form, hash: hash(form), keys, keyHash: hash(keys.at(-1) ?? ''), kind }
}

function judgeForm(form: string, isCapital: boolean): Pick<Word, 'keys' | 'kind'> {
  const number = numberOf(form)
  if (number !== null)
    return { keys: [`#${number}`], kind: /^(?:\d|(?:19|20)\d\d)$/.test(number) ? 'year' : 'number' }
  if (idle.has(form)) return { keys: [], kind: 'idle' }
  if (months.has(form)) return { keys: [form], kind: 'month' }
  const stem = stemOf(form)
  return isCapital
    ? { keys: [stem, `^${soundOf(form)}`], kind: 'name' }
    : { keys: [stem], kind: 'other' }
}

/** A number in digits, however it is grouped or spelled; null for any other word. */
function numberOf(form: string): string | null {
  const spelled = spelledNumbers.get(form)
  if (spelled !== undefined) return String(spelled)
  if (!/^\p{N}/u.test(form)) return null
  return form.replace(/[.,’'\u00a0](?=\p{N}{3}(?!\p{N}))/gu, '').replace(',', '.')
}

/** Porter's first steps, as far as they bring inflections of one word together; at most seven letters. */
function stemOf(form: string): string {
  if (form.length < 5) return form.length === 4 && form.endsWith('s') ? form.slice(0, 3) : form
  const stem = form
    .replace(/ies$/, 'y')
    .replace(/(?:ing|edly|ed|es|ly|s|e)$/, '')
    .replace(/(.)\1$/, '$1')
  return stem.slice(0, 7)
}

/** Letters and groups that transliterations exchange, each to one of them. */
const exchanged: readonly (readonly [RegExp, string])[] = [
  [/dzh|zh|dj/g, 'j'],
  [/sch|sh/g, 's'],
  [/tch|ch|cz/g, 'c'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|x/g, 'k'],
  [/w/g, 'v'],
]

/** The consonants of a name, those that transliterations exchange as one. */
function soundOf(form: string): string {
  let sound = form
  for (const [letters, one] of exchanged) sound = sound.replace(letters, one)
  const consonants = sound.slice(0, 1) + sound.slice(1).replace(/[aeiouyhʻ'’]/g, '')
  const single = consonants.replace(/(.)\1+/gu, '$1')
  return single.length < 3 ? form : single
}
