// Opens a compiled gazetteer and answers by name, by sound and by number.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { Stop } from '../../domain/fault.ts'
import { countBits, foldName, signatureOf, soundsOf } from './fold.ts'
import {
  type Column,
  columns,
  degree,
  type Head,
  magic,
  mainFlag,
  none,
  type PlaceKind,
  placeKinds,
  tenth,
  version,
} from './layout.ts'
import { likeness } from './likeness.ts'
import { fuzzy } from './settings.ts'

/** A place of the gazetteer; the numbers of provinces and districts are those of other places. */
export interface GazetteerPlace {
  readonly number: number
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166 alpha-2, or empty for continents. Says where it lies on GeoNames' map, not whose it is. */
  readonly country: string
  readonly province: number | null
  readonly district: number | null
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly radiusKm: number
  readonly population: number
  readonly geonameId: number | null
}

/** A place under a name: by its main name or an alternate; how alike the sounds are, 1 where exact. */
export interface Match {
  readonly number: number
  readonly isMain: boolean
  readonly likeness: number
}

export interface Gazetteer {
  /** How many places it holds. */
  readonly size: number
  readonly credits: readonly string[]
  readonly countries: readonly string[]
  place(number: number): GazetteerPlace
  /** Places with exactly this name, once both are folded. O(log names). */
  named(name: string): readonly Match[]
  /** Places of these countries whose names sound like it, best first. Linear in the countries' names. */
  alike(name: string, countries: readonly string[]): readonly Match[]
}

type Columns = Readonly<Record<Column, Uint8Array | Uint16Array | Uint32Array | Int32Array>>

/**
 * @throws Stop `no-gazetteer` where the file is missing, `bad-gazetteer` where it is of another version
 * or cut short.
 */
export function openGazetteer(file: string): Gazetteer {
  return readGazetteer(
    readFrom(file, (handle) => readFileSync(handle)),
    file,
  )
}

/** The bytes of a file, where several threads can open them at once. @throws Stop `no-gazetteer` */
export function shareGazetteer(file: string): SharedArrayBuffer {
  return readFrom(file, (handle) => {
    const shared = new SharedArrayBuffer(fstatSync(handle).size)
    const bytes = new Uint8Array(shared)
    for (let at = 0, read = -1; at < bytes.length && read !== 0; at += read)
      read = readSync(handle, bytes, at, bytes.length - at, null)
    return shared
  })
}

