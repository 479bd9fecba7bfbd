// Does a reader find what is stated, whose word it is, and how sure, denied or done it is?
import path from 'node:path'
import type { Reading } from '../../src/domain/reading.ts'
import { overlaps } from '../../src/domain/span.ts'
import { certainties, forces, phases, polarities } from '../../src/domain/statement.ts'
import type { Reader } from '../../src/read/reader.ts'
import { type Measure, measureLayer, type OpenSet, scoreEach } from '../layer.ts'
import { f1Figure, named, shareFigure } from '../metrics/figures.ts'
import type { Tally } from '../metrics/spans.ts'
import {
  chainRight,
  type FoundStatement,
  type GoldStatement,
  type Match,
  matchStatements,
  originRight,
  whenRight,
} from '../metrics/statements.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { type JudgedText, readOwn } from '../sets/own.ts'
import { findCascades, readStories, type StoryReport } from '../sets/stories.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The matches of one report, with all that was to be found in it. */
interface Outcome {
  readonly gold: readonly GoldStatement[]
  readonly matches: readonly Match[]
}

/** A statement by itself: what it says of its own claim. */
const foundOf = ({ statements }: Reading): FoundStatement[] =>
  statements.map((each) => ({
    ...each,
    chain: each.chain.map(({ name }) => name),
    stance:
      each.certainty === 'unknown'
        ? 'doubts'
        : each.polarity === 'negative'
          ? 'denies'
          : 'supports',
  }))

const counted = <Thing>(list: readonly Thing[], test: (each: Thing) => boolean): number =>
  list.filter(test).length

/** Of all statements of a kind: found, and right in what makes them of that kind. */
const asked: Readonly<
  Record<
    string,
    readonly [kind: (gold: GoldStatement) => boolean, right: (match: Match) => boolean]
  >
> = {
  matched: [() => true, () => true],
  'matched, origin right': [() => true, originRight],
  'hedged, matched and right': [
    (gold) => gold.certainty !== 'certain',
    ({ gold, found }) => gold.certainty === found.certainty,
  ],
  'negated, matched and right': [
    (gold) => gold.polarity === 'negative',
    ({ gold, found }) => gold.polarity === found.polarity,
  ],
  'planned, matched and right': [
    (gold) => gold.phase === 'planned',
    ({ gold, found }) => gold.phase === found.phase,
  ],
  'force not neutral, matched and right': [
    (gold) => gold.force !== 'neutral',
    ({ gold, found }) => gold.force === found.force,
  ],
}

const measureAsked = (set: string, outcomes: readonly Outcome[]): Metrics[] =>
  Object.entries(asked).map(([name, [kind, right]]) => {
    const counts = outcomes.map(
      ({ gold, matches }) =>
        [
          counted(matches, (match) => kind(match.gold) && right(match)),
          counted(gold, kind),
        ] as const,
    )
    return named(`${set}: ${name}`, shareFigure(counts))
  })

/** Of the matched statements of a kind: the right ones. */
const shares: Readonly<
  Record<
    string,
    readonly [kind: (gold: GoldStatement) => boolean, right: (match: Match) => boolean]
  >
> = {
  'origin right, over matched with a chain': [({ chain }) => chain.length > 0, originRight],
  'whole chain right, over matched': [() => true, chainRight],
  'whole chain of two or more right, over matched': [({ chain }) => chain.length > 1, chainRight],
  'interval right, over matched with one': [({ when }) => when !== null, whenRight],
  'no interval, over matched with none': [({ when }) => when === null, whenRight],
}

const measureShares = (set: string, outcomes: readonly Outcome[]): Metrics[] =>
  Object.entries(shares).map(([name, [kind, right]]) => {
    const counts = outcomes.map(({ matches }) => {
      const of = matches.filter(({ gold }) => kind(gold))
      return [counted(of, right), of.length] as const
    })
    return named(`${set}: ${name}`, shareFigure(counts))
  })

type Pairs<Label extends string> = readonly {
  readonly gold: Readonly<Record<Label, string>>
  readonly found: Readonly<Record<Label, string>>
}[]

/** F1 of one class of a label over the matched pairs of each document. */
const measureClass = <Label extends string>(
  set: string,
  documents: readonly Pairs<Label>[],
  label: Label,
  kind: string,
): Metrics => {
  const tallies = documents.map((pairs): Tally => {
    const right = pairs.filter(({ gold }) => gold[label] === kind)
    const own = pairs.filter(({ found }) => found[label] === kind)
    const both = counted(right, ({ found }) => found[label] === kind)
    return { right: both, found: own.length, gold: right.length }
  })
  return named(`${set}: ${kind} F1`, f1Figure(tallies))
}

type Judgement = 'certainty' | 'polarity' | 'phase'

const measureJudgements = (set: string, documents: readonly Pairs<Judgement>[]): Metrics[] => [
  ...certainties.map((kind) => measureClass(set, documents, 'certainty', kind)),
  ...polarities.map((kind) => measureClass(set, documents, 'polarity', kind)),
  ...phases.map((kind) => measureClass(set, documents, 'phase', kind)),
]

async function measureStories(
  reader: Reader,
  set: string,
  reports: readonly StoryReport[],
): Promise<Metrics> {
  const outcomes = await scoreEach(
    reader,
    reports,
    ({ statements: gold }, reading): Outcome => ({
      gold,
      matches: matchStatements(gold, foundOf(reading)),
    }),
  )
  const matches = outcomes.map((outcome) => outcome.matches)
  return Object.assign(
    {},
    ...measureAsked(set, outcomes),
    ...measureShares(set, outcomes),
    ...measureJudgements(set, matches),
    ...forces.map((kind) => measureClass(set, matches, 'force', kind)),
    measureClass(set, matches, 'stance', 'doubts'),
  ) as Metrics
}

async function measureOwn(reader: Reader, texts: readonly JudgedText[]): Promise<Metrics> {
  const outcomes = await scoreEach(reader, texts, ({ events, nonevents }, { statements }) => ({
    asked: events.length,
    pairs: events.flatMap((gold) => {
      const found = statements.find(({ event }) => overlaps(event, gold.span))
      return found === undefined ? [] : [{ gold, found }]
    }),
    silent: [
      counted(nonevents, (place) => !statements.some(({ event }) => overlaps(event, place))),
      nonevents.length,
    ] as const,
  }))
  return Object.assign(
    {},
    named(
      'own: stated, found',
      shareFigure(outcomes.map((each) => [each.pairs.length, each.asked])),
    ),
    named('own: not stated, left out', shareFigure(outcomes.map(({ silent }) => silent))),
    ...measureJudgements(
      'own',
      outcomes.map(({ pairs }) => pairs),
    ),
  ) as Metrics
}

const ofStories = (set: string, folder: string): Measure => {
  const reports = readStories(folder)
  return (reader) => measureStories(reader, set, reports)
}

/** Sets of this project; the dev part only, as readers are made with them in view. */
const projectSets: Readonly<Record<string, OpenSet>> = {
  samples: () => ofStories('samples', path.join(root, 'samples', 'stories')),
  own: () => {
    const texts = readOwn(root)
    return (reader) => measureOwn(reader, texts)
  },
}

export const run = (options: Options): Promise<Results> =>
  measureLayer('statements', options, {
    cascades: () => ofStories('cascades', findCascades(options.data)),
    ...(options.split === 'dev' ? projectSets : {}),
  })
