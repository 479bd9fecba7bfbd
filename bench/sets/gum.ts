// What GUM says of mentions: which stand for one thing, and which are names.
import { type Span, span } from '../../src/domain/span.ts'
import type { TreebankDocument, TreebankWord } from './conllu.ts'
import type { NameSpan } from './names.ts'

/** A stretch of words, from the index `first` to before the index `last`, that mentions something. */
interface Mention {
  readonly first: number
  last: number
  /** What it stands for, within its document. */
  readonly id: string
  readonly kind: string
}

/** Reads the brackets of the last column: `Entity=(3-person-...(4-place-...)` opens, `3)` closes. */
function readMentions({ words }: TreebankDocument): Mention[] {
  const mentions: Mention[] = []
  const open = new Map<string, Mention[]>()
  for (const [at, { misc }] of words.entries()) {
    const brackets = /Entity=([^|]+)/.exec(misc)?.[1] ?? ''
    for (const [, opening, body = '', closing] of brackets.matchAll(/(\()?([^()]+)(\))?/g)) {
      const [id = '', kind = ''] = body.split('-')
      const stack = open.get(id) ?? []
      open.set(id, stack)
      if (opening) {
        const mention = { first: at, last: -1, id, kind }
        stack.push(mention)
        mentions.push(mention)
      }
      const closed = closing ? stack.pop() : undefined
      if (closed !== undefined) closed.last = at + 1
    }
  }
  return mentions.filter(({ last }) => last >= 0)
}

const spanOf = (words: readonly TreebankWord[], first: number, last: number): Span =>
  span((words[first] as TreebankWord).span.start, (words[last - 1] as TreebankWord).span.end)

/** The clusters of a document, those of a single mention included. */
export function clustersOf(document: TreebankDocument): Span[][] {
  const clusters = Map.groupBy(readMentions(document), ({ id }) => id)
  return [...clusters.values()].map((mentions) =>
    mentions.map(({ first, last }) => spanOf(document.words, first, last)),
  )
}

/** GUM's kinds that proper names are taken from; those without one of ours only take their words. */
const kinds: ReadonlyMap<string, NameSpan['kind'] | null> = new Map([
  ['person', 'person'],
  ['place', 'place'],
  ['organization', 'organization'],
  ['event', null],
  ['object', null],
])

/** Words that stand inside names without being proper nouns. */
const links = new Set(['of', 'the', '-', 'and', "'s", '&', 'for', 'de', '.'])

const isProper = (word: TreebankWord | undefined): boolean => word?.pos === 'PROPN'

/** The proper nouns around a mention's head, with the links between them; null where it is none. */
function nameIn(words: readonly TreebankWord[], mention: Mention): [number, number] | null {
  const own = words.slice(mention.first, mention.last)
  const head = own.findIndex(({ head }) => head < mention.first || head >= mention.last)
  if (!isProper(own[head])) return null
  const isLink = (at: number): boolean => links.has(own[at]?.form ?? '')
  const anyProper = (from: number, to: number): boolean =>
    own.slice(Math.max(from, 0), Math.max(to, 0)).some(isProper)
  let [first, last] = [head, head]
  while (
    first > 0 &&
    (isProper(own[first - 1]) || (isLink(first - 1) && anyProper(first - 3, first - 1)))
  )
    first -= 1
  while (
    last + 1 < own.length &&
    (isProper(own[last + 1]) || (isLink(last + 1) && anyProper(last + 2, last + 4)))
  )
    last += 1
  while (!isProper(own[first])) first += 1
  return [mention.first + first, mention.first + last + 1]
}

/** The names of persons, organizations and places; of names that overlap the longer counts. */
export function namesOf(document: TreebankDocument): NameSpan[] {
  const found = readMentions(document).flatMap((mention) => {
    const place = kinds.has(mention.kind) ? nameIn(document.words, mention) : null
    return place === null ? [] : [{ place, kind: mention.kind }]
  })
  const taken = new Set<number>()
  const longest = found.toSorted((a, b) => b.place[1] - b.place[0] - (a.place[1] - a.place[0]))
  return longest.flatMap(({ place: [first, last], kind }) => {
    const own = Array.from({ length: last - first }, (_, at) => first + at)
    if (own.some((at) => taken.has(at))) return []
    for (const at of own) taken.add(at)
    const known = kinds.get(kind) ?? null
    return known === null ? [] : [{ span: spanOf(document.words, first, last), kind: known }]
  })
}
