// Nouns of saying: "the ministry's warning that", "a claim by the union that".
import { nounForce, rejecting, sayingNouns } from './cues.ts'
import type { Phrase } from './phrases.ts'
import { neutral, plain, type Saying } from './saying.ts'
import { headOf, type Parse, rangeSpan, type Sentence, trimRange } from './sentence.ts'
import type { Word } from './words.ts'

const agentLinks = new Set(['by', 'from', 'of'])

/** "a claim by the union". */
function findAgent({ words, phraseAt }: Parse, phrase: Phrase): Phrase | null {
  const link = words[phrase.last + 1]?.lower ?? ''
  return agentLinks.has(link) ? (phraseAt[phrase.last + 2] ?? null) : null
}

/** "the ministry's warning". */
function findPossessor({ words }: Parse, phrase: Phrase): Phrase | null {
  for (let at = phrase.first + 1; at < phrase.head; at += 1) {
    const word = words[at] as Word
    if (word.tag === 'possessive' && word.lower.length < 3)
      return { first: phrase.first, last: at - 1, head: at - 1 }
  }
  return null
}

/** The last word of the clause that "that" opens: before the verb that the noun itself is subject of. */
function findEnd({ words, clauses }: Parse, phrase: Phrase, from: number): number {
  const main = clauses.find(
    (clause) =>
      clause.subject === phrase && clause.group.kind === 'finite' && clause.group.first > from,
  )
  return main === undefined ? words.length - 1 : main.group.first - 1
}

function readNoun(sentence: Sentence, phrase: Phrase): Saying | null {
  const { parse } = sentence
  const { words, clauses } = parse
  const head = words[phrase.head] as Word
  const agent = findAgent(parse, phrase)
  const at = (agent?.last ?? phrase.last) + 1
  if (words[at]?.tag !== 'that') return null
  const says = clauses.some(({ group }) => group.kind === 'finite' && group.first > at)
  const isRejected = clauses.some(
    (clause) => clause.group.last < phrase.first && rejecting.has(headOf(parse, clause).lemma),
  )
  if (!says || isRejected) return null
  const giver = clauses.find((clause) => clause.object === phrase)?.subject ?? null
  const source = agent ?? findPossessor(parse, phrase) ?? giver
  const range = trimRange(words, { first: at, last: findEnd(parse, phrase, at) })
  return {
    cue: { ...neutral, force: nounForce(head.lower) },
    cueSpan: rangeSpan(words, { first: phrase.head, last: phrase.head }),
    source: source === null ? null : { phrase: source, last: source.last },
    content: [rangeSpan(words, range)],
    sentence: sentence.place,
    thing: null,
    role: 'speaker',
    clausal: true,
    colour: { ...plain, negates: head.lower === 'denial' },
  }
}

/** The sayings of a sentence that a noun tells. One that a cue rejects is nobody's. */
export function readNouns(sentence: Sentence): Saying[] {
  const { words, phrases } = sentence.parse
  return phrases.flatMap((phrase) => {
    const isSaying =
      phrase.head === phrase.last && sayingNouns.has((words[phrase.head] as Word).lower)
    return isSaying ? (readNoun(sentence, phrase) ?? []) : []
  })
}
