// Texts with the names in them: UNER on EWT, GUM's Wikinews, re3d and WikiGold.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'
import { makeShift } from './characters.ts'
import { namesOf } from './gum.ts'
import { readLines } from './lines.ts'
import { writePlainly } from './plain.ts'
import { chooseSplit } from './split.ts'
import { isNews, readEwt, readGum } from './treebanks.ts'

/** The kinds that all sets tell apart. */
export const kinds = ['person', 'organization', 'place'] as const
type Kind = (typeof kinds)[number]

export interface NameSpan {
  readonly span: Span
  readonly kind: Kind
}

export interface NamedText {
  readonly id: string
  readonly text: string
  readonly names: readonly NameSpan[]
}

type Place = Pick<Options, 'data' | 'split'>

/** The sets' words for the kinds; what has none here is no name to the benches. */
const kindOf: ReadonlyMap<string, Kind> = new Map([
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'place'],
  ['Person', 'person'],
  ['Organisation', 'organization'],
  ['Location', 'place'],
])

/** Runs of B-/I- tags as names; an I- that nothing begins begins one. */
export function readTags(tags: readonly string[], spans: readonly Span[]): NameSpan[] {
  const runs: { first: number; last: number; tag: string }[] = []
  for (const [at, tag] of tags.entries()) {
    const run = runs.at(-1)
    const goesOn = tag.startsWith('I-') && run?.last === at - 1 && run.tag === tag.slice(2)
    if (goesOn) run.last = at
    else if (tag !== 'O') runs.push({ first: at, last: at, tag: tag.slice(2) })
  }
  return runs.flatMap(({ first, last, tag }) => {
    const kind = kindOf.get(tag)
    const own = span((spans[first] as Span).start, (spans[last] as Span).end)
    return kind === undefined ? [] : [{ span: own, kind }]
  })
}

/** The tags of each sentence of UNER, by the sentence's id. */
function readUner(file: string): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  let own: string[] = []
  for (const line of file.split('\n')) {
    const id = /^# sent_id\s*=\s*(.*)/.exec(line)?.[1]?.trim()
    if (id !== undefined) {
      own = []
      tags.set(id, own)
    } else if (/^\d+\t/.test(line)) own.push(line.split('\t')[2] ?? 'O')
  }
  return tags
}

export async function readUnerEwt(place: Place): Promise<NamedText[]> {
  const folder = path.join(await unpack(place.data, 'uner_english_ewt'), 'uner_english_ewt')
  const tags = readUner(readFileSync(path.join(folder, `en_ewt-ud-${place.split}.iob2`), 'utf8'))
  return (await readEwt(place)).map(({ id, text, sentences, words }) => ({
    id,
    text,
    names: sentences.flatMap((sentence) => {
      const spans = words.slice(sentence.first, sentence.last).map((word) => word.span)
      const own = tags.get(sentence.id) ?? []
      return own.length === spans.length ? readTags(own, spans) : []
    }),
  }))
}

export async function readWikinews(place: Place): Promise<NamedText[]> {
  const news = (await readGum(place)).filter(isNews)
  return news.map((document) => ({
    id: document.id,
    text: document.text,
    names: namesOf(document),
  }))
}

/** Without its BBC part, whose terms are narrower. */
export async function readRe3d({ data, split }: Place): Promise<NamedText[]> {
  const folder = path.join(await unpack(data, 're3d'), 're3d')
  const files = (name: string): string[] =>
    globSync(`*/${name}`, { cwd: folder })
      .filter((file) => !file.startsWith('BBC'))
      .map((file) => path.join(folder, file))
  const entities = Map.groupBy(
    files('entities.json').flatMap((file) => readLines<Re3dEntity>(file)),
    ({ documentId }) => documentId,
  )
  const documents = files('documents.json')
    .flatMap((file) => readLines<{ readonly _id: string; readonly text: string }>(file))
    .map(({ _id: id, text }) => ({ id, text, names: placeEntities(text, entities.get(id) ?? []) }))
  return chooseSplit(documents, split)
}

interface Re3dEntity {
  readonly documentId: string
  readonly begin: number
  readonly end: number
  readonly type: string
}

function placeEntities(text: string, entities: readonly Re3dEntity[]): NameSpan[] {
  const shift = makeShift(text)
  return entities.flatMap(({ begin, end, type }) => {
    const kind = kindOf.get(type)
    return kind === undefined ? [] : [{ span: span(shift(begin), shift(end)), kind }]
  })
}

export async function readWikigold({ data, split }: Place): Promise<NamedText[]> {
  const folder = path.join(await unpack(data, 'ner_collection'), 'ner_collection')
  const file = 'data/wikigold/CONLL-format/data/wikigold.conll.txt'
  return chooseSplit(readColumns(readFileSync(path.join(folder, file), 'utf8')), split)
}

/** After this many words a file's document ends with the sentence, though nothing says so. */
const longestDocument = 400

/** A file of words with their tags; sentences end with an empty line, documents with a line of their own. */
export function readColumns(file: string): NamedText[] {
  const documents: [word: string, tag: string][][][] = [[[]]]
  for (const line of file.split('\n')) {
    const document = documents.at(-1) as [string, string][][]
    const fields = line.trim().split(/\s+/)
    if (fields.length > 1 && fields[0] !== '-DOCSTART-')
      document.at(-1)?.push([fields[0] as string, fields.at(-1) as string])
    else if (fields[0] !== '' || document.flat().length > longestDocument) documents.push([[]])
    else document.push([])
  }
  return documents
    .filter((document) => document.flat().length > 0)
    .map((document, at) => ({ id: String(at).padStart(4, '0'), ...joinSentences(document) }))
}

function joinSentences(sentences: readonly [string, string][][]): Omit<NamedText, 'id'> {
  const names: NameSpan[] = []
  let text = ''
  for (const rows of sentences.filter((each) => each.length > 0)) {
    if (text !== '') text += ' '
    const plain = writePlainly(rows.map(([word]) => word))
    const spans = plain.spans.map(({ start, end }) => span(text.length + start, text.length + end))
    names.push(
      ...readTags(
        rows.map(([, tag]) => tag),
        spans,
      ),
    )
    text += plain.text
  }
  return { text, names }
}
