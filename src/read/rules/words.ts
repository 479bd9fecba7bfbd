// The words of a sentence as the rules see them, before and after their verbs are found.
import type { Span } from '../../domain/span.ts'
import { DIGIT, isKind, LETTER, SPACE, UPPER } from '../characters.ts'
import { hintsOf } from './hints.ts'
import { calendarWords, closedClass, type Tag } from './lexicon.ts'
import { BASE, findVerb, ING, PARTICIPLE, PAST, S_FORM } from './verbs.ts'

export interface Word extends Span {
  /** The word in lower case. */
  readonly lower: string
  readonly capital: boolean
  tag: Tag
  /** Of a verb or auxiliary, the one form that it has here; 0 for other words. */
  form: number
  lemma: string
  /** The verb forms that the word might have: what the tagger decides on. */
  forms: number
  /** What the word might start, as flags of hints.ts. */
  readonly hints: number
  /** The lemma that it has if it is a verb; empty where it can be none. */
  readonly verb: string
}

const quoteMarks = new Set('"“”„«»‹›「」『』‘‚')

/** The one form that each auxiliary is. */
const auxiliaryForms = new Map([
  ...['be', 'have', 'do'].map((word) => [word, BASE] as const),
  ...['am', 'is', 'are', 'has', 'does'].map((word) => [word, S_FORM] as const),
  ...['was', 'were', 'had', 'did'].map((word) => [word, PAST] as const),
  ...['being', 'having'].map((word) => [word, ING] as const),
  ['been', PARTICIPLE] as const,
])

const irregularPlurals = new Set(
  'people men women children police media staff cattle feet teeth'.split(' '),
)
const adjectiveEnding = /(?:al|ive|ous|able|ible|ful|less|ic|ary|ish|ical|ient|ian|ese)$/

/** Nouns that end like adverbs or adjectives. */
const nouns = new Set(
  `family supply reply ally assembly anomaly monopoly bully italy july weekly daily monthly fly
  official rival capital hospital journal festival individual animal metal terminal proposal arrival approval trial
  signal goal deal canal cardinal criminal tribunal material interval withdrawal removal renewal denial refusal
  referral survival general total detective executive representative initiative objective archive motive native
  relative captive drive alternative perspective incentive public traffic music republic clinic topic critic
  fabric logic mechanic epidemic academic panic secretary military summary library salary boundary anniversary
  judiciary commentary documentary diary subsidiary missionary table cable politician civilian guardian
  technician historian dish fish client patient ingredient`.split(/\s+/),
)

/** Adverbs of several words. */
const adverbPhrases = [
  'in all likelihood',
  'in all probability',
  'of course',
  'at least',
  'so far',
  'in fact',
  'for now',
  'as well',
  'after all',
  'at first',
].map((each) => each.split(' '))

const adverbOpeners = new Set(adverbPhrases.map(([first]) => first))

/** Makes one adverb of each word of an adverb phrase. */
function joinAdverbs(words: readonly Word[]): void {
  for (let at = 0; at < words.length - 1; at += 1) {
    if (!adverbOpeners.has((words[at] as Word).lower)) continue
    const phrase = adverbPhrases.find((each) =>
      each.every((lower, index) => words[at + index]?.lower === lower),
    )
    phrase?.forEach((_, index) => {
      const word = words[at + index] as Word
      word.tag = 'adverb'
      word.forms = 0
    })
  }
}

const isPlural = (lower: string): boolean =>
  irregularPlurals.has(lower) ||
  (lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower))

/** Whether most long words start with a capital: the style of many headlines. */
function isHeadlineStyle(text: string, tokens: readonly Span[]): boolean {
  let long = 0
  let capital = 0
  for (const token of tokens) {
    if (token.end - token.start < 4 || !isKind(text, token.start, LETTER)) continue
    long += 1
    if (isKind(text, token.start, UPPER)) capital += 1
  }
  return long >= 4 && capital >= 0.75 * long
}

const isShouted = (word: string): boolean =>
  word.length > 1 && !/\p{Ll}/u.test(word) && /\p{Lu}{2}/u.test(word)

/** What a lower-case word is by itself. */
interface Entry {
  readonly closed: Tag | undefined
  readonly open: Tag
  readonly form: number
  readonly forms: number
  readonly verb: string
  readonly hints: number
}

