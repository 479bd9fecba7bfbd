// What a claim's statements make it: its sense, its origins, its two clocks.
import type { Knowledge, World } from '../../domain/claim.ts'
import { instantOf } from '../../domain/interval.ts'
import type { Polarity } from '../../domain/statement.ts'
import type { ClaimEnds, ClaimState, Moment, Said, Side } from '../../domain/weighing.ts'
import { mergeNames, sharesName } from './names.ts'
import { sideLimit } from './settings.ts'

export const judgeClaim = (said: readonly Said[]): ClaimState =>
  stateOf(said, { positive: sideOf(said, 'positive'), negative: sideOf(said, 'negative') }, null)

export function joinClaim({ claim, lead, last }: ClaimEnds, gained: readonly Said[]): ClaimState {
  const side = (polarity: Polarity) => mergeSides(claim.sides[polarity], sideOf(gained, polarity))
  return stateOf(
    [lead, last, ...gained],
    { positive: side('positive'), negative: side('negative') },
    {
      reports: claim.reports + new Set(gained.map(({ report }) => report)).size,
      statements: claim.statements + gained.length,
      firstSaid: claim.firstSaid,
      lastSaid: claim.lastSaid,
    },
  )
}

/** `before` counts what `said` holds only the ends of. */
function stateOf(
  said: readonly Said[],
  sides: ClaimState['sides'],
  before: Pick<ClaimState, 'reports' | 'statements' | 'firstSaid' | 'lastSaid'> | null,
): ClaimState {
  const sorted = [...said].sort((a, b) => order(momentOf(a), momentOf(b)) || (a.id < b.id ? -1 : 1))
  const [lead, last] = [sorted[0] as Said, sorted.at(-1) as Said]
  const dates = [...said.map(({ published }) => published), before?.firstSaid, before?.lastSaid]
    .flatMap((date) => date ?? [])
    .sort((a, b) => compare(instantOf(a), instantOf(b)) || compare(a, b))
  const sense = senseOf(sides, lead)
  const [own, other] = [sides[sense], sides[sense === 'positive' ? 'negative' : 'positive']]
  const independent = own === null ? 0 : agreeing(own, other)
  return {
    ...{ sense, sides, lead: lead.id, last: last.id, independent },
    unknown: own?.bare.filter((root) => !own.named.includes(root)).length ?? 0,
    world: own === null ? 'denied' : worldOf(own, other),
    knowledge: knowledgeOf(own, other, independent),
    reports: before?.reports ?? new Set(said.map(({ report }) => report)).size,
    statements: before?.statements ?? said.length,
    firstSaid: dates[0] ?? null,
    lastSaid: dates.at(-1) ?? null,
  }
}

/**
 * How many origins clearly say the same, be it over several steps; one where none does. Who says the
 * opposite, too, corroborates nobody.
 */
function agreeing({ origins, circles }: Side, other: Side | null): number {
  const firm = origins.filter((names) => !other?.origins.some((each) => sharesName(each, names)))
  const counts = circles.map((circle) => firm.filter((names) => sharesName(names, circle)).length)
  return Math.max(Math.min(origins.length, 1), ...counts)
}

/**
 * That of the earliest statement that takes a side. A denial may come first, a general one from before:
 * it sets no sense where more reports than deny the claim make it.
 */
function senseOf({ positive, negative }: ClaimState['sides'], lead: Said): Polarity {
  if (positive === null || negative === null)
    return positive !== null ? 'positive' : negative !== null ? 'negative' : lead.polarity
  if (order(positive.first, negative.first) <= 0) return 'positive'
  return positive.reports > negative.reports ? 'positive' : 'negative'
}

/**
 * The last word first; a denial alone changes nothing unless it takes back, or the day has passed. One
 * from before the claim was made speaks of what had not happened yet.
 */
