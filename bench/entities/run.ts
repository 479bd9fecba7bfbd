// Do the names of a story come to one entity each, garbled ones too, and no two entities to one?
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { zoneGiven } from '../../src/clean/clean.ts'
import type { EntityId, ReportId } from '../../src/domain/id.ts'
import type { Name, NameKind, Reading } from '../../src/domain/reading.ts'
import type { Grounding } from '../../src/domain/register.ts'
import { overlaps, type Span, span, words } from '../../src/domain/span.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { MemoryReports } from '../../src/ground/register/memory.ts'
import { registrar } from '../../src/ground/register/registrar.ts'
import { rules } from '../../src/read/reader.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { findCascades } from '../sets/stories.ts'

interface StoryEntity {
  readonly id: string
  readonly name: string
  readonly kind: NameKind
  readonly surfaces: readonly string[]
  readonly garbles?: readonly string[]
}

interface Story {
  readonly story: string
  readonly entities: readonly StoryEntity[]
  readonly reports: readonly {
    readonly id: string
    readonly outlet: string
    readonly published: string | null
    readonly title: string
    readonly text: string
    readonly statements: readonly { readonly evidence: string; readonly chain: readonly string[] }[]
  }[]
}

/** One surface of an entity in one report, and what it was grounded to. */
interface Found {
  readonly gold: StoryEntity
  readonly surface: string
  readonly entity: EntityId | null
  readonly isGarble: boolean
}

const readStories = (folder: string): Story[] =>
  globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Story)

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '')

/** The first place of a surface in a text as whole words. */
function findSurface(text: string, surface: string): Span | null {
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const end = at + surface.length
    if (!isLetter(text[at - 1]) && !isLetter(text[end])) return span(at, end)
  }
  return null
}

