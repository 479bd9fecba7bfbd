// Reads PolNeAR: news articles with brat annotations of source, cue and content.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import type { Linked, Part } from '../metrics/attribution.ts'
import { makeShift } from './characters.ts'

export interface AnnotatedArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Linked[]
}

/** "Content 209 236;91 186": the fragments in order. */
const readSpans = (field: string, shift: (offset: number) => number): Span[] =>
  field
    .slice(field.indexOf(' ') + 1)
    .split(';')
    .map((range) => {
      const [start, end] = range.split(' ').map(Number) as [number, number]
      return span(shift(start), shift(end))
    })
    .sort((a, b) => a.start - b.start)

const partOf = (role: string): Part | null => {
  const plain = role.replace(/\d+$/, '').toLowerCase()
  return plain === 'source' || plain === 'cue' || plain === 'content' ? plain : null
}

function readAnnotations(file: string, text: string): Linked[] {
  const lines = file.split('\n').map((line) => line.split('\t'))
  const shift = makeShift(text)
  const spans = new Map(
    lines
      .filter(([id]) => id?.startsWith('T'))
      .map(([id, field]) => [id as string, readSpans(field as string, shift)]),
  )
  return lines
    .filter(([id]) => id?.startsWith('E'))
    .map(([, field]) => {
      const linked: Record<Part, Span[] | null> = { source: null, cue: null, content: null }
      for (const link of (field as string).split(' ')) {
        const [role, id] = link.split(':') as [string, string]
        const part = partOf(role)
        const own = spans.get(id)
        if (part !== null && own !== undefined)
          linked[part] = [...(linked[part] ?? []), ...own].sort((a, b) => a.start - b.start)
      }
      return linked
    })
}

/** The texts of a part, those without annotations too, sorted by name. */
export function readPolnearTexts(folder: string, part: string): { id: string; text: string }[] {
  const home = path.join(folder, 'polnear', 'data', part, 'text')
  return readdirSync(home)
    .sort()
    .map((name) => ({
      id: name.replace(/\.txt$/, ''),
      text: readFileSync(path.join(home, name), 'utf8'),
    }))
}

/** The articles of a part ("dev", "test"), sorted by name; of several annotators the first counts. */
export function readPolnear(folder: string, part: string): AnnotatedArticle[] {
  const home = path.join(folder, 'polnear', 'data', part)
  const annotations = readdirSync(path.join(home, 'attributions')).sort()
  return readdirSync(path.join(home, 'text'))
    .sort()
    .flatMap((name) => {
      const id = name.replace(/\.txt$/, '')
      const own = annotations.find((each) => each.startsWith(`${id}_`) || each === `${id}.ann`)
      if (own === undefined) return []
      const text = readFileSync(path.join(home, 'text', name), 'utf8')
      const file = readFileSync(path.join(home, 'attributions', own), 'utf8')
      return [{ id, text, attributions: readAnnotations(file, text) }]
    })
}
