// Names of origins: when two of them stand for one, and what kind of thing they name.
import { foldWords } from '../shingles.ts'

const articles = new Set('the a an der die das le la les el los las il lo'.split(' '))

/** A name for comparison: without case, accents, marks and a leading article. */
export function foldName(name: string): string {
  const words = foldWords(name.replace(/['’]s\b/gu, ''))
  const from = words.findIndex((word, at) => at === words.length - 1 || !articles.has(word))
  return words.slice(from).join(' ')
}

/** One name is the other, or the other with words left out: a surname, an office without its country. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const words = new Set(long.split(' '))
  return short.split(' ').every((word) => words.has(word))
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
    'confederation consortium convention cooperative corporation council court customs dairy department ' +
    'directorate district division embassy federation filing force forum foundation fund government group ' +
    'guild headquarters hospital house inspectorate institute laboratory lab league limited line lines ltd ' +
    'mine mines ministry mission municipality museum network notice observatory office operator ' +
    'organization organisation parliament party police port prefecture prison prosecutor railway register ' +
    'report school secretariat senate service society station syndicate treasury tribunal trust union ' +
    'university village ward works workshop'
  ).split(' '),
)
const media = new Set(
  (
    'agency alert blog broadcasting broadcaster bulletin channel chronicle correspondent courier daily diary ' +
    'digest dispatch echo express feed flash fm gazette gazeta globe herald info inform journal mail media ' +
    'messenger mirror monitor morning news newspaper newswire notes novosti observer online paper portal post ' +
    'press pravda radio review record reporter sentinel site standard star sun telegraph telegram television ' +
    'times today tribune tv vesti vijesti voice watch weekly wire world'
  ).split(' '),
)

const hasWord = (name: string, list: ReadonlySet<string>): boolean =>
  foldWords(name).some(
    (word) => list.has(word) || (word.endsWith('s') && list.has(word.slice(0, -1))),
  )

/** An office, a company, a document: what it says on its own page, it knows. */
export const isInstitution = (name: string): boolean =>
  hasWord(name, institutions) && !hasWord(name, media)

export const isMedium = (name: string): boolean => hasWord(name, media)
