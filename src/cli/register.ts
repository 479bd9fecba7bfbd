// The register of known entities: what it holds, and files in and out.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Command, Option } from 'commander'
import { Stop } from '../domain/fault.ts'
import type { EntityId } from '../domain/id.ts'
import { type NameKind, nameKinds } from '../domain/reading.ts'
import { canonicalName, type Entity } from '../domain/register.ts'
import {
  type EntityFormat,
  entitiesText,
  entityFormats,
  makeEntity,
  matchPair,
  readEntities,
  readPair,
  searchEntities,
} from '../hearsay/register.ts'
import type { View } from '../ledger/ledger.ts'
import { exit, guarded } from './exit.ts'
import { withLedger } from './ledgers.ts'
import { asJson, limit } from './options.ts'
import { addSettlements, by, personNamed } from './settle.ts'
import { count, print, printJson, printLine, tell } from './terminal.ts'

const kind = () => new Option('--kind <kind>', 'only entities of this kind').choices(nameKinds)

export function addRegister(program: Command): Command {
  const register = program
    .command('register')
    .summary('look at the known entities, settle what names stand for')
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay register list "center of national resistance"' +
        '\n  hearsay register name national-resistance-center "the central nervous system" --form garble' +
        '\n  hearsay register match --jsonl < pairs.jsonl',
    )
  for (const add of [addList, addShow, addNew, addImport, addExport, addMatch]) add(register)
  addSettlements(register)
  return register
}

const addList = (register: Command): Command =>
  register
    .command('list')
    .summary('entities that reports name, or those with a name like the one given')
    .argument('[name]', 'a name in any script or spelling')
    .addOption(kind())
    .addOption(asJson('one entity a line'))
    .addOption(limit('entities', 20))
    .action(
      guarded(
        async (
          name: string | undefined,
          options: { kind?: NameKind; json?: boolean; limit: number },
          self: Command,
        ) => {
          await withLedger(self, async ({ ledger }) => {
            const rows = name === undefined ? listed(ledger, options) : found(ledger, name, options)
            for (const row of await rows)
              await (options.json ? printJson(row) : printLine(rowText(row)))
          })
          return undefined
        },
      ),
    )

interface Row {
  readonly id: EntityId
  readonly kind: NameKind
  readonly name: string
  readonly reports?: number
  readonly score?: number
}

const listed = async (
  view: View,
  { kind, limit }: { readonly kind?: NameKind; readonly limit: number },
): Promise<readonly Row[]> =>
  (await view.entities(kind === undefined ? { limit } : { kind, limit })).rows

const found = async (
  view: View,
  name: string,
  options: { readonly kind?: NameKind; readonly limit: number },
): Promise<readonly Row[]> =>
  (await searchEntities(view.known, name, options)).map(({ entity, score }) => ({
    ...{ id: entity.id, kind: entity.kind, name: canonicalName(entity), score },
  }))

const rowText = ({ id, kind, name, reports, score }: Row): string =>
  `${id}  ${kind}  ${name}  ${reports === undefined ? score?.toFixed(2) : count(reports, 'report')}`

const addShow = (register: Command): Command =>
  register
    .command('show')
    .summary('an entity with its names, where each comes from, and what persons settled')
    .argument('<id>', 'the id that list shows')
    .addOption(asJson('it'))
    .action(
      guarded(async (id: EntityId, options: { json?: boolean }, self: Command) => {
        await withLedger(self, async ({ ledger }) => {
          const entity = await ledger.known.entity(id)
          if (entity === null) throw unknown(id)
          const settlements = await ledger.settlementsOn(id)
          if (options.json) return printJson({ entity, settlements })
          await printLine(entityText(entity))
          for (const { entry, by, settlement, withdrawn } of settlements)
            await printLine(
              `  entry ${entry}: ${settlement.kind} by ${by.name}: ${settlement.reason}` +
                (withdrawn ? ' (withdrawn)' : ''),
            )
        })
        return undefined
      }),
    )

const entityText = (entity: Entity): string => {
  const { id, kind, names, country, hosts } = entity
  const facts = [id, kind, country, ...hosts].filter((fact) => fact !== null)
  const lines = names.map(
    ({ name, form, language, source }) =>
      `  ${name}  ${form}${language === null ? '' : `, ${language}`}, from ${source}`,
  )
  return [`${canonicalName(entity)}  ${facts.join('  ')}`, ...lines].join('\n')
}

