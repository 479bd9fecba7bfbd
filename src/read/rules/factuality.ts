// Factuality: how sure, whether it is so, and whether it is still to come, read off a clause's own words.
import type { Span } from '../../domain/span.ts'
import type { Certainty, Phase, Polarity } from '../../domain/statement.ts'
import {
  type Hedge,
  hedgePhrase,
  hedgePhrases,
  hedgingAdverbs,
  hedgingModals,
  hedgingPredicates,
  leastSure,
  longestHedgePhrase,
} from './hedges.ts'
import { DISTANT, DOUBTING } from './hints.ts'
import { judgePhase, type Setting } from './phase.ts'
import { judgePolarity } from './polarity.ts'
import { type Clause, type Parse, rangeSpan } from './sentence.ts'
import type { Word } from './words.ts'

export interface Factuality {
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly phase: Phase
  /** The words that hold back. */
  readonly hedge: Span | null
  /** The clause passes on what it does not vouch for: "allegedly". */
  readonly distancing: boolean
}

interface Found {
  readonly hedge: Hedge
  readonly first: number
  readonly last: number
}

/** Adverbs of the clause that hold back, widened by "most", "almost", "highly". */
function findAdverb(words: readonly Word[], clause: Clause): Found | null {
  for (let at = clause.first; at <= clause.last; at += 1) {
    const word = words[at] as Word
    if ((word.hints & DOUBTING) === 0) continue
    const hedge = hedgingAdverbs.get(word.lower)
    if (hedge === undefined || clause.group.leads.includes(at)) continue
    const isPredicate = word.lower === 'likely' && words[at + 1]?.tag === 'to'
    if (isPredicate) continue
    const widened = /^(?:most|almost|very|highly|quite|more)$/.test(words[at - 1]?.lower ?? '')
    return { hedge, first: widened ? at - 1 : at, last: at }
  }
  return findPhrase(words, clause)
}

/** In the clause, or set into it by commas: "Rust, it seems, has turned up". */
function findPhrase(words: readonly Word[], clause: Clause): Found | null {
  for (let at = Math.max(0, clause.first - longestHedgePhrase); at <= clause.last; at += 1) {
    if (((words[at] as Word).hints & DOUBTING) === 0) continue
    const starting = hedgePhrases.get((words[at] as Word).lower)
    if (starting === undefined || (at < clause.first && words[at - 1]?.lower !== ',')) continue
    const phrase = starting.find((each) =>
      each.every((word, index) => words[at + index]?.lower === word),
    )
    if (phrase !== undefined) return { hedge: hedgePhrase, first: at, last: at + phrase.length - 1 }
  }
  return null
}

function findModal(words: readonly Word[], clause: Clause): Found | null {
  const { group } = clause
  const hedge = group.modal === null ? undefined : hedgingModals.get(group.modal)
  if (hedge === undefined) return null
  const at = words.findIndex((word, place) => place >= group.first && word.lower === group.modal)
  return {
    hedge,
    first: at,
    last: words[at + 1]?.lower === 'have' && group.modal !== 'should' ? at + 1 : at,
  }
}

function findLead(words: readonly Word[], clause: Clause): Found | null {
  for (const at of clause.group.leads) {
    const word = words[at] as Word
    const hedge = hedgingPredicates.get(word.lower) ?? hedgingPredicates.get(word.lemma)
    if (hedge === undefined) continue
    const before = words[at - 1]?.tag === 'be' ? at - 1 : at
    return { hedge, first: before, last: at }
  }
  return null
}

/** The words of a clause that hold back; of an infinitive, those of what it hangs on too. */
function findHedges(parse: Parse, clause: Clause): Found[] {
  const { words, clauses } = parse
  const found: Found[] = []
  const keep = (each: Found | null): void => {
    if (each !== null) found.push(each)
  }
  const governor = clauses[clause.governor]
  for (const each of governor === undefined ? [clause] : [clause, governor]) {
    keep(findModal(words, each))
    keep(findLead(words, each))
  }
  if (parse.hints & DOUBTING) keep(findAdverb(words, clause))
  return found
}

const weaker = (least: Found | null, each: Found): Found =>
  least === null || leastSure(each.hedge.certainty, least.hedge.certainty) !== least.hedge.certainty
    ? each
    : least

const isDistant = ({ hints, words }: Parse, { first, last }: Clause): boolean =>
  (hints & DISTANT) !== 0 &&
  words.some((word, at) => at >= first && at <= last && (word.hints & DISTANT) !== 0)

/** Reads one clause by itself. */
export function judgeFactuality(parse: Parse, clause: Clause, setting: Setting): Factuality {
  const { words } = parse
  const found = findHedges(parse, clause)
  const weakest = found.reduce<Found | null>(weaker, null)
  const negates = found.some((each) => each.hedge.negates)
  const isNegative = (judgePolarity(words, clause) === 'negative') !== negates
  const certainty = weakest?.hedge.certainty ?? 'certain'
  const isPlain = weakest === null || certainty === 'certain'
  return {
    certainty,
    polarity: isNegative ? 'negative' : 'positive',
    phase: judgePhase(words, clause, setting),
    hedge: isPlain ? null : rangeSpan(words, weakest),
    distancing: isDistant(parse, clause),
  }
}
