// Names by their place: where a report tells what another tells, an odd name stands for the one there.
import type { EntityId } from '../../domain/id.ts'
import type { NameKind } from '../../domain/reading.ts'
import type { Naming, Neighbour } from '../../domain/register.ts'
import { contains, overlaps, type Span, span, words } from '../../domain/span.ts'
import { foldLatin } from '../names/fold.ts'
import { limits, garble as settings } from './settings.ts'

interface Mark {
  readonly mark: string
  readonly at: number
}

interface Sentence {
  /** Stems of its words, its numbers, and what it names, in order. */
  readonly order: readonly Mark[]
  readonly marks: ReadonlySet<string>
  readonly named: readonly Named[]
}

const sentencesOf = (text: string): Span[] => {
  const found: Span[] = []
  for (const match of text.matchAll(/[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*)*/g)) {
    if (found.length >= limits.sentences) break
    if (match[0].length > 15) found.push(span(match.index, match.index + match[0].length))
  }
  return found
}

type Named = Pick<Naming, 'span' | 'entity' | 'kind'>

/** `except` stays out of the marks: the name whose place is asked for. */
function makeSentence(text: string, own: Span, namings: readonly Named[], except?: Span): Sentence {
  const named = namings.filter(
    ({ span }) => contains(own, span) && (except === undefined || !overlaps(span, except)),
  )
  const taken = [...named.map(({ span }) => span), ...(except ? [except] : [])]
  const order = [
    ...stemsIn(text, own).filter(
      ({ at }) => !taken.some((each) => each.start <= at && at < each.end),
    ),
    ...named.map(({ span, entity }) => ({ mark: `@${entity}`, at: span.start })),
  ].sort((a, b) => a.at - b.at)
  return { order, marks: new Set(order.map(({ mark }) => mark)), named }
}

const stemsIn = (text: string, own: Span): Mark[] =>
  [...words(text, own).matchAll(/\p{L}{4,}|\d+/gu)].map((match) => ({
    mark: foldLatin(match[0]).slice(0, 6),
    at: own.start + match.index,
  }))

/** The marks on both sides of a place. */
function around({ order }: Sentence, at: number): Set<string> {
  const after = order.findIndex((mark) => mark.at > at)
  const middle = after < 0 ? order.length : after
  const isOwn = order[middle - 1]?.at === at
  const before = isOwn ? middle - 1 : middle
  const near = [...order.slice(Math.max(0, before - 2), before), ...order.slice(middle, middle + 2)]
  return new Set(near.map(({ mark }) => mark))
}

export interface Placed {
  readonly entity: EntityId
  readonly score: number
}

const sharedMarks = (a: Sentence, b: Sentence): number => a.marks.intersection(b.marks).size

const areNear = (a: Sentence, b: Sentence, shared: number): boolean =>
  shared >= settings.anchors && shared >= settings.near * Math.sqrt(a.marks.size * b.marks.size)

const isMate = (a: Sentence, b: Sentence): boolean => areNear(a, b, sharedMarks(a, b))

/** How many of the sentences have a mate among others: by their marks, as most pairs share none. */
function countMated(own: readonly Sentence[], others: readonly Sentence[]): number {
  const byMark = Map.groupBy(
    own.flatMap(({ marks }, at) => [...marks].map((mark) => ({ mark, at }))),
    ({ mark }) => mark,
  )
  const mated = new Set<number>()
  for (const other of others) {
    const shared = new Map<number, number>()
    for (const mark of other.marks)
      for (const { at } of byMark.get(mark) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    for (const [at, count] of shared) if (areNear(own[at] as Sentence, other, count)) mated.add(at)
  }
  return mated.size
}

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
    .filter((other) => countMated(own, other) >= settings.mates)
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
  const within = sentences.find((sentence) => contains(sentence, mention.span))
  if (within === undefined) return []
  const own = makeSentence(text, within, namings, mention.span)
  const beside = around(own, mention.span.start)
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
    const there = sentence.named.find((each) => each.entity === entity) as Named
    const isBeside = !around(sentence, there.span.start).isDisjointFrom(beside)
    const score =
      (isBeside ? settings.place : settings.place - settings.elsewhere) +
      settings.eachAnchor * sharedMarks(own, sentence)
    best.set(entity, Math.max(best.get(entity) ?? 0, Math.min(settings.placeMost, score)))
  }
  return [...best].map(([entity, score]) => ({ entity, score })).sort((a, b) => b.score - a.score)
}

const fits = (a: NameKind, b: NameKind): boolean => {
  const isPerson = (kind: NameKind): boolean => kind === 'person'
  return a === 'other' || b === 'other' || isPerson(a) === isPerson(b)
}
