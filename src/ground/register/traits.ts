// What tells at a glance that two names cannot be one: most pairs need no closer look.
import { ideasOf } from '../names/bodies.ts'
import { soundOf } from '../names/keys.ts'
import { remember } from '../names/remember.ts'
import { foldedWords } from '../names/resolve.ts'

/** The heads of a name's words as they sound, and the ideas that they may mean. */
type Traits = ReadonlySet<string>

const traitsOf = remember((name): Traits => {
  const found = new Set<string>()
  for (const word of foldedWords(name)) {
    found.add(soundOf(word).replace(/[a-z]/g, '').slice(0, 2) || word)
    for (const idea of ideasOf(word)) found.add(`#${idea}`)
  }
  return found
})

/** The share of the shorter name's traits that the other has, in [0, 1]. */
export function sharedTraits(a: string, b: string): number {
  const [one, other] = [traitsOf(a), traitsOf(b)]
  return one.intersection(other).size / Math.max(1, Math.min(one.size, other.size))
}

/** Whether two names share the sound at the head of a word, or a meaning. */
export const mayBeAlike = (a: string, b: string): boolean =>
  !traitsOf(a).isDisjointFrom(traitsOf(b))
