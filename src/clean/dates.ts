// Reads one stated date: ISO 8601, RFC 5322, seconds since 1970, figures, and month names of many
// languages. Gives an ISO day, or a time with its offset where the words have both.

/** Words for months come from the runtime's own locales. */
const locales =
  'en de fr es pt it nl pl cs sk hu ro bg ru uk be sr hr sl mk el tr fi sv da nb et lv lt is ca gl eu ka hy az kk uz ar fa he hi bn ta te ur th vi id ms sw af sq'.split(
    ' ',
  )

const months: ReadonlyMap<string, number> = readMonths()

function readMonths(): Map<string, number> {
  const found = new Map<string, number>([
    ['sept', 9],
    ['märz', 3],
    ['maerz', 3],
  ])
  for (const locale of locales)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          month,
          day,
          timeZone: 'UTC',
          calendar: 'gregory',
        })
        for (let index = 0; index < 12; index++) {
          const part = format
            .formatToParts(Date.UTC(2001, index, 1))
            .find(({ type }) => type === 'month')
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? ''
          if (/\p{L}{2}/u.test(name) && !found.has(name)) found.set(name, index + 1)
        }
      }
  return found
}

interface Parts {
  /** Where in the words the date begins; of several the first counts. */
  readonly index: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** `T08:10:00`, where the words give a time of day. */
  readonly time?: string
  /** `Z` or `+03:00`. */
  readonly offset?: string
}

/** No report that a page could date is older. */
const earliest = 1800
/** Days that programs write when they know none. */
const sentinels = new Set(['1900-01-01', '1970-01-01', '1969-12-31', '1980-01-01'])
/** A clock may be a day ahead somewhere. */
const ahead = 36 * 3600 * 1000
/** Longer texts state more than a date. */
const longest = 200

/**
 * An ISO day or a time with its offset; null for what is no date, a program's "never", or the future.
 * A time of day without an offset is left away: nobody can place it. `monthFirst` reads 3/2/2024 as
 * March 2; a number above 12 settles it either way.
 */
export function readDate(words: string, monthFirst = false): string | null {
  if (words.length > longest) return null
  const text = words.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const found = [readEpoch(text), readIso(text), readNamed(text), readFigures(text, monthFirst)]
    .filter((parts) => parts !== null)
    .sort((a, b) => a.index - b.index)
  for (const parts of found) {
    const date = write(parts)
    if (date !== null) return date
  }
  return null
}

function write({ year, month, day, time, offset }: Parts): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const iso = date.toISOString().slice(0, 10)
  if (year < earliest || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  if (sentinels.has(iso) || date.getTime() > Date.now() + ahead) return null
  return time !== undefined && offset !== undefined ? `${iso}${time}${offset}` : iso
}

function readEpoch(text: string): Parts | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null
  const at = new Date(Number(text.slice(0, 10)) * 1000).toISOString()
  return {
    index: 0,
    year: +at.slice(0, 4),
    month: +at.slice(5, 7),
    day: +at.slice(8, 10),
    time: at.slice(10, 19),
    offset: 'Z',
  }
}

const clock = /(?:^|[^\d.])(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?m\b)?/i
/** Names of zones that mean one offset wherever they are written. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}
const zone = new RegExp(
  `\\d\\s?(?:[ap]\\.?m\\.?\\s?)?\\(?(${Object.keys(zones).join('|')}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})(?:$|[\\s)(,])`,
  'i',
)

function readIso(text: string): Parts | null {
  const found =
    /^(\d{4})-?(\d{2})-?(\d{2})(?=$|[^\d])/.exec(text) ??
    /(?:^|[^\d])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[^\d])/.exec(text) ??
    /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text)
  if (!found) return null
  return {
    index: found.index,
    ...dayOf(found[1], found[2], found[3]),
    ...timeIn(text.slice(found.index + found[0].length)),
  }
}

const dayOf = (year?: string, month?: string, day?: string) => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
})

/** The time of day that stands beside a date, and its offset. */
function timeIn(rest: string): Pick<Parts, 'time' | 'offset'> {
  const found = clock.exec(rest)
  if (!found) return {}
  const half = found[4]?.toLowerCase()
  const hour = (Number(found[1]) % (half ? 12 : 25)) + (half === 'p' ? 12 : 0)
  if (hour > 23 || Number(found[2]) > 59) return {}
  const two = (value: number | string | undefined) => String(value ?? 0).padStart(2, '0')
  const offset = zone.exec(rest)?.[1]
  return {
    time: `T${two(hour)}:${two(found[2])}:${two(found[3])}`,
    ...(offset === undefined ? {} : { offset: offsetOf(offset) }),
  }
}

function offsetOf(words: string): string {
  const known = zones[words.toUpperCase()]
  if (known !== undefined) return known
  const figures = words.replace(/[^\d]/g, '').padEnd(4, '0')
  return `${words[0]}${figures.slice(0, 2)}:${figures.slice(2)}`
}

/** `2 March 2024`, `March 2nd, 2024`, `2. März 2024`, `2 de marzo de 2024`, `Jan 04 09:34 2021`. */
function readNamed(text: string): Parts | null {
  const tokens = [...text.toLowerCase().matchAll(/\d+|[\p{L}\p{M}]+/gu)]
  for (const [i, token] of tokens.entries()) {
    const month = months.get(token[0])
    if (month === undefined) continue
    const nearest = [i - 1, i + 1, i - 2, i - 3].find((at) => isDay(tokens[at]?.[0]))
    const day = nearest === undefined ? undefined : tokens[nearest]
    const year = tokens.slice(i + 1, i + 8).find(([word]) => /^(?:1[89]|20)\d\d$/.test(word))
    if (day === undefined || year === undefined) continue
    const index = Math.min(day.index, token.index)
    const end = Math.min(year.index + 4, Math.max(day.index + day[0].length, token.index))
    const parts = { year: Number(year[0]), month, day: Number(day[0]) }
    return { index, ...parts, ...timeIn(text.slice(end)) }
  }
  return null
}

const isDay = (word: string | undefined): boolean =>
  word !== undefined && /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31

/** `02.03.2024`, `2/3/24`, `26 | 01 | 2022`. */
function readFigures(text: string, monthFirst: boolean): Parts | null {
  const pattern =
    /(?:^|[^\d])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2}(?!\s?\2))(?=$|[^\d])/
  const found = pattern.exec(text)
  if (!found) return null
  const [first, second] = [Number(found[1]), Number(found[3])]
  const swap = second > 12 || (monthFirst && found[2] !== '.' && first <= 12)
  const [day, month] = swap ? [second, first] : [first, second]
  const year = Number(found[4]) + (found[4]?.length === 2 ? 2000 : 0)
  const { index } = found
  return { index, year, month, day, ...timeIn(text.slice(index + found[0].length)) }
}
