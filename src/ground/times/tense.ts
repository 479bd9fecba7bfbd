// Whether the verb that a time goes with looks back or ahead.
import type { Tense } from './meaning.ts'
import { tenseReach } from './settings.ts'
import type { Token } from './tokens.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const ahead = set("will 'll shall would should must may might wo")
/** What plans in the present by itself. */
const intending = set('expect expects plans intends hopes aims undertakes promises vows')
/** What the present of, beside a day, tells what is to come: "the train leaves on Friday". */
const timetabled =
  'leave depart arrive begin start open close end expire resume return come go meet'
const timetabledForms = set(timetabled)
const timetabledSingulars = set(
  timetabled.replaceAll(/\w+/g, (verb) => (verb === 'go' ? 'goes' : `${verb}s`)),
)
const isTimetabled = ({ lower, isCapital }: Token, before: string): boolean =>
  !isCapital &&
  (timetabledSingulars.has(lower)
    ? !/^(?:the|a|an|its|his|her|their|our|of|and|in|for|with|as|no|by|on|to|both|all|or)$/.test(
        before,
      )
    : timetabledForms.has(lower) && /^(?:they|we|you|i|\p{L}{3,}(?<!i|a|u|s)s)$/u.test(before))

const expecting = set(
  'expected scheduled due set slated planned plans plan intends intend hopes hope aims going expects planning promised likely about to-be upcoming',
)
/** What an infinitive that looks ahead goes with. */
const leading =
  set(`plan plans planned planning expect expects expected intend intends intended hope hopes hoped due set
  scheduled slated agreed decided vowed promised threatened threatens ready likely about prepared want wants wanted seek
  seeks is are aims aimed resolved undertakes undertook undertaken pledged pledges refused refuses going yet unlikely obliged ordered offered offering required preparing able bound supposed told`)
const behind =
  set(`was were had did said told began came went took made gave got left held met won lost sent found became
  saw fell rose led ran brought paid grew put set struck flew broke spoke wrote quit hit shot drove kept felt sold bought
  rejected built dealt fought sank stood threw wore thought knew heard read died`)
const present = set('is are has have does do says am')

/** "-ed" that is no participle behind "to be" or "is". */
const isPast = ({ lower, isCapital }: Token): boolean =>
  !isCapital &&
  (behind.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed')))

const noToken: Token = { start: 0, end: 0, lower: '', key: '', isCapital: false, isApart: false }

const isBreak = (lower: string): boolean => /^[.;:¶!?]$/.test(lower)

/** What one token says of the tense, with the ones around it; null where it says nothing. */
function tenseAt(tokens: readonly Token[], at: number): Tense | null {
  const token = tokens[at]
  const lower = token?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const before = tokens[at - 1]?.lower ?? ''
  if (ahead.has(lower) && tokens[at]?.isCapital === false)
    return next === 'have' || tokens[at + 2]?.lower === 'have' ? 'past' : 'future'
  if (lower === 'to' && leading.has(before) && isVerb(tokens[at + 1]))
    return next === 'have' || isOver(tokens, at - 1) ? 'past' : 'future'
  if (lower === 'to' && next === 'be' && isPast(tokens[at + 2] ?? noToken)) return 'future'
  if (expecting.has(lower) && /^(?:is|are|be|'s|not|been|to|for)$/.test(before)) return 'future'
  if (expecting.has(lower) && next === 'to') return 'future'
  if (token === undefined) return null
  if (isTimetabled(token, before)) return 'future'
  if (intending.has(lower) && next !== 'for' && !/^(?:to|the|a|its|their|his|her)$/.test(before))
    return 'future'
  if (/^(?:the|a|an|its|his|her|their|this|that|these|those)$/.test(before) && isPast(token))
    return null
  if (isPast(token))
    return /^(?:is|are|be|'s|to|not)$/.test(before) || ahead.has(before) ? null : 'past'
  return null
}

/** What a token hints at, where nothing else in the sentence says more. */
function hintAt(tokens: readonly Token[], at: number): Tense | null {
  const lower = tokens[at]?.lower ?? ''
  if (present.has(lower)) return 'present'
  const isInfinitive = lower === 'to' && isVerb(tokens[at + 1])
  return isInfinitive || (lower === 'could' && tokens[at + 2]?.lower !== 'have') ? 'future' : null
}

const noVerbs = set(
  'the a an its his her their our this that these those date now about at least more than some all end early mid late by',
)
const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.isCapital &&
  /^\p{L}{2,}$/u.test(token.lower) &&
  !noVerbs.has(token.lower)
/** "had been due to". */
const isOver = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'been' && tokens[at - 2]?.lower === 'had'

/** Words right before a time that say by themselves where it lies. */
const signs: ReadonlyMap<string, Tense> = new Map([
  ['since', 'past'],
  ['payable', 'future'],
  ['due', 'future'],
  ['effective', 'future'],
])

/** The tense by the nearest sign before the time in its sentence, else behind it. */
export function tenseOf(tokens: readonly Token[], first: number, last: number): Tense | null {
  const sign = signs.get(tokens[first - 1]?.lower ?? '')
  if (sign !== undefined) return sign
  const before = tokens[first - 1]?.lower ?? ''
  const behindIt = scan(tokens, last + 1, 1)
  if (isAsSoon(tokens, first)) return 'future'
  if (tokens[last + 1]?.lower === "'s") return behindIt === 'future' ? 'future' : 'past'
  const own =
    scan(tokens, first - 1, -1) ??
    behindIt ??
    scan(tokens, first - 1, -1, hintAt) ??
    scan(tokens, last + 1, 1, hintAt)
  if (/^(?:until|till)$/.test(before)) return isOpening(tokens, first - 1) ? behindIt : 'future'
  if (!/^(?:by|through|before)$/.test(before)) return own
  return own === 'past' ? null : 'future'
}

/** "Until Thursday, they had not": the verb comes behind. */
const isOpening = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || isBreak(tokens[at - 1]?.lower ?? '')

const isAsSoon = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.lower === 'as' && /^(?:soon|early)$/.test(tokens[first - 2]?.lower ?? '')

/** The nearest token on one side, as far as the sentence goes, that says something of the tense. */
function scan(
  tokens: readonly Token[],
  from: number,
  step: -1 | 1,
  read: (tokens: readonly Token[], at: number) => Tense | null = tenseAt,
): Tense | null {
  for (let at = from, left = tenseReach; left > 0; at += step, left -= 1) {
    const token = tokens[at]
    if (token === undefined || isBreak(token.lower)) break
    const tense = read(tokens, at)
    if (tense !== null) return tense
  }
  return null
}