function guessOpen(lower: string): Tag {
  if (nouns.has(lower)) return 'noun'
  if (lower.length > 4 && lower.endsWith('ly')) return 'adverb'
  if (lower.length > 4 && adjectiveEnding.test(lower)) return 'adjective'
  return isPlural(lower) ? 'plural' : 'noun'
}

/** Words met before; emptied when full, so that no text can fill the memory. */
const entries = new Map<string, Entry>()
const mostEntries = 50_000

function lookUp(lower: string): Entry {
  const known = entries.get(lower)
  if (known !== undefined) return known
  const closed = closedClass.get(lower)
  const mayBeVerb =
    closed === undefined || closed === 'adjective' || closed === 'adverb' || lower === 'like'
  const verb = mayBeVerb ? findVerb(lower) : null
  const entry: Entry = {
    closed,
    open: guessOpen(lower),
    form: auxiliaryForms.get(lower) ?? 0,
    forms: lower === 'like' ? BASE : (verb?.forms ?? 0),
    verb: verb?.lemma ?? '',
    hints: hintsOf(lower, verb?.lemma ?? ''),
  }
  if (entries.size >= mostEntries) entries.clear()
  if (lower.length < 40) entries.set(lower, entry)
  return entry
}

/** Where a word stands, as far as its capital tells anything. */
interface Manner {
  readonly capital: boolean
  /** A capital says nothing here: the sentence starts, or is in headline style. */
  readonly free: boolean
}

/** Words that stay what they are with a capital inside a sentence too: "of The Hague". */
const formal = new Set<Tag | undefined>(['determiner', 'preposition', 'conjunction', 'possessive'])

/** "US", "IT" are not the pronouns. */
const isAcronym = (written: string): boolean => written.length < 4 && isShouted(written)

function guessTag(written: string, lower: string, entry: Entry, { capital, free }: Manner): Tag {
  if (lower === 'i') return 'pronoun'
  const reads = !capital || ((free || formal.has(entry.closed)) && !isAcronym(written))
  if (entry.closed !== undefined && reads) return entry.closed
  if (isKind(written, 0, DIGIT)) return 'number'
  if (lower === 'that' || lower === 'to') return lower
  if (lower === "'s" || lower === '’s') return 'possessive'
  if (!isKind(written, 0, LETTER)) return quoteMarks.has(lower[0] as string) ? 'quote' : 'mark'
  return capital && !free && !calendarWords.has(lower) ? 'name' : entry.open
}

/** A hyphen inside a word. */
const isGlued = (text: string, token: Span): boolean =>
  !isKind(text, token.end, SPACE) && !isKind(text, token.start - 1, SPACE)

/** Whether a mark lets a new start begin behind it, as a full stop or a dash does. */
const opensStart = (text: string, token: Span, lower: string): boolean =>
  ':.!?•–—'.includes(lower) || (lower === '-' && !isGlued(text, token))

/** "the millers' union": an apostrophe behind a plural. */
const isPluralPossessive = (before: Word | undefined, token: Span, lower: string): boolean =>
  (lower === "'" || lower === '’') && before?.end === token.start && before.lower.endsWith('s')

/** Guesses each word of a sentence by itself. */
export function readWords(text: string, tokens: readonly Span[]): Word[] {
  const isHeadline = isHeadlineStyle(text, tokens)
  const words: Word[] = []
  let isStart = true
  for (const token of tokens) {
    const written = text.slice(token.start, token.end)
    const lower = written.toLowerCase()
    const entry = lookUp(lower)
    const manner = { capital: isKind(written, 0, UPPER), free: isStart || isHeadline }
    const plain = guessTag(written, lower, entry, manner)
    const tag = isPluralPossessive(words.at(-1), token, lower) ? 'possessive' : plain
    if (tag !== 'quote' && tag !== 'mark') isStart = false
    else if (opensStart(text, token, lower)) isStart = true
    const forms = manner.capital && !manner.free ? 0 : entry.forms
    const { capital } = manner
    const { form, verb, hints } = entry
    words.push({
      start: token.start,
      end: token.end,
      lower,
      capital,
      tag,
      form,
      lemma: lower,
      forms,
      verb,
      hints,
    })
  }
  joinAdverbs(words)
  return words
}
