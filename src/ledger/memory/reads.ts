// What the store in memory can look up by itself.
import type { Claim } from '../../domain/claim.ts'
import { type ClaimId, type EntityId, reportOf } from '../../domain/id.ts'
import { instantOf } from '../../domain/interval.ts'
import type { NameKind } from '../../domain/reading.ts'
import { canonicalName } from '../../domain/register.ts'
import type { ClaimState } from '../../domain/weighing.ts'
import { readLine } from '../chain.ts'
import { claimFrom, pageSize, readCursor, sortKey, writeCursor } from '../claims.ts'
import {
  type ClaimFilter,
  type Copying,
  type EntityRow,
  type FacetCounts,
  facets,
  type Page,
  type Period,
  type ReportRow,
} from '../ledger.ts'
import { matchesPhrases, phrasesOf } from '../search.ts'
import type { ReportState, StatementState } from '../state.ts'
import type { Reads } from '../store.ts'
import { stateOver } from './state.ts'
import { headOf, type Tables } from './tables.ts'

export function readsOver(get: () => Tables): Reads {
  return {
    ...stateOver(get),
    filingsOf: async (id) => (get().filings.get(id) ?? []).map((filing) => filing.entry),
    head: async () => headOf(get()),
    totals: async () => totalsOf(get()),
    identitiesOf: async (capture) =>
      [...get().reports.values()]
        .filter(({ id }) =>
          get()
            .filings.get(id)
            ?.some((each) => each.capture.sha256 === capture),
        )
        .map((report) => report.identity),
    reports: async ({ text = '', outlet, after, limit = pageSize }) =>
      pageOf(findReports(get(), text, outlet), (row) => instantOf(row.published), after, limit),
    bytes: async (capture) => get().captures.get(capture) ?? null,
    claims: async ({ order = 'recent', after, limit = pageSize, ...filter }) =>
      pageOf(findClaims(get(), filter), (claim) => sortKey(claim, order), after, limit),
    facets: async (filter) => countFacets(findClaims(get(), filter)),
    claim: async (id) => {
      const claim = get().claims.get(id)
      return claim == null ? null : claimFrom(id, claim, leadOf(get(), claim))
    },
    entities: async ({ kind, after, limit = pageSize }) =>
      pageOf(findEntities(get(), kind), ({ reports }) => reports, after, limit),
    lineageOf: async (id) => ({
      parents: get().lineage.get(id) ?? [],
      children: [...get().lineage.values()].flat().filter((edge) => edge.parent === id),
    }),
    reportsBearing: async (entities, limit) =>
      [...get().groundings]
        .filter(([, { namings }]) => namings.some(({ entity }) => entities.includes(entity)))
        .map(([report]) => report)
        .reverse()
        .slice(0, limit),
    copyings: (period) => findCopyings(get(), period),
    outlets: async (period) => countOutlets(get(), period),
    entries: async (after, limit) =>
      get()
        .lines.slice(after, after + limit)
        .flatMap((line) => readLine(line) ?? []),
    idsLike: async (prefix) => idsLike(get(), prefix),
  }
}

async function* findCopyings({ reports, lineage }: Tables, period: Period) {
  const edges = [...lineage.values()].flat()
  const found = edges.flatMap(({ child, parent }): Copying[] => {
    const [own, other] = [reports.get(child), reports.get(parent)]
    if (own?.outlet == null || other?.outlet == null || own.outlet === other.outlet) return []
    if (!isWithin(own.published, period)) return []
    const { outlet, published } = own
    const [parentOutlet, parentPublished] = [other.outlet, other.published]
    return [{ child, parent, outlet, parentOutlet, published, parentPublished }]
  })
  const key = ({ published, child, parent }: Copying) =>
    `${instantOf(published)} ${child} ${parent}`
  yield* found.sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

function countOutlets({ reports }: Tables, period: Period): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { outlet, published } of reports.values())
    if (outlet !== null && isWithin(published, period))
      counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
  return counts
}

const isWithin = (published: string | null, { from, to }: Period): boolean => {
  const day = instantOf(published).slice(0, 10)
  return (from === undefined || day >= from) && (to === undefined || (day !== '' && day <= to))
}

