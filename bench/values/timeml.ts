// Reads TimeBank and AQUAINT with the values of their TIMEX3 marks.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'
import { chooseSplit } from '../sets/split.ts'
import { readTimeml } from '../sets/timebank.ts'

export interface ValuedText {
  readonly id: string
  readonly text: string
  /** The day of the document, as ISO, where it states one. */
  readonly published: string | null
  readonly times: readonly {
    readonly span: Span
    readonly type: string
    readonly value: string
  }[]
}

/** The values of the body's marks that hold words, in the order in which the marks end. */
function valuesOf(file: string): string[] {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(file)?.[1] ?? ''
  const open: { value: string; hasWords: boolean }[] = []
  const values: string[] = []
  for (const part of body.split(/(<[^>]+>)/)) {
    if (part.startsWith('<TIMEX3'))
      open.push({ value: /\bvalue="([^"]*)"/.exec(part)?.[1] ?? '', hasWords: false })
    else if (part.startsWith('</TIMEX3')) {
      const mark = open.pop()
      if (mark?.hasWords) values.push(mark.value)
    } else if (!part.startsWith('<') && part !== '') for (const mark of open) mark.hasWords = true
  }
  return values
}

function readDocument(id: string, file: string): ValuedText {
  const { text, times, published } = readTimeml(file)
  const values = valuesOf(file)
  return {
    id,
    text,
    published: published ?? null,
    times: times.map(({ span: { start, end }, type }, at) => ({
      span: span(start, end),
      type,
      value: values[at] ?? '',
    })),
  }
}

/** Every document of the archive. */
export async function readAllTexts(data: string): Promise<ValuedText[]> {
  const folder = path.join(await unpack(data, 'tempeval3_tbaq'), 'tempeval3_tbaq')
  return globSync('data/*/*/*.tml', { cwd: folder }).map((file) =>
    readDocument(path.basename(file), readFileSync(path.join(folder, file), 'utf8')),
  )
}

export const readValuedTexts = async ({
  data,
  split,
}: Pick<Options, 'data' | 'split'>): Promise<ValuedText[]> =>
  chooseSplit(await readAllTexts(data), split)