function worldOf(own: Side, other: Side | null): World {
  if (other?.withdrawn) return 'denied'
  const world = own.world === 'planned' && own.agreed ? 'agreed' : own.world
  const isOpen = world === 'planned' || world === 'agreed'
  const settled = other?.settled ?? null
  const hasPassed =
    settled !== null &&
    order(settled, own.first) > 0 &&
    (own.due === null || settled[0].slice(0, 10) >= own.due)
  return isOpen && hasPassed ? 'lapsed' : world
}

function knowledgeOf(own: Side | null, other: Side | null, independent: number): Knowledge {
  if (own !== null && other !== null) {
    if (other.withdrawn) return 'corrected'
    if (order(other.last, own.first) >= 0) return 'contradicted'
  }
  return independent >= 2 ? 'corroborated' : 'single origin'
}

export const momentOf = ({ published, report }: Pick<Said, 'published' | 'report'>): Moment => [
  instantOf(published) || '9999',
  report,
]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Earlier moments first. */
export const order = (a: Moment, b: Moment): number => compare(a[0], b[0]) || compare(a[1], b[1])

const earlier = (a: Moment, b: Moment): Moment => (order(a, b) <= 0 ? a : b)
const later = (a: Moment, b: Moment): Moment => (order(a, b) >= 0 ? a : b)

/** What reports say on one side, each for itself and then merged. */
function sideOf(said: readonly Said[], polarity: Polarity): Side | null {
  const own = said.filter((each) => each.polarity === polarity && each.certainty !== 'unknown')
  return [...Map.groupBy(own, ({ report }) => report).values()]
    .map(reportSide)
    .reduce<Side | null>(mergeSides, null)
}

const progress: readonly World[] = ['planned', 'agreed', 'under way', 'done']

function reportSide(said: readonly Said[]): Side {
  const moment = momentOf(said[0] as Said)
  const worlds = said.map(({ footing }) => footing.world)
  const rank = Math.max(...worlds.map((world) => progress.indexOf(world)))
  const [named, bare] = [
    said.filter(({ footing }) => footing.origins.length > 0),
    said.filter(({ footing }) => footing.origins.length === 0),
  ]
  return {
    reports: 1,
    ...{ first: moment, last: moment },
    world: progress[rank] as World,
    agreed: worlds.includes('agreed'),
    settled: said.some(({ phase }) => phase !== 'planned') ? moment : null,
    due: latestDay(said.map(({ when }) => when?.[1] ?? null)),
    withdrawn: said.some(({ footing }) => footing.withdraws),
    origins: mergeNames(named.map(({ footing }) => footing.origins)).slice(0, sideLimit),
    circles: mergeNames(
      named.map(({ footing: { origins, backs } }) => [...origins, ...backs]),
    ).slice(0, sideLimit),
    named: union(named.map(({ footing }) => footing.root)),
    bare: union(bare.map(({ footing }) => footing.root)),
  }
}

/** Lists keep their first `sideLimit` items in order, so that a claim's state stays small. */
export function mergeSides(a: Side | null, b: Side | null): Side | null {
  if (a === null || b === null) return a ?? b
  const settled = [a.settled, b.settled].filter((each) => each !== null)
  return {
    reports: a.reports + b.reports,
    first: earlier(a.first, b.first),
    last: later(a.last, b.last),
    world: order(a.last, b.last) > 0 ? a.world : b.world,
    agreed: a.agreed || b.agreed,
    settled: settled.length === 0 ? null : settled.reduce(later),
    due: latestDay([a.due, b.due]),
    withdrawn: a.withdrawn || b.withdrawn,
    origins: mergeNames([...a.origins, ...b.origins]).slice(0, sideLimit),
    circles: mergeNames([...a.circles, ...b.circles]).slice(0, sideLimit),
    named: union([...a.named, ...b.named]),
    bare: union([...a.bare, ...b.bare]),
  }
}

const union = (roots: readonly string[]): string[] =>
  [...new Set<string>(roots)].sort().slice(0, sideLimit)

const latestDay = (days: readonly (string | null)[]): string | null =>
  days.reduce((best, day) => (best === null || (day !== null && day > best) ? day : best), null)
