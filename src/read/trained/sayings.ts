// Sayings: the model's attributions in the form that chains and statements are made from.
import { contains, type Span } from '../../domain/span.ts'
import { judgeColour } from '../rules/colours.ts'
import { type Cue, cues, nounForce, rejecting, sayingNouns, vouches } from '../rules/cues.ts'
import type { Frame } from '../rules/frames.ts'
import { DISTANT } from '../rules/hints.ts'
import type { NamedSource } from '../rules/naming.ts'
import type { Phrase } from '../rules/phrases.ts'
import { neutral, plain, type Saying, type SourceWords } from '../rules/saying.ts'
import { type Clause, namesEvent, type Parse, type Sentence } from '../rules/sentence.ts'
import { findTold } from '../rules/told.ts'
import type { Attributed } from './attributions.ts'
import { mentionOf } from './mentions.ts'
import { type Bearer, bearName } from './sources.ts'
import { childOf, headOf, type Syntax } from './syntax.ts'
import { holds, type Stretch } from './windows.ts'
import type { Wording } from './wording.ts'

/** What the sayings of a text are made from. */
export interface Basis {
  readonly wording: Wording
  readonly syntax: Syntax
  readonly sentences: readonly Sentence[]
  readonly spanOf: (words: Stretch) => Span
  readonly bearer: Bearer
}

/** The sentence of a word and the word's place in it; null where the sentence is too long to be parsed. */
export function placeOf({ wording, sentences }: Basis, word: number) {
  const at = wording.sentenceAt[word] as number
  const sentence = sentences[at]
  const first = (wording.sentences[at] as Stretch).first
  const isParsed = sentence !== undefined && sentence.parse.words.length > 0
  return isParsed ? { sentence, first, at: word - first } : null
}

/** The phrase that holds a word of a sentence; the word alone where none does. */
export const phraseAround = ({ phrases }: Parse, at: number): Phrase =>
  phrases.find((phrase) => phrase.first <= at && at <= phrase.last) ?? {
    first: at,
    last: at,
    head: at,
  }

/** The source within its sentence: its core phrase, and its last word. */
function sourceOf(basis: Basis, found: Attributed): (SourceWords & { home: number }) | null {
  const [part] = found.source
  if (part === undefined) return null
  const head = headOf(basis.syntax, [part])
  const place = placeOf(basis, head)
  if (place === null) return null
  const span = basis.spanOf(part)
  const start = part.first - place.first
  const last = Math.min(part.end - 1 - place.first, place.sentence.parse.words.length - 1)
  const around = phraseAround(place.sentence.parse, place.at)
  const phrase = {
    first: Math.max(around.first, start, 0),
    last: Math.min(around.last, last),
    head: Math.min(Math.max(around.head, start, 0), last),
  }
  const bear = (read: NamedSource) => bearName(basis.bearer, span, head, read)
  return { phrase, last, bear, home: place.sentence.place }
}

/** The clause whose verb a word of a sentence is or belongs to. */
const clauseAt = ({ clauses }: Parse, at: number): Clause | undefined =>
  clauses.find(({ group }) => group.head === at) ??
  clauses.find(({ group }) => group.first <= at && at <= group.last)

/** What the cue is, by its head: a listed verb, a noun of saying, or else plain speech. */
function cueOf(found: Attributed): Cue {
  const listed = cues.get(found.lemma)
  if (listed !== undefined) return listed
  const noun = { ...neutral, force: nounForce(found.lemma) }
  return sayingNouns.has(found.lemma) && rejecting.has(found.lemma)
    ? { ...noun, denies: true }
    : noun
}

/** Whether a content holds a clause that says something, not just a thing or an infinitive. */
function isClausal(
  { sentences, wording }: Basis,
  content: readonly Span[],
  found: Attributed,
): boolean {
  return found.content.some(({ first, end }) => {
    for (
      let at = wording.sentenceAt[first] as number;
      at <= (wording.sentenceAt[end - 1] as number);
      at += 1
    ) {
      const parse = sentences[at]?.parse
      const says = parse?.clauses.some(({ group }) => {
        // "wants to bring": the verb that is said must not hang on the cue itself.
        const verb = [parse.words[group.first], parse.words[group.head]]
        return (
          group.kind === 'finite' &&
          verb.every((word) => word !== undefined && content.some((part) => contains(part, word)))
        )
      })
      if (says === true) return true
    }
    return false
  })
}

/** The noun that is said to happen, where the content is a thing: "confirmed the delivery". */
function thingOf(basis: Basis, found: Attributed, home: Sentence): Phrase | null {
  const place = placeOf(basis, headOf(basis.syntax, found.content))
  if (place === null || place.sentence !== home) return null
  const { words } = place.sentence.parse
  const phrase = phraseAround(place.sentence.parse, place.at)
  const isNoun = words[phrase.head]?.tag === 'noun' || words[phrase.head]?.tag === 'plural'
  return isNoun && namesEvent(words, phrase) ? phrase : null
}

/** The words that are said, as the rules' frames have them: whether "whether" opens them counts. */
function frameOf(basis: Basis, found: Attributed, first: number): Frame {
  const start = (found.content[0] as Stretch).first
  const opener = basis.wording.words[start - 1]?.toLowerCase()
  const from = opener === 'whether' || opener === 'if' ? start - 1 : start
  const range = { first: from - first, last: (found.content[0] as Stretch).end - 1 - first }
  return {
    source: null,
    ranges: [range],
    spans: [],
    clausal: true,
    thing: null,
    cueLast: null,
    told: null,
    elsewhere: null,
  }
}

/** Citing names a source of whoever speaks around it. */
const citing = /^(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|refer(?:s|red|ring|ence)?)$/

