// What a name of a place or some words of time stand for, asked without a report.
import type { Place, TimeExpression } from '../domain/reading.ts'
import { resolvePlaces } from '../ground/places/resolve.ts'
import { groundTimes } from '../ground/times/times.ts'
import { findPlaces, openPlaces } from './gazetteer.ts'

/** What a name stands for, the likeliest first among its candidates. */
export interface FoundPlace {
  readonly name: string
  /** Null where the gazetteer has nothing like it, or where there is none. */
  readonly place: Omit<Place, 'span'> | null
  /** Why there is no gazetteer; null where there is one. */
  readonly missing: string | null
  /** Whom to credit on whatever shows the place. */
  readonly credits: readonly string[]
}

const country = /^[A-Z]{2}$/

/** `near`: places that are named beside it, or the code of the country that it lies in (`UA`). */
export async function lookUpPlace(name: string, near: readonly string[]): Promise<FoundPlace> {
  const places = await findPlaces()
  if (places.bytes === null) return { name, place: null, missing: places.why, credits: [] }
  const gazetteer = openPlaces(places.bytes)
  const named = [name, ...near.filter((each) => !country.test(each))]
  let start = 0
  const mentions = named.map((words) => {
    const span = { start, end: start + words.length }
    start = span.end + 1
    return { span, words }
  })
  const known = near.find((each) => country.test(each)) ?? null
  const found = resolvePlaces(mentions, { text: named.join('\n'), country: known }, gazetteer)
  const own = found.find(({ span }) => span.start === 0)
  return {
    name,
    place: own === undefined ? null : bare(own),
    missing: null,
    credits: gazetteer.credits,
  }
}

const bare = ({ span: _, ...place }: Place): Omit<Place, 'span'> => place

/** A time expression of a text, with its words. */
export interface FoundTime extends TimeExpression {
  readonly words: string
}

/** The time expressions of a text; relative ones go by `at`, an ISO day or time, if there is one. */
export const lookUpTimes = (text: string, at: string | null): FoundTime[] =>
  groundTimes(text, at).map((time) => ({
    words: text.slice(time.span.start, time.span.end),
    ...time,
  }))