function readFrom<Read>(file: string, read: (handle: number) => Read): Read {
  let handle: number | null = null
  try {
    handle = openSync(file, 'r')
    return read(handle)
  } catch (cause) {
    throw new Stop('no-gazetteer', {
      message: `${file} cannot be read.`,
      remedy: 'Name another with HEARSAY_GAZETTEER, or leave it out to have one built.',
      cause,
    })
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

/** The same from bytes; `file` is for the words of a fault. */
export function readGazetteer(bytes: Buffer, file: string): Gazetteer {
  const { head, start } = readHead(bytes, file)
  return new Compiled(head, openColumns(bytes, head, start, file))
}

const badGazetteer = (file: string, cause?: unknown): Stop =>
  new Stop('bad-gazetteer', {
    message: `${file} is not a gazetteer of version ${version}, or is cut short.`,
    remedy: 'Delete it; it is built again when it is next needed.',
    cause,
  })

function readHead(bytes: Buffer, file: string): { head: Head; start: number } {
  if (bytes.length < 8 || bytes.toString('latin1', 0, 4) !== magic) throw badGazetteer(file)
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) throw badGazetteer(file)
  try {
    const head = JSON.parse(bytes.toString('utf8', 8, end)) as Head
    if (head.version === version) return { head, start: end }
  } catch (cause) {
    throw badGazetteer(file, cause)
  }
  throw badGazetteer(file)
}

const views = {
  u8: [Uint8Array, 1],
  u16: [Uint16Array, 2],
  u32: [Uint32Array, 4],
  i32: [Int32Array, 4],
} as const

function openColumns(bytes: Buffer, head: Head, start: number, file: string): Columns {
  const opened = Object.entries(columns).map(([column, form]) => {
    const [offset, count] = head.sections[column as Column]
    const [View, width] = views[form]
    const at = start + offset
    if (at + count * width > bytes.length) throw badGazetteer(file)
    const place = bytes.byteOffset + at
    if (place % width === 0) return [column, new View(bytes.buffer as ArrayBuffer, place, count)]
    const copy = new ArrayBuffer(count * width)
    new Uint8Array(copy).set(bytes.subarray(at, at + count * width))
    return [column, new View(copy, 0, count)]
  })
  return Object.fromEntries(opened) as Columns
}

class Compiled implements Gazetteer {
  readonly size: number
  readonly credits: readonly string[]
  readonly countries: readonly string[]
  readonly #head: Head
  readonly #columns: Columns
  readonly #labels: Buffer
  readonly #names: Buffer

  constructor(head: Head, opened: Columns) {
    this.#head = head
    this.#columns = opened
    this.#labels = asBuffer(opened.labels)
    this.#names = asBuffer(opened.names)
    this.size = opened.kind.length
    this.credits = head.credits
    this.countries = head.countries.slice(1)
  }

  #at(column: Column, at: number): number {
    return this.#columns[column][at] as number
  }

  place(number: number): GazetteerPlace {
    const orNull = (found: number): number | null => (found === none ? null : found)
    const start = this.#at('labelStart', number)
    return {
      number,
      name: this.#labels.toString('utf8', start, this.#at('labelStart', number + 1)),
      kind: placeKinds[this.#at('kind', number)] as PlaceKind,
      country: this.#head.countries[this.#at('country', number)] as string,
      province: orNull(this.#at('province', number)),
      district: orNull(this.#at('district', number)),
      latitude: this.#at('latitude', number) / degree,
      longitude: this.#at('longitude', number) / degree,
      radiusKm: this.#at('radius', number) / tenth,
      population: this.#at('population', number),
      geonameId: this.#at('geoname', number) || null,
    }
  }

  #name(at: number): string {
    return this.#names.toString('utf8', this.#at('nameStart', at), this.#at('nameStart', at + 1))
  }

  named(name: string): readonly Match[] {
    const folded = foldName(name)
    let low = 0
    let high = this.#columns.nameStart.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#name(middle) < folded) low = middle + 1
      else high = middle
    }
    if (folded === '' || low >= this.#columns.nameStart.length - 1 || this.#name(low) !== folded)
      return []
    return this.#postings(low, 1)
  }

  #postings(name: number, alike: number): Match[] {
    const from = this.#at('postingStart', name)
    const found = this.#columns.posting.subarray(from, this.#at('postingStart', name + 1))
    return Array.from(found, (posting) => ({
      number: (posting & ~mainFlag) >>> 0,
      isMain: (posting & mainFlag) !== 0,
      likeness: alike,
    }))
  }

  alike(name: string, countries: readonly string[]): readonly Match[] {
    const heard = soundsOf(foldName(name))
    if (heard.length < fuzzy.shortest) return []
    const best = new Map<number, Match>()
    for (const country of new Set(countries)) {
      const at = this.#head.countries.indexOf(country)
      if (at > 0) for (const match of this.#alikeIn(at, heard)) keepBest(best, match)
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, fuzzy.most)
  }

  #alikeIn(country: number, heard: string): Match[] {
    const asked = signatureOf(heard)
    const names = this.#columns.nearName
    const signatures = this.#columns.nearSignature
    const end = this.#head.nearStart[country + 1] as number
    const found: Match[] = []
    for (let at = this.#head.nearStart[country] as number; at < end; at += 1) {
      if (countBits(asked ^ (signatures[at] as number)) > fuzzy.differing) continue
      const name = names[at] as number
      const alike = likeness(heard, soundsOf(this.#name(name)))
      if (alike < fuzzy.least) continue
      for (const match of this.#postings(name, alike))
        if (this.#at('country', match.number) === country) found.push(match)
    }
    return found
  }
}

const asBuffer = (view: ArrayBufferView): Buffer =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength)

function keepBest(best: Map<number, Match>, match: Match): void {
  const before = best.get(match.number)
  if (before === undefined || before.likeness < match.likeness) best.set(match.number, match)
}
