// Names of origins: when two of them stand for one, and what kind of thing they name.
import { foldWords } from '../shingles.ts'
import { vectorOf } from './words.ts'

const articles = new Set('the a an der die das le la les el los las il lo'.split(' '))

/** A name for comparison: without case, accents, marks and a leading article. */
export function foldName(name: string): string {
  const words = foldWords(name.replace(/['’]s\b/gu, ''))
  const from = words.findIndex((word, at) => at === words.length - 1 || !articles.has(word))
  return words.slice(from).join(' ')
}

/** One name is the other, or the other with words left out: a surname, an office without its country. */
export function isSame(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const words = new Set(long.split(' '))
  return short.split(' ').every((word) => words.has(word))
}

/**
 * Whether a name tells whom it means, as `audit`, `his family`, `Directorate` do not: it has several words
 * with a capital, or one that is no word of the language.
 */
export function isTelling(name: string): boolean {
  const capitals = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0
  return capitals > 1 || (capitals === 1 && foldWords(name).some((word) => vectorOf(word) === null))
}

/** Groups that share a name become one; groups and names come out in order. */
export function mergeNames(groups: readonly (readonly string[])[]): string[][] {
  const merged: string[][] = []
  for (const group of groups) {
    const touching = merged.filter((each) =>
      each.some((name) => group.some((own) => isSame(name, own))),
    )
    const joined = [...new Set([...touching.flat(), ...group])].sort()
    for (const each of touching) merged.splice(merged.indexOf(each), 1)
    merged.push(joined)
  }
  return merged.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1))
}

export const sharesName = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((name) => b.some((other) => isSame(name, other)))

const institutions = new Set(
  (
    'academy administration agency army association assembly audit authority bank battalion board brigade ' +
    'bureau cabinet centre center chamber church clinic club college commission committee company ' +
    'confederation consortium convention cooperative corporation council court customs department ' +
    'directorate district division embassy federation filing force forum foundation fund government group ' +
    'guild headquarters hospital inspectorate institute laboratory lab league limited ltd ' +
    'ministry mission municipality museum network notice observatory office operator ' +
    'organization organisation parliament party police port prefecture prison prosecutor railway register ' +
    'report school secretariat senate service society station syndicate treasury tribunal trust union ' +
    'university'
  ).split(' '),
)
/** Parts of the names of papers, agencies and stations, as they stand in any language's names. */
const media =
  /(?:^| )(?:blog|broadcast\w*|channel|chronicle|courier|daily|digest|diary|echo|express|fm|gaceta|gazet\w*|globe|headlines|herald|journal|mail|media|newspaper|novosti|observer|online|portal|post|pravda|radio|sentinel|telegraph|times|today|tribune|tv|vesti|vijesti|weekly|wire)(?: |$)|news|press|infos?(?: |$)|inform|lenta|(?:^| |\D)24(?: |$)/

const pressOffice = /press (?:cent(?:er|re)|department|office|service|unit)/

/** A paper, an agency, a station: what it says in its own voice, it has from somebody. */
export function isMedium(name: string): boolean {
  const folded = foldWords(name).join(' ')
  return (media.test(folded) || newsAgency(folded)) && !pressOffice.test(folded)
}

/** Called by nothing but a name, `Savina Agency`, and not by what it does, as `Food Agency` is. */
const newsAgency = (folded: string): boolean => {
  const [last, ...rest] = folded.split(' ').reverse()
  return last === 'agency' && rest.length > 0 && rest.every((word) => vectorOf(word) === null)
}

/** `office`, `companies`: what kind of body a name names. */
export const isBodyWord = (word: string): boolean =>
  institutions.has(word) || institutions.has(word.replace(/s$/, ''))

/** An office, a company, a document: what it says on its own page, it knows. */
export const isInstitution = (name: string): boolean =>
  !isMedium(name) && foldWords(name).some(isBodyWord)
