// Names by their place: where a report tells what another tells, an odd name stands for the one there.
import type { EntityId } from '../../domain/id.ts'
import type { NameKind } from '../../domain/reading.ts'
import type { Naming, Neighbour } from '../../domain/register.ts'
import { contains, overlaps, type Span, span, words } from '../../domain/span.ts'
import { foldLatin } from '../names/fold.ts'
import { limits, garble as settings } from './settings.ts'

interface Sentence {
  readonly span: Span
  /** Stems of its words, its numbers, and what it names. */
  readonly marks: ReadonlySet<string>
  readonly named: readonly { readonly entity: EntityId; readonly kind: NameKind }[]
}

const sentencesOf = (text: string): Span[] => {
  const found: Span[] = []
  for (const match of text.matchAll(/[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*)*/g)) {
    if (found.length >= limits.sentences) break
    if (match[0].length > 15) found.push(span(match.index, match.index + match[0].length))
  }
  return found
}

const stemsOf = (words: string): string[] =>
  [...words.matchAll(/\p{L}{4,}|\d+/gu)].map(([word]) => foldLatin(word).slice(0, 6))

type Named = Pick<Naming, 'span' | 'entity' | 'kind'>

/** `except` stays out of the marks: the name whose place is asked for. */
function makeSentence(text: string, own: Span, namings: readonly Named[], except?: Span): Sentence {
  const inside = namings.filter((naming) => contains(own, naming.span))
  let rest = words(text, own)
  for (const each of [...inside.map((naming) => naming.span), ...(except ? [except] : [])])
    rest = blank(rest, each.start - own.start, each.end - own.start)
  const named = inside.filter((naming) => except === undefined || !overlaps(naming.span, except))
  return {
    span: own,
    marks: new Set([...stemsOf(rest), ...named.map(({ entity }) => `@${entity}`)]),
    named: named.map(({ entity, kind }) => ({ entity, kind })),
  }
}

const blank = (text: string, start: number, end: number): string =>
  start < 0 || end > text.length
    ? text
    : text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

export interface Placed {
  readonly entity: EntityId
  readonly score: number
}

const sharedMarks = (a: Sentence, b: Sentence): number =>
  [...a.marks].filter((mark) => b.marks.has(mark)).length

const nearness = (a: Sentence, b: Sentence): number =>
  sharedMarks(a, b) / Math.sqrt(Math.max(1, a.marks.size * b.marks.size))

const isMate = (a: Sentence, b: Sentence): boolean =>
  sharedMarks(a, b) >= settings.anchors && nearness(a, b) >= settings.near

/** A text beside those that tell the same, sentence for sentence. */
export interface Copies {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly namings: readonly Named[]
  /** The sentences of each neighbour of which this text is a copy, or which copies it. */
  readonly others: readonly (readonly Sentence[])[]
}

/** Of the neighbours those with mates for several of the text's sentences. */
export function findCopies(
  text: string,
  namings: readonly Named[],
  neighbours: readonly Neighbour[],
): Copies {
  const sentences = sentencesOf(text)
  const own = sentences.map((each) => makeSentence(text, each, namings))
  const others = neighbours
    .map((neighbour) =>
      sentencesOf(neighbour.text).map((each) =>
        makeSentence(neighbour.text, each, neighbour.namings),
      ),
    )
    .filter((other) => {
      const mated = own.filter((sentence) => other.some((each) => isMate(sentence, each)))
      return mated.length >= settings.mates
    })
  return { text, sentences, namings, others }
}

/**
 * Entities in whose place a name stands: the sentence around it tells what one of a copy's tells, and
 * that one names a single thing of the kind that this text never does. Best first.
 */
export function findByPlace(
  { text, sentences, namings, others }: Copies,
  mention: { readonly span: Span; readonly kind: NameKind },
): Placed[] {
  const around = sentences.find((sentence) => contains(sentence, mention.span))
  if (around === undefined) return []
  const own = makeSentence(text, around, namings, mention.span)
  const had = new Set(
    namings.filter(({ span }) => !overlaps(span, mention.span)).map(({ entity }) => entity),
  )
  const best = new Map<EntityId, number>()
  for (const sentence of others.flat()) {
    if (!isMate(own, sentence)) continue
    const open = sentence.named.filter(
      ({ entity, kind }) => !had.has(entity) && fits(mention.kind, kind),
    )
    const alike = open.filter(({ kind }) => kind === mention.kind)
    const [entity, second] = new Set((alike.length > 0 ? alike : open).map((each) => each.entity))
    if (entity === undefined || second !== undefined) continue
    const score = settings.place + settings.eachAnchor * sharedMarks(own, sentence)
    best.set(entity, Math.max(best.get(entity) ?? 0, Math.min(settings.placeMost, score)))
  }
  return [...best].map(([entity, score]) => ({ entity, score })).sort((a, b) => b.score - a.score)
}

const fits = (a: NameKind, b: NameKind): boolean => {
  const isPerson = (kind: NameKind): boolean => kind === 'person'
  return a === 'other' || b === 'other' || isPerson(a) === isPerson(b)
}
