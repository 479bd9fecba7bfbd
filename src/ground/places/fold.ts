// Forms of a place's name under which its spellings meet: folded for look-up, sounds for likeness.

import { latinLetters } from '../names/fold.ts'

/** Letters that Unicode does not decompose, or that Arabic scripts write for one another. */
const letters: Readonly<Record<string, string>> = {
  ...latinLetters,
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const isSpecial = /[łøđðþßæœıəħŋĸةىیک]/g
/** Apostrophes and signs for soft or glottal sounds: they part no words. */
const silent = /['’‘ʼʻʹʺʾʿ′″`´ـ]/g
const written: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
}

/** No place's name is longer; what is cut off tells no two apart. In UTF-16 units. */
const longest = 120

/**
 * Lower case without marks, apostrophes and punctuation; words parted by one space; `St.` written out.
 * Empty where nothing is left. Linear in the first 120 units.
 */
export function foldName(name: string): string {
  const plain = name
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(isSpecial, (letter) => letters[letter] ?? letter)
    .replace(silent, '')
    .replace(/\b((?:\p{L}\.){2,})/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (!/\b(?:ste?|mt|ft)\b/.test(plain)) return plain
  return plain.replace(/\b(?:ste?|mt|ft)\b/g, (word) => written[word] ?? word)
}

const alphabets =
  'аa бb вv гg ґg дd еe єe жZ зz иi іi ыi кk лl мm нn оo пp рr сs тt уu фf хh цc чC шS щS ь- ъ- юiu яia эe ' +
  'اa بb تt ثt جj حh خh دd ذd رr زz سs شS صs ضd طt ظz ع- غg فf قk كk لl مm نn هh وu يi ء- پp چC ژZ گg ' +
  'אa בb גg דd הh וv זz חh טt יi כk ךk לl מm םm נn ןn סs ע- פp ףp צc ץc קk רr שS תt'

/** What a letter of another alphabet sounds like, in the sounds of `soundsOf`. */
const sounds = new Map(
  alphabets
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1).replace('-', '')]),
)

/** Groups of Latin letters, longest first, that stand for one sound in some romanisation. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|szcz|stsch|chtch/g, 'S'],
  [/tsch|tsj|tch|cz/g, 'C'],
  [/sch|sh|sj|sz/g, 'S'],
  [/ch/g, 'C'],
  [/dzh|dsch|dj|dz/g, 'J'],
  [/zh|zs/g, 'Z'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/ij|ji|ii/g, 'i'],
]

const article = /^(?:al|el|ad|ar|as|at|an|az|ash|the) (?=.{3})/

/**
 * The sounds of a name, one unit each, whatever its romanisation or (Cyrillic, Arabic, Hebrew) alphabet:
 * S, C, Z, J for the sounds of sh, ch, zh, dzh, c for ts. Takes a folded name.
 */
export function soundsOf(folded: string): string {
  let spelt = folded.replace(article, '').replaceAll(' ', '')
  for (const [spelling, sound] of groups) spelt = spelt.replace(spelling, sound)
  let heard = ''
  for (const letter of spelt) heard += sounds.get(letter) ?? letter
  return heard.replace(/(.)\1+/gu, '$1')
}

const classes: Readonly<Record<string, number>> = {
  h: 1,
  g: 1,
  k: 1,
  C: 2,
  c: 2,
  S: 2,
  s: 2,
  z: 2,
  Z: 2,
  v: 3,
  f: 3,
  b: 4,
  p: 4,
  d: 5,
  t: 5,
  l: 6,
  m: 7,
  n: 8,
  r: 9,
}

/** The pairs of consonant classes that follow each other in a name's sounds, as bits of one number. */
export function signatureOf(heard: string): number {
  let bits = 0
  let last = 0
  for (const sound of heard) {
    const next = classes[sound] ?? 0
    if (next === 0) continue
    bits |= 1 << ((last * 7 + next * 3) & 31)
    last = next
  }
  return (bits | (1 << ((last * 7 + 30) & 31))) >>> 0
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
