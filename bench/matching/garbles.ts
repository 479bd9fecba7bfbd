// How many annotated garbles lead to their entity, and how many right names are led astray.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { NameKind } from '../../src/domain/reading.ts'
import { type Candidate, readGarble } from '../../src/ground/names/garbles.ts'

interface Entity {
  readonly id: string
  readonly name: string
  readonly kind: NameKind
  readonly surfaces: readonly string[]
  readonly garbles?: readonly string[]
}

interface Story {
  readonly entities: readonly Entity[]
  readonly reports: readonly { readonly text: string; readonly title: string | null }[]
}

const folders = (data: string): string[] =>
  [
    path.join(import.meta.dirname, '../../samples/stories'),
    path.join(data, 'cascades'),
    path.join(data, '..', 'cascades'),
  ].filter((folder) => existsSync(folder))

const readStories = (folder: string): Story[] =>
  globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Story)

/** A name as a register has it: its right forms that begin with a capital. */
const rightNames = ({ name, surfaces, garbles }: Entity): string[] => [
  name.replace(/\s*\(.*\)$/, ''),
  ...surfaces.filter((each) => !garbles?.includes(each) && /^(?:the )?\p{Lu}/u.test(each)),
]

/** What the register offers in a story: its entities, those marked that this text names rightly. */
const candidatesIn = (text: string, entities: readonly Entity[]): Candidate[] =>
  entities.map((entity) => {
    const names = rightNames(entity)
    return {
      id: entity.id,
      kind: entity.kind,
      names,
      named: names.some((name) => text.includes(name)),
    }
  })

interface Outcome {
  readonly isGarble: boolean
  readonly isRight: boolean
  readonly isChanged: boolean
}

function judgeStory({ entities, reports }: Story): Outcome[] {
  return entities.flatMap((entity) =>
    entity.surfaces.map((surface): Outcome => {
      const holds = ({ text, title }: Story['reports'][number]): boolean =>
        text.includes(surface) || title?.includes(surface) === true
      const text = reports.find(holds)?.text ?? ''
      const best = readGarble(surface, entity.kind, text, candidatesIn(text, entities))[0]
      return {
        isGarble: entity.garbles?.includes(surface) === true,
        isRight: best?.id === entity.id,
        isChanged: best !== undefined && best.id !== entity.id,
      }
    }),
  )
}

export function measureGarbles(data: string): Record<string, number> {
  const outcomes = folders(data).flatMap(readStories).flatMap(judgeStory)
  const garbles = outcomes.filter(({ isGarble }) => isGarble)
  const right = outcomes.filter(({ isGarble }) => !isGarble)
  return {
    garbles: garbles.length,
    'garbles resolved':
      garbles.filter(({ isRight }) => isRight).length / Math.max(1, garbles.length),
    'garbles led astray':
      garbles.filter(({ isChanged }) => isChanged).length / Math.max(1, garbles.length),
    'other surfaces': right.length,
    'other surfaces changed':
      right.filter(({ isChanged }) => isChanged).length / Math.max(1, right.length),
  }
}
