// Sources: how far the words reach that name one.
import { calendarWords, speakerNouns } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { type Parse, phraseFrom } from './sentence.ts'
import type { Word } from './words.ts'

/** Words by which a speaker is described further: "a source in the district", "close to the talks". */
const describing = new Set(
  'of for in at from with to on close near familiar behind among'.split(' '),
)

const isDescribing = (word: Word | undefined): boolean =>
  word !== undefined &&
  describing.has(word.lower) &&
  (word.tag === 'preposition' || word.tag === 'adjective' || word.lower === 'familiar')

/** What tells when and by what means somebody spoke, not who: "on Monday", "in an interview". */
const circumstances = new Set(
  `yesterday today week month year statement interview briefing telegram twitter facebook telephone phone
  conference`.split(/\s+/),
)

function isCircumstance(words: readonly Word[], phrase: Phrase): boolean {
  const { lower } = words[phrase.head] as Word
  const isNumber = (words[phrase.first] as Word).tag === 'number'
  return isNumber || circumstances.has(lower) || calendarWords.has(lower)
}

/** How many phrases may describe a source, one inside the other. */
const deepest = 8
/** In words: "Gov. Ann Lee (D-ND)". */
const longestBracket = 8

/** The phrase that describes what ends at `last`; null where none does. */
function findDescription(parse: Parse, last: number, isSpeaker: boolean): Phrase | null {
  const { words } = parse
  let at = last + 1
  if (!isDescribing(words[at]) || (!isSpeaker && words[at]?.lower !== 'of')) return null
  while (isDescribing(words[at])) at += 1
  const phrase = phraseFrom(parse, words[at]?.tag === 'adverb' ? at + 1 : at)
  return phrase === null || isCircumstance(words, phrase) ? null : phrase
}

function closeBracket(words: readonly Word[], last: number, ceiling: number): number {
  if (words[last + 1]?.lower !== '(') return last
  for (let at = last + 2; at <= Math.min(ceiling, last + longestBracket); at += 1)
    if (words[at]?.lower === ')') return at
  return last
}

/** The last word of what describes the phrase, a short bracket included; never past `ceiling`. */
export function sourceEnd(parse: Parse, phrase: Phrase, ceiling: number): number {
  const isSpeaker = speakerNouns.has((parse.words[phrase.head] as Word).lower)
  let { last } = phrase
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = findDescription(parse, last, isSpeaker)
    if (next === null || next.last > ceiling) break
    last = next.last
  }
  return closeBracket(parse.words, last, ceiling)
}
