// Facilities and offsets: "30 km north of Idlib", "near Vuhledar", "the Knevichi airfield in Vladivostok".
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './senses.ts'
import { reach } from './settings.ts'

/** What a mention is placed by. */
export interface Anchored {
  readonly mention: Mention
  /** The toponym that holds its position. */
  readonly anchor: Mention
  /** A facility's own name, which may be that of a place beside the anchor. */
  readonly own: Mention | null
  /** How far from the anchor, where the words say; degrees clockwise from north, null for any side. */
  readonly km: number
  readonly bearing: number | null
  /** The least radius, in km; 0 where it is the anchor itself. */
  readonly radiusKm: number
  /** Whether it is at or around the anchor's own place, no other one beside it. */
  readonly isItself: boolean
}

const bearings: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
}
const kilometresIn: Readonly<Record<string, number>> = { k: 1, mi: 1.609, me: 0.001, m: 0.001 }

/** Patterns of offsets, at the start of a mention's words or right before it: "30 km north of", "near". */
const offsetPattern = (words: string) => ({
  within: new RegExp(`^(?:${words})(?=\\p{Lu})`, 'iu'),
  before: new RegExp(`(?:^|[\\s(])(?:${words})$`, 'iu'),
})
const side = '(?:north|south)?-?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?'
const measured = offsetPattern(
  `(?:(?:about|some|around|roughly|nearly|just|over|almost|approximately|the) )*(\\d{1,4}(?:[.,]\\d{1,2})?)[ -]?(k|mi|me|m)(?:m|ms|ilomet(?:er|re)s?|les?|s|t(?:er|re)s?)? (?:to the )?(?:(${side}) )?(?:of|from|outside|away from) (?:the )?`,
)
const beside = offsetPattern(
  '(?:(?:in|on) )?(?:(?:near|close to|outside|around|not far from|in the vicinity of|the vicinity of|the area of|the outskirts of|the suburbs of|just outside) )(?:the )?(?:(?:city|town|village|settlement) of )?',
)
const directed = offsetPattern(`(?:(?:the|to) )*(${side}) of (?:the )?`)

/** How far before a mention an offset may begin. In UTF-16 units. */
const longestOffset = 60

const facility =
  /\b(?:airfield|airport|airbase|air base|base|port|harbou?r|hospital|clinic|school|university|dam|bridge|station|plant|refinery|depot|mine|prison|camp|barracks|shipyard|factory|checkpoint|crossing|cemetery|stadium|market|mosque|church|monastery|cosmodrome|spaceport|railway|terminal|warehouse|headquarters)s?\b/i
/** What stands between a facility and the town that it is in. */
const within =
  /^,? (?:in|at|near|outside|of) (?:the )?(?:(?:city|town|village|settlement) of )?(?=\p{Lu})/u
const toponym = /^\p{Lu}[\p{L}\p{M}'’ʼ-]*(?: \p{Lu}[\p{L}\p{M}'’ʼ-]*){0,2}/u

const part = ({ span, words }: Mention, from: number, to = words.length): Mention => ({
  span: { start: span.start + from, end: span.start + to },
  words: words.slice(from, to),
})

/** How a mention is placed: by itself where nothing says otherwise. */
export function anchorOf(mention: Mention, text: string, gazetteer: Gazetteer): Anchored {
  const place = { km: 0, bearing: null, radiusKm: 0, isItself: true }
  const plain = { mention, anchor: mention, own: null, ...place }
  const { start } = mention.span
  const lead = text.slice(Math.max(0, start - longestOffset), start)
  return (
    offsetOf(plain, mention.words, 'within') ??
    facilityOf(plain, text, gazetteer) ??
    offsetOf(plain, lead, 'before') ??
    plain
  )
}

/** The offset that `words` say: the mention's own, which its anchor follows, or those before it. */
function offsetOf(plain: Anchored, words: string, where: 'within' | 'before'): Anchored | null {
  const { mention } = plain
  const anchorBehind = ([all]: RegExpExecArray): Mention =>
    where === 'within' ? part(mention, all.length) : mention
  const distance = measured[where].exec(words)
  if (distance !== null) {
    const [, amount = '', unit = '', towards] = distance
    const km = Number(amount.replace(',', '.')) * (kilometresIn[unit.toLowerCase()] ?? 1)
    const bearing = towards === undefined ? null : bearingOf(towards)
    const radiusKm = bearing === null ? km : Math.max(reach.least, km * reach.ofDistance)
    return { ...plain, anchor: anchorBehind(distance), km, bearing, radiusKm, isItself: false }
  }
  const near = beside[where].exec(words)
  if (near !== null) return { ...plain, anchor: anchorBehind(near), radiusKm: reach.near }
  const towards = directed[where].exec(words)
  const bearing = towards === null ? null : bearingOf(towards[1] ?? '')
  if (towards === null || bearing === null) return null
  const anchor = anchorBehind(towards)
  return { ...plain, anchor, km: reach.near, bearing, radiusKm: reach.near, isItself: false }
}

const bearingOf = (words: string): number | null =>
  bearings[words.toLowerCase().replaceAll('-', '').replace(/ern$/, '')] ?? null

/** A facility that the gazetteer does not have stands where its town or its own name's place does. */
function facilityOf(plain: Anchored, text: string, gazetteer: Gazetteer): Anchored | null {
  const { mention } = plain
  const word = facility.exec(mention.words)
  if (word === null || gazetteer.named(mention.words).length > 0) return null
  const article = /^the /i.exec(mention.words)?.[0].length ?? 0
  const named = mention.words.slice(article, word.index).trimEnd()
  const own = toponym.test(named) ? part(mention, article, article + named.length) : null
  const end = word.index + word[0].length
  const rest = mention.words.slice(end) + text.slice(mention.span.end, mention.span.end + 80)
  const between = within.exec(rest)?.[0]
  const town = between === undefined ? undefined : toponym.exec(rest.slice(between.length))?.[0]
  if (between === undefined || town === undefined)
    return own === null
      ? null
      : { ...plain, anchor: own, radiusKm: reach.facility, isItself: false }
  const start = mention.span.start + end + between.length
  const anchor = { span: { start, end: start + town.length }, words: town }
  return { ...plain, anchor, own, radiusKm: reach.town, isItself: false }
}

/** The point so many kilometres from another in a direction, on a sphere. */
export function moved(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  km: number,
  bearing: number,
): { latitude: number; longitude: number } {
  const rad = Math.PI / 180
  const arc = km / 6371
  const lat = latitude * rad
  const sine =
    Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(bearing * rad)
  const east = Math.atan2(
    Math.sin(bearing * rad) * Math.sin(arc) * Math.cos(lat),
    Math.cos(arc) - Math.sin(lat) * sine,
  )
  const turned = ((((longitude + east / rad + 180) % 360) + 360) % 360) - 180
  return { latitude: Math.asin(sine) / rad, longitude: turned }
}
