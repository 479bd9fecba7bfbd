// Sorts an atlas' names and joins those that several places share.
import { mainFlag } from '../layout.ts'
import type { Atlas } from './atlas.ts'

export interface SortedNames {
  /** Each folded name once, sorted by UTF-16 units. */
  readonly names: readonly string[]
  /** Where a name's postings begin; one more than there are names. */
  readonly postingStart: readonly number[]
  /** Places, with `mainFlag` set where it is their main name. */
  readonly postings: readonly number[]
}

export function sortNames(atlas: Atlas): SortedNames {
  const owners = new Map<string, Map<number, boolean>>()
  for (const [at, name] of atlas.names.entries()) {
    const owner = atlas.owners[at] as number
    const isMain = atlas.mains[at] === true
    const known = owners.get(name)
    if (known === undefined) owners.set(name, new Map([[owner, isMain]]))
    else known.set(owner, isMain || known.get(owner) === true)
  }
  const names = [...owners.keys()].sort()
  const postingStart = [0]
  const postings: number[] = []
  for (const name of names) {
    for (const [owner, isMain] of owners.get(name) as Map<number, boolean>)
      postings.push(isMain ? (owner | mainFlag) >>> 0 : owner)
    postingStart.push(postings.length)
  }
  return { names, postingStart, postings }
}