const unknown = (id: string) =>
  new Stop('unknown-entity', {
    message: `There is no entity ${id} in the register.`,
    remedy: 'Look it up with "hearsay register list NAME".',
  })

const addNew = (register: Command): Command =>
  register
    .command('add')
    .summary('add an entity')
    .argument('<name>', 'its official name')
    .addOption(new Option('--kind <kind>', 'what it is').choices(nameKinds).makeOptionMandatory())
    .option('--alias <name...>', 'other names')
    .option('--acronym <name...>', 'its acronyms')
    .addOption(by())
    .action(
      guarded(
        async (
          name: string,
          options: { kind: NameKind; alias?: string[]; acronym?: string[]; by?: string },
          self: Command,
        ) => {
          const others = [
            ...(options.alias ?? []).map((each) => ({ name: each, form: 'alias' as const })),
            ...(options.acronym ?? []).map((each) => ({ name: each, form: 'acronym' as const })),
          ]
          const entity = makeEntity(name, options.kind, others, options.by ?? 'a person')
          await withLedger(self, ({ ledger }) => ledger.register([entity], personNamed(options.by)))
          await printLine(entity.id)
          return undefined
        },
      ),
    )

/** So many entities stand in one entry of the record. */
const batch = 1000

const addImport = (register: Command): Command =>
  register
    .command('import')
    .summary('add entities from CSV (id, kind, name, form, language, ...) or FollowTheMoney lines')
    .argument('<file>', 'ends in .csv, or holds one FollowTheMoney entity a line')
    .addOption(by())
    .action(
      guarded(async (file: string, options: { by?: string }, self: Command) => {
        const format: EntityFormat = file.endsWith('.csv') ? 'csv' : 'ftm'
        const source = file.slice(file.lastIndexOf('/') + 1)
        const entities = readEntities(readText(file), format, source)
        await withLedger(self, async ({ ledger }) => {
          for (let at = 0; at < entities.length; at += batch)
            await ledger.register(entities.slice(at, at + batch), personNamed(options.by))
        })
        await printLine(`${count(entities.length, 'entity', 'entities')} imported`)
        return undefined
      }),
    )

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Stop('unreadable-file', {
      message: `${file} cannot be read: ${(error as Error).message}.`,
      remedy: 'Give the path of a file that is there.',
      cause: error,
    })
  }
}

const addExport = (register: Command): Command =>
  register
    .command('export')
    .summary("print the ledger's entities")
    .addOption(
      new Option('--format <format>', 'what to print').choices(entityFormats).default('csv'),
    )
    .action(
      guarded(async (options: { format: EntityFormat }, self: Command) => {
        await withLedger(self, async ({ ledger }) => {
          for await (const piece of entitiesText(ledger, options.format)) await print(piece)
        })
        return undefined
      }),
    )

const addMatch = (register: Command): Command =>
  register
    .command('match')
    .summary('tell of pairs of names whether they are one')
    .argument('[names...]', 'two names')
    .option('--jsonl', 'read {id, a, b, kind} lines from standard input')
    .addOption(kind().default('other'))
    .action(
      guarded(
        async (names: string[], options: { jsonl?: boolean; kind: NameKind }, self: Command) => {
          if (options.jsonl) return matchLines()
          const [a, b, ...more] = names
          if (a === undefined || b === undefined || more.length > 0)
            self.error('error: give two names, or --jsonl')
          await printJson(matchPair({ id: '', a, b, kind: options.kind }))
          return undefined
        },
      ),
    )

/** A line that is no pair is told in its place, and the rest goes on. */
async function matchLines(): Promise<number> {
  let code: number = exit.all
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    try {
      await printJson(matchPair(readPair(line)))
    } catch (error) {
      code = exit.someRefused
      tell(`refused a line: ${(error as Error).message}`)
      await printJson({ id: idIn(line), error: (error as Error).message })
    }
  }
  return code
}

function idIn(line: string): unknown {
  try {
    return (JSON.parse(line) as { id?: unknown } | null)?.id ?? null
  } catch {
    return null
  }
}
