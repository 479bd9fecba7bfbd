// Verb groups: auxiliaries, what leads to an infinitive, and the verb that says what happens.
import type { Phrase } from './phrases.ts'
import { BASE, ING, PARTICIPLE, PAST, S_FORM } from './verbs.ts'
import type { Word } from './words.ts'

type Tense = 'past' | 'present' | 'future' | 'none'

/** All numbers are places of words in the sentence. */
export interface Group {
  /** The first auxiliary, the infinitive's "to", or the verb itself. */
  readonly first: number
  /** The word that says what happens: a verb, or the predicate of a bare "be" or "have". */
  readonly head: number
  readonly last: number
  readonly tense: Tense
  readonly modal: string | null
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
  readonly kind: 'finite' | 'infinitive' | 'participle'
  /** Verbs and adjectives that lead to the infinitive, as "wants" in "wants to bring". */
  readonly leads: readonly number[]
}

/** Adjectives and participles that lead from "be" to an infinitive. */
const leadingAdjectives = new Set(
  `likely unlikely due set ready able unable expected supposed scheduled planned prepared willing unwilling about
  bound certain sure going meant intended believed said reported thought known understood alleged poised
  slated determined obliged forced required authorised authorized allowed estimated seen rumoured rumored
  feared claimed considered hoping planning preparing trying seeking intending`.split(/\s+/),
)
/** Verbs that lead to an infinitive or a gerund of the same subject. */
const leadingVerbs = new Set(
  `want plan intend hope expect decide agree promise pledge vow threaten seek try attempt aim begin start continue cease
  stop fail refuse decline manage need have prepare wish propose offer undertake choose appear seem tend happen come go
  get resolve consider keep resume finish look wait proceed dare remain prove help ought claim profess mean strive
  struggle hesitate opt elect volunteer swear return use learn avoid finish risk move`.split(/\s+/),
)

interface Draft {
  first: number
  /** The last negation that was counted. */
  heard: number
  at: number
  tense: Tense
  modal: string | null
  perfect: boolean
  progressive: boolean
  passive: boolean
  negated: boolean
  kind: Group['kind']
  leads: number[]
}

const isFinal = (word: Word | undefined): boolean => word !== undefined && word.tag === 'verb'

const tenseOf = (form: number): Tense =>
  form === PAST ? 'past' : form === S_FORM || form === BASE ? 'present' : 'none'

function openDraft(words: readonly Word[], first: number): Draft {
  const word = words[first] as Word
  const isBare =
    word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || word.tag === 'verb'
  const kind =
    word.tag === 'to'
      ? 'infinitive'
      : isBare && (word.form === ING || word.form === PARTICIPLE)
        ? 'participle'
        : 'finite'
  const tense = word.tag === 'modal' ? futureOf(word) : isBare ? tenseOf(word.form) : 'none'
  return {
    first,
    heard: first,
    at: first,
    kind,
    tense,
    modal: null,
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
    leads: [],
  }
}

