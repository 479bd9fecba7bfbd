// Loose quotations: those that nothing in their own sentence attributes.
import { overlaps, type Span } from '../../domain/span.ts'
import type { Quotation } from './quotations.ts'
import { findRuns } from './runs.ts'
import { neutral, plain, type Saying } from './saying.ts'
import type { Sentence } from './sentence.ts'

/** Whether a stretch touches what somebody is said to say already; asked for in order. */
function makeTaken(found: readonly Saying[]): (stretch: Span) => boolean {
  const said = found
    .filter((saying) => saying.clausal)
    .flatMap((saying) => saying.content)
    .sort((a, b) => a.start - b.start)
  let next = 0
  let reached = -1
  return (stretch) => {
    while (next < said.length && (said[next] as Span).start < stretch.end) {
      reached = Math.max(reached, (said[next] as Span).end)
      next += 1
    }
    return reached > stretch.start
  }
}

/** Whether a quotation starts its sentence and fills it, so that no word is left to attribute it. */
function standsAlone(sentence: Sentence, quotation: Quotation): boolean {
  if (quotation.start > sentence.start) return false
  return quotation.end >= sentence.end - 2 || quotation.continued
}

/** By sentence, the saying that a quotation in the next sentence goes on with. */
function findCarriers(
  found: readonly Saying[],
  sentences: readonly Sentence[],
): Map<number, Saying> {
  const carriers = new Map<number, Saying>()
  for (const saying of found) {
    const quotations = sentences[saying.sentence]?.quotations ?? []
    const quotes = quotations.some((each) => saying.content.some((part) => overlaps(part, each)))
    const speaks = saying.role === 'speaker' && saying.cueSpan !== null && quotes
    if (speaks && !carriers.has(saying.sentence)) carriers.set(saying.sentence, saying)
  }
  return carriers
}

/** "― Ann Lee" behind a quotation. */
function findSignature(
  sentences: readonly Sentence[],
  quotation: Quotation,
  home: Sentence,
): Saying | null {
  for (const sentence of [home, sentences[home.place + 1]]) {
    const words = sentence?.parse.words ?? []
    const dash = words.findIndex(
      (word) => word.start >= quotation.end && /^[-–—―]+$/.test(word.lower),
    )
    const run =
      dash < 0 ? undefined : findRuns(words, dash + 1, Math.min(words.length - 1, dash + 6))[0]
    const mark = words[dash]
    if (
      sentence === undefined ||
      mark === undefined ||
      run?.first !== dash + 1 ||
      mark.start > quotation.end + 3
    )
      continue
    const phrase = { first: run.first, last: run.last, head: run.last }
    return {
      cue: neutral,
      cueSpan: { start: mark.start, end: mark.end },
      source: { phrase, last: run.last },
      content: [quotation],
      sentence: sentence.place,
      thing: null,
      role: 'speaker',
      clausal: true,
      colour: plain,
    }
  }
  return null
}

/** Whether a quotation stands in the paragraph of the sentence before. */
const followsOn = (sentences: readonly Sentence[], quotation: Quotation, home: Sentence): boolean =>
  !quotation.continued && home.start - (sentences[home.place - 1]?.end ?? 0) <= 2

/**
 * Adds what loose quotations say: one that follows a quotation of the same paragraph goes on with it;
 * one that is signed has its source behind a dash; any other is carried on by whoever spoke last.
 */
export function readLoose(
  quotations: readonly Quotation[],
  found: readonly Saying[],
  sentences: readonly Sentence[],
): Saying[] {
  const isTaken = makeTaken(found)
  const carriers = findCarriers(found, sentences)
  const added: Saying[] = []
  const more = new Map<Saying, Span[]>()
  let place = 0
  for (const quotation of quotations) {
    while (place < sentences.length && (sentences[place] as Sentence).end <= quotation.start)
      place += 1
    const home = sentences[place]
    if (home === undefined || isTaken(quotation)) continue
    const signed = findSignature(sentences, quotation, home)
    const carrier = followsOn(sentences, quotation, home) ? carriers.get(home.place - 1) : undefined
    if (signed !== null) added.push(signed)
    else if (!standsAlone(home, quotation)) continue
    else if (carrier === undefined) added.push(carried(quotation, home))
    else more.set(carrier, [...(more.get(carrier) ?? []), quotation].slice(0, mostFragments))
  }
  return [...found.map((saying) => extend(saying, more.get(saying))), ...added]
}

/** A saying takes up no more loose quotations than this. */
const mostFragments = 20

const extend = (saying: Saying, more: readonly Span[] | undefined): Saying =>
  more === undefined ? saying : { ...saying, content: [...saying.content, ...more] }

const carried = (quotation: Quotation, home: Sentence): Saying => ({
  cue: neutral,
  cueSpan: null,
  source: null,
  content: [quotation],
  sentence: home.place,
  thing: null,
  role: 'speaker',
  clausal: true,
  colour: plain,
})
