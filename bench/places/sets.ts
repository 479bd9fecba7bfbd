// Reads the two sets of toponyms with positions: LGL (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018).
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'

/** What a toponym stands for, as a set says it. */
export interface GoldPlace {
  readonly span: Span
  readonly words: string
  readonly latitude: number
  readonly longitude: number
  readonly geonameId: number | null
  /** The place's own name (LGL) or the title of its Wikipedia page. */
  readonly name: string
  /** Names of its country and province, where the set says them. */
  readonly country: string | null
  /** `unknown` where the set does not say. */
  readonly sort: 'country' | 'province' | 'other' | 'unknown'
}

export interface PlacedText {
  /** Texts of one article share it. */
  readonly document: string
  readonly text: string
  readonly gold: readonly GoldPlace[]
  /** Toponyms that the set marks but says no place for. */
  readonly unplaced: readonly { readonly span: Span; readonly words: string }[]
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const decode = (xml: string): string =>
  xml.startsWith('<![CDATA[')
    ? xml.slice(9, -3)
    : xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (entities[name] ?? whole),
      )

/** The contents of each `<tag>`, in order. */
const inside = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, content = '']) => content,
  )
const first = (xml: string, tag: string): string => decode(inside(xml, tag)[0] ?? '')

/** The sets count code points; spans are in UTF-16 units. */
function unitsOf(text: string): (at: number) => number {
  const starts: number[] = []
  let unit = 0
  for (const point of text) {
    starts.push(unit)
    unit += point.length
  }
  return (at) => starts[at] ?? unit
}

function readLgl(xml: string): PlacedText[] {
  return inside(xml, 'article').map((article, at) => {
    const text = first(article, 'text')
    const units = unitsOf(text)
    const toponyms = inside(article, 'toponym').map((toponym) => ({
      toponym,
      span: {
        start: units(Number(first(toponym, 'start'))),
        end: units(Number(first(toponym, 'end'))),
      },
      words: first(toponym, 'phrase'),
    }))
    return {
      document: `lgl ${String(at).padStart(4, '0')}`,
      text,
      gold: toponyms.flatMap(({ toponym, ...rest }) =>
        toponym.includes('<gaztag') ? [{ ...rest, ...tagOf(toponym) }] : [],
      ),
      unplaced: toponyms.filter(({ toponym }) => !toponym.includes('<gaztag')),
    }
  })
}

const sortOf = (code: string): GoldPlace['sort'] => {
  if (code.startsWith('PCL')) return 'country'
  return code === 'ADM1' ? 'province' : 'other'
}

const tagOf = (toponym: string): Omit<GoldPlace, 'span' | 'words'> => ({
  latitude: Number(first(toponym, 'lat')),
  longitude: Number(first(toponym, 'lon')),
  geonameId: Number(/<gaztag geonameid="(\d+)"/.exec(toponym)?.[1]) || null,
  name: first(toponym, 'name'),
  country: first(toponym, 'country') || null,
  sort: sortOf(first(toponym, 'fcode')),
})

function readGeoVirus(xml: string): PlacedText[] {
  return inside(xml.replace(/<!--[\s\S]*?-->/g, ''), 'article').map((article) => {
    const text = first(article, 'text')
    const units = unitsOf(text)
    const gold = inside(article, 'location').map(
      (location): GoldPlace => ({
        span: {
          start: units(Number(first(location, 'start'))),
          end: units(Number(first(location, 'end'))),
        },
        words: first(location, 'name'),
        latitude: Number(first(location, 'lat')),
        longitude: Number(first(location, 'lon')),
        geonameId: null,
        name: titleOf(first(location, 'page')),
        country: null,
        sort: 'unknown',
      }),
    )
    return { document: `geovirus ${first(article, 'source')}`, text, gold, unplaced: [] }
  })
}

/** "https://en.wikipedia.org/wiki/Georgia_(U.S._state)" is called Georgia. */
const titleOf = (page: string): string => {
  const title = page.slice(page.lastIndexOf('/wiki/') + 6).replaceAll('_', ' ')
  return decodeURI(title).replace(/ \(.*\)$/, '')
}

/** Both sets whole: neither has parts. */
export async function readPlaced({ data }: Pick<Options, 'data'>): Promise<{
  readonly LGL: PlacedText[]
  readonly GeoVirus: PlacedText[]
}> {
  const folder = path.join(await unpack(data, 'geoparsing_pragmatic'), 'geoparsing_pragmatic')
  const read = (name: string): string =>
    readFileSync(path.join(folder, 'data', 'Corpora', name), 'utf8')
  return { LGL: readLgl(read('lgl.xml')), GeoVirus: readGeoVirus(read('GeoVirus.xml')) }
}
