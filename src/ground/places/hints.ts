// What the words in and around a toponym say of it: its bare name, what kind it is, what it lies in.
import type { Span } from '../../domain/span.ts'
import { foldName } from './fold.ts'
import type { PlaceKind } from './layout.ts'

/** Words for areas and settlements beside a name, as in "Donetsk region", "the city of X". */
const kindWords: Readonly<Record<string, readonly PlaceKind[]>> = {
  area: ['province', 'district'],
  province: ['province', 'district'],
  state: ['province', 'country'],
  district: ['district', 'section', 'province'],
  settlement: ['settlement', 'seat', 'capital', 'section'],
  country: ['country'],
}
const wordKinds = new Map<string, keyof typeof kindWords>([
  ...[
    'region',
    'oblast',
    'krai',
    'kray',
    'area',
    'countryside',
    'front',
    'sector',
    'direction',
  ].map((word): [string, string] => [word, 'area']),
  ...['province', 'governorate', 'prefecture', 'voivodeship', 'department', 'territory'].map(
    (word): [string, string] => [word, 'province'],
  ),
  ['state', 'state'],
  ...['district', 'county', 'parish', 'raion', 'rayon', 'borough', 'subdivision', 'township'].map(
    (word): [string, string] => [word, 'district'],
  ),
  ...['city', 'town', 'village', 'settlement', 'hamlet', 'suburb', 'municipality'].map(
    (word): [string, string] => [word, 'settlement'],
  ),
  ['republic', 'country'],
])
const sides =
  /^(?:the |downtown |greater |central |inner |mainland |occupied |upstate |rural |(?:north|south|east|west)(?:ern|east|west|eastern|western)? )+/

export interface Query {
  /** Folded. */
  readonly name: string
  /** Kinds that the words beside the name ask for; null where they ask for none. */
  readonly kinds: readonly PlaceKind[] | null
  /** Whether it is all of the mention's words. */
  readonly isWhole: boolean
}

const kindsOf = (word: string | undefined): readonly PlaceKind[] | null =>
  kindWords[wordKinds.get(word ?? '') ?? ''] ?? null

/** Kinds asked for by the word after a mention ("Donetsk region") or before it ("the city of Donetsk"). */
export function kindsAround(text: string, at: Span): readonly PlaceKind[] | null {
  const after = /^[\s ]([a-z]+)\b/.exec(text.slice(at.end, at.end + 16))?.[1]
  const before = /\b([a-z]+) of (?:the )?$/i.exec(
    text.slice(Math.max(0, at.start - 24), at.start),
  )?.[1]
  return kindsOf(after) ?? kindsOf(before?.toLowerCase())
}

/** The names under which a mention is looked up, the whole first; later ones only where those find nothing. */
export function queriesOf(words: string, around: readonly PlaceKind[] | null): Query[] {
  const whole = foldName(words)
  const queries: Query[] = [{ name: whole, kinds: around, isWhole: true }]
  const add = (name: string, kinds: readonly PlaceKind[] | null): void => {
    if (name.length > 1 && queries.every((query) => query.name !== name))
      queries.push({ name, kinds, isWhole: false })
  }
  const plain = whole.replace(/^the /, '')
  add(plain, around)
  const last = plain.slice(plain.lastIndexOf(' ') + 1)
  const isKind = plain.includes(' ') && wordKinds.has(last)
  if (isKind) add(plain.slice(0, -last.length - 1), kindsOf(last))
  const before = /^(\p{L}+) of (?:the )?(.+)$/u.exec(plain)
  if (before !== null && wordKinds.has(before[1] ?? '')) add(before[2] ?? '', kindsOf(before[1]))
  add(plain.replace(sides, ''), around)
  if (isKind) add(plain.slice(0, -last.length - 1).replace(sides, ''), kindsOf(last))
  return queries
}

/**
 * Names of what a mention may lie in, by the words that follow: "Paris, Texas", "Vuhledar in Donetsk
 * region", "Lugansk (Ukraine)". Longest first.
 */
export function containersAfter(text: string, end: number): string[] {
  const rest = text.slice(end, end + 60)
  const start = /^(?:, | \(|,? (?:in|of) (?:the )?)(?=\p{Lu})/u.exec(rest)?.[0]
  if (start === undefined) return []
  const words =
    /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*)(?: (?:of |and )?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}/u.exec(
      rest.slice(start.length),
    )?.[0]
  if (words === undefined) return []
  const parts = words.split(' ')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join(' '))
}
