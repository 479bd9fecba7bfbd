// The words of a name by the part they play: titles apart, particles, initials, patronymics.

import { remember } from '../../domain/remember.ts'
import { surnameSpellings } from './korean.ts'
import { makeWord, type Word } from './words.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before or after a person's name, folded; they tell nothing of who it is. */
export const titles = set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady president premier chancellor minister deputy ' +
    'general gen lt col colonel lieutenant major maj captain capt cpt sergeant sgt admiral adm commander brig ' +
    'brigadier marshal corporal private gov governor sen senator rep representative mayor judge justice ' +
    'ambassador amb secretary director chairman chairwoman spokesman spokeswoman head chief leader king queen ' +
    'prince princess emir sheikh sheik shaikh sultan shah imam ayatollah mullah maulana mufti hajji haji ' +
    'sayyid sayed syed rev reverend father fr bishop archbishop cardinal pope patriarch metropolitan rabbi ' +
    'comrade pan pani gospodin don dona senor senora monsieur madame mme mlle herr frau eng engineer doctor ' +
    'gospodja tovarishch vice prime first acting former ex socalled hon honourable honorable saint st',
)
/** Small words inside persons' names. */
export const particles = set(
  'al el ul ad ar as ash at an az bin ibn ben bint abu abd de del della der den di da do dos das du la le van von ' +
    'zu zum zur y e of the af av ter ten san santa mac o ould oglu ogly kyzy qizi uulu',
)
/** Particles that bind to the word after them: `Abu Bakr` and `Abubakr` are one. */
export const binding = set('abu abd mac mc o umm')
const generations = set('jr sr ii iii iv junior senior')

export type Part = 'own' | 'initial' | 'particle' | 'patronymic' | 'generation'

export interface NamePart {
  readonly word: Word
  readonly part: Part
}

/** At most this many words of a name are looked at. */
const most = 16

const patronymic = /(?:[oeaiyu]v[iy]ch|[oeiy]vna|[ae]una|ivna|inichna|ovych|ilyich|yich)$/

/** Words of any script; hyphens part them, apostrophes and full stops inside do not. */
export const wordsOf: (name: string) => readonly string[] = remember((name) =>
  name
    .normalize('NFC')
    .replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')
    .replace(/[.’'ʼʹʻ`´]/gu, (mark) => (mark === '.' ? '. ' : ''))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, most),
)

const isInitial = (word: Word): boolean => /^\p{L}$/u.test(word.text)

function partOf(word: Word, place: number, count: number): Part {
  const folded = word.latin[0] as string
  if (isInitial(word)) return 'initial'
  if (generations.has(folded) && place > 0) return 'generation'
  if (particles.has(folded) && count > 1) return 'particle'
  if (count >= 3 && place > 0 && word.latin.some((each) => patronymic.test(each)))
    return 'patronymic'
  return 'own'
}

/** `Abd al-Rahman` in one word, as its Arabic twin. */
const joinServants = (name: string): string =>
  name
    .replace(/\babd[\s-]?(?:[aeu][lrsdntz]h?)[\s-]/gi, 'Abdul')
    .replace(/(?<=\p{L}{2})[\s-](?:al|ad|ed|el|ud|ul|id)[\s-]?d[ei]e?n(?!\p{L})/giu, 'uddin')
    .replace(/(?<=\p{L}{2})(?:add|edd|udd|idd|ed|id)(?:ee|ei|i)ne?(?!\p{L})/giu, 'uddin')
    .replace(/(?<!\p{L})عبد\s+ال/gu, 'عبدال')

/** Surname and given name written together, and the Arabic article before a name. */
function partWord(text: string): string[] {
  if (/^[가-힣]{3,4}$/.test(text) && surnameSpellings(text.slice(0, 1)).length > 0)
    return [text.slice(0, 1), text.slice(1)]
  return /^ال.{3,}$/u.test(text) ? [text.slice(2)] : [text]
}

/** A person's name in parts; titles are left out unless nothing else is there. */
export const partsOfPerson = remember(partPerson)

function partPerson(name: string): readonly NamePart[] {
  const words = wordsOf(joinServants(name))
    .flatMap(partWord)
    .flatMap((text) => makeWord(text) ?? [])
  const bare = words.filter((word) => !titles.has(word.latin[0] as string))
  const kept = joinBinding(bare.length > 0 ? bare : words)
  const own = kept.filter((word) => !isInitial(word)).length
  const parts = kept.map((word, place) => ({ word, part: partOf(word, place, own) }))
  return settlePatronymics(parts)
}

/** Of several words that look like patronymics one is a surname: the last. */
function settlePatronymics(parts: readonly NamePart[]): NamePart[] {
  const own = parts.filter(({ part }) => part === 'own').length
  let spare = own < 2 ? parts.filter(({ part }) => part === 'patronymic').length - (2 - own) : 99
  return parts.map((each) => {
    if (each.part !== 'patronymic') return each
    spare -= 1
    return spare >= 0 ? each : { ...each, part: 'own' }
  })
}

function joinBinding(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    const next = words[at + 1]
    const whole =
      binding.has(word.latin[0] as string) && next !== undefined
        ? makeWord(word.text + next.text)
        : null
    joined.push(whole ?? word)
    if (whole !== null) at += 1
  }
  return joined
}
