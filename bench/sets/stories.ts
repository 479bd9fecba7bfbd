// Reads stories: invented reports of one happening with their answers.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Given } from '../../src/clean/clean.ts'
import type { Repetition } from '../../src/domain/claim.ts'
import { Stop } from '../../src/domain/fault.ts'
import type { Interval } from '../../src/domain/interval.ts'
import { type Span, span } from '../../src/domain/span.ts'
import { type GoldStatement, type Labels, plain } from '../metrics/statements.ts'

export interface StoryReport extends Given {
  readonly id: string
  readonly statements: readonly GoldStatement[]
}

interface Answer extends Labels {
  readonly evidence: string
  readonly event: string
  readonly claim: string
  readonly chain: readonly string[]
  readonly when: Interval | null
}

export interface Story {
  readonly story: string
  readonly entities: readonly {
    readonly id: string
    readonly name: string
    readonly surfaces: readonly string[]
  }[]
  readonly reports: readonly {
    readonly id: string
    readonly outlet: string
    readonly url: string
    readonly published: string | null
    readonly title: string
    readonly text: string
    readonly statements: readonly Answer[]
    readonly repeats: readonly { readonly report: string; readonly how: Repetition }[]
  }[]
}

const isWord = (character: string | undefined): boolean => /[\p{L}\p{N}_]/u.test(character ?? '')

/** The places of an event in its evidence: those as whole words, else the first of any kind. */
function findEvents(evidence: string, event: string, offset: number): Span[] {
  const places: number[] = []
  for (let at = evidence.indexOf(event); at >= 0; at = evidence.indexOf(event, at + 1))
    if (!isWord(evidence[at - 1]) && !isWord(evidence[at + event.length])) places.push(at)
  const found = places.length > 0 ? places : [evidence.indexOf(event)]
  return found.map((at) => span(offset + at, offset + at + event.length))
}

export function readStory({ story, entities, reports }: Story): StoryReport[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const linkOf = (item: string): GoldStatement['chain'][number] => {
    const entity = byId.get(item)
    if (entity === undefined) return plain(item.replace(/^unnamed:/, ''))
    return new Set([entity.name, ...entity.surfaces].map(plain))
  }
  return reports.map(({ id, outlet, url, published, title, text, statements }) => ({
    ...{ id: `${story}/${id}`, text, title, url },
    ...(published === null ? {} : { published }),
    ...(byId.has(outlet) ? { outlet: byId.get(outlet)?.name as string } : {}),
    statements: statements.map(({ evidence, event, chain, ...rest }) => {
      const start = text.indexOf(evidence)
      return {
        ...rest,
        evidence: span(start, start + evidence.length),
        events: findEvents(evidence, event, start),
        chain: chain.map(linkOf),
      }
    }),
  }))
}

/** The stories of a folder, by file name. */
export const openStories = (folder: string): Story[] =>
  globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Story)

/** The reports of all stories of a folder. */
export const readStories = (folder: string): StoryReport[] => openStories(folder).flatMap(readStory)

/**
 * The folder of the stories that lie beside the archives, or among them.
 * @throws Stop `no-archive` where there is none.
 */
export function findCascades(archives: string): string {
  const places = [path.join(archives, 'cascades'), path.join(archives, '..', 'cascades')]
  const folder = places.find((place) => existsSync(place))
  if (folder !== undefined) return folder
  throw new Stop('no-archive', {
    message: `There is no folder cascades in or beside ${archives}.`,
    remedy: 'Put the stories there, or name another folder with --data.',
  })
}
