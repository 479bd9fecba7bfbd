// Reads ECB+ (Cybulska and Vossen 2014): reports with event mentions, linked within and across them.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Span, span } from '../../src/domain/span.ts'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'

export interface EventMention {
  readonly sentence: Span
  readonly event: Span
  /** The same for all mentions of one event. */
  readonly chain: string
}

export interface EventReport {
  /** `TOPIC_NUMBERecb` or `...ecbplus`. */
  readonly id: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly mentions: readonly EventMention[]
}

/** Every fifth topic, as the set's parts are usually cut for development. */
const devTopics = new Set([2, 5, 12, 18, 21, 23, 34, 35])

/** Reports in the order of their names, with the mentions of the sentences that were checked for links. */
export async function readEcb({ data, split }: Options): Promise<EventReport[]> {
  const folder = await unpack(data, 'eventstoryline_ecbplus')
  const [list] = globSync('**/ECBplus_coreference_sentences.csv', { cwd: folder })
  const checked = new Set(
    readFileSync(path.join(folder, list as string), 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .map(([topic, file, sentence]) => `${topic}_${file} ${sentence}`),
  )
  return globSync('**/*.xml', { cwd: folder })
    .filter((file) => split === 'test' || devTopics.has(Number.parseInt(path.basename(file), 10)))
    .sort()
    .map((file) =>
      readReport(
        path.basename(file, '.xml'),
        readFileSync(path.join(folder, file), 'utf8'),
        checked,
      ),
    )
}

interface Token extends Span {
  readonly sentence: number
}

function readReport(id: string, xml: string, checked: ReadonlySet<string>): EventReport {
  const tokens = new Map<string, Token>()
  const sentences: Span[] = []
  let text = ''
  for (const [, number, at, word] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g,
  )) {
    const sentence = Number(at)
    const isNew = sentences[sentence] === undefined
    if (text !== '') text += isNew ? '\n\n' : ' '
    const place = { start: text.length, end: text.length + (word as string).length }
    text += word
    tokens.set(number as string, { ...place, sentence })
    sentences[sentence] = span(sentences[sentence]?.start ?? place.start, place.end)
  }
  const chains = readChains(id, xml)
  const mentions = [
    ...xml.matchAll(/<(?:NEG_)?ACTION_\w+ m_id="(\d+)"[^>]*>([\s\S]*?)<\/\w+>/g),
  ].flatMap(([, mention, anchors]): EventMention[] => {
    const own = [...(anchors as string).matchAll(/t_id="(\d+)"/g)].flatMap(
      ([, token]) => tokens.get(token as string) ?? [],
    )
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined || !checked.has(`${id} ${first.sentence}`))
      return []
    return [
      {
        sentence: sentences[first.sentence] as Span,
        event: span(first.start, last.end),
        chain: chains.get(mention as string) ?? `${id} ${mention}`,
      },
    ]
  })
  return {
    id,
    text,
    sentences: sentences.filter((each) => each !== undefined),
    mentions: mentions.sort((a, b) => a.event.start - b.event.start),
  }
}

/** The chain of each mention that is linked: across reports by the event's own name, else within this one. */
function readChains(id: string, xml: string): Map<string, string> {
  const chains = new Map<string, string>()
  for (const [, kind, attributes, body] of xml.matchAll(
    /<(CROSS|INTRA)_DOC_COREF ([^>]*)>([\s\S]*?)<\/\w+>/g,
  )) {
    const name = /(?:note|r_id)="([^"]+)"/g
    const found = [...(attributes as string).matchAll(name)].map(([, value]) => value as string)
    const chain = kind === 'CROSS' ? (found.at(-1) as string) : `${id} r${found[0]}`
    for (const [, mention] of (body as string).matchAll(/<source m_id="(\d+)"/g))
      chains.set(mention as string, chain)
  }
  return chains
}
