// What tells at a glance that two names cannot be one: most pairs need no closer look.

import { remember } from '../../domain/remember.ts'
import { ideasOf } from '../names/bodies.ts'
import { soundOf } from '../names/keys.ts'
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

/** Whether half of the shorter name's traits are the other's, too: with fewer no closer look is taken. */
export function shareTraits(a: string, b: string): boolean {
  const [one, other] = [traitsOf(a), traitsOf(b)]
  return one.intersection(other).size >= Math.max(1, Math.min(one.size, other.size)) / 2
}

/** Whether two names share the sound at the head of a word, or a meaning. */
export const mayBeAlike = (a: string, b: string): boolean =>
  !traitsOf(a).isDisjointFrom(traitsOf(b))
