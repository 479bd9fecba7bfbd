// Which names of a report are to be placed: those that its reader takes for places, and others that stand like one.
import type { Name } from '../../domain/reading.ts'
import { type Span, words } from '../../domain/span.ts'
import type { Gazetteer } from './gazetteer.ts'
import { containersAfter } from './hints.ts'
import type { PlaceKind } from './layout.ts'
import type { Mention } from './senses.ts'

/** Right before a name: "in Idlib", "the city of Ghent". "To" and "from" lead to people as well. */
const placing =
  /(?:^|\s)(?:in|at|near|across|outside|around|into|throughout|inside|(?:city|town|village|settlement|port|district|province|region|state|capital|county) of)(?: the)? $/i
const moving = /(?:^|\s)(?:to|from|of|between|via|towards?)(?: the)? $/i
/** How far back these words reach. In UTF-16 units. */
const longestLead = 24
/** A dateline: "GHENT, 3 May (Tundra Press) -". */
const opening = /^(?:, [^\n]{0,40})?(?: \([^()\n]{1,60}\))? [-–—] /

/** Names of peoples are no places, whatever land they come from. */
const never: ReadonlySet<Name['kind']> = new Set(['group', 'office', 'product'])

/**
 * The toponyms of a text. Of names that are taken for something else, those which the gazetteer has and
 * of which one mention stands as places do: within a report one name has one meaning.
 */
export function toponymsOf(
  text: string,
  names: readonly Name[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  const mentions = names.map((name) => ({ ...name, words: words(text, name.span) }))
  const isPlace = ({ kind }: Name): boolean => kind === 'place' || kind === 'facility'
  const placed = new Set<string>()
  const known = placesBy(gazetteer)
  for (const mention of mentions)
    if (!isPlace(mention) && !placed.has(mention.words) && standsAsPlace(text, mention, known))
      placed.add(mention.words)
  return mentions
    .filter((each) => isPlace(each) || (!never.has(each.kind) && placed.has(each.words)))
    .map(({ span, words }) => ({ span, words }))
}

function standsAsPlace(text: string, mention: Name & Mention, known: Known): boolean {
  const { kind, span, words } = mention
  const found = never.has(kind) ? [] : known(words)
  if (found.length === 0) return false
  const areas = containersAfter(text, span.end)
  if (saysWhere(text, span) || areas.some((area) => known(area).some(isArea))) return true
  const isKnown = found.some((place) => place.isMain && (isArea(place) || place.kind === 'capital'))
  // People are called Jordan and Georgia; nobody is called "U.S." or "New Zealand".
  if (kind === 'person') return isKnown && /[. ]/.test(words)
  return (
    isKnown || moving.test(leadOf(text, span)) || opening.test(text.slice(span.end, span.end + 120))
  )
}

const leadOf = (text: string, { start }: Span): string =>
  text.slice(Math.max(0, start - longestLead), start)

/** Whether the words before a place say that something is there: "in Idlib", "near the town of Ghent". */
export const saysWhere = (text: string, at: Span): boolean => placing.test(leadOf(text, at))

interface KnownPlace {
  readonly isMain: boolean
  readonly kind: PlaceKind
}
type Known = (name: string) => readonly KnownPlace[]

/** The places of a name; each name is looked up once. */
function placesBy(gazetteer: Gazetteer): Known {
  const found = new Map<string, KnownPlace[]>()
  return (name) => {
    const places =
      found.get(name) ??
      gazetteer
        .named(name)
        .map(({ number, isMain }) => ({ isMain, kind: gazetteer.place(number).kind }))
    found.set(name, places)
    return places
  }
}

const isArea = ({ kind }: KnownPlace): boolean =>
  kind === 'country' || kind === 'province' || kind === 'continent'
