import type { EntityId, ReportId } from './id.ts'
import type { NameKind, Reading } from './reading.ts'
import type { Report } from './report.ts'
import type { Span } from './span.ts'
import type { Statement } from './statement.ts'

/** What a name is to its entity. */
export const nameForms = [
  'official',
  'alias',
  'acronym',
  'transliteration',
  'translation',
  'garble',
] as const
export type NameForm = (typeof nameForms)[number]

export interface EntityName {
  readonly name: string
  readonly form: NameForm
  /** A BCP 47 language; null where it is not known. */
  readonly language: string | null
  /** Who gives it: `seed`, a report's id, a file's name, `entry 12`. */
  readonly source: string
  /** ISO days between which it was borne; null where open. */
  readonly from: string | null
  readonly to: string | null
}

/** What names stand for. Its first name is the canonical one. */
export interface Entity {
  readonly id: EntityId
  readonly kind: NameKind
  readonly names: readonly EntityName[]
  /** ISO 3166-1 alpha-2; null where it has none or it is not known. */
  readonly country: string | null
  /** Hosts of its web pages, for outlets. */
  readonly hosts: readonly string[]
}

export const canonicalName = ({ names, id }: Pick<Entity, 'names' | 'id'>): string =>
  names[0]?.name ?? id

/** Another entity that a name might have meant. */
export interface RunnerUp {
  readonly entity: EntityId
  readonly name: string
  readonly score: number
}

/** What one name of a report stands for. The surface stays where `span` says. */
export interface Naming {
  readonly span: Span
  readonly kind: NameKind
  readonly entity: EntityId
  /** The entity's canonical name when it was grounded. */
  readonly name: string
  /** In [0, 1]. */
  readonly score: number
  /** What led to it, in words: `same`, `acronym`, `initials of Центр національного спротиву`. */
  readonly rule: string
  readonly runnerUp: RunnerUp | null
}

/** The place among a report's namings of what a source's name stands for. */
export interface SourceNaming {
  readonly source: string
  readonly naming: number
}

/** What grounding the names of one report gives. */
export interface Grounding {
  readonly namings: readonly Naming[]
  readonly sources: readonly SourceNaming[]
  /** The entity of the outlet; null where the report has none. */
  readonly outlet: EntityId | null
  /** Entities that the report adds, and known ones with the names that it adds to them. */
  readonly added: readonly Entity[]
}

/** A report that speaks of the same: what it names, with the words that it uses. */
export interface Neighbour {
  readonly report: ReportId
  readonly text: string
  readonly namings: readonly Naming[]
}

/** Entities as a record holds them; one that was merged is the other. */
export type Known = Pick<Register, 'bearing' | 'entity'>

/** What grounding needs of the record of known entities. */
export interface Register {
  /** Entities with a name kept under one of `keys`, in no order; at most `limit`. */
  bearing(keys: readonly number[], limit: number): Promise<readonly Entity[]>
  entity(id: EntityId): Promise<Entity | null>
  /** Reports that name at least two of `entities`, most shared first. */
  neighbours(entities: readonly EntityId[], limit: number): Promise<readonly Neighbour[]>
}

export type GroundedReport = Pick<Report, 'text' | 'zones' | 'outlet'> & { readonly id: ReportId }

/** Gives names something that they stand for; the ledger calls it with its own register. */
export interface Registrar {
  ground(
    report: GroundedReport,
    reading: Pick<Reading, 'names' | 'statements'>,
    register: Register,
  ): Promise<Grounding>
  /** Keys, 32 bits each, under which a name is kept, so that its other spellings find it. */
  keysOf(name: string, kind: NameKind): readonly number[]
  /** A ledger's entities with those that come with the program, of which it keeps only what is added. */
  over(ledger: Known): Known
}

/** What a person settles about entities: each is undone by withdrawing its entry. */
export type Settlement = { readonly entity: EntityId; readonly reason: string } & (
  | { readonly kind: 'merged'; readonly into: EntityId }
  /** Names that are another entity's, which gets the id `to`. */
  | { readonly kind: 'split'; readonly names: readonly string[]; readonly to: EntityId }
  | { readonly kind: 'renamed'; readonly name: string }
  /** Teaches a name, a garble for one. */
  | { readonly kind: 'named'; readonly name: string; readonly form: NameForm }
)

/** Statements whose sources are the entities that their report's names were grounded to. */
export function groundStatements<S extends Statement>(
  statements: readonly S[],
  grounding: Pick<Grounding, 'namings' | 'sources'> | null,
): S[] {
  const namingOf = new Map(
    grounding?.sources.map(({ source, naming }) => [source, grounding.namings[naming]]),
  )
  return statements.map((statement) => ({
    ...statement,
    chain: statement.chain.map((source) => {
      const naming = namingOf.get(source.name)
      return naming === undefined
        ? source
        : { ...source, entity: naming.name, entityId: naming.entity }
    }),
  }))
}
