// Phrases that name a source: "according to the office", "with reference to the minister", "citing a survey".
import { contains, type Span } from '../../domain/span.ts'
import { sourcePhraseAt } from './contents.ts'
import { sourcing } from './cues.ts'
import { CITING } from './hints.ts'
import { documentNouns, speakerNouns } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { neutral, plain, type Saying } from './saying.ts'
import { type Parse, phraseFrom, rangeSpan, type Sentence, trimRange } from './sentence.ts'
import { sourceEnd } from './sources.ts'
import { ING } from './verbs.ts'
import type { Word } from './words.ts'

/** Only somebody or a paper is cited as a source; a remark or a figure is just named. */
const speaks = (words: readonly Word[], phrase: Phrase): boolean => {
  const head = words[phrase.head] as Word
  return head.capital || speakerNouns.has(head.lower) || documentNouns.has(head.lower)
}

/** A phrase that names a source, by places of words. */
interface Naming {
  readonly first: number
  /** The last word of the phrase itself: "to" in "according to". */
  readonly cueLast: number
  readonly source: Phrase
  /** The last word that describes the source. */
  readonly last: number
}

/** The naming that starts at `at`; null where none does. */
function readNaming(parse: Parse, at: number): Naming | null {
  const word = parse.words[at] as Word
  if ((word.hints & CITING) === 0) return null
  const cites = word.tag === 'verb' && sourcing.has(word.lemma)
  const length = sourcePhraseAt(parse.words, at) || Number(cites)
  const source = length === 0 ? null : phraseFrom(parse, at + length)
  if (source === null || (cites && word.form !== ING && !speaks(parse.words, source))) return null
  const last = sourceEnd(parse, source, parse.words.length - 1)
  return { first: at, cueLast: at + length - 1, source, last }
}

/** Where the clause before a naming starts: with the content that holds it, or with the sentence. */
function startBefore(words: readonly Word[], naming: Naming, found: readonly Saying[]): number {
  const cue = rangeSpan(words, { first: naming.first, last: naming.first })
  const holder = found.find((saying) => saying.content.some((part) => contains(part, cue)))
  const opened = holder?.content[0]?.start ?? -1
  return Math.max(
    0,
    words.findIndex((word) => word.start >= opened),
  )
}

/** A comma further behind the source than this, in words, has nothing to do with it. */
const reach = 16

/** What a naming covers: what stands before it, and behind the comma that closes it. */
function around({ words }: Parse, naming: Naming, found: readonly Saying[]): Span[] {
  const before = words[naming.first - 1]?.lower
  const end = before === ',' || before === '-' ? naming.first - 2 : naming.first - 1
  const spans: Span[] = []
  if (end > 0) {
    const first = Math.min(startBefore(words, naming, found), end)
    spans.push(rangeSpan(words, trimRange(words, { first, last: end })))
  }
  const comma = words.findIndex(
    (word, at) => at > naming.last && at <= naming.last + reach && word.lower === ',',
  )
  const goesOn = comma > 0 && comma < words.length - 2
  if (goesOn && (end <= 0 || comma === naming.last + 1))
    spans.push(rangeSpan(words, trimRange(words, { first: comma + 1, last: words.length - 1 })))
  return spans
}

/** What the phrases of a sentence attribute, given what else was found in it. */
export function readSourcePhrases(sentence: Sentence, found: readonly Saying[]): Saying[] {
  const { parse } = sentence
  const { words } = parse
  if ((parse.hints & CITING) === 0) return []
  const outer = found.findLast((saying) => saying.clausal)
  return words.flatMap((word, at): Saying[] => {
    const naming = readNaming(parse, at)
    if (naming === null) return []
    const isCited = word.lower !== 'according' && outer !== undefined
    const content = isCited ? outer.content : around(parse, naming, found)
    if (content.length === 0) return []
    return [
      {
        cue: neutral,
        cueSpan: rangeSpan(words, { first: at, last: naming.cueLast }),
        source: { phrase: naming.source, last: naming.last },
        content,
        sentence: sentence.place,
        thing: null,
        role: isCited ? 'cited' : 'speaker',
        clausal: true,
        colour: plain,
      },
    ]
  })
}
