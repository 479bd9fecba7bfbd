// Reads PropBank on EWT: predicates with their roles, on the words of the treebank.
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'
import type { TreebankDocument } from './conllu.ts'
import { readLines } from './lines.ts'
import { readEwt } from './treebanks.ts'

export interface Predicate {
  readonly span: Span
  readonly roles: readonly { readonly role: string; readonly span: Span }[]
}

export interface RoledText {
  readonly id: string
  readonly text: string
  readonly predicates: readonly Predicate[]
  /** The sentences that PropBank speaks of; sorted. */
  readonly sentences: readonly Span[]
}

interface Line {
  readonly sent_id: string
  readonly tokens: readonly string[]
  readonly preds: readonly {
    readonly i: number
    /** First and last token, both included. */
    readonly args: readonly (readonly [number, number, string])[]
  }[]
}

/** Puts the lines of a document's sentences on its text. */
export function placeRoles(
  { id, text, sentences, words }: TreebankDocument,
  lines: ReadonlyMap<string, Line>,
): RoledText {
  const told = sentences.flatMap((sentence) => {
    const line = lines.get(sentence.id)
    const own = words.slice(sentence.first, sentence.last)
    return line?.tokens.length === own.length ? [{ sentence, line, own }] : []
  })
  return {
    id,
    text,
    sentences: told.map(({ sentence: { start, end } }) => span(start, end)),
    predicates: told.flatMap(({ line, own }) => {
      const place = (first: number, last: number): Span =>
        span(own[first]?.span.start ?? 0, own[last]?.span.end ?? 0)
      return line.preds.map(({ i, args }) => ({
        span: place(i, i),
        roles: args.map(([first, last, role]) => ({ role, span: place(first, last) })),
      }))
    }),
  }
}

export async function readPropbank(options: Pick<Options, 'data' | 'split'>): Promise<RoledText[]> {
  const folder = path.join(await unpack(options.data, 'propbank_ud_ewt'), 'propbank_ud_ewt')
  const lines = readLines<Line>(path.join(folder, `${options.split}.jsonl`))
  const byId = new Map(lines.map((line) => [line.sent_id, line]))
  return (await readEwt(options)).map((document) => placeRoles(document, byId))
}
