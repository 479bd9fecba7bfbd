// Toponyms to places, with every candidate and how likely it is.
import type { Place, PlaceCandidate } from '../../domain/reading.ts'
import { bySpan } from '../../domain/span.ts'
import { type Anchored, anchorOf, moved } from './anchors.ts'
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts'
import { type Candidate, findSenses, isArea, type Mention, type Report } from './senses.ts'
import { bounds, reach } from './settings.ts'
import { kilometresBetween } from './votes.ts'
import { weighSenses } from './weigh-senses.ts'

interface Ranked {
  readonly candidate: Candidate
  readonly score: number
}

/**
 * What each toponym of a report stands for, sorted by span; one that the gazetteer knows nothing like has
 * no place. A mention may be a bare toponym, a facility or an offset with its words ("30 km north of
 * Idlib"). Scores are in [0, 1]: of readings with a score, about that share is right (bench/places).
 * Claims of position only: a country is where a place lies on the gazetteer's map.
 */
export function resolvePlaces(
  mentions: readonly Mention[],
  report: Report,
  gazetteer: Gazetteer,
): Place[] {
  const anchored = mentions.map((mention) => anchorOf(mention, report.text, gazetteer))
  const toponyms = anchored.flatMap(({ anchor, own }) => (own === null ? [anchor] : [anchor, own]))
  const ranked = rankReadings(toponyms, report, gazetteer)
  return anchored
    .flatMap((each) => placeOf(each, ranked, gazetteer) ?? [])
    .sort((a, b) => bySpan(a.span, b.span))
}

function rankReadings(
  toponyms: readonly Mention[],
  report: Report,
  gazetteer: Gazetteer,
): Map<Mention, Ranked[]> {
  const senses = findSenses(toponyms, report, gazetteer)
  const ranked = new Map<Mention, Ranked[]>()
  for (const { sense, likely } of weighSenses(senses, report.country ?? null)) {
    const readings = sense.candidates
      .map((candidate, at) => ({ candidate, score: likely[at] ?? 0 }))
      .sort((a, b) => b.score - a.score)
    for (const mention of sense.mentions) ranked.set(mention, readings)
  }
  return ranked
}

function placeOf(
  anchored: Anchored,
  ranked: ReadonlyMap<Mention, Ranked[]>,
  gazetteer: Gazetteer,
): Place | null {
  const readings = ownReadings(anchored, ranked) ?? ranked.get(anchored.anchor) ?? []
  const best = readings[0]
  if (best === undefined || best.score < bounds.least) return null
  const { place } = best.candidate
  const point = anchored.bearing === null ? place : moved(place, anchored.km, anchored.bearing)
  return {
    span: anchored.mention.span,
    latitude: point.latitude,
    longitude: point.longitude,
    radiusKm: Math.max(anchored.radiusKm, anchored.bearing === null ? place.radiusKm : 0),
    ...(place.geonameId === null || !anchored.isItself ? {} : { geonameId: place.geonameId }),
    candidates: readings.slice(0, bounds.shown).map((each) => shown(each, gazetteer)),
  }
}

/** A facility's own name, where a place of just that name lies close to the town that it is said to be in. */
function ownReadings(
  { anchor, own }: Anchored,
  ranked: ReadonlyMap<Mention, Ranked[]>,
): Ranked[] | null {
  const town = ranked.get(anchor)?.[0]?.candidate.place
  if (own === null || town === undefined) return null
  const isClose = (place: GazetteerPlace): boolean =>
    !isArea(place) && kilometresBetween(place, town) <= reach.own
  const close = (ranked.get(own) ?? []).filter(
    ({ candidate, score }) =>
      candidate.likeness === 1 && score >= bounds.least && isClose(candidate.place),
  )
  return close.length > 0 ? close : null
}

const shown = ({ candidate: { place }, score }: Ranked, gazetteer: Gazetteer): PlaceCandidate => ({
  name: place.name,
  country: place.country,
  within: areasOf(place, gazetteer),
  latitude: place.latitude,
  longitude: place.longitude,
  score: Math.round(score * 1000) / 1000,
})

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** A user's own table may have a code that is none. */
const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code

/** The names of what a place lies in, from its district to its country. */
export function areasOf(place: GazetteerPlace, gazetteer: Gazetteer): string[] {
  const areas = [place.district, place.province].flatMap((area) =>
    area === null || area === place.number ? [] : [gazetteer.place(area).name],
  )
  if (place.kind === 'country' || place.country === '') return areas
  return [...areas, countryName(place.country)]
}
