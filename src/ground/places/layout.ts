// The form of the compiled gazetteer: a head in JSON, then columns of numbers and two blobs of names.

/** Raised when the form changes, or what the builder makes of the same sources. */
export const version = 2

export const magic = 'HSGZ'

/** What a place is, in the order of the file's numbers. */
export const placeKinds = [
  'continent',
  'country',
  'province',
  'district',
  'capital',
  'seat',
  'settlement',
  'section',
  'feature',
] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Stands for no place in a column of places. */
export const none = 0xffffffff

/** Set in a posting where the name is the place's main one, not an alternate. */
export const mainFlag = 0x80000000

/**
 * The columns, with bytes a number. `places` have one number a place; `names` have the folded names
 * sorted by UTF-16 units, each with its postings (places, `mainFlag` set or not); `near` has, country by
 * country, every name of that country's places with its signature of sounds.
 */
export const columns = {
  latitude: 'i32',
  longitude: 'i32',
  geoname: 'u32',
  population: 'u32',
  province: 'u32',
  district: 'u32',
  country: 'u16',
  radius: 'u16',
  kind: 'u8',
  labelStart: 'u32',
  nameStart: 'u32',
  postingStart: 'u32',
  posting: 'u32',
  nearName: 'u32',
  nearSignature: 'u32',
  labels: 'u8',
  names: 'u8',
} as const
export type Column = keyof typeof columns

/** Degrees are kept as whole 1e-5ths (about a metre), radii in tenths of a kilometre. */
export const degree = 1e5
export const tenth = 10

export interface Head {
  readonly version: number
  /** ISO 3166 codes (and `XK`), in the order of the column `country`; the first is empty. */
  readonly countries: readonly string[]
  /** Where a country's names begin in `nearName`; one more than there are countries. */
  readonly nearStart: readonly number[]
  /** Byte offset, from the end of the head, and count of numbers of each column. */
  readonly sections: Readonly<Record<Column, readonly [offset: number, count: number]>>
  /** Whom to credit, a line each. */
  readonly credits: readonly string[]
}
