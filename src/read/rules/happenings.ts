// Happenings: which words of a sentence say that something happens.
import type { Span } from '../../domain/span.ts'
import { contains } from '../../domain/span.ts'
import { rejecting } from './cues.ts'
import { excluding, planning } from './hedges.ts'
import type { Phrase } from './phrases.ts'
import type { Reservation } from './reservations.ts'
import { type Clause, namesEvent, type Parse, rangeSpan, type Sentence } from './sentence.ts'
import { BASE, ING } from './verbs.ts'
import type { Voice } from './voices.ts'
import type { Word } from './words.ts'

/** An event that a sentence says, before anything is judged of it. */
export interface Happening {
  readonly event: Span
  readonly clause: Clause
  /** What the text holds back on it. */
  readonly held: readonly Reservation[]
  /**
   * Whether the clause tells it by its verb, names it by a noun that something is held back on, or
   * denies what was said before ("the carrier denies it").
   */
  readonly by: 'verb' | 'noun' | 'denial'
}

const particles = new Set('out up off over back away down on in through apart'.split(' '))
/** Verbs that need an adjective to say anything: "remain due", "fall ill". */
const linking = new Set('remain become stay fall go turn grow stand get'.split(' '))
/** Verbs that say of their subject only that it happens: "talks are being held". */
const occurring = new Set('hold carry conduct stage plan'.split(' '))
/** Verbs that say of their object only that it is done: "held talks", "went on strike". */
const light = new Set('hold do conduct stage undertake'.split(' '))

const wordSpan = (words: readonly Word[], first: number, last = first): Span =>
  rangeSpan(words, { first, last })

/** The verb with its particle or its adjective: "handed over", "remain due". */
function spanEvent(words: readonly Word[], head: number): Span {
  const word = words[head] as Word
  const next = words[head + 1]
  if (word.tag !== 'verb' || next === undefined) return wordSpan(words, head)
  const after = words[head + 2]
  const isParticle =
    particles.has(next.lower) &&
    (after === undefined ||
      after.tag === 'mark' ||
      after.tag === 'preposition' ||
      next.tag === 'adverb')
  const isLinked = linking.has(word.lemma) && (next.tag === 'adjective' || next.lower === 'ill')
  return wordSpan(words, head, isParticle || isLinked ? head + 1 : head)
}

/** "go on strike", "enter into a strike": the phrase behind the preposition. */
function behindPreposition(parse: Parse, clause: Clause): Phrase | null {
  const { words, phrases } = parse
  const { lemma } = words[clause.group.head] as Word
  const next = words[clause.group.last + 1]?.lower
  const leads = (lemma === 'go' && next === 'on') || (lemma === 'enter' && next === 'into')
  return leads ? (phrases.find((phrase) => phrase.first === clause.group.last + 2) ?? null) : null
}

/** The word that names the event: the verb, or the noun that the verb only lets happen. */
function headOf(parse: Parse, clause: Clause): number {
  const { words } = parse
  const { group } = clause
  const { lemma } = words[group.head] as Word
  const isPlace = lemma === 'take' && words[group.last + 1]?.lower === 'place'
  const isWay = words[group.head]?.lower === 'way'
  const occurs = isPlace || isWay || (group.passive && occurring.has(lemma))
  if (occurs && namesEvent(words, clause.subject)) return clause.subject.head
  const plans = group.head <= group.last && planning.has(lemma) && !group.passive
  if ((light.has(lemma) || plans) && namesEvent(words, clause.object)) return clause.object.head
  const behind = behindPreposition(parse, clause)
  return namesEvent(words, behind) ? behind.head : group.head
}

/** "begun unloading": a gerund with the verb that leads to it. */
function eventOf(parse: Parse, clause: Clause): Span {
  const head = headOf(parse, clause)
  const lead = clause.group.leads.at(-1)
  if (head === clause.group.head && lead === head - 1 && parse.words[lead]?.tag === 'verb')
    return wordSpan(parse.words, lead, head)
  return spanEvent(parse.words, head)
}

/** Questions, orders and conditions state nothing. */
function statesNothing(text: string, sentence: Sentence, clause: Clause): boolean {
  const { words } = sentence.parse
  const { group } = clause
  const isAsked = text[sentence.end - 1] === '?'
  if (isAsked && !sentence.quotations.some((each) => each.start > sentence.start)) return true
  const first = words[group.first] as Word
  const isOrder = first.form === BASE && first.tag === 'verb' && clause.subject === null
  return (group.kind === 'finite' && isOrder) || isConditional(words, clause)
}

const conditions = new Set('if unless provided lest'.split(' '))

function isConditional(words: readonly Word[], clause: Clause): boolean {
  const { group } = clause
  for (let at = group.first - 1; at >= Math.max(0, clause.first - 2); at -= 1)
    if (conditions.has((words[at] as Word).lower)) return true
  return words[group.first]?.lower === 'should' && group.first === clause.first
}

