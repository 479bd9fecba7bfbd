// Frames: the ways in which an English sentence joins a cue, its source and what is said.
import type { Span } from '../../domain/span.ts'
import { findBareClause, findBefore, findLimit, findOpening, findRest } from './contents.ts'
import { attitudePrepositions, attitudes, cues, needsClause, rejecting, tells } from './cues.ts'
import { excluding } from './hedges.ts'
import type { Phrase } from './phrases.ts'
import { quotationAfter, quotationBefore, quotationsBehind } from './quoted.ts'
import {
  type Clause,
  headOf,
  namesEvent,
  phraseFrom,
  type Range,
  type Sentence,
  trimRange,
} from './sentence.ts'
import { type Stance, takeStance } from './stances.ts'
import { findQuoting, findTold } from './told.ts'
import { PARTICIPLE } from './verbs.ts'
import type { Word } from './words.ts'

export interface Frame {
  readonly source: Phrase | null
  /** Words of the sentence that are said. */
  readonly ranges: readonly Range[]
  /** Quotations that are said; they may leave the sentence. */
  readonly spans: readonly Span[]
  /** What is said is a clause or a quotation; a thing or an infinitive alone is in nobody's mouth. */
  readonly clausal: boolean
  /** The noun that is said to happen, where no clause says it. */
  readonly thing: Phrase | null
  /** The last word of the cue, where that is not its verb: "called for". */
  readonly cueLast: number | null
  /** The paper or agency that was told it. */
  readonly told: Phrase | null
  /** What is said stands in a neighbouring sentence: "So says a notice." */
  readonly elsewhere: 'before' | 'after' | null
}

const nothing = {
  ranges: [],
  spans: [],
  clausal: true,
  elsewhere: null,
  told: null,
  cueLast: null,
  thing: null,
}

function readQuotation(stance: Stance): Frame | null {
  const before = quotationBefore(stance)
  if (before !== null)
    return { ...nothing, source: stance.source, spans: [before, ...quotationsBehind(stance)] }
  const after = quotationAfter(stance)
  return after === null ? null : { ...nothing, source: stance.source, spans: [after] }
}

function readOpening(stance: Stance): Frame | null {
  const { sentence, clause, index, source } = stance
  const { words } = sentence.parse
  const opening = findOpening(sentence.parse, clause)
  if (opening < 0) return null
  if (words[opening]?.lower !== ':')
    return {
      ...nothing,
      source,
      ranges: [
        trimRange(words, { first: opening, last: findLimit(sentence.parse, index, opening) }),
      ],
    }
  if (opening >= words.length - 1) return { ...nothing, source, elsewhere: 'after' }
  return {
    ...nothing,
    source,
    ranges: [trimRange(words, { first: opening + 1, last: words.length - 1 })],
  }
}

/** "As the agency reports, ..." and "..., as the agency reports". */
function readComparison({ sentence, clause, source, first }: Stance): Frame | null {
  const { words } = sentence.parse
  const before = findBefore(sentence.parse, first)
  if (before !== null) return { ...nothing, source, ranges: [before] }
  const comma = words.findIndex((word, at) => at > clause.group.last && word.lower === ',')
  if (comma < 0 || comma > words.length - 2) return null
  return {
    ...nothing,
    source,
    ranges: [trimRange(words, { first: comma + 1, last: words.length - 1 })],
  }
}

function readBare({ sentence, index, source, inverted }: Stance): Frame | null {
  const start = inverted ? -1 : findBareClause(sentence.parse, index)
  if (start < 0) return null
  const last = findLimit(sentence.parse, index, start)
  return { ...nothing, source, ranges: [trimRange(sentence.parse.words, { first: start, last })] }
}

function readBehind(stance: Stance): Frame | null {
  const { sentence, index, source, first, last, clause, inverted } = stance
  const { parse } = sentence
  const lemma = headOf(parse, clause).lemma
  if (!inverted && clause.object !== null && !tells.has(lemma) && !clause.group.passive) return null
  const rest = findRest(parse, index, last + 1)
  const before = findBefore(parse, first)
  if (before !== null)
    return { ...nothing, source, ranges: rest === null ? [before] : [before, rest] }
  if (rest === null || first < 2 || parse.words[first - 1]?.lower !== ',') return null
  return {
    ...nothing,
    source,
    ranges: [trimRange(parse.words, { first: 0, last: first - 2 }), rest],
  }
}

const pointers = new Set('this so that it'.split(' '))
/** In words and clauses: what points back says nothing else. */
const longestPointer = { words: 16, clauses: 4 }

/** "About this the agency informs", "So says a notice": what is said stands before. */
function readBackward({ sentence, clause, source }: Stance): Frame | null {
  const { words, clauses } = sentence.parse
  const { group, subject, first, last } = clause
  const near = [
    ...words.slice(Math.max(0, group.first - 3), group.first),
    ...words.slice(group.last + 1, group.last + 3),
  ]
  const points = near.some((word) => pointers.has(word.lower)) && subject?.head !== group.first - 1
  const isShort = last - first < longestPointer.words && clauses.length <= longestPointer.clauses
  const denies = cues.get(headOf(sentence.parse, clause).lemma)?.denies === true
  if (!points || !isShort || denies || source === null) return null
  return { ...nothing, source, elsewhere: 'before' }
}

