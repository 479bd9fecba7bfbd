// Bounds and ranges: "since", "by", "from ... to", "for six months from September".
import type { Extent } from './found.ts'
import type { Meaning, TimeType } from './meaning.ts'
import { boundReach } from './settings.ts'
import type { Token } from './tokens.ts'

/** A time between two tokens. */
export interface Placed {
  readonly first: number
  readonly last: number
  readonly type: TimeType
  readonly meaning: Meaning
}

const bounds: ReadonlyMap<string, 'since' | 'by' | 'before' | 'within' | 'in'> = new Map([
  ['since', 'since'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['til', 'by'],
  ['through', 'by'],
  ['before', 'before'],
  ['within', 'within'],
  ['in', 'in'],
] as const)

/** Words that may stand between a bound and its time. */
const between = new Set([
  'the',
  'about',
  'around',
  'at',
  'latest',
  'least',
  'early',
  'late',
  'mid',
  '-',
  'this',
  'as',
  'of',
  'on',
  'just',
])

function boundBefore(tokens: readonly Token[], first: number): Extent | null {
  for (let at = first - 1; at >= first - boundReach; at -= 1) {
    const lower = tokens[at]?.lower ?? ''
    const kind = bounds.get(lower)
    if (kind !== undefined) return kind === 'in' && at < first - 1 ? null : { kind }
    if (lower === 'than' && /^(?:later|longer)$/.test(tokens[at - 1]?.lower ?? ''))
      return { kind: 'by' }
    if (!between.has(lower)) return null
  }
  return null
}

const wordsBetween = (tokens: readonly Token[], a: Placed, b: Placed): string =>
  b.first - a.last > boundReach + 2
    ? '…'
    : tokens
        .slice(a.last + 1, b.first)
        .map(({ lower }) => lower)
        .join(' ')

const leads = (tokens: readonly Token[], first: number): string => {
  const word = tokens[first - 1]?.lower ?? ''
  return word === 'the' ? (tokens[first - 2]?.lower ?? '') : word
}

const isDated = ({ type }: Placed): boolean => type === 'DATE' || type === 'TIME'

/** Whether the second of two times is the end of a stretch that the first one begins. */
function isRange(tokens: readonly Token[], a: Placed, b: Placed): boolean {
  if (!isDated(a) || !isDated(b)) return false
  const words = wordsBetween(tokens, a, b).replace(/^,? ?(.*?)(?: the)?$/, '$1')
  if (/^[-–—]$/.test(words)) return true
  if (/^(?:to|until|till|through|thru|up to|up until)$/.test(words))
    return words !== 'to' || isStart(tokens, a)
  if (words === 'and' && leads(tokens, a.first) === 'between') return true
  return /^(?:and|,|, and)$/.test(wordsBetween(tokens, a, b)) && isNext(a.meaning, b.meaning)
}

/** "15 and 16 November", "July and August": one follows on the other, so both are one stretch. */
function isNext(a: Meaning, b: Meaning): boolean {
  if (a.kind !== 'part' || b.kind !== 'part' || a.unit !== b.unit || b.n !== a.n + 1) return false
  return JSON.stringify(a.within) === JSON.stringify(b.within)
}

/** "moved from Monday to Friday" is none, but nothing tells it from "from June to August". */
const isStart = (tokens: readonly Token[], a: Placed): boolean =>
  /^(?:from|between|\(|,|of|period|lasting|dated)$/.test(leads(tokens, a.first)) ||
  isNamed(a.meaning)

const isNamed = ({ kind }: Meaning): boolean => kind === 'part' || kind === 'year'

const isLength = (tokens: readonly Token[], a: Placed, b: Placed): boolean =>
  a.type === 'DURATION' &&
  isDated(b) &&
  /^,? ?(?:from|starting|beginning|commencing|starting from|starting on|starting in|beginning on|beginning in|as of)(?: the)?$/.test(
    wordsBetween(tokens, a, b),
  )

/** The extent of every time of a text, in order. */
export function findExtents(
  tokens: readonly Token[],
  placed: readonly Placed[],
): (Extent | null)[] {
  const extents = placed.map(({ first }) => boundBefore(tokens, first))
  for (let at = 0; at + 1 < placed.length; at += 1) {
    const [a, b] = [placed[at] as Placed, placed[at + 1] as Placed]
    const pair: Extent | null = isRange(tokens, a, b)
      ? { kind: 'range', from: a.meaning, to: b.meaning }
      : isLength(tokens, a, b)
        ? { kind: 'length', length: a.meaning, start: b.meaning }
        : null
    if (pair === null) continue
    const before = extents[at]
    const isOn = pair.kind === 'range' && before?.kind === 'range' && before.to === a.meaning
    const whole: Extent = isOn ? { ...pair, from: before.from } : pair
    for (let back = at; isOn && extents[back] === before; back -= 1) extents[back] = whole
    extents[at] = whole
    extents[at + 1] = whole
  }
  return extents
}
