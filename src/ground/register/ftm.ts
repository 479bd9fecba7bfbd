// Entities as FollowTheMoney's, a JSON object a line.
import { Stop } from '../../domain/fault.ts'
import type { EntityId } from '../../domain/id.ts'
import type { NameKind } from '../../domain/reading.ts'
import { canonicalName, type Entity, type EntityName } from '../../domain/register.ts'

/** The schema of each kind, and what other schemata come to. */
const schemata: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Address',
  facility: 'RealEstate',
  group: 'LegalEntity',
  event: 'Event',
  product: 'Asset',
  office: 'Position',
  other: 'Thing',
}
const kinds: Readonly<Record<string, NameKind>> = {
  ...Object.fromEntries(Object.entries(schemata).map(([kind, schema]) => [schema, kind])),
  Company: 'organization',
  PublicBody: 'organization',
  Vessel: 'product',
  Airplane: 'product',
  Vehicle: 'product',
}

export function entityFtm(entity: Entity): string {
  const { id, kind, names, country, hosts } = entity
  const others = names.slice(1)
  const named = (test: (name: EntityName) => boolean): string[] =>
    others.filter(test).map(({ name }) => name)
  const properties = {
    name: [canonicalName(entity)],
    alias: named(({ form }) => form !== 'acronym' && form !== 'garble'),
    abbreviation: named(({ form }) => form === 'acronym'),
    weakAlias: named(({ form }) => form === 'garble'),
    country: country === null ? [] : [country.toLowerCase()],
    website: hosts.map((host) => `https://${host}`),
  }
  const given = Object.entries(properties).filter(([, values]) => values.length > 0)
  return `${JSON.stringify({ id, schema: schemata[kind], properties: Object.fromEntries(given) })}\n`
}

/** What each property's values are; `weakAlias` is FollowTheMoney's word for what may mislead. */
const forms = [
  ['name', 'official'],
  ['alias', 'alias'],
  ['previousName', 'alias'],
  ['abbreviation', 'acronym'],
  ['weakAlias', 'garble'],
] as const

/**
 * Reads lines of FollowTheMoney. Entities without a name, and schemata that no kind fits, are left out.
 * @throws Stop `bad-ftm` naming the line.
 */
export function entitiesFromFtm(text: string, source: string): Entity[] {
  return text.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return []
    const { id, schema, properties = {} } = parse(line, place + 1)
    const kind = kinds[schema ?? '']
    const names = forms.flatMap(([property, form]) =>
      strings(properties[property]).map((name): EntityName => {
        return { name, form, language: null, source, from: null, to: null }
      }),
    )
    if (kind === undefined || names.length === 0 || typeof id !== 'string') return []
    const [country] = [...strings(properties.country), ...strings(properties.jurisdiction)]
    const hosts = strings(properties.website).flatMap((address) =>
      URL.canParse(address) ? [new URL(address).host] : [],
    )
    return [
      { id: id as EntityId, kind, names, country: country?.toUpperCase() ?? null, hosts: hosts },
    ]
  })
}

const strings = (values: unknown): string[] =>
  Array.isArray(values)
    ? values.filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    : []

interface Line {
  readonly id?: unknown
  readonly schema?: string
  readonly properties?: Readonly<Record<string, unknown>>
}

function parse(line: string, number: number): Line {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value as Line
  } catch {
    // Falls through to the fault below.
  }
  throw new Stop('bad-ftm', {
    message: `Line ${number} is no entity of FollowTheMoney.`,
    remedy: 'Give one JSON object a line, with id, schema and properties.',
  })
}