/** "expects the ferry to sail": as good as a clause. */
const foreseeing = new Set('expect believe anticipate consider think suppose assume'.split(' '))

/** The infinitive or gerund that hangs on the cue; null where none does. */
function findHanging({ sentence, clause, index }: Stance): Clause | null {
  const next = sentence.parse.clauses[index + 1]
  if (next === undefined) return null
  const isGerund = next.group.kind === 'participle' && next.group.first === clause.group.last + 1
  return isGerund || next.governor === index ? next : null
}

/** An infinitive or a gerund that is asked, promised or denied. */
function readHanging(stance: Stance, hanging: Clause): Frame {
  const { sentence, clause, index, source } = stance
  const lemma = headOf(sentence.parse, clause).lemma
  const { first } = hanging.group
  const last = Math.max(first, findLimit(sentence.parse, index, first))
  const foresees = hanging.governor === index && clause.object !== null && foreseeing.has(lemma)
  return {
    ...nothing,
    source,
    ranges: [trimRange(sentence.parse.words, { first, last })],
    clausal: rejecting.has(lemma) || foresees,
  }
}

/** A thing that is announced or denied. */
function readThing(stance: Stance): Frame | null {
  const { sentence, clause, source } = stance
  const hanging = findHanging(stance)
  if (source === null) return null
  if (hanging !== null) return readHanging(stance, hanging)
  const lemma = headOf(sentence.parse, clause).lemma
  const { object } = clause
  if (object === null || (needsClause.has(lemma) && !excluding.has(lemma))) return null
  const { words } = sentence.parse
  const isJudged = cues.get(lemma)?.kind === 'speech' || excluding.has(lemma)
  const isSaid = isJudged && namesEvent(words, object)
  const last = Math.max(object.first, clause.last)
  return {
    ...nothing,
    source,
    thing: isSaid ? object : null,
    ranges: [trimRange(words, { first: object.first, last })],
    clausal: isSaid || rejecting.has(lemma),
  }
}

/** "called for an inquiry", "criticised the plan". */
function readAttitude(stance: Stance): Frame | null {
  const thing = readThing(stance)
  if (thing !== null || stance.source === null) return thing
  const { sentence, clause } = stance
  const at = clause.group.last + 1
  const phrase = attitudePrepositions.has(sentence.parse.words[at]?.lower ?? '')
    ? phraseFrom(sentence.parse, at + 1)
    : null
  if (phrase === null || phrase.last > clause.last) return null
  const range = trimRange(sentence.parse.words, { first: phrase.first, last: clause.last })
  return { ...nothing, source: stance.source, ranges: [range], clausal: false, cueLast: at }
}

/** Behind a quotation any verb of a person or an office is a cue: "hammered the director". */
function readUnlisted(stance: Stance): Frame | null {
  const { group } = stance.clause
  if (group.kind !== 'finite' || group.passive || stance.source === null) return null
  const before = quotationBefore(stance)
  return before === null
    ? null
    : { ...nothing, source: stance.source, spans: [before, ...quotationsBehind(stance)] }
}

/** What the cue of clause `index` attributes; null where it attributes nothing. */
export function readFrame(sentence: Sentence, index: number): Frame | null {
  const stance = takeStance(sentence, index)
  const lemma = headOf(sentence.parse, stance.clause).lemma
  if (!cues.has(lemma))
    return readUnlisted(stance) ?? (attitudes.has(lemma) ? readAttitude(stance) : null)
  const frame = readListed(stance)
  return frame === null || !frame.clausal
    ? frame
    : { ...frame, told: findQuoting(stance) ?? findTold(stance) }
}

function readListed(stance: Stance): Frame | null {
  if (stance.comparing) return readComparison(stance)
  if (stance.clause.group.passive && tells.has(headOf(stance.sentence.parse, stance.clause).lemma))
    return readOpening(stance)
  if (stance.sentence.parse.words[stance.first - 1]?.lower === 'so') return readBackward(stance)
  return (
    readQuotation(stance) ??
    readOpening(stance) ??
    readBare(stance) ??
    readBehind(stance) ??
    readBackward(stance) ??
    readThing(stance)
  )
}

/** "wants to bring", "promised to bring": the lead is the cue, the infinitive what it is about. */
export function readLead(sentence: Sentence, index: number): { cue: Range; frame: Frame } | null {
  const { words, clauses } = sentence.parse
  const clause = clauses[index] as Clause
  const lead = clause.group.leads.find(
    (at) => words[at]?.tag === 'verb' && words[at]?.form !== PARTICIPLE,
  )
  const lemma = lead === undefined ? '' : (words[lead] as Word).lemma
  if (lead === undefined || !(cues.has(lemma) || attitudes.has(lemma)) || clause.subject === null)
    return null
  const range = trimRange(words, { first: lead + 1, last: Math.max(lead + 1, clause.last) })
  return {
    cue: { first: clause.group.first, last: lead },
    frame: { ...nothing, source: clause.subject, ranges: [range], clausal: false },
  }
}
