// Entities as CSV, a line a name: the form of the seed, of import and of export.
import { Stop } from '../../domain/fault.ts'
import type { EntityId } from '../../domain/id.ts'
import { type NameKind, nameKinds } from '../../domain/reading.ts'
import { type Entity, type EntityName, type NameForm, nameForms } from '../../domain/register.ts'

export const columns = [
  'id',
  'kind',
  'name',
  'form',
  'language',
  'country',
  'hosts',
  'from',
  'to',
  'source',
] as const
type Column = (typeof columns)[number]

/** Rows of cells by RFC 4180, in linear time. */
export function* parseCsv(text: string): Generator<string[]> {
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y
  let row: string[] = []
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at
    const [whole = '', quoted, bare = ''] = cell.exec(text) ?? []
    row.push(quoted?.replaceAll('""', '"') ?? bare)
    at += whole.length
    if (text[at] === ',') {
      at += 1
      continue
    }
    if (row.length > 1 || row[0] !== '') yield row
    row = []
    if (at >= text.length) return
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length + 1 : end + 1
  }
}

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * Reads entities: `id,kind,name` and, where given, form, language, country, hosts, from, to, source. Lines
 * of one id are names of one entity, the first of which is its canonical one; an id left out is made
 * from the name by `idOf`.
 * @throws Stop `bad-csv` naming the line.
 */
export function entitiesFromCsv(
  text: string,
  source: string,
  idOf: (name: string, kind: NameKind) => EntityId,
): Entity[] {
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''))
  if (!head.includes('kind') || !head.includes('name'))
    throw bad(1, 'has no columns "kind" and "name"')
  const found = new Map<EntityId, Entity & { names: EntityName[] }>()
  rows.forEach((cells, place) => {
    const row = Object.fromEntries(head.map((column, at) => [column, cells[at]?.trim() ?? '']))
    const name = nameIn(row, source, place + 2)
    const kind = row.kind as NameKind
    const id = (row.id || idOf(name.name, kind)) as EntityId
    const known = found.get(id)
    if (known !== undefined) known.names.push(name)
    else
      found.set(id, {
        ...{ id, kind, names: [name], country: row.country || null },
        hosts: row.hosts ? row.hosts.split(/[;\s]+/) : [],
      })
  })
  return [...found.values()]
}

function nameIn(row: Partial<Record<Column, string>>, source: string, line: number): EntityName {
  const { kind = '', name = '', form } = row
  if (!(nameKinds as readonly string[]).includes(kind))
    throw bad(line, `has the kind "${kind}"; there are ${nameKinds.join(', ')}`)
  if (name === '') throw bad(line, 'has no name')
  if (form && !(nameForms as readonly string[]).includes(form))
    throw bad(line, `has the form "${form}"; there are ${nameForms.join(', ')}`)
  return {
    name,
    form: (form || 'official') as NameForm,
    language: row.language || null,
    source: row.source || source,
    from: row.from || null,
    to: row.to || null,
  }
}

const bad = (line: number, problem: string): Stop =>
  new Stop('bad-csv', {
    message: `Line ${line} of the register ${problem}.`,
    remedy: 'Mend the line; "hearsay register export" shows the form.',
  })

export const csvHead = `${columns.join(',')}\n`

/** An entity's lines. */
export const entityCsv = ({ id, kind, names, country, hosts }: Entity): string =>
  names
    .map(({ name, form, language, from, to, source }) =>
      [id, kind, name, form, language, country, hosts.join(';'), from, to, source]
        .map((cell) => quote(cell ?? ''))
        .join(','),
    )
    .map((line) => `${line}\n`)
    .join('')
