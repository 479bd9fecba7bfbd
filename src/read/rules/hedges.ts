// Words by which a text holds back: how sure they leave a reader.
import type { Certainty } from '../../domain/statement.ts'

/** Least sure first. */
const order: readonly Certainty[] = ['unknown', 'possible', 'probable', 'certain']

export const leastSure = (a: Certainty, b: Certainty): Certainty =>
  order.indexOf(a) < order.indexOf(b) ? a : b

export interface Hedge {
  readonly certainty: Certainty
  /** What is hedged is thought not to be so: "unlikely". */
  readonly negates: boolean
}

const entries = (certainty: Certainty, words: string, negates = false): [string, Hedge][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, { certainty, negates }])

/**
 * Adverbs. The bands follow ICD 203 (2015), "Analytic Standards": from "remote" to "almost certain";
 * its "likely" and above are probable here, "roughly even chance" and below possible.
 */
export const hedgingAdverbs: ReadonlyMap<string, Hedge> = new Map([
  ...entries(
    'probable',
    `probably likely presumably apparently seemingly evidently supposedly ostensibly`,
  ),
  ...entries('possible', 'possibly perhaps maybe conceivably potentially'),
])

/** Hedges of several words, by their first; all of them say that it is probable. */
export const hedgePhrases: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  [
    'almost certainly',
    'nearly certainly',
    'it seems',
    'it appears',
    'in all likelihood',
    'in all probability',
    'with a high probability',
  ].map((each) => each.split(' ')),
  ([first]) => first as string,
)
export const hedgePhrase: Hedge = { certainty: 'probable', negates: false }
/** In words. */
export const longestHedgePhrase = 4

/** Adverbs by which the text passes on what it does not vouch for. */
export const distancingAdverbs = new Set(
  'allegedly purportedly supposedly ostensibly so-called alleged purported'.split(' '),
)

/** Modals by what they leave open. */
export const hedgingModals: ReadonlyMap<string, Hedge> = new Map([
  ...entries('possible', 'may might could'),
  ...entries('probable', 'should ought'),
])

/** Leads and predicates: "is likely to", "appears to", "it is unclear whether". */
export const hedgingPredicates: ReadonlyMap<string, Hedge> = new Map([
  ...entries(
    'probable',
    `likely probable expected expect seem appear believed thought understood assumed presumed
    estimated feared suspected tend anticipated`,
  ),
  ...entries(
    'possible',
    'possible conceivable plausible thinkable imaginable rumoured rumored hoped chance possibility risk',
  ),
  ...entries('probable', 'unlikely improbable', true),
  ...entries(
    'unknown',
    'unclear unknown uncertain undecided unresolved doubtful questionable unconfirmed debatable',
  ),
  ...entries('certain', 'impossible untrue false wrong incorrect fabricated baseless', true),
  ...entries('certain', 'true certain sure'),
])

/** Predicates that, denied, leave the matter open: "not clear", "not known whether". */
export const openWhenDenied = new Set(
  'clear known know sure certain say tell confirm establish determine decide decided established confirmed say'.split(
    ' ',
  ),
)

/** Excluding verbs: denied they make possible, alone they deny. */
export const excluding = new Set(['exclude', 'rule'])

/** Leads that plan, intend or agree: the event is still to come. */
export const planning = new Set(
  `want plan intend hope expect decide agree promise pledge vow threaten seek try attempt aim prepare wish propose offer
  undertake choose resolve consider due set ready expected scheduled planned prepared willing about bound going meant
  intended slated poised determined obliged required authorised authorized allowed forced need have likely unlikely
  supposed hoping planning preparing seeking intending swear opt volunteer look wait proceed strive ought use mean`.split(
    /\s+/,
  ),
)
/** Leads that say that it did not come about. */
export const failing = new Set('fail refuse decline avoid stop cease unable unwilling'.split(' '))
/** Leads that say that it goes on. */
export const continuing = new Set('continue keep resume remain'.split(' '))
