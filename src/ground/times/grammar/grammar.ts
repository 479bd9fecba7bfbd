// The whole grammar as one set of rules.

import { holidayWords } from '../holidays.ts'
import {
  cardinals,
  dayParts,
  decadeWords,
  foreignMonths,
  months,
  ordinals,
  seasons,
  tens,
  units,
  vagueCounts,
  weekdays,
  zones,
} from '../lexicon.ts'
import { hourWords } from '../pieces/clocks.ts'
import { approximations, ways } from '../pieces/ways.ts'
import { type Fit, fitAt, indexRules } from '../rule.ts'
import type { Token } from '../tokens.ts'
import { times } from './clocks.ts'
import { lengths } from './durations.ts'
import { lists } from './lists.ts'
import { dates } from './portions.ts'

const all = [...times, ...lists, ...dates, ...lengths]
const rules = indexRules(all)

/** Every word that a time can start with; most words of a text are none, and cost one look-up. */
const starters: ReadonlySet<string> = new Set([
  ...rules.byWord.keys(),
  ...[cardinals, dayParts, decadeWords, foreignMonths, months, ordinals].flatMap((table) => [
    ...table.keys(),
  ]),
  ...[seasons, tens, units, vagueCounts, weekdays, ways, hourWords].flatMap((table) => [
    ...table.keys(),
  ]),
  ...zones,
  ...approximations,
  ...holidayWords.starts,
  ...'a an half couple dozen pair more less fewer no not at up over kanun tishrin early mid late beginning start outset middle end close first opening initial final closing latter'.split(
    ' ',
  ),
])

const canStart = (word: string | undefined): boolean =>
  word !== undefined && (starters.has(word) || /^(?:\d|'\d)/.test(word))

/** What stands before a time more often than not before anything else. */
const articles = new Set(['the', 'a', 'an', 'that', 'this', 'at', 'no', 'not', 'more'])

/** Every word of a pattern, wherever it stands in it. */
const inside: ReadonlySet<string> = new Set(
  all.flatMap(({ pattern }) => pattern.elements.flatMap(({ words }) => [...words])),
)

const canFollow = (word: string | undefined): boolean =>
  canStart(word) || inside.has(word ?? '') || word === 'than' || word === 'least' || word === 'most'

/** The longest time expression that starts at a token. */
export function findTimeAt(tokens: readonly Token[], at: number): Fit | null {
  const word = tokens[at]?.lower
  if (!canStart(word)) return null
  if (articles.has(word as string) && !canFollow(tokens[at + 1]?.lower)) return null
  return fitAt(rules, tokens, at)
}
