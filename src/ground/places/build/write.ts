// Writes an atlas in the form of layout.ts.
import { signatureOf, soundsOf } from '../fold.ts'
import {
  type Column,
  columns,
  degree,
  type Head,
  magic,
  mainFlag,
  none,
  placeKinds,
  tenth,
  version,
} from '../layout.ts'
import type { Atlas } from './atlas.ts'
import { type SortedNames, sortNames } from './sort.ts'

type Numbers = Readonly<Record<Column, readonly number[] | Uint32Array | Uint8Array>>

const widths = { u8: 1, u16: 2, u32: 4, i32: 4 } as const

/** The whole file. */
export function compileAtlas(atlas: Atlas): Buffer {
  const countries = [
    '',
    ...new Set(atlas.places.map(({ country }) => country).filter((code) => code !== '')),
  ]
  const sorted = sortNames(atlas)
  const near = nearNames(atlas, sorted, countries)
  const numbers = { ...placeColumns(atlas, countries), ...nameColumns(sorted), ...near.columns }
  return assemble(numbers, {
    version,
    countries,
    nearStart: near.starts,
    credits: [...atlas.credits],
  })
}

function placeColumns(atlas: Atlas, countries: readonly string[]) {
  const { places } = atlas
  const codes = new Map(countries.map((code, at): [string, number] => [code, at]))
  const labels = blobOf(places.map(({ label }) => label))
  return {
    latitude: places.map(({ latitude }) => Math.round(latitude * degree)),
    longitude: places.map(({ longitude }) => Math.round(longitude * degree)),
    geoname: places.map(({ geonameId }) => geonameId ?? 0),
    population: places.map(({ population }) => Math.min(population, none)),
    province: places.map(({ provinceCode }) => atlas.coded(provinceCode)),
    district: places.map(({ districtCode }) => atlas.coded(districtCode)),
    country: places.map(({ country }) => codes.get(country) ?? 0),
    radius: places.map(({ radiusKm }) => Math.min(Math.round(radiusKm * tenth), 0xffff)),
    kind: places.map(({ kind }) => placeKinds.indexOf(kind)),
    labelStart: labels.starts,
    labels: labels.bytes,
  }
}

function nameColumns({ names, postingStart, postings }: SortedNames) {
  const blob = blobOf(names)
  return {
    nameStart: blob.starts,
    names: blob.bytes,
    postingStart,
    posting: postings,
  }
}

/** Every name of a country's places once, country by country. */
function nearNames(atlas: Atlas, sorted: SortedNames, countries: readonly string[]) {
  const codes = new Map(countries.map((code, at): [string, number] => [code, at]))
  const lists: number[][] = countries.map(() => [])
  for (let name = 0; name < sorted.names.length; name += 1) {
    const from = sorted.postingStart[name] as number
    const to = sorted.postingStart[name + 1] as number
    for (let at = from; at < to; at += 1) {
      const owner = ((sorted.postings[at] as number) & ~mainFlag) >>> 0
      const list = lists[codes.get(atlas.places[owner]?.country ?? '') ?? 0] as number[]
      if (list.at(-1) !== name) list.push(name)
    }
  }
  const starts = [0]
  for (const list of lists) starts.push((starts.at(-1) as number) + list.length)
  const nearName = lists.flat()
  const signatures = sorted.names.map((name) => signatureOf(soundsOf(name)))
  const nearSignature = nearName.map((name) => signatures[name] as number)
  return { starts, columns: { nearName, nearSignature } }
}

/** Texts one after another in UTF-8, and where each begins; one more start than there are texts. */
function blobOf(texts: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const starts = new Uint32Array(texts.length + 1)
  for (const [at, text] of texts.entries())
    starts[at + 1] = (starts[at] as number) + Buffer.byteLength(text)
  const bytes = Buffer.alloc(starts[texts.length] as number)
  for (const [at, text] of texts.entries()) bytes.write(text, starts[at] as number)
  return { bytes, starts }
}

const makers = {
  u8: (list: ArrayLike<number>) => Uint8Array.from(list),
  u16: (list: ArrayLike<number>) => Uint16Array.from(list),
  u32: (list: ArrayLike<number>) => Uint32Array.from(list),
  i32: (list: ArrayLike<number>) => Int32Array.from(list),
} as const

/** Sections begin at multiples of 8 from the file's start, so that they can be read in place. */
function assemble(numbers: Numbers, rest: Omit<Head, 'sections'>): Buffer {
  const parts: Buffer[] = []
  const sections: Partial<Record<Column, [number, number]>> = {}
  let offset = 0
  for (const [column, form] of Object.entries(columns) as [Column, keyof typeof widths][]) {
    const list = makers[form](numbers[column])
    sections[column] = [offset, list.length]
    const length = list.length * widths[form]
    const padded = Math.ceil(length / 8) * 8
    parts.push(Buffer.from(list.buffer, 0, length), Buffer.alloc(padded - length))
    offset += padded
  }
  const json = JSON.stringify({ ...rest, sections })
  const spaces = (8 - ((8 + Buffer.byteLength(json)) % 8)) % 8
  const head = Buffer.from(json + ' '.repeat(spaces))
  const start = Buffer.alloc(8)
  start.write(magic, 'latin1')
  start.writeUInt32LE(head.length, 4)
  return Buffer.concat([start, head, ...parts])
}
