// Names of a report, one a spelling, each with the places that it may stand for.
import type { Span } from '../../domain/span.ts'
import { landsOf } from './demonyms.ts'
import { foldName } from './fold.ts'
import type { Gazetteer, GazetteerPlace, Match } from './gazetteer.ts'
import { containersAfter, kindsAround, type Query, queriesOf } from './hints.ts'
import type { PlaceKind } from './layout.ts'
import { bounds } from './settings.ts'

/** A toponym that was found in a report. */
export interface Mention {
  readonly span: Span
  readonly words: string
}

export interface Candidate {
  readonly place: GazetteerPlace
  readonly isMain: boolean
  readonly isWhole: boolean
  /** Of the sounds, in [0, 1]; 1 where the name is the same. */
  readonly likeness: number
  readonly kinds: readonly PlaceKind[] | null
  readonly isWithin: boolean
  readonly hasMostPeople: boolean
}

/** All mentions of one name: within a report they stand for one place. */
export interface Sense {
  readonly mentions: readonly Mention[]
  readonly candidates: readonly Candidate[]
}

export interface Report {
  readonly text: string
  /** ISO 3166 alpha-2 of the country that the report is about, where it is known. */
  readonly country?: string | null
}

/** Whether an area holds a place. */
export function holds(area: GazetteerPlace, place: GazetteerPlace): boolean {
  if (area.number === place.number) return false
  if (area.kind === 'country') return place.country === area.country
  if (area.kind === 'province') return place.province === area.number
  return area.kind === 'district' && place.district === area.number
}

export const isArea = ({ kind }: GazetteerPlace): boolean =>
  kind === 'country' || kind === 'province' || kind === 'district'

/** The report's names with their candidates, in the order of their first mention. */
export function findSenses(
  mentions: readonly Mention[],
  report: Report,
  gazetteer: Gazetteer,
): Sense[] {
  const groups = Map.groupBy(mentions, ({ words }) => foldName(words).replace(/^the /, ''))
  const exact = [...groups.values()].slice(0, bounds.names).map((group) => ({
    mentions: group,
    matches: findExact(group, report.text, gazetteer),
    areas: findContainers(group, report.text, gazetteer),
  }))
  const countries = countriesOf(exact.flatMap(({ matches }) => matches))
  let sought = 0
  return exact.map(({ mentions: group, matches, areas }) => {
    const known = report.country ?? null
    const said = areas.map(({ country }) => country)
    const scope = known !== null ? [known] : said.length > 0 ? said : null
    const isFound = matches.some(
      ({ place }) => scope === null || place.kind === 'country' || scope.includes(place.country),
    )
    sought += isFound ? 0 : 1
    const isSought = !isFound && sought <= bounds.sought
    const alike = isSought ? findAlike(group, scope ?? countries, gazetteer) : []
    return { mentions: group, candidates: candidatesOf([...matches, ...alike], areas, known) }
  })
}

interface Found extends Match {
  readonly place: GazetteerPlace
  readonly query: Query
}

/** Shorter queries are tried only where longer ones find nothing, or were asked for a kind. */
function findExact(group: readonly Mention[], text: string, gazetteer: Gazetteer): Found[] {
  const found: Found[] = []
  for (const query of queriesOfGroup(group, text)) {
    const asks = query.kinds !== null && found.every(({ place }) => !isArea(place))
    if (found.length > 0 && !asks) continue
    for (const match of gazetteer.named(query.name))
      if (found.every(({ number }) => number !== match.number))
        found.push({ ...match, query, place: gazetteer.place(match.number) })
  }
  return found.some(({ place }) => isArea(place))
    ? found
    : [...found, ...findLands(group, gazetteer)]
}

/** Countries and provinces of which the words name the people. */
function findLands(group: readonly Mention[], gazetteer: Gazetteer): Found[] {
  for (const name of landsOf(group[0]?.words ?? '')) {
    const lands = gazetteer
      .named(name)
      .map((match) => ({ ...match, place: gazetteer.place(match.number) }))
      .filter(
        ({ place, isMain }) => isMain && (place.kind === 'country' || place.kind === 'province'),
      )
    if (lands.length > 0)
      return lands.map((land) => ({ ...land, query: { name, kinds: null, isWhole: false } }))
  }
  return []
}

function queriesOfGroup(group: readonly Mention[], text: string): Query[] {
  const around = group.map(({ span }) => kindsAround(text, span)).find((kinds) => kinds !== null)
  return queriesOf(group[0]?.words ?? '', around ?? null)
}

function findContainers(
  group: readonly Mention[],
  text: string,
  gazetteer: Gazetteer,
): GazetteerPlace[] {
  return group.flatMap(({ span }) => {
    const queries = containersAfter(text, span.end).flatMap((words) => queriesOf(words, null))
    for (const { name } of queries) {
      const areas = gazetteer
        .named(name)
        .map(({ number }) => gazetteer.place(number))
        .filter(isArea)
      if (areas.length > 0) return areas
    }
    return []
  })
}

/** Countries that the report names, at most four. */
const countriesOf = (matches: readonly Found[]): string[] =>
  [
    ...new Set(
      matches.filter(({ place }) => place.kind === 'country').map(({ place }) => place.country),
    ),
  ].slice(0, 4)

/** Places of these countries that sound like the name. */
function findAlike(
  group: readonly Mention[],
  countries: readonly string[],
  gazetteer: Gazetteer,
): Found[] {
  const [whole, ...others] = queriesOf(group[0]?.words ?? '', null)
  const query = others.at(-1) ?? whole
  if (query === undefined) return []
  return gazetteer
    .alike(query.name, countries)
    .map((match) => ({ ...match, query, place: gazetteer.place(match.number) }))
}

function candidatesOf(
  matches: readonly Found[],
  areas: readonly GazetteerPlace[],
  known: string | null,
): Candidate[] {
  const rank = ({ place }: Found): number =>
    (isArea(place) ? 1e12 : 0) + (place.country === known ? 1e11 : 0) + place.population
  const isWithin = (place: GazetteerPlace): boolean => areas.some((area) => holds(area, place))
  const settlements = matches.filter(({ place }) => !isArea(place))
  const most = Math.max(...settlements.map(({ place }) => place.population))
  return matches
    .toSorted((a, b) => Number(isWithin(b.place)) - Number(isWithin(a.place)) || rank(b) - rank(a))
    .slice(0, bounds.candidates)
    .map(({ place, isMain, likeness, query }) => ({
      place,
      isMain,
      likeness,
      isWhole: query.isWhole,
      kinds: query.kinds,
      isWithin: isWithin(place),
      hasMostPeople: !isArea(place) && place.population === most && most > 0,
    }))
}
