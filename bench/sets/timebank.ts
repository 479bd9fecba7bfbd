// Reads TimeBank and AQUAINT: news with TIMEX3 marks in the text.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'
import { chooseSplit } from './split.ts'

export interface TimedText {
  readonly id: string
  readonly text: string
  /** The day of the document, as ISO, where it states one. */
  readonly published?: string
  readonly times: readonly { readonly span: Span; readonly type: string }[]
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal, decimal ? 10 : 16))
  })

/** The text of a file's body, and the spans of the marks in it that hold words. */
export function readTimeml(file: string): Omit<TimedText, 'id'> {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(file)?.[1] ?? ''
  const times: { span: Span; type: string }[] = []
  const open: { start: number; type: string }[] = []
  let text = ''
  for (const part of body.split(/(<[^>]+>)/)) {
    if (part.startsWith('<TIMEX3'))
      open.push({ start: text.length, type: /type="(\w+)"/.exec(part)?.[1] ?? '' })
    else if (part.startsWith('</TIMEX3')) {
      const { start = 0, type = '' } = open.pop() ?? {}
      if (start < text.length) times.push({ span: span(start, text.length), type })
    } else if (!part.startsWith('<')) text += decode(part)
  }
  const day = /<DCT>[^<]*<TIMEX3[^>]*\bvalue="(\d{4}-\d\d-\d\d)/.exec(file)?.[1]
  return { text, times, ...(day === undefined ? {} : { published: day }) }
}

export async function readTimebank({
  data,
  split,
}: Pick<Options, 'data' | 'split'>): Promise<TimedText[]> {
  const folder = path.join(await unpack(data, 'tempeval3_tbaq'), 'tempeval3_tbaq')
  const documents = globSync('data/*/*/*.tml', { cwd: folder }).map((file) => ({
    id: path.basename(file),
    ...readTimeml(readFileSync(path.join(folder, file), 'utf8')),
  }))
  return chooseSplit(documents, split)
}