const futureOf = (word: Word): Tense =>
  /^(?:will|wo|'ll|’ll|shall)$/.test(word.lower)
    ? 'future'
    : /^(?:would|could|might|should|'d|’d)$/.test(word.lower)
      ? 'past'
      : 'present'

/** Notes what an auxiliary before `next` means. */
function noteAuxiliary(draft: Draft, word: Word, next: Word): void {
  if (word.tag === 'modal') draft.modal = word.lower
  if (word.tag === 'have' && (next.form & PARTICIPLE || next.tag === 'be')) draft.perfect = true
  if (word.tag === 'be' && next.form === ING) draft.progressive = true
  if (word.tag === 'be' && next.tag === 'verb' && next.form === PARTICIPLE) draft.passive = true
}

/** The next word of the group after `at`, past adverbs and negations; -1 where the group ends. */
function nextInGroup(words: readonly Word[], at: number, draft: Draft): number {
  let place = at + 1
  while (place < words.length) {
    const word = words[place] as Word
    const negates = word.tag === 'not' || word.lower === 'never'
    if (!negates && word.tag !== 'adverb') break
    if (negates && place > draft.heard) {
      draft.negated = !draft.negated
      draft.heard = place
    }
    place += 1
  }
  return place
}

const chains = (word: Word): boolean =>
  word.tag === 'be' ||
  word.tag === 'have' ||
  word.tag === 'do' ||
  word.tag === 'modal' ||
  word.tag === 'to'

/** Whether `next` goes on in a group whose last word so far is `word`. */
function goesOn(word: Word, next: Word): boolean {
  if (word.tag === 'modal' || word.tag === 'to')
    return next.form === BASE && (chains(next) || isFinal(next))
  if (word.tag === 'do') return isFinal(next) && next.form === BASE
  if (word.tag === 'have')
    return (isFinal(next) && next.form === PARTICIPLE) || next.lower === 'been' || next.tag === 'to'
  if (word.tag === 'be')
    return (
      (isFinal(next) && (next.form & (PARTICIPLE | ING)) !== 0) ||
      next.lower === 'being' ||
      next.tag === 'to'
    )
  return false
}

function leadsOn(words: readonly Word[], at: number, next: number): boolean {
  const word = words[at] as Word
  const after = words[next]
  if (after === undefined) return false
  if (after.tag === 'to') return leadingVerbs.has(word.lemma) || leadingAdjectives.has(word.lower)
  return (
    word.tag === 'verb' &&
    after.tag === 'verb' &&
    after.form === ING &&
    next === at + 1 &&
    /^(?:begin|start|continue|keep|stop|cease|resume|finish|avoid|consider|risk)$/.test(word.lemma)
  )
}

/** "is likely to", "are due to": the adjective stands where the verb would. */
function leadingAdjective(words: readonly Word[], at: number, draft: Draft): number {
  const place = nextInGroup(words, at, draft)
  const word = words[place]
  return word !== undefined && leadingAdjectives.has(word.lower) && words[place + 1]?.tag === 'to'
    ? place
    : -1
}

function growDraft(words: readonly Word[], draft: Draft): void {
  for (;;) {
    const word = words[draft.at] as Word
    const negatedBefore = draft.negated
    const place = nextInGroup(words, draft.at, draft)
    const next = words[place]
    if (next !== undefined && goesOn(word, next)) noteAuxiliary(draft, word, next)
    else if (leadsOn(words, draft.at, place)) draft.leads.push(draft.at)
    else {
      const adjective = word.tag === 'be' ? leadingAdjective(words, draft.at, draft) : -1
      if (adjective < 0) {
        draft.negated = negatedBefore || (word.tag === 'be' && draft.negated)
        return
      }
      draft.at = adjective
      continue
    }
    draft.at = place
  }
}

/** Adverbs that can say all that a bare "be" says. */
const placing = new Set('back away home there over here abroad'.split(' '))

/** The predicate of a bare "be" or "have": an adjective, or the head of the phrase behind it. */
function findPredicate(
  words: readonly Word[],
  phraseStarting: readonly (Phrase | undefined)[],
  at: number,
): number {
  for (let place = at + 1; place < Math.min(words.length, at + 5); place += 1) {
    const phrase = phraseStarting[place]
    if (phrase !== undefined) return phrase.head
    const word = words[place] as Word
    if (word.tag === 'adjective' || word.tag === 'noun' || placing.has(word.lower)) return place
    if (word.tag !== 'adverb' && word.tag !== 'not' && word.tag !== 'preposition') return -1
  }
  return -1
}

function close(
  words: readonly Word[],
  phraseStarting: readonly (Phrase | undefined)[],
  draft: Draft,
): Group {
  const { at, heard: _, ...rest } = draft
  const word = words[at] as Word
  const isBare = word.tag === 'be' || word.tag === 'have' || word.tag === 'do'
  const predicate = isBare ? findPredicate(words, phraseStarting, at) : -1
  return { ...rest, head: predicate < 0 ? at : predicate, last: at }
}

const opens = (word: Word): boolean =>
  word.tag === 'verb' ||
  word.tag === 'modal' ||
  word.tag === 'be' ||
  word.tag === 'have' ||
  word.tag === 'do' ||
  word.tag === 'to'

/** The sentence's verb groups, in order. */
export function findGroups(
  words: readonly Word[],
  phraseStarting: readonly (Phrase | undefined)[],
): Group[] {
  const groups: Group[] = []
  let at = 0
  while (at < words.length) {
    if (!opens(words[at] as Word)) {
      at += 1
      continue
    }
    const draft = openDraft(words, at)
    const before = words[at - 1]
    if (before?.tag === 'not' || before?.lower === 'never') draft.negated = true
    growDraft(words, draft)
    groups.push(close(words, phraseStarting, draft))
    at = draft.at + 1
  }
  return groups
}
