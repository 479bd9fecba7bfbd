// Known entities: a list of them, and one with its names and what persons settled about it.
import { z } from 'zod'
import type { EntityId, ReportId } from '../domain/id.ts'
import { nameKinds } from '../domain/reading.ts'
import { canonicalName, type Entity, nameForms } from '../domain/register.ts'
import { words } from '../domain/span.ts'
import type { EntityRow, View } from '../ledger/ledger.ts'
import { author, count, list, maybeText, orNull, span, text } from './shapes.ts'

export const kind = z.enum(nameKinds)
export const form = z.enum(nameForms)

const row = z
  .strictObject({
    ...{ id: text, kind, name: text },
    reports: count.nullable().describe('How many reports name it; null in a search.'),
    score: z.number().nullable().describe('How like it is to the name asked for; null in a list.'),
  })
  .meta({ id: 'EntityRow' })

export const entityList = z
  .strictObject({ rows: list(row), total: count, next: maybeText })
  .meta({ id: 'EntityList' })
export type EntityList = z.infer<typeof entityList>

const name = z.strictObject({
  ...{ name: text, form, language: maybeText, source: text },
  ...{ from: maybeText, to: maybeText },
})

const settled = z.strictObject({
  ...{ entry: count, time: text, by: author, withdrawn: z.boolean(), reason: text },
  kind: z.enum(['merged', 'split', 'renamed', 'named']),
})

export const entityPage = z
  .strictObject({
    ...{ id: text, kind, name: text, country: maybeText, hosts: list(text) },
    names: list(name).describe('The canonical one first.'),
    settled: list(settled).describe('What persons settled about it, oldest first.'),
  })
  .meta({ id: 'EntityPage', description: 'An entity; one that was merged is the other.' })
export type EntityPage = z.infer<typeof entityPage>

const runnerUp = z.strictObject({ entity: text, name: text, score: z.number() })

export const namings = z
  .strictObject({
    outlet: maybeText.describe("The outlet's entity."),
    rows: list(
      z.strictObject({
        ...{ words: text, span, kind, entity: text, name: text, score: z.number() },
        rule: text.describe('What led to the entity.'),
        runnerUp: orNull(runnerUp),
      }),
    ).describe('In order of the text.'),
  })
  .meta({ id: 'Namings', description: 'What the names of a report stand for, as it words them.' })
export type Namings = z.infer<typeof namings>

/** Entities as they are today; null where there is no such report. */
export async function viewNamings(view: View, id: ReportId): Promise<Namings | null> {
  const report = await view.report(id)
  const grounding = report === null ? null : await view.groundingOf(id)
  if (report === null || grounding === null) return null
  const rows = grounding.namings.map(async (naming) => {
    const today = await view.known.entity(naming.entity)
    return {
      ...naming,
      words: words(report.text, naming.span),
      entity: today?.id ?? naming.entity,
      name: today === null ? naming.name : canonicalName(today),
    }
  })
  return { outlet: grounding.outlet, rows: await Promise.all(rows) }
}

export const listRow = (entity: EntityRow): EntityList['rows'][number] => ({
  ...entity,
  score: null,
})

export const foundRow = ({ entity, score }: { entity: Entity; score: number }) => ({
  ...{ id: entity.id, kind: entity.kind, name: canonicalName(entity) },
  ...{ reports: null, score },
})

/** Null where there is no such entity. */
export async function viewEntity(view: View, id: EntityId): Promise<EntityPage | null> {
  const entity = await view.known.entity(id)
  if (entity === null) return null
  const settlements = await view.settlementsOn(id)
  return {
    ...entity,
    name: canonicalName(entity),
    settled: settlements.map(({ entry, time, by, withdrawn, settlement }) => ({
      ...{ entry, time, by, withdrawn },
      ...{ kind: settlement.kind, reason: settlement.reason },
    })),
  }
}