/** "be", "have" and "do" with nothing that they say. */
function isInert(words: readonly Word[], { group }: Clause): boolean {
  const { tag } = words[group.head] as Word
  return group.head <= group.last && tag !== 'verb'
}

/** Whether the clause only says who says it, or how sure it is. */
function isFrame(place: Place, clause: Clause, index: number): boolean {
  const { words } = place.sentence.parse
  const head = wordSpan(words, clause.group.head)
  if (place.reservations.some((each) => each.clause === index)) return true
  return place.voices.some(
    ({ saying }) => saying.clausal && saying.cueSpan !== null && contains(saying.cueSpan, head),
  )
}

/** A sentence with what was found in it; voices are those whose cue stands in it. */
export interface Place {
  readonly text: string
  readonly sentence: Sentence
  readonly isTitle: boolean
  readonly reservations: readonly Reservation[]
  readonly voices: readonly Voice[]
}

/** What something is held back on by a noun: "A completion cannot be ruled out". */
const readHeld = ({ sentence, reservations }: Place): Happening[] =>
  reservations.flatMap((held) => {
    const clause = sentence.parse.clauses[held.clause]
    if (held.thing === null || clause === undefined) return []
    return [
      { event: wordSpan(sentence.parse.words, held.thing.head), clause, held: [held], by: 'noun' },
    ]
  })

const clauseOfCue = (parse: Parse, cue: Span): Clause | undefined =>
  parse.clauses.find((clause) => contains(cue, wordSpan(parse.words, clause.group.head)))

/** What is said to happen by a noun: "confirmed the delivery". */
const readThings = ({ sentence, voices }: Place): Happening[] =>
  voices.flatMap(({ saying }) => {
    const clause = saying.cueSpan === null ? undefined : clauseOfCue(sentence.parse, saying.cueSpan)
    if (saying.thing === null || clause === undefined) return []
    const { words } = sentence.parse
    // "did not rule out a strike": the verb judges the event, and its negation is none of the event's.
    const by = excluding.has((words[clause.group.head] as Word).lemma) ? 'noun' : 'verb'
    return [{ event: wordSpan(words, saying.thing.head), clause, held: [], by }]
  })

/** "after closing the road", "by sending troops": what a preposition takes for granted is not stated. */
const isBackground = ({ words }: Parse, { group }: Clause): boolean =>
  group.kind === 'participle' &&
  words[group.head]?.form === ING &&
  words[group.first - 1]?.tag === 'preposition'

const readClauses = (place: Place): Happening[] =>
  place.sentence.parse.clauses.flatMap((clause, index) => {
    const { parse } = place.sentence
    if (isInert(parse.words, clause) || statesNothing(place.text, place.sentence, clause)) return []
    if (isFrame(place, clause, index) || isBackground(parse, clause)) return []
    const event = eventOf(parse, clause)
    const held = place.reservations.filter(
      (each) => each.thing === null && contains(each.content, event),
    )
    return [{ event, clause, held, by: 'verb' }]
  })

/** "The carrier denies it": a denial of what was said before. */
function readDenials(place: Place, found: readonly Happening[]): Happening[] {
  const { parse } = place.sentence
  return place.voices.flatMap(({ saying }) => {
    const clause = saying.cueSpan === null ? undefined : clauseOfCue(parse, saying.cueSpan)
    if (clause === undefined || !saying.clausal || saying.colour.void) return []
    if (!rejecting.has((parse.words[clause.group.head] as Word).lemma)) return []
    if (found.some(({ event }) => saying.content.some((part) => contains(part, event)))) return []
    return [{ event: wordSpan(parse.words, clause.group.head), clause, held: [], by: 'denial' }]
  })
}

/** The longest line, in words, that may say something without a verb. */
const longestLine = 20

/** A line without a verb says what its event noun names: "No ferries for a third day". */
function readVerbless({ sentence, isTitle }: Place): Happening[] {
  const { words, phrases } = sentence.parse
  if (words.length > longestLine) return []
  const phrase =
    phrases.find((each) => namesEvent(words, each)) ?? (isTitle ? phrases[0] : undefined)
  if (phrase === undefined) return []
  const group = {
    first: phrase.first,
    head: phrase.head,
    last: phrase.last,
    tense: 'past',
    modal: null,
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
    kind: 'finite',
    leads: [],
  } as const
  const clause = {
    group,
    subject: phrase,
    object: null,
    first: 0,
    last: words.length - 1,
    governor: -1,
  }
  return [{ event: wordSpan(words, phrase.head), clause, held: [], by: 'verb' }]
}

/** All that a sentence says to happen. */
export function findHappenings(place: Place): Happening[] {
  if (place.sentence.parse.clauses.length === 0) return readVerbless(place)
  const found = [...readHeld(place), ...readThings(place), ...readClauses(place)]
  return [...found, ...readDenials(place, found)]
}
