// Headlines that name a source by a colon or a dash: "Centre: mines laid", "Mines laid - centre".
import type { Span } from '../../domain/span.ts'
import { institutionWords, mediaNouns, speakerNouns } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { neutral, plain, type Saying } from './saying.ts'
import { rangeSpan, type Sentence } from './sentence.ts'
import type { Word } from './words.ts'

/** The longest name of a source, in words. */
const longest = 7

function sourceIn(sentence: Sentence, first: number, last: number): Phrase | null {
  const { parse } = sentence
  if (last < first || last - first >= longest) return null
  const hasVerb = parse.clauses.some(
    (clause) => clause.group.first >= first && clause.group.last <= last,
  )
  const phrase = parse.phrases.find((each) => each.first === first)
  if (hasVerb || phrase === undefined) return null
  return speaks(parse.words, phrase) ? phrase : null
}

/** An office, a paper, or a name of more than one word: a single name is as often a place. */
const speaks = (words: readonly Word[], phrase: Phrase): boolean => {
  const own = words.slice(phrase.first, phrase.last + 1)
  const isNamed = own.length > 1 && own.every((word) => word.capital)
  return (
    isNamed ||
    own.some(
      (word) =>
        speakerNouns.has(word.lower) ||
        institutionWords.has(word.lower) ||
        mediaNouns.has(word.lower),
    )
  )
}

const saying = (
  sentence: Sentence,
  phrase: Phrase,
  last: number,
  mark: number,
  content: Span,
): Saying => ({
  cue: neutral,
  cueSpan: rangeSpan(sentence.parse.words, { first: mark, last: mark }),
  source: { phrase, last },
  content: [content],
  sentence: sentence.place,
  thing: null,
  role: 'speaker',
  clausal: true,
  colour: plain,
})

/** What a headline of two parts attributes: the part with a verb to the part that is a name. */
export function findHeadlineSaying(sentence: Sentence): Saying[] {
  const { words, clauses } = sentence.parse
  const end = words.length - 1
  const mark = words.findIndex((word, at) => at > 0 && at < end && isDivider(words, word, at))
  if (mark < 0) return []
  const before = sourceIn(sentence, 0, mark - 1)
  const saysAfter = clauses.some((clause) => clause.group.first > mark)
  if (before !== null && saysAfter && words[mark]?.lower === ':')
    return [
      saying(sentence, before, mark - 1, mark, rangeSpan(words, { first: mark + 1, last: end })),
    ]
  const after = sourceIn(sentence, mark + 1, end)
  const saysBefore = clauses.some((clause) => clause.group.last < mark)
  if (after === null || !saysBefore) return []
  return [saying(sentence, after, end, mark, rangeSpan(words, { first: 0, last: mark - 1 }))]
}

const isDivider = (words: readonly Word[], word: Word, at: number): boolean =>
  word.lower === ':' ||
  word.lower === '|' ||
  (/^[-–—]$/.test(word.lower) && word.start > (words[at - 1] as Word).end)
