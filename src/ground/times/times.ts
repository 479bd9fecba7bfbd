// Times: found in a text, and resolved to TIMEX3 values and days.
import type { Interval } from '../../domain/interval.ts'
import type { TimeExpression } from '../../domain/reading.ts'
import { length, type Span, words } from '../../domain/span.ts'
import { type Days, isoOf, type Period, parseIso, periodAt, type Unit } from './calendar.ts'
import { findTimes } from './find.ts'
import type { FoundTime } from './found.ts'
import type { Meaning, Tense, TimeType } from './meaning.ts'
import type { Frame, Resolved } from './resolve/frame.ts'
import { windowOf } from './resolve/moved.ts'
import { resolveMeaning } from './resolve/resolve.ts'
import { nearReach } from './settings.ts'

export { findTimes } from './find.ts'
export type { FoundTime } from './found.ts'
export type { Tense } from './meaning.ts'

/** What a time is resolved by. */
export interface Context {
  /** The report's publication: an ISO day or time; null where it is not known. */
  readonly published: string | null
  /** What "two days earlier" goes by: the time that the text gave before. */
  readonly anchor?: Interval
  /** The tense of the verb that the time goes with; what the words around it show where left out. */
  readonly tense?: Tense
}

/** A TIMEX3 value with first and last ISO day; an end that the words leave open is null. */
export interface ResolvedTime {
  readonly value: string
  readonly from: string | null
  readonly to: string | null
}

/**
 * Without a publication date, relative times have a value with X for what is not known, and no days.
 * Null where the words name a day that no calendar has.
 */
export function resolveTime(found: FoundTime, context: Context): ResolvedTime | null {
  const frame = frameOf(found, context)
  const own = resolveMeaning(found.meaning, frame)
  return own === null ? null : timeOf(bind(found, own, frame))
}

const frameOf = (found: FoundTime, context: Context, told: Told = nothingTold): Frame => {
  const anchor = context.anchor === undefined ? null : periodOf(context.anchor)
  return {
    today: parseIso(context.published),
    anchor,
    near: found.span.start - told.end <= nearReach ? anchor : null,
    quarter: told.quarter,
    tense: context.tense ?? found.tense,
    order: found.order,
  }
}

/** What a text told before. */
interface Told {
  readonly quarter: Period | null
  /** Where the time that it gave last ends. */
  readonly end: number
}
const nothingTold: Told = { quarter: null, end: Number.POSITIVE_INFINITY }

const wholeUnits: readonly Unit[] = ['D', 'WE', 'W', 'M', 'Q', 'S', 'H', 'Y', 'E', 'C']

/** The period of the calendar that has these days; else the day that they begin with. */
function periodOf([from, to]: Interval): Period | null {
  const [first, last] = [parseIso(from), parseIso(to)]
  if (first === null || last === null) return null
  for (const unit of wholeUnits) {
    const period = periodAt(unit, first, 0)
    if (period?.days[0] === first && period.days[1] === last) return period
  }
  const period = periodAt('D', first, 0)
  return period === null ? null : { ...period, days: [first, Math.max(first, last)] }
}

interface Bounded {
  readonly value: string
  readonly from: number | null
  readonly to: number | null
}

const timeOf = ({ value, from, to }: Bounded): ResolvedTime => ({
  value,
  from: from === null ? null : isoOf(from),
  to: to === null ? null : isoOf(to),
})

/** What a time by itself resolves to, bound or stretched by the words around it. */
function bind(found: FoundTime, own: Resolved, frame: Frame): Bounded {
  const { extent, meaning } = found
  const plain = bounded(own, own.days)
  if (extent === null) return fromToday(plain, found, frame)
  if (extent.kind === 'range')
    return bounded(own, rangeOf(extent.from, extent.to, frame) ?? own.days)
  if (extent.kind === 'length')
    return bounded(own, lengthFrom(extent.length, extent.start, frame) ?? own.days)
  if (meaning.kind === 'duration' && meaning.window === undefined)
    return bounded(own, lengthAhead(meaning, extent.kind, frame) ?? own.days)
  if (own.days === null || found.type === 'SET' || meaning.kind === 'reference') return plain
  return boundBy(own, own.days, extent.kind, found, frame)
}

/** What will be in a stretch that has begun will be in the rest of it: "this month", "this year"; a week stays whole. */
function fromToday(plain: Bounded, { type, meaning }: FoundTime, { today, tense }: Frame): Bounded {
  const { value, from, to } = plain
  const isOpen =
    tense === 'future' && type === 'DATE' && meaning.kind === 'shift' && /^[MY]$/.test(meaning.unit)
  if (!isOpen || today === null || from === null || to === null) return plain
  return from <= today && today <= to ? { value, from: today, to } : plain
}

const bounded = ({ value }: Resolved, days: Days | null): Bounded => ({
  value,
  from: days?.[0] ?? null,
  to: days?.[1] ?? null,
})

/** From the first to the last day of both: the end is the next one after a start ahead, else the start the last before the end. */
function rangeOf(from: Meaning, to: Meaning, frame: Frame): Days | null {
  const end = resolveMeaning(to, frame)?.days
  if (end == null) return null
  const own = resolveMeaning(from, frame)?.days
  if (own != null && own[0] <= end[0]) return [own[0], end[1]]
  if (own != null && frame.tense === 'future') {
    const later = resolveMeaning(to, { ...frame, today: own[0], tense: 'future' })?.days
    if (later != null && later[1] >= own[0]) return [own[0], later[1]]
  }
  const start = resolveMeaning(from, { ...frame, today: end[0], tense: 'past' })?.days
  return start != null && start[0] <= end[1] ? [start[0], end[1]] : null
}

