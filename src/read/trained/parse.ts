// Parses: the trees of the model in the form that the rules read, verb groups with what they are tied to.
import type { Span } from '../../domain/span.ts'
import { parseBoard } from '../rules/clauses.ts'
import type { Group } from '../rules/groups.ts'
import { calendarWords, closedClass, type Tag } from '../rules/lexicon.ts'
import type { Phrase } from '../rules/phrases.ts'
import type { Parse } from '../rules/sentence.ts'
import { type Board, findSubjects, setBoard } from '../rules/subjects.ts'
import { BASE, findVerb, ING, PARTICIPLE, PAST, S_FORM } from '../rules/verbs.ts'
import { readWords, type Word } from '../rules/words.ts'
import { baseOf, childOf, type Syntax } from './syntax.ts'

const auxiliaryTags = new Set<Tag | undefined>(['be', 'have', 'do', 'modal'])
const relatives = new Set('who whom which what where why how'.split(' '))

/** What the rules call a word, by the model's tag. */
function tagOf(word: Word, pos: string, rel: string): Tag {
  const closed = closedClass.get(word.lower)
  switch (pos) {
    case 'PROPN':
      return calendarWords.has(word.lower) ? 'noun' : 'name'
    case 'NOUN':
      if (word.tag === 'plural' || word.tag === 'noun') return word.tag
      return /[^s]s$/.test(word.lower) ? 'plural' : 'noun'
    case 'PRON':
      if (word.lower === 'that') return 'that'
      if (relatives.has(word.lower)) return 'relative'
      return closed === 'possessive' ? 'possessive' : 'pronoun'
    case 'DET':
      return closed === 'possessive' || closed === 'relative' ? closed : 'determiner'
    case 'ADP':
      return 'preposition'
    case 'PART':
      if (word.lower === 'to') return 'to'
      return closed === 'not' ? 'not' : word.tag
    case 'CCONJ':
      return 'conjunction'
    case 'SCONJ':
      if (word.lower === 'that') return 'that'
      return closed === 'relative' || closed === 'preposition' ? closed : 'subordinator'
    case 'ADV':
      return closed === 'relative' || closed === 'subordinator' || closed === 'not'
        ? closed
        : 'adverb'
    case 'ADJ':
      return 'adjective'
    case 'NUM':
      return 'number'
    case 'AUX':
      return auxiliaryTags.has(closed) ? (closed as Tag) : 'verb'
    case 'VERB':
      if (rel === 'case' || rel === 'mark') return 'preposition'
      if (rel === 'amod') return 'adjective'
      return auxiliaryTags.has(closed) && closed !== 'modal' ? (closed as Tag) : 'verb'
    default:
      return word.tag
  }
}

/** The relations of a verb that stands without a subject of its own as a participle. */
const reduced = new Set(['acl', 'amod', 'advcl'])

/** The forms that a word may be of, by the list of verbs or by its ending. */
function formsOf(lower: string): number {
  const known = findVerb(lower)?.forms
  if (known !== undefined) return known
  if (lower.endsWith('ed')) return PAST | PARTICIPLE
  return /[^s]s$/.test(lower) ? S_FORM : BASE
}

/** The form that the auxiliary straight before a verb asks for; 0 where it has none. */
function askedForm(words: readonly Word[], syntax: Syntax, from: number, at: number): number {
  const own = (syntax.children[from + at] as readonly number[]).filter((child) => {
    const rel = baseOf(syntax.rel[child] as string)
    return rel === 'aux' || (rel === 'mark' && syntax.pos[child] === 'PART')
  })
  const auxiliary = words[(own.findLast((child) => child < from + at) ?? -1) - from]
  if (auxiliary === undefined) return 0
  const tag = closedClass.get(auxiliary.lower)
  return tag === 'be' || tag === 'have' || auxiliary.lower === 'got' ? PARTICIPLE : BASE
}

/** Which of its forms a verb has where it stands. */
function formOf(words: readonly Word[], syntax: Syntax, from: number, at: number): number {
  const { lower } = words[at] as Word
  if (lower.endsWith('ing')) return ING
  const forms = formsOf(lower)
  const asked = askedForm(words, syntax, from, at)
  if ((forms & asked) !== 0) return asked
  const hasSubject = childOf(syntax, from + at, 'nsubj', 'csubj') >= 0
  const isReduced = !hasSubject && reduced.has(baseOf(syntax.rel[from + at] as string))
  if (isReduced && (forms & PARTICIPLE) !== 0) return PARTICIPLE
  const isTensed = hasSubject || (forms & BASE) === 0
  if ((forms & PAST) !== 0 && isTensed) return PAST
  if ((forms & BASE) !== 0) return BASE
  return (forms & S_FORM) !== 0 ? S_FORM : PARTICIPLE
}

const joined = new Set(['ADP', 'DET', 'NOUN', 'ADJ'])