function sayingOf(basis: Basis, found: Attributed, role: Saying['role']): Saying | null {
  const place = placeOf(basis, found.head)
  if (place === null) return null
  const { sentence, first, at } = place
  const { parse } = sentence
  const content = found.content.map(basis.spanOf)
  const source = sourceOf(basis, found)
  const clause = clauseAt(parse, at)
  const cue = cueOf(found)
  const cueStretch = found.cue.find((part) => part.first <= found.head && found.head < part.end)
  const clausal = isClausal(basis, content, found)
  const home = source?.home ?? sentence.place
  const thing = clausal || home !== sentence.place ? null : thingOf(basis, found, sentence)
  const isDistant = parse.words
    .slice((cueStretch?.first ?? found.head) - first, (cueStretch?.end ?? found.head + 1) - first)
    .some((word) => (word.hints & DISTANT) !== 0)
  return {
    cue: isDistant ? { ...cue, force: 'distancing' } : cue,
    cueSpan: basis.spanOf(cueStretch ?? { first: found.head, end: found.head + 1 }),
    source,
    content,
    sentence: home,
    thing,
    role,
    clausal: (clausal && !vouches(cue)) || thing !== null || rejecting.has(found.lemma),
    colour:
      clause === undefined
        ? plain
        : judgeColour(parse, clause, found.lemma, frameOf(basis, found, first)),
  }
}

/** The paper that was told it: one more link of the chain. */
function relayOf(basis: Basis, found: Attributed, saying: Saying): Saying[] {
  const place = placeOf(basis, found.head)
  const clause = place === null ? undefined : clauseAt(place.sentence.parse, place.at)
  if (place === null || clause === undefined || !saying.clausal) return []
  const { sentence } = place
  const told = findTold({
    sentence,
    clause,
    index: sentence.parse.clauses.indexOf(clause),
    source: saying.source === null ? null : { ...saying.source.phrase, last: saying.source.last },
    first: clause.group.first,
    last: clause.group.last,
    comparing: false,
    inverted: false,
  })
  if (told === null) return []
  const source = { phrase: told, last: told.last }
  return [{ ...saying, cueSpan: null, source, role: 'relay', sentence: sentence.place }]
}

const overlapOf = (a: readonly Span[], b: readonly Span[]): number => {
  let sum = 0
  for (const left of a)
    for (const right of b)
      sum += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))
  return sum
}

/** What is cited is what whoever cites it in the same sentence says: their contents are one. */
function shareContent(saying: Saying, all: readonly Saying[]): Saying {
  if (saying.role !== 'cited') return saying
  const speakers = all.filter(
    ({ role, clausal, sentence }) => role === 'speaker' && clausal && sentence === saying.sentence,
  )
  const shared = speakers.map(({ content }) => overlapOf(content, saying.content))
  const speaker = speakers[shared.indexOf(Math.max(...shared))]
  return speaker === undefined ? saying : { ...saying, content: speaker.content, clausal: true }
}

/** Sayings that the rules added: those that cite go with whoever the model found to speak around them. */
export function joinCiting(
  text: string,
  added: readonly Saying[],
  spoken: readonly Saying[],
): Saying[] {
  const bySentence = Map.groupBy(spoken, ({ sentence }) => sentence)
  return added.map((saying) => {
    const { cueSpan, sentence, role } = saying
    const cue = cueSpan === null ? '' : text.slice(cueSpan.start, cueSpan.end).toLowerCase()
    const near = bySentence.get(sentence) ?? []
    if (role === 'relay' || near.length === 0 || !citing.test(cue)) return saying
    const joined = shareContent({ ...saying, role: 'cited' }, near)
    return joined.content === saying.content ? saying : joined
  })
}

/** A mention with those of some stretches that touch it; those alone where none does. */
function joinWhole(whole: Stretch, parts: readonly Stretch[]): readonly Stretch[] {
  const near = parts.filter(({ first, end }) => first < whole.end && end > whole.first)
  if (parts.length > 0 && near.length === 0) return parts
  const first = Math.min(whole.first, ...near.map((part) => part.first))
  return [{ first, end: Math.max(whole.end, ...near.map((part) => part.end)) }]
}

/**
 * Whoever is cited, apart from whoever cites: in "the station quoted an engineer as saying" both are
 * sources of what is said.
 */
function partCiting({ syntax }: Basis, found: Attributed): [Attributed, Saying['role']][] {
  if (!citing.test(found.lemma)) return [[found, 'speaker']]
  const own = found.source.filter(({ first }) => first > found.head)
  const citer = found.source.filter(({ end }) => end <= found.head)
  const subject = childOf(syntax, found.head, 'nsubj')
  const object = childOf(syntax, found.head, 'obj')
  const cited = object >= 0 ? joinWhole(mentionOf(syntax, object), own) : own
  if (cited.length === 0) return [[found, 'cited']]
  const both: [Attributed, Saying['role']][] = [
    [{ ...found, source: citer }, 'speaker'],
    [{ ...found, source: cited }, 'cited'],
  ]
  return both.slice(holds(citer, subject) ? 0 : 1)
}

/** The sayings of a text. */
export function toSayings(basis: Basis, attributed: readonly Attributed[]): Saying[] {
  const parted = attributed.flatMap((each) => partCiting(basis, each))
  const sayings = parted.map(([each, role]) => sayingOf(basis, each, role))
  return parted.flatMap(([each], at) => {
    const saying = sayings[at] ?? null
    if (saying === null) return []
    const near = sayings.slice(Math.max(0, at - reach), at + reach + 1)
    const whole = shareContent(
      saying,
      near.filter((other) => other !== null),
    )
    return [...relayOf(basis, each, whole), whole]
  })
}

/** How many attributions away the one who cites may stand. */
const reach = 3