function lengthFrom(length: Meaning, start: Meaning, frame: Frame): Days | null {
  const from = resolveMeaning(start, frame)?.days?.[0]
  if (from === undefined || length.kind !== 'duration' || length.count === null) return null
  const window = windowOf(from, length.unit, length.count)
  return window === null ? null : [window[0], Math.max(window[0], window[1] - 1)]
}

/** "Within ten days" runs from publication; "in three weeks" is the week that lies three ahead. */
function lengthAhead(
  { unit, count }: Extract<Meaning, { kind: 'duration' }>,
  kind: 'since' | 'by' | 'before' | 'within' | 'in',
  { today, tense }: Frame,
): Days | null {
  if (today === null || count === null || tense === 'past') return null
  const window = windowOf(today, unit, count)
  if (kind === 'within') return window
  if (kind !== 'in' || window === null) return null
  if (unit === 'TH' || unit === 'TM' || unit === 'TS') return [window[1], window[1]]
  return periodAt(unit, window[1], 0)?.days ?? null
}

/** "Since" runs to publication, "by" and "until" from it; what is over already stays what it is. */
function boundBy(
  own: Resolved,
  [from, to]: Days,
  kind: 'since' | 'by' | 'before' | 'within' | 'in',
  { meaning }: FoundTime,
  { today }: Frame,
): Bounded {
  const { value } = own
  if (kind === 'since') return { value, from, to: today === null ? null : Math.max(from, today) }
  if (isNewYear(meaning) && kind === 'by' && today !== null && today < from)
    return { value, from: today, to: from - 1 }
  if (kind === 'by')
    return today !== null && today <= to ? { value, from: today, to } : { value, from, to }
  if (kind !== 'before') return { value, from, to }
  const isEnd = meaning.kind === 'portion' && meaning.portion === 'end'
  const last = isEnd ? to : from - 1
  return { value, from: today !== null && today <= last ? today : null, to: last }
}

/** What is done by the New Year is done in the old one. */
const isNewYear = (meaning: Meaning): boolean =>
  meaning.kind === 'holiday' && /^new year(?:'s day)?$/.test(meaning.name)

/** A found time with what it resolves to. */
export interface GroundedTime extends TimeExpression {
  readonly found: FoundTime
}

/**
 * All times of a text, resolved in order: a time that goes by another one is given the last that the
 * text named before it.
 */
export function resolveTimes(
  text: string,
  sentences: readonly Span[],
  published: string | null,
): GroundedTime[] {
  const times: GroundedTime[] = []
  let context: Context = { published }
  let told = nothingTold
  for (const found of findTimes(text, sentences)) {
    const frame = frameOf(found, context, told)
    const own = resolveMeaning(found.meaning, frame)
    if (own === null) continue
    times.push({ span: found.span, type: found.type, ...timeOf(bind(found, own, frame)), found })
    if (own.days === null || !isAnchor(found.meaning)) continue
    context = { published, anchor: [isoOf(own.days[0]), isoOf(own.days[1])] }
    const isQuarter = own.unit === 'Q' && found.meaning.kind === 'part'
    told = {
      end: found.span.end,
      quarter: isQuarter ? { unit: 'Q', days: own.days, value: own.value } : told.quarter,
    }
  }
  return times
}

/** All times of a text in order, with their values and days. */
export const groundTimes = (text: string, published: string | null): TimeExpression[] =>
  resolveTimes(text, [], published).map(({ found: _, ...time }) => time)

/** What later words may go by; "a year earlier" is what is compared, not where the story goes on. */
function isAnchor(meaning: Meaning): boolean {
  if (meaning.kind === 'offset') return !(meaning.sign < 0 && meaning.unit === 'Y')
  return meaning.kind !== 'reference' && meaning.kind !== 'duration'
}

/** TIMEX3's values for a span that the grammar cannot read. */
const unread: Readonly<Record<TimeType, string>> = {
  DATE: 'XXXX-XX-XX',
  TIME: 'XXXX-XX-XXTXX',
  DURATION: 'PXX',
  SET: 'XXXX',
}

/** A time whose words were found by another means, of a type if that is known: its longest part that can be read. */
export function resolveSpan(
  phrase: string,
  { type = 'DATE', ...context }: Context & { readonly type?: TimeType },
): ResolvedTime {
  const parts = findTimes(phrase).toSorted((a, b) => length(b.span) - length(a.span))
  for (const part of parts) {
    const resolved = resolveTime(part, context)
    if (resolved !== null) return resolved
  }
  return { value: unread[type], from: null, to: null }
}

/** Every time of a text on a line of its own: words, type, value, days. */
export function describeTime(text: string, at: string | null): string {
  return resolveTimes(text, [], at)
    .map((time) => {
      const days =
        time.from === null && time.to === null
          ? 'no days'
          : time.from === time.to
            ? time.from
            : `${time.from ?? '…'} to ${time.to ?? '…'}`
      return `${words(text, time.span)}: ${time.type} ${time.value}, ${days}`
    })
    .join('\n')
}