/** Sets tag, form and lemma of the words of a sentence whose first word is word `from` of the text. */
function tagByTree(words: Word[], syntax: Syntax, from: number): readonly Word[] {
  words.forEach((word, index) => {
    const at = from + index
    const pos = syntax.pos[at] as string
    // "in all likelihood": the rules have made one adverb of its words.
    const isJoined = word.tag === 'adverb' && joined.has(pos)
    if (word.tag === 'mark' || word.tag === 'quote' || isJoined) return
    const isSaid = pos === 'VERB' && childOf(syntax, at, 'cop') >= 0
    word.tag = isSaid ? 'adjective' : tagOf(word, pos, baseOf(syntax.rel[at] as string))
    if (word.tag !== 'verb') return
    word.form = formOf(words, syntax, from, index)
    word.lemma = findVerb(word.lower)?.lemma ?? word.lower
  })
  return words
}

/** The trees of one sentence, by places in it. */
interface Grown {
  readonly syntax: Syntax
  readonly from: number
  readonly board: Board
  /** For each word, the phrase that holds it. */
  readonly phraseOf: readonly (Phrase | null)[]
}

function phrasesByWord(board: Board): (Phrase | null)[] {
  const held = new Array<Phrase | null>(board.words.length).fill(null)
  for (const phrase of board.phrases) held.fill(phrase, phrase.first, phrase.last + 1)
  return held
}

/** The phrase of a word with what is joined to it: "Peru and Chile". */
function phraseAt({ syntax, from, phraseOf }: Grown, at: number): Phrase | null {
  const phrase = phraseOf[at] ?? null
  if (phrase === null) return null
  const joined = (syntax.children[from + at] as readonly number[]).findLast(
    (child) => syntax.rel[child] === 'conj' && (phraseOf[child - from] ?? null) !== null,
  )
  const last = joined === undefined ? null : (phraseOf[joined - from] ?? null)
  return last === null || last.first <= phrase.last ? phrase : { ...last, first: phrase.first }
}

/** The phrase of one of a word's children; null where it has none such. */
function tied(grown: Grown, at: number, ...relations: string[]): Phrase | null {
  const child = childOf(grown.syntax, grown.from + at, ...relations)
  return child < 0 ? null : phraseAt(grown, child - grown.from)
}

/** The word that stands for a group in the tree: its verb, or what its "be" says of the subject. */
function nodeOf({ syntax, from, board }: Grown, { head, last }: Group): number {
  if (head <= last) {
    const isCopula = ['cop', 'aux'].includes(baseOf(syntax.rel[from + head] as string))
    const up = (syntax.head[from + head] as number) - from
    return isCopula && up >= 0 && up < board.words.length ? up : head
  }
  return head
}

/** Steps up a tree that are made at most in search of a subject. */
const deepest = 6

/** Who or what a word of the tree speaks of; of a verb without a subject, whose it shares. */
function subjectOf(grown: Grown, node: number, steps = deepest): Phrase | null {
  const { syntax, from, board, phraseOf } = grown
  const child = childOf(syntax, from + node, 'nsubj', 'csubj')
  const rel = syntax.rel[from + node] as string
  const up = (syntax.head[from + node] as number) - from
  const isInside = up >= 0 && up < board.words.length
  if (child >= 0) {
    const isRelative =
      relatives.has(board.words[child - from]?.lower ?? '') ||
      board.words[child - from]?.lower === 'that'
    if (isRelative && rel === 'acl:relcl' && isInside) return phraseOf[up] ?? null
    return phraseAt(grown, child - from)
  }
  if (!isInside || steps === 0) return null
  const base = baseOf(rel)
  if (base === 'xcomp') return tied(grown, up, 'obj', 'iobj') ?? subjectOf(grown, up, steps - 1)
  if (base === 'acl') return phraseOf[up] ?? null
  return base === 'conj' || base === 'advcl' ? subjectOf(grown, up, steps - 1) : null
}

/** The group that holds the word on which an infinitive hangs. */
function governorOf(grown: Grown, group: Group, index: number): number {
  const { syntax, from, board } = grown
  if (group.kind !== 'infinitive') return -1
  const up = (syntax.head[from + nodeOf(grown, group)] as number) - from
  const found = board.groups.findIndex(
    (each) => each !== group && (each.head === up || (each.first <= up && up <= each.last)),
  )
  return found < 0 || found > index ? index - 1 : found
}

/** The parse of a sentence whose first token is word `from` of the text. */
export function parseTree(
  text: string,
  tokens: readonly Span[],
  syntax: Syntax,
  from: number,
): Parse {
  const board = setBoard(tagByTree(readWords(text, tokens), syntax, from))
  const grown = { syntax, from, board, phraseOf: phrasesByWord(board) }
  const nodes = board.groups.map((group) => nodeOf(grown, group))
  // A finite verb has a subject, whether the tree shows it or not.
  const guessed = findSubjects(board)
  const guessOf = (index: number): Phrase | null =>
    board.groups[index]?.kind === 'finite' ? (guessed[index] ?? null) : null
  return parseBoard(board, {
    subjects: nodes.map((node, index) => subjectOf(grown, node) ?? guessOf(index)),
    objects: board.groups.map((group, index) =>
      group.passive || group.head > group.last ? null : tied(grown, nodes[index] as number, 'obj'),
    ),
    governors: board.groups.map((group, index) => governorOf(grown, group, index)),
  })
}
