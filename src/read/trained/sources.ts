// Sources by name: whom the words of a source name, by the names that the model finds in them.
import type { Name } from '../../domain/reading.ts'
import { contains, length, overlaps, type Span, words } from '../../domain/span.ts'
import type { NamedSource } from '../rules/naming.ts'
import { firstWhere } from './halving.ts'
import { baseOf, childOf, type Syntax } from './syntax.ts'
import type { Stretch } from './windows.ts'

/** Relations by which a name stands for the word that it hangs on: "its director, Ann Lee". */
const equating = new Set(['appos', 'flat', 'compound', 'nmod', 'parataxis', 'dep', 'list', 'conj'])

/** Steps up a tree from a name to the head of its source. */
const deepest = 4

/**
 * Whether a name names the head of a source: it holds it, or hangs on it with no preposition, as "Ann
 * Lee" does in "its director, Ann Lee" and not in "a lawyer of Ann Lee".
 */
function namesHead(syntax: Syntax, name: Stretch, head: number): boolean {
  if (name.first <= head && head < name.end) return true
  for (let word = name.first; word < name.end; word += 1) {
    const up = syntax.head[word] as number
    if (name.first <= up && up < name.end) continue
    return climbs(syntax, word, head) && childOf(syntax, word, 'case') < 0
  }
  return false
}

function climbs(syntax: Syntax, from: number, head: number): boolean {
  let word = from
  for (let step = 0; step < deepest; step += 1) {
    if (word === head) return true
    if (word < 0 || !equating.has(baseOf(syntax.rel[word] as string))) return false
    word = syntax.head[word] as number
  }
  return word === head
}

/** Names that touch a span, of sorted ones. */
export function namesIn(names: readonly Name[], span: Span): Name[] {
  const first = firstWhere(names.length, (place) => (names[place] as Name).span.end > span.start)
  const found: Name[] = []
  for (let at = first; at < names.length; at += 1) {
    const name = names[at] as Name
    if (name.span.start >= span.end) break
    found.push(name)
  }
  return found
}

/** What a source is made out from beyond the rules' own reading of it. */
export interface Bearer {
  readonly text: string
  readonly syntax: Syntax
  readonly names: readonly Name[]
  /** The words of a span. */
  readonly stretchOf: (span: Span) => Stretch | null
}

/**
 * The rules' reading of a source, with the person whom it names by apposition in place of the office,
 * and a name as long as the model finds it.
 */
export function bearName(
  { text, syntax, names, stretchOf }: Bearer,
  source: Span,
  head: number,
  read: NamedSource,
): NamedSource {
  const inside = namesIn(names, source).filter((name) => contains(source, name.span))
  const person = inside.find((name) => {
    const stretch = name.kind === 'person' ? stretchOf(name.span) : null
    return stretch !== null && namesHead(syntax, stretch, head)
  })
  if (person !== undefined)
    return { ...read, name: plain(words(text, person.span)), span: person.span, kind: 'person' }
  const longer = inside.find(
    ({ span }) => contains(span, read.span) && length(span) > length(read.span),
  )
  const isNamed = read.kind === 'organization' || read.kind === 'person'
  if (longer === undefined || !isNamed || !overlaps(longer.span, read.span)) return read
  return { ...read, name: plain(words(text, longer.span)), span: longer.span }
}

const plain = (name: string): string => name.replace(/\s+/g, ' ').replace(/^(?:the|a|an) /i, '')
