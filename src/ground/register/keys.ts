// The keys under which a register keeps a name: few, so that a million names stay small.
import type { NameKind } from '../../domain/reading.ts'
import { remember } from '../../domain/remember.ts'
import { ideasOf, smallWords } from '../names/bodies.ts'
import { soundOf } from '../names/keys.ts'
import { makeBody } from '../names/organizations.ts'
import { particles, partsOfPerson, wordsOf } from '../names/parts.ts'
import { makeWord } from '../names/words.ts'

/** FNV-1a: 32 bits of a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A name without case, marks, articles and order of writing; names with the same are one. */
export const foldName = remember((name) => {
  const words = wordsOf(name).flatMap((word) => {
    const made = makeWord(word)
    return made === null ? [] : [made.script === 'latin' ? (made.latin[0] as string) : made.letters]
  })
  const own = words.filter((word, place) => place > 0 || !articles.has(word))
  return own.join(' ')
})

const articles = new Set(['the', 'a', 'an'])

/** The words by which a name is found: those of its own, else all. */
function tellingWords(name: string, kind: NameKind): string[] {
  const all =
    kind === 'person'
      ? partsOfPerson(name).flatMap(({ word, part }) =>
          part === 'own' ? [word.latin[0] as string] : [],
        )
      : wordsOf(name).flatMap((word) => makeWord(word)?.latin[0] ?? [])
  const own = all.filter(
    (word) => !smallWords.has(word) && !particles.has(word) && ideasOf(word).size === 0,
  )
  return (own.length > 0 ? own : all.filter((word) => !smallWords.has(word))).slice(0, 4)
}

const consonantsOf = (word: string): string => {
  const sound = soundOf(word)
  const consonants = sound.replace(/[a-z]/g, '')
  return consonants.length >= 3 ? consonants : sound
}

/**
 * The exact name, pairs of its words' consonants in any order, single words, initials and acronym. The
 * most telling come first.
 */
export function keysOfName(name: string, kind: NameKind): number[] {
  const sounds = [...new Set(tellingWords(name, kind).map(consonantsOf))]
  const pairs = sounds.flatMap((first, place) =>
    sounds.slice(place + 1).map((second) => [first, second].sort().join('+')),
  )
  const body = kind === 'person' ? null : makeBody(name)
  const initials = body === null ? [] : [...body.initials].filter((each) => each.length >= 3)
  const texts = [
    `=${foldName(name)}`,
    ...(body?.acronym ? [`#${body.acronym}`] : []),
    ...initials.map((each) => `#${each}`),
    ...pairs,
    ...sounds.map((sound) => `~${sound}`),
  ]
  return [...new Set(texts.map(hashOf))]
}