/** The story's own surfaces as a reader's names, longest first where they overlap. */
function givenNames(text: string, entities: readonly StoryEntity[]): Name[] {
  const found = entities
    .flatMap(({ kind, surfaces }) =>
      surfaces.flatMap((surface) => {
        const at = findSurface(text, surface)
        return at === null ? [] : [{ span: at, kind }]
      }),
    )
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
  const kept: Name[] = []
  for (const name of found)
    if (!kept.some((other) => overlaps(other.span, name.span))) kept.push(name)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

/** Names of the story's origins, as sources of statements. */
const speakers = (
  text: string,
  names: readonly Name[],
  origins: ReadonlySet<string>,
  entities: readonly StoryEntity[],
): Statement[] => {
  const surfaces = new Set(
    entities.flatMap(({ id, surfaces }) => (origins.has(id) ? surfaces : [])),
  )
  const chains = names.flatMap(({ span }) => {
    const name = words(text, span)
    return surfaces.has(name) ? [{ name, span, cue: null }] : []
  })
  return chains.map((source) => ({ chain: [source] }) as unknown as Statement)
}

const origins = (reports: Story['reports']): Set<string> =>
  new Set(
    reports.flatMap(({ statements }) => statements.flatMap(({ chain }) => chain.at(-1) ?? [])),
  )

type Layers = Pick<Reading, 'names' | 'statements'>

const entityAt = ({ namings }: Grounding, at: Span): EntityId | null =>
  namings.find((naming) => overlaps(naming.span, at))?.entity ?? null

/** What each surface that was given was grounded to. */
const findSurfaces = (
  text: string,
  entities: readonly StoryEntity[],
  given: readonly Name[],
  grounding: Grounding,
): Found[] =>
  entities.flatMap((gold) =>
    gold.surfaces.flatMap((surface) => {
      const at = findSurface(text, surface)
      const isGiven = given.some(({ span }) => span.start === at?.start && span.end === at.end)
      if (at === null || !isGiven) return []
      const isGarble = gold.garbles?.includes(surface) === true
      return [{ gold, surface, entity: entityAt(grounding, at), isGarble }]
    }),
  )

async function groundStory(
  { entities, reports }: Story,
  read: (report: ReturnType<typeof zoneGiven>, gold: Layers) => Promise<Layers>,
): Promise<Found[]> {
  const register = new MemoryReports()
  const found: Found[] = []
  const outlets = new Map(entities.map(({ id, name }) => [id, name]))
  const inOrder = [...reports].sort((a, b) =>
    (a.published ?? '9') < (b.published ?? '9') ? -1 : 1,
  )
  for (const { id, text, title, outlet, published } of inOrder) {
    const given = { id, text, title, outlet: outlets.get(outlet) ?? outlet }
    const report = zoneGiven(published === null ? given : { ...given, published })
    const gold = givenNames(text, entities)
    const layers = await read(report, {
      names: gold,
      statements: speakers(text, gold, origins(reports), entities),
    })
    const grounding = await registrar.ground({ ...report, id: id as ReportId }, layers, register)
    register.keep(id as ReportId, text, grounding)
    found.push(...findSurfaces(text, entities, gold, grounding))
  }
  return found
}

/** The entity that most of a gold entity's ungarbled surfaces came to. */
function mainOf(found: readonly Found[]): EntityId | null {
  const counts = new Map<EntityId, number>()
  for (const { entity, isGarble } of found)
    if (entity !== null && !isGarble) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

interface Outcome {
  readonly origins: number
  readonly surfaces: number
  readonly right: number
  readonly merged: number
  readonly garbles: number
  readonly garblesRight: number
  readonly others: number
  readonly othersChanged: number
}

function judgeStory({ reports, entities }: Story, found: readonly Found[]): Outcome {
  const own = origins(reports)
  const byGold = Map.groupBy(found, ({ gold }) => gold)
  const mains = new Map(entities.map((gold) => [gold, mainOf(byGold.get(gold) ?? [])]))
  const isRight = (each: Found): boolean =>
    each.entity !== null && each.entity === mains.get(each.gold)
  const isAnothers = (each: Found): boolean =>
    each.entity !== null &&
    [...mains].some(
      ([gold, main]) => gold !== each.gold && main === each.entity && main !== mains.get(each.gold),
    )
  const ofOrigins = found.filter(({ gold }) => own.has(gold.id))
  const originMains = [...mains].flatMap(([gold, main]) =>
    main !== null && own.has(gold.id) ? [main] : [],
  )
  const garbled = found.filter(({ isGarble }) => isGarble)
  const plain = found.filter(({ isGarble }) => !isGarble)
  return {
    origins: originMains.length,
    surfaces: ofOrigins.length,
    right: ofOrigins.filter(isRight).length,
    merged: originMains.length - new Set(originMains).size,
    garbles: garbled.length,
    garblesRight: garbled.filter(isRight).length,
    others: plain.length,
    othersChanged: plain.filter(isAnothers).length,
  }
}

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all)

function figures(outcomes: readonly Outcome[], set: string): Metrics {
  const sum = (of: keyof Outcome): number => outcomes.reduce((total, each) => total + each[of], 0)
  return {
    [`${set} origins' surfaces`]: sum('surfaces'),
    [`${set} origins' surfaces on one entity`]: share(sum('right'), sum('surfaces')),
    [`${set} origins merged`]: share(sum('merged'), sum('origins')),
    [`${set} garbles`]: sum('garbles'),
    [`${set} garbles resolved`]: share(sum('garblesRight'), sum('garbles')),
    [`${set} ungarbled changed`]: share(sum('othersChanged'), sum('others')),
  }
}

export async function run({ data, say }: Options): Promise<Results> {
  const sets = {
    cascades: findCascades(data),
    samples: path.resolve(import.meta.dirname, '../../samples/stories'),
  }
  const readers = {
    given: async (_: unknown, gold: Layers) => gold,
    read: async (report: ReturnType<typeof zoneGiven>) => rules.read(report),
  }
  const metrics: Metrics = {}
  for (const [set, folder] of Object.entries(sets))
    for (const [reader, read] of Object.entries(readers)) {
      say(`entities: ${set}, ${reader}`)
      const outcomes: Outcome[] = []
      for (const story of readStories(folder))
        outcomes.push(judgeStory(story, await groundStory(story, read)))
      Object.assign(metrics, figures(outcomes, `${set} ${reader}:`))
    }
  return { entities: metrics }
}
