// Keys under which spellings of one name meet: pieces of its consonants, coarsely heard.
import { remember } from '../../domain/remember.ts'

/** Letters that stand for one sound; longer ones first. */
const sounds: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/tsch|dsch|tch|dzh|sch|sh|zh|ch|cz|ts|tz|dz|dj|[szjxç]|c(?=[eiy])/g, 'S'],
  [/ph|[fvpb]/g, 'P'],
  [/ng(?![aeiouy])/g, 'N'],
  [/ck|kh|gh|[kgqc]/g, 'K'],
  [/th|[td]/g, 'T'],
  [/[lr]/g, 'R'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/[hw]/g, ''],
  [/[eiy]+/g, 'i'],
  [/[ou]+/g, 'u'],
  [/a+/g, 'a'],
]

/** A folded Latin word as coarse sounds: capitals for consonants, `a`, `i`, `u` for vowels. */
export const soundOf = remember((latin) => {
  let sound = latin
  for (const [letters, written] of sounds) sound = sound.replace(letters, written)
  return sound.replace(/([A-Z])\1+/g, '$1')
})

/** How many consonants make a name that its vowels need not tell from others. */
const long = 3

/** The keys of one word in all its Latin spellings: pairs and threes of consonants with its ends. */
export function keysOf(spellings: readonly string[]): Set<string> {
  const keys = new Set<string>()
  for (const spelling of spellings) {
    const sound = soundOf(spelling)
    const consonants = sound.replace(/[a-z]/g, '')
    const framed = `^${consonants}$`
    for (let at = 0; at + 2 <= framed.length; at += 1) keys.add(framed.slice(at, at + 2))
    for (let at = 0; at + 3 <= framed.length; at += 1) keys.add(framed.slice(at, at + 3))
    const lettered = `^${spelling}$`
    for (let at = 0; at + 2 <= lettered.length; at += 1) keys.add(lettered.slice(at, at + 2))
    if (consonants.length <= long) {
      keys.add(`=${sound}`)
      const vowel = sound.replace(/[A-Z]/g, '').slice(0, 1)
      keys.add(`~${vowel}${consonants}`)
    }
  }
  return keys
}
