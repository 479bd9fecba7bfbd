// Mentions: the words that mention something, and what they tell of it.
import type { NameKind } from '../../domain/reading.ts'
import { institutionWords } from '../rules/lexicon.ts'
import { personHeads } from '../rules/voices.ts'
import type { Mention as Scored } from './scores.ts'
import { branchOf, childOf, type Syntax } from './syntax.ts'
import type { Stretch } from './windows.ts'
import type { Wording } from './wording.ts'

/** How a mention speaks of its thing; what links it is weighed by this. */
export type Manner = 'pronoun' | 'name' | 'noun' | 'other'

export interface Mention extends Scored, Stretch {
  readonly sentence: number
  readonly manner: Manner
  /** Of a pronoun, what all its forms share: "he" of "his". Else ''. */
  readonly person: string
  readonly head: string
  /** Its words without article. */
  readonly phrase: string
  /** Its nouns, adjectives and numbers. */
  readonly words: ReadonlySet<string>
  readonly plural: boolean
  /** Null where that is not known. */
  readonly human: boolean | null
  readonly definite: boolean
  readonly subject: boolean
  /** Its head's relation, and the word that it hangs on. */
  readonly rel: string
  readonly up: number
  /** "be" says it of its subject. */
  readonly predicate: boolean
}

const persons = new Map(
  [
    'i me my mine myself',
    'we us our ours ourselves',
    'you your yours yourself yourselves',
    'he him his himself',
    'she her hers herself',
    'it its itself',
    'they them their theirs themselves',
    'this that these those',
  ].flatMap((forms) => forms.split(' ').map((form, _, all) => [form, all[0] as string] as const)),
)
const humans = new Set(['i', 'we', 'you', 'he', 'she'])
const things = new Set(['it', 'this'])
const plurals = new Set('we they these those people men women children'.split(' '))

const marks = ["'s", '’s', "'", '’']
const pointers = 'the this that these those such both'.split(' ')
const articles = new Set([...pointers, 'a', 'an', ...marks])
const definites = new Set(pointers)

/** Branches that are no part of a mention: what joins it to the sentence or only stands beside it. */
const loose = 'cc conj punct parataxis mark discourse'.split(' ')
const outsideClause = new Set(loose)
const outsidePhrase = new Set([...loose, 'case', 'cop', 'nsubj', 'advmod', 'aux', 'appos'])

/** The words of the mention that a head heads; a verb's is its clause. */
export function mentionOf(syntax: Syntax, head: number): Stretch {
  const outside = syntax.pos[head] === 'VERB' ? outsideClause : outsidePhrase
  const { first, last } = branchOf(syntax, head, outside)
  let end = last + 1
  while (end > head + 1 && syntax.pos[end - 1] === 'PUNCT') end -= 1
  // The mark of "the court's" is of the mention, a preposition before it is not.
  const isMarked = syntax.head[end] === head && syntax.rel[end] === 'case'
  return { first, end: isMarked ? end + 1 : end }
}

const contentTags = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

function mannerOf(person: string, pos: string): Manner {
  if (person !== '') return 'pronoun'
  if (pos === 'PROPN') return 'name'
  return contentTags.has(pos) ? 'noun' : 'other'
}

function isHuman(person: string, head: string, kind: NameKind | null): boolean | null {
  if (humans.has(person)) return true
  if (things.has(person)) return false
  if (kind !== null) return kind === 'person'
  if (personHeads.test(head)) return true
  return institutionWords.has(head) ? false : null
}

function isPlural(syntax: Syntax, { at }: Scored, person: string, head: string): boolean {
  if (plurals.has(person) || plurals.has(head)) return true
  if (person !== '') return false
  return childOf(syntax, at, 'conj') >= 0 || (syntax.pos[at] === 'NOUN' && /[^s]s$/.test(head))
}

/** What a mention tells; `kindAt` gives the kind of the name that a word stands in. */
export function describe(
  scored: Scored,
  { words, sentenceAt }: Wording,
  syntax: Syntax,
  kindAt: (word: number) => NameKind | null,
): Mention {
  const { at } = scored
  const stretch = mentionOf(syntax, at)
  const own = words.slice(stretch.first, stretch.end).map((word) => word.toLowerCase())
  const head = (words[at] as string).toLowerCase()
  const pos = syntax.pos[at] as string
  const rel = syntax.rel[at] as string
  const isPronoun = pos === 'PRON' || (own.length === 1 && persons.has(head))
  const person = isPronoun ? (persons.get(head) ?? head) : ''
  const isContent = (_: string, place: number): boolean =>
    contentTags.has(syntax.pos[stretch.first + place] as string)
  return {
    ...scored,
    ...stretch,
    sentence: sentenceAt[at] as number,
    manner: mannerOf(person, pos),
    person,
    head,
    phrase: own.filter((word) => !articles.has(word)).join(' '),
    words: new Set(own.filter(isContent)),
    plural: isPlural(syntax, scored, person, head),
    human: isHuman(person, head, kindAt(at)),
    definite: definites.has(own[0] as string) || childOf(syntax, at, 'nmod:poss') >= 0,
    subject: rel.startsWith('nsubj'),
    rel,
    up: syntax.head[at] as number,
    predicate: childOf(syntax, at, 'cop') >= 0,
  }
}
