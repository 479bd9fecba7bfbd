// Finds a name's likes among many: candidates by keys, then judged one by one.
import type { NameKind } from '../../domain/reading.ts'
import { compareReady, type Judgement, type ReadyName, readyName } from './compare.ts'
import { keysOf } from './keys.ts'
import { findCandidates, keepPostings, type Postings } from './postings.ts'
import { blocking } from './settings.ts'
import { spellingsOf, type Word } from './words.ts'

export interface IndexedName {
  /** The entity's. */
  readonly id: string
  readonly name: string
  readonly kind: NameKind
}

export interface FoundName extends IndexedName, Judgement {}

export interface NameIndex {
  readonly size: number
  /** The best first; names of other kinds are judged as bodies. At most `limit`. */
  search(name: string, kind: NameKind, limit?: number): FoundName[]
}

/** What an index needs of a store: postings by key, and names by their numbers. */
export interface NameStore {
  readonly postings: Postings
  nameOf(number: number): IndexedName
}

const wordsIn = ({ person, body }: ReadyName): readonly Word[] =>
  person?.map(({ word }) => word) ?? body.words.map(({ word }) => word)

/** The keys under which a store keeps a name; acronyms meet their long forms under `#`. */
export function keysOfName(name: string, kind: NameKind): Set<string> {
  return keysOfReady(readyName(name, kind))
}

function keysOfReady(ready: ReadyName): Set<string> {
  const keys = keysOf(wordsIn(ready).flatMap(spellingsOf))
  if (ready.person !== null) return keys
  for (const initials of ready.body.initials) keys.add(`#${initials}`)
  if (ready.body.acronym !== null) keys.add(`#${ready.body.acronym}`)
  return keys
}

/** Searches a store; candidates are made ready anew each time unless `ready` keeps them. */
export function searchStore(
  store: NameStore,
  ready: (number: number) => ReadyName = (number) => {
    const { name, kind } = store.nameOf(number)
    return readyName(name, kind)
  },
): NameIndex {
  return {
    size: store.postings.size,
    search(name, kind, limit = 10) {
      const own = readyName(name, kind)
      const candidates = findCandidates(store.postings, keysOfReady(own), {
        limit: blocking.candidates,
        budget: blocking.postings,
      })
      return candidates
        .map((number): FoundName => {
          const judgement = compareReady(ready(number), own)
          return { ...store.nameOf(number), ...judgement }
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    },
  }
}

/** An index in memory. */
export function openNameIndex(names: Iterable<IndexedName>): NameIndex {
  const kept = [...names]
  const made: (ReadyName | undefined)[] = []
  const ready = (number: number): ReadyName => {
    const { name, kind } = kept[number] as IndexedName
    const own = made[number] ?? readyName(name, kind)
    made[number] = own
    return own
  }
  const postings = keepPostings(kept.map((_, number) => keysOfReady(ready(number))))
  return searchStore({ postings, nameOf: (number) => kept[number] as IndexedName }, ready)
}
