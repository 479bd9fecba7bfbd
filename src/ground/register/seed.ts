// The entities that come with the program: countries, their governments, agencies, outlets, institutions.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { EntityId } from '../../domain/id.ts'
import type { Entity, EntityName, Known, NameForm } from '../../domain/register.ts'
import { entitiesFromCsv } from './csv.ts'
import { foldName, hashOf } from './keys.ts'
import { MemoryRegister } from './memory.ts'

const folder = path.join(import.meta.dirname, 'seed')

const named = (name: string, form: NameForm, language: string | null): EntityName => ({
  ...{ name, form, language, source: 'seed' },
  ...{ from: null, to: null },
})

/** The source of names that stand for a government only where it speaks: `Moscow`. */
export const capital = 'seed: capital'

export const countryId = (code: string): EntityId => `country-${code.toLowerCase()}` as EntityId
export const governmentId = (code: string): EntityId =>
  `government-${code.toLowerCase()}` as EntityId

export interface Country {
  readonly code: string
  readonly capitals: readonly string[]
  readonly demonyms: readonly string[]
  /** Buildings and streets that stand for the government. */
  readonly seats: readonly string[]
}

const listed = (cell: string | undefined, by: RegExp): string[] =>
  (cell ?? '').split(by).filter((each) => each !== '')

export const readCountries = (): Country[] =>
  readFileSync(path.join(folder, 'countries.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', capitals, demonyms, seats] = line.split('\t')
      const [semicolon, comma] = [/;\s*/, /,\s*/]
      return {
        code,
        capitals: listed(capitals, semicolon),
        demonyms: listed(demonyms, comma),
        seats: listed(seats, semicolon),
      }
    })

/** Short and long names that English texts have beside CLDR's. */
const shorter: Readonly<Record<string, readonly string[]>> = {
  KP: ['DPRK', "Democratic People's Republic of Korea"],
  KR: ['Republic of Korea'],
  RU: ['Russian Federation'],
  GB: ['Britain', 'Great Britain', 'UK'],
  US: ['United States of America', 'USA', 'US', 'America'],
  AE: ['UAE'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CZ: ['Czech Republic'],
  CN: ["People's Republic of China"],
  IR: ['Islamic Republic of Iran'],
  KZ: ['Republic of Kazakhstan'],
  MM: ['Burma', 'Myanmar'],
  PS: ['Palestine', 'State of Palestine'],
  SY: ['Syrian Arab Republic'],
  TR: ['Turkey'],
  VA: ['Holy See'],
}

function entitiesOf(country: Country, english: Intl.DisplayNames): Entity[] {
  const { code, capitals, demonyms, seats } = country
  const name = english.of(code) ?? code
  const aliases = [...(shorter[code] ?? []), ...demonyms]
  const adjective = demonyms[0] ?? name
  return [
    {
      id: countryId(code),
      kind: 'place',
      names: [named(name, 'official', 'en'), ...aliases.map((each) => named(each, 'alias', 'en'))],
      ...{ country: code, hosts: [] },
    },
    {
      id: governmentId(code),
      kind: 'organization',
      names: [
        named(`Government of ${name}`, 'official', 'en'),
        named(`${adjective} government`, 'alias', 'en'),
        ...seats.map((each) => named(each, 'alias', 'en')),
        ...capitals.map((each) => ({ ...named(each, 'alias', 'en'), source: capital })),
      ],
      ...{ country: code, hosts: [] },
    },
  ]
}

interface Abroad {
  readonly id: EntityId
  readonly name: string
  readonly language: string
}

/** Countries by the hash of their name in every language that ICU has. */
function namesInAllLanguages(countries: readonly Country[]): Map<number, Abroad> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const languages = Intl.DisplayNames.supportedLocalesOf(
    letters.flatMap((a) => letters.map((b) => a + b)),
  )
  const found = new Map<number, Abroad>()
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const { code } of countries) {
      const name = names.of(code)
      if (name === undefined) continue
      const key = hashOf(`=${foldName(name)}`)
      if (!found.has(key)) found.set(key, { id: countryId(code), name, language })
    }
  }
  return found
}

export interface Seed extends Known {
  readonly entities: ReadonlyMap<EntityId, Entity>
}

let opened: Seed | undefined

/**
 * The seed, read once a process. Countries' names in languages other than English are made at the first
 * look-up that finds nothing else: they take some tenths of a second.
 */
export function openSeed(): Seed {
  if (opened !== undefined) return opened
  const register = new MemoryRegister()
  const countries = readCountries()
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  for (const country of countries)
    for (const each of entitiesOf(country, english)) register.add(each)
  const text = readFileSync(path.join(folder, 'register.csv'), 'utf8')
  for (const entity of entitiesFromCsv(text, 'seed', (name) => name as EntityId))
    register.add(entity)
  let abroad: Map<number, Abroad> | undefined
  opened = {
    entities: register.entities,
    entity: (id) => register.entity(id),
    bearing: async (keys, limit) => {
      const found = await register.bearing(keys, limit)
      if (keys[0] === undefined || register.has(keys[0])) return found
      abroad ??= namesInAllLanguages(countries)
      const there = abroad.get(keys[0])
      const entity = there && register.entities.get(there.id)
      if (there === undefined || entity === undefined) return found
      const name = named(there.name, 'translation', there.language)
      return [{ ...entity, names: [...entity.names, name] }, ...found]
    },
  }
  return opened
}
