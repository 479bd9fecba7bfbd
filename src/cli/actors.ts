import type { Command } from 'commander'
import { Stop } from '../domain/fault.ts'
import type { EntityId } from '../domain/id.ts'
import { searchEntities } from '../hearsay/register.ts'
import type { View } from '../ledger/ledger.ts'
import { type ActorPage, roles, viewActor } from '../views/actors.ts'
import { guarded } from './exit.ts'
import { withKnownLedger } from './ledgers.ts'
import { asJson, limit } from './options.ts'
import { count, printJson, printLine } from './terminal.ts'

export const addActors = (program: Command): Command =>
  program
    .command('actors')
    .summary('tell in which claims an entity acts, is acted on, or is the source')
    .argument('<entity>', 'its id, or a name of it in any script or spelling')
    .addOption(asJson('one object'))
    .addOption(limit('claims', 100))
    .addHelpText('after', '\nExample: hearsay actors "National Resistance Center"')
    .action(
      guarded(async (entity: string, options: { json?: boolean; limit: number }, self: Command) => {
        await withKnownLedger(self, async ({ ledger }) => {
          const id = await resolve(ledger, entity)
          const page = id === null ? null : await viewActor(ledger, id, options.limit)
          if (page === null) throw unknown(entity)
          if (options.json) await printJson(page)
          else await printActor(page)
        })
        return undefined
      }),
    )

/** The entity with this id, or the one whose name is likest. */
async function resolve(ledger: View, entity: string): Promise<EntityId | null> {
  const known = await ledger.known.entity(entity as EntityId)
  if (known !== null) return known.id
  const [best] = await searchEntities(ledger.known, entity, { limit: 1 })
  return best?.entity.id ?? null
}

const unknown = (entity: string) =>
  new Stop('unknown-entity', {
    message: `No entity of this ledger is called "${entity.slice(0, 100)}".`,
    remedy: 'Look it up with "hearsay register list NAME".',
  })

async function printActor({ id, kind, name, reports, claims, edges }: ActorPage): Promise<void> {
  await printLine(`${name}, ${kind}, ${id}; named in ${count(reports, 'report')}`)
  for (const role of roles) {
    const own = claims.filter((each) => each.roles.includes(role))
    if (own.length > 0) await printLine(`\n${headings[role]}`)
    for (const { claim } of own)
      await printLine(
        `  ${claim.sentence.replace(/\s+/g, ' ')}\n    ${claim.world}; ${claim.knowledge}; ${claim.id}`,
      )
  }
  if (edges.length > 0) await printLine('\nBetween it and others')
  for (const { from, to, events, claims: said } of edges)
    await printLine(
      `  ${from.name} > ${to.name}: ${events.slice(0, 5).join(', ')}; ${count(said.length, 'claim')}`,
    )
}

const headings = { acts: 'Acts', 'acted on': 'Is acted on', source: 'Is the source' } as const
