// Statements: each event that the report says, with whose word it is and how sure.
import {
  contains,
  firstEndingAfter,
  overlaps,
  type Span,
  span,
  touching,
} from '../../domain/span.ts'
import type { Certainty, Force, Polarity, Statement } from '../../domain/statement.ts'
import { chainOf, voicesOver } from './chains.ts'
import { type Factuality, judgeFactuality } from './factuality.ts'
import type { Findings, Setting } from './findings.ts'
import { findHappenings, type Happening } from './happenings.ts'
import { leastSure } from './hedges.ts'
import { phraseSpan } from './phrases.ts'
import type { Reservation } from './reservations.ts'
import { clauseAround, findStated, isUnstated, withOpinion } from './second-opinions.ts'
import { type Clause, type Parse, rangeSpan, type Sentence, trimRange } from './sentence.ts'
import type { Voice } from './voices.ts'
import { intervalOf, looksAhead } from './when.ts'
import type { Word } from './words.ts'

/** The stretch that carries the clause, cut to what its innermost voice says. */
function evidenceOf(parse: Parse, clause: Clause, voices: readonly Voice[], event: Span): Span {
  const { words } = parse
  const range = trimRange(words, withoutOpener(words, clause))
  const whole = rangeSpan(words, range)
  const inner = voices.at(-1)?.saying.content.find((part) => contains(part, event))
  const cut =
    inner === undefined
      ? whole
      : span(Math.max(whole.start, inner.start), Math.min(whole.end, inner.end))
  return contains(cut, event) ? cut : event
}

/** Words that open a clause and are no part of what it states. */
const openers = new Set(
  'that and but or because while although though whereas whether if so as'.split(' '),
)

function withoutOpener(words: readonly Word[], clause: Clause): { first: number; last: number } {
  let { first } = clause
  while (first < clause.group.first && openers.has((words[first] as Word).lower)) first += 1
  return { first, last: clause.last }
}

interface Judgement {
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly hedge: Span | null
}

const turned = (polarity: Polarity): Polarity => (polarity === 'positive' ? 'negative' : 'positive')

/** Adds what the voices and the reservations around a clause make of it. */
function judge(own: Factuality, voices: readonly Voice[], held: readonly Reservation[]): Judgement {
  let { certainty, polarity, hedge } = own
  const colours = [
    ...held.map((each) => ({ ...each, hedge: each.words as Span | null })),
    ...voices.slice(-1).map(({ saying }) => saying.colour),
  ]
  for (const colour of colours) {
    if (colour.negates) polarity = turned(polarity)
    if (leastSure(colour.certainty, certainty) !== certainty) hedge = colour.hedge
    certainty = leastSure(certainty, colour.certainty)
  }
  return { certainty, polarity, hedge: certainty === 'certain' ? null : hedge }
}

/** The reporting text's attitude: the innermost cue that is not neutral, else the clause's own adverb. */
function forceOf(voices: readonly Voice[], own: Factuality): Force {
  const coloured = voices.findLast(({ saying }) => saying.cue.force !== 'neutral')
  if (coloured !== undefined) return coloured.saying.cue.force
  return own.distancing ? 'distancing' : 'neutral'
}

const placing = new Set('in at near to from into across around outside on'.split(' '))

/** The first name behind a preposition of place. */
function whereOf({ words, phrases }: Parse, { first, last }: Clause): Span | null {
  for (const phrase of phrases) {
    if (phrase.last > last) return null
    const isNamed = phrase.first > first && words[phrase.head]?.tag === 'name'
    if (isNamed && placing.has(words[phrase.first - 1]?.lower ?? ''))
      return phraseSpan(words, phrase)
  }
  return null
}

const isPronounIt = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'it' || words[at]?.lower === 'there'

function actors(parse: Parse, clause: Clause): { who: Span | null; whom: Span | null } {
  const { words } = parse
  const subject =
    clause.subject === null || isPronounIt(words, clause.subject.head)
      ? null
      : phraseSpan(words, clause.subject)
  const object = clause.object === null ? null : phraseSpan(words, clause.object)
  return clause.group.passive ? { who: null, whom: subject } : { who: subject, whom: object }
}

/** The voices over an event; of a denial, the one that denies too. */
function voicesFor({ voices }: Setting, { event, by }: Happening): Voice[] {
  const over = voicesOver(voices, event)
  if (by !== 'denial') return over
  const own = voices.find(
    ({ saying }) => saying.cueSpan !== null && contains(saying.cueSpan, event),
  )
  return own === undefined ? over : [...over, own]
}