const totalsOf = (tables: Tables) => ({
  entries: tables.lines.length,
  captures: tables.captures.size,
  reports: tables.reports.size,
  statements: [...tables.statements.values()].flat().length,
  claims: spokenClaims(tables).length,
})

function idsLike(tables: Tables, prefix: string): string[] {
  const statements = [...tables.statements.values()].flat().map((statement) => statement.id)
  const ids = [...tables.reports.keys(), ...spokenClaims(tables).map(([id]) => id)]
  return [...ids, ...(prefix.includes('.') ? statements : [])]
    .filter((id) => id.startsWith(prefix))
    .sort()
    .slice(0, 10)
}

const leadOf = (tables: Tables, claim: ClaimState): StatementState =>
  tables.statements
    .get(reportOf(claim.lead))
    ?.find((each) => each.id === claim.lead) as StatementState

const spokenClaims = ({ claims }: Tables): [ClaimId, ClaimState][] =>
  [...claims].flatMap(([id, claim]) => (claim === null ? [] : [[id, claim]]))

function findClaims(tables: Tables, { text = '', ...labels }: ClaimFilter): Claim[] {
  const phrases = phrasesOf(text)
  const wanted = Object.entries(labels).filter(([, value]) => value !== undefined)
  return spokenClaims(tables)
    .map(([id, claim]) => claimFrom(id, claim, leadOf(tables, claim)))
    .filter(
      (claim) =>
        wanted.every(([label, value]) => (claim[label as keyof Claim] ?? '') === value) &&
        matchesPhrases([claim.sentence, claim.origin, claim.outlet], phrases),
    )
}

function findEntities({ entities, groundings }: Tables, kind: NameKind | undefined): EntityRow[] {
  const naming = (id: EntityId): number =>
    [...groundings.values()].filter(({ namings }) => namings.some(({ entity }) => entity === id))
      .length
  return [...entities.values()]
    .filter(({ into, entity }) => into === null && entity.names.length > 0)
    .filter(({ entity }) => kind === undefined || entity.kind === kind)
    .map(({ id, entity }) => ({
      ...{ id, kind: entity.kind, name: canonicalName(entity), reports: naming(id) },
    }))
}

const countFacets = (claims: readonly Claim[]): FacetCounts =>
  Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries(
        [...Map.groupBy(claims, (claim) => claim[facet])].map(([value, of]) => [value, of.length]),
      ),
    ]),
  ) as FacetCounts

function findReports(tables: Tables, text: string, outlet: string | undefined): ReportRow[] {
  const phrases = phrasesOf(text)
  return [...tables.reports.values()]
    .filter(
      (report) =>
        (outlet === undefined || report.outlet === outlet) &&
        matchesPhrases([report.title, report.outlet, tables.texts.get(report.id) ?? ''], phrases),
    )
    .map((report) => rowOf(tables, report))
}

const rowOf = (tables: Tables, report: ReportState): ReportRow => {
  const { id, identity, title, outlet, published, language, address, capture } = report
  return {
    ...{ id, identity, title, outlet, published, language, address },
    capture: capture.sha256,
    captures: tables.filings.get(id)?.length ?? 0,
    statements: tables.statements.get(id)?.length ?? 0,
    repeats: (tables.lineage.get(id) ?? []).map((edge) => edge.parent),
  }
}

/** Rows by key, greatest first, then newest first; a row's number is its place in the tables. */
function pageOf<Row>(
  found: readonly Row[],
  keyOf: (row: Row) => string | number,
  after: string | undefined,
  limit: number,
): Page<Row> {
  const sorted = found
    .map((value, row) => ({ value, row, key: keyOf(value) }))
    .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : b.row - a.row))
  const last = after === undefined ? null : readCursor(after)
  const rest = sorted.filter(
    ({ key, row }) => last === null || key < last.key || (key === last.key && row < last.row),
  )
  const page = rest.slice(0, limit)
  const end = page.at(-1)
  return {
    rows: page.map(({ value }) => value),
    total: found.length,
    next: end === undefined || rest.length <= limit ? null : writeCursor(end),
  }
}
