// Parses the sentences of a report, with their zones and quotations.
import type { Zone, ZoneKind } from '../../domain/report.ts'
import { contains, type Span } from '../../domain/span.ts'
import { parse } from './clauses.ts'
import { longestReport, longestSentence } from './limits.ts'
import type { Quotation } from './quotations.ts'
import type { Parse, Sentence } from './sentence.ts'
import { tagWords } from './tags.ts'
import { readWords } from './words.ts'

const nothing: Parse = { words: [], phrases: [], clauses: [], runs: [], hints: 0, phraseAt: [] }

/** Walks once through sorted spans, handing out those that touch a stretch; ask in order. */
function makeWalk<S extends Span>(spans: readonly S[]): (stretch: Span) => readonly S[] {
  let first = 0
  return (stretch) => {
    while (first < spans.length && (spans[first] as S).end <= stretch.start) first += 1
    let last = first
    while (last < spans.length && (spans[last] as S).start < stretch.end) last += 1
    return spans.slice(first, last)
  }
}

/** The zone that holds a sentence; a text without zones is all body. */
function kindOf(
  zones: readonly { readonly kind: ZoneKind; readonly span: Span }[],
  sentence: Span,
): ZoneKind {
  return zones.find((zone) => contains(zone.span, sentence))?.kind ?? 'body'
}

/** Parses a sentence by its tokens, given its place among the sentences. */
type ParseSentence = (text: string, tokens: readonly Span[], place: number) => Parse

const byRules: ParseSentence = (text, tokens) => parse(tagWords(readWords(text, tokens)))

/** Parses the sentences that start within the longest report; longer ones than the longest stay bare. */
export function parseSentences(
  report: { readonly text: string; readonly zones: readonly Zone[] },
  sentences: readonly Span[],
  tokens: readonly Span[],
  quotations: readonly Quotation[],
  parseSentence = byRules,
): Sentence[] {
  const zonesOver = makeWalk(report.zones.map((zone) => ({ ...zone, ...zone.span })))
  const tokensIn = makeWalk(tokens)
  const quotationsOver = makeWalk(quotations)
  const end = sentences.findIndex((sentence) => sentence.start >= longestReport)
  return (end < 0 ? sentences : sentences.slice(0, end)).map((sentence, place): Sentence => {
    const own = tokensIn(sentence)
    return {
      start: sentence.start,
      end: sentence.end,
      place,
      kind: kindOf(zonesOver(sentence), sentence),
      parse: own.length > longestSentence ? nothing : parseSentence(report.text, own, place),
      quotations: quotationsOver(sentence),
    }
  })
}