function factualityOf(
  setting: Setting,
  happening: Happening,
  voices: readonly Voice[],
  evidence: Span,
): Factuality {
  const { sentence } = setting
  const own = judgeFactuality(sentence.parse, happening.clause, {
    title: sentence.kind === 'title',
    reported: voices.length > 0,
    future: looksAhead(setting, happening.clause, evidence),
  })
  if (happening.by === 'verb') return own
  return {
    ...own,
    certainty: 'certain',
    polarity: 'positive',
    hedge: null,
    phase: happening.by === 'noun' ? 'planned' : 'done',
  }
}

function makeStatement(setting: Setting, happening: Happening): Statement | null {
  const { findings, sentence } = setting
  const { clause, event } = happening
  const voices = voicesFor(setting, happening)
  if (voices.some(({ saying }) => saying.colour.void)) return null
  const evidence = evidenceOf(
    sentence.parse,
    clause,
    happening.by === 'denial' ? [] : voices,
    event,
  )
  const own = factualityOf(setting, happening, voices, evidence)
  const judged = withOpinion(
    { ...judge(own, voices, happening.held), phase: own.phase },
    findings.opinionOn?.(event) ?? null,
  )
  const isBody = sentence.kind === 'body'
  return {
    evidence,
    event,
    ...actors(sentence.parse, clause),
    hedge: judged.hedge,
    when: intervalOf(setting, clause, event, evidence),
    where: whereOf(sentence.parse, clause),
    chain: [
      ...(isBody && findings.agency !== null ? [findings.agency] : []),
      ...chainOf(voices, findings.outlet),
    ],
    certainty: judged.certainty,
    polarity: judged.polarity,
    phase: judged.phase,
    force: forceOf(voices, own),
    quoted: sentence.quotations.some((each) => contains(each, event)),
  }
}

/** No event is in more mouths than this; what is nested deeper is left out. */
const deepest = 16

/** For each sentence, the voices that speak in it and those whose cue stands in it. */
function placeVoices(findings: Findings): { over: Voice[][]; cued: Voice[][] } {
  const { sentences } = findings
  const over: Voice[][] = sentences.map(() => [])
  const cued: Voice[][] = sentences.map(() => [])
  for (const voice of findings.voices) {
    cued[voice.saying.sentence]?.push(voice)
    for (const part of voice.saying.content) {
      let at = firstEndingAfter(sentences, part.start)
      for (; at < sentences.length && (sentences[at] as Sentence).start < part.end; at += 1) {
        const own = over[at] as Voice[]
        if (own.length < deepest && own.at(-1) !== voice) own.push(voice)
      }
    }
  }
  return { over, cued }
}

/** What a model does not take for a statement falls away; what it alone does is added. */
function withMissed(
  { findings, sentence }: Setting,
  happenings: readonly Happening[],
  cued: readonly Voice[],
): Happening[] {
  const { parse } = sentence
  const { opinionOn } = findings
  const kept = happenings.filter(
    ({ event, by }) => by === 'denial' || !isUnstated(opinionOn?.(event) ?? null),
  )
  const taken = [
    ...happenings.map(({ event }) => event),
    ...cued.flatMap(({ saying }) => saying.cueSpan ?? []),
  ]
  const missed = findStated(parse, opinionOn)
    .filter((at) => !taken.some((each) => overlaps(each, parse.words[at] as Word)))
    .map((at): Happening => {
      const { start, end } = parse.words[at] as Word
      return { event: { start, end }, clause: clauseAround(parse, at), held: [], by: 'verb' }
    })
  return [...kept, ...missed]
}

/** The statements of the report, sorted; none in leftovers. */
export function findStatements(findings: Findings): Statement[] {
  const { over, cued } = placeVoices(findings)
  const times = findings.times.map((time) => time.span)
  return findings.sentences
    .filter((sentence) => sentence.kind !== 'leftover')
    .flatMap((sentence) => {
      const setting = {
        findings,
        sentence,
        voices: over[sentence.place] ?? [],
        times: touching(findings.times, times, sentence),
      }
      const happenings = findHappenings({
        text: findings.text,
        sentence,
        isTitle: sentence.kind === 'title',
        reservations: findings.reservations[sentence.place] ?? [],
        voices: cued[sentence.place] ?? [],
      })
      return withMissed(setting, happenings, cued[sentence.place] ?? []).flatMap(
        (happening) => makeStatement(setting, happening) ?? [],
      )
    })
    .sort((a, b) => a.event.start - b.event.start || a.event.end - b.event.end)
}
