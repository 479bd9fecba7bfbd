// Papers and agencies that were told: links of the chain of their own.
import { tells } from './cues.ts'
import { mediaNouns } from './lexicon.ts'
import type { Phrase } from './phrases.ts'
import { headOf, type Parse, phraseFrom } from './sentence.ts'
import { findAgent, type Stance } from './stances.ts'
import type { Word } from './words.ts'

/** "was quoted by the site as saying": whoever quotes publishes. */
export function findQuoting({ sentence, clause, index }: Stance): Phrase | null {
  const { words, clauses } = sentence.parse
  const before = clauses[index - 1]
  const isAs = words[clause.group.first - 1]?.lower === 'as'
  return isAs && before?.group.passive === true ? findAgent(sentence.parse, before) : null
}

/** "in the Weekly", "on Radio Tundra": a capital that only papers and stations bear. */
function findMedium(parse: Parse, at: number): Phrase | null {
  const phrase = phraseFrom(parse, at)
  if (phrase === null) return null
  const own = parse.words.slice(phrase.first, phrase.last + 1)
  return own.some((word) => word.capital && mediaNouns.has(word.lower)) ? phrase : null
}

/** "told the daily Ledger", "confirmed to the agency", "by way of the agency", "said in the Weekly". */
export function findTold({ sentence, clause, source }: Stance): Phrase | null {
  const { parse } = sentence
  const { words } = parse
  const after = clause.group.last + 1
  const object = tells.has(headOf(parse, clause).lemma) ? phraseFrom(parse, after) : null
  if (object !== null && object !== source) return object
  const behind = (source?.last ?? 0) + 1
  const found = findToldFrom(parse, after, Math.max(after, behind) + reach)
  if (found !== null || behind <= after) return found
  // "said the head of the firm, Ann Lee, to the agency"
  const from = words[behind]?.lower === ',' ? behind + 1 : behind
  return findToldFrom(parse, from, from + reach)
}

function findToldFrom(parse: Parse, from: number, end: number): Phrase | null {
  const { words } = parse
  for (let at = from; at < Math.min(words.length, end); at += 1) {
    const word = words[at] as Word
    if (word.lower === 'to' || word.lower === 'via') return phraseFrom(parse, at + 1)
    if (word.lower === 'way' && words[at + 1]?.lower === 'of') return phraseFrom(parse, at + 2)
    const medium = word.lower === 'in' || word.lower === 'on' ? findMedium(parse, at + 1) : null
    if (medium !== null) return medium
    if (word.tag === 'that' || word.lower === ',') return null
  }
  return null
}

/** In words, behind cue and source. */
const reach = 4
