// Are predicates found, and who does what to whom, end to end from the text?
import type { Event } from '../../src/domain/reading.ts'
import { overlaps } from '../../src/domain/span.ts'
import type { Reader } from '../../src/read/reader.ts'
import { measureLayer, scoreEach } from '../layer.ts'
import { f1Figure, named } from '../metrics/figures.ts'
import { keyOf, pairOverlaps, type Tally, tallyKeys } from '../metrics/spans.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { type Predicate, type RoledText, readPropbank } from '../sets/propbank.ts'

/** Roles that the set holds less often than this are in the figure of all roles alone. */
const fewest = 20

interface Outcome {
  readonly predicates: Tally
  /** What is right and what was found, each as `PREDICATE ROLE SPAN`, by role. */
  readonly gold: readonly Keyed[]
  readonly found: readonly Keyed[]
}

interface Keyed {
  readonly role: string
  readonly key: string
}

type Roled = Pick<Predicate, 'span' | 'roles'>

/** Roles hang on a predicate: a found one goes by the gold one that it overlaps. */
const keysOf = (predicates: readonly Roled[], nameOf: (each: Roled) => string): Keyed[] =>
  predicates.flatMap((each) =>
    each.roles.map(({ role, span }) => ({ role, key: `${nameOf(each)} ${role} ${keyOf(span)}` })),
  )

function compare({ predicates, sentences }: RoledText, events: readonly Event[]): Outcome {
  const asked = events.filter(({ span }) => sentences.some((each) => overlaps(each, span)))
  const flat = <Each extends Roled>(each: Each) => ({ ...each.span, each })
  const pairs = pairOverlaps(predicates.map(flat), asked.map(flat))
  const partner = new Map<Roled, Roled>(pairs.map(([gold, own]) => [own.each, gold.each]))
  const goldName = ({ span }: Roled): string => `gold ${keyOf(span)}`
  return {
    predicates: { right: pairs.length, found: asked.length, gold: predicates.length },
    gold: keysOf(predicates, goldName),
    found: keysOf(asked, (own) => {
      const gold = partner.get(own)
      return gold === undefined ? `other ${keyOf(own.span)}` : goldName(gold)
    }),
  }
}

async function measure(reader: Reader, texts: readonly RoledText[]): Promise<Metrics> {
  const outcomes = await scoreEach(reader, texts, (text, { events }) => compare(text, events))
  const figure = (name: string, isAsked: (each: Keyed) => boolean): Metrics => {
    const keys = (list: readonly Keyed[]): string[] => list.filter(isAsked).map(({ key }) => key)
    const tallies = outcomes.map(({ gold, found }) => tallyKeys(keys(gold), keys(found)))
    return named(`PropBank EWT ${name} F1`, f1Figure(tallies))
  }
  const counts = Map.groupBy(
    outcomes.flatMap(({ gold }) => gold),
    ({ role }) => role,
  )
  const roles = [...counts].filter(([, own]) => own.length >= fewest).map(([role]) => role)
  return Object.assign(
    named('PropBank EWT predicates F1', f1Figure(outcomes.map(({ predicates }) => predicates))),
    figure('roles', () => true),
    ...roles.sort().map((role) => figure(role, (each) => each.role === role)),
  ) as Metrics
}

export const run = (options: Options): Promise<Results> =>
  measureLayer('events', options, {
    PropBank: async () => {
      const texts = await readPropbank(options)
      return (reader) => measure(reader, texts)
    },
  })
