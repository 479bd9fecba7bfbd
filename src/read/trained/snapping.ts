// Snapping: the parts of an attribution made whole by the tree of their sentence.
import { baseOf, type Syntax } from './syntax.ts'
import { holds, type Stretch } from './windows.ts'

/** All words that hang on a word, itself too, in order; the branches of `without` are left out. */
function yieldOf(syntax: Syntax, word: number, without: number): number[] {
  const found: number[] = []
  const open = [word]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === without) continue
    found.push(at)
    open.push(...(syntax.children[at] as readonly number[]))
  }
  return found.sort((a, b) => a - b)
}

const isMark = (syntax: Syntax, word: number): boolean => syntax.pos[word] === 'PUNCT'

/** Sorted words as stretches, without marks at their ends; one of marks alone falls away. */
function toStretches(syntax: Syntax, words: readonly number[]): Stretch[] {
  const runs: { first: number; end: number }[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last?.end === word) last.end = word + 1
    else runs.push({ first: word, end: word + 1 })
  }
  return runs.flatMap((run) => {
    while (run.first < run.end && isMark(syntax, run.first)) run.first += 1
    while (run.end > run.first && isMark(syntax, run.end - 1)) run.end -= 1
    return run.first < run.end ? [run] : []
  })
}

/**
 * Whoever does what a cue says: its subject, of a passive its agent, or whom it cites, where the model
 * found that; -1 where the tree shows none.
 */
function speakerOf(syntax: Syntax, cue: number, source: readonly Stretch[]): number {
  const own = syntax.children[cue] as readonly number[]
  const byRelation = (rel: string): number | undefined =>
    own.find((child) => syntax.rel[child] === rel)
  const cited = byRelation('obj')
  if (cited !== undefined && holds(source, cited)) return cited
  return byRelation('obl:agent') ?? byRelation('nsubj') ?? -1
}

/** Branches of a source that are no part of it. */
const loose = new Set(['case', 'cc', 'punct', 'parataxis', 'cop', 'mark'])

/** A source in pieces made whole; where the model found none, whom the tree shows. */
export function snapSource(
  syntax: Syntax,
  cue: number,
  source: readonly Stretch[],
  taken: readonly Stretch[],
): readonly Stretch[] {
  const speaker = source.length === 1 ? -1 : speakerOf(syntax, cue, source)
  if (speaker < 0 || holds(taken, speaker)) return source
  const bare = (syntax.children[speaker] as readonly number[]).filter(
    (child) => !loose.has(baseOf(syntax.rel[child] as string)),
  )
  const words = [speaker, ...bare.flatMap((child) => yieldOf(syntax, child, cue))]
  const whole = toStretches(
    syntax,
    words.sort((a, b) => a - b),
  ).find(({ first, end }) => first <= speaker && speaker < end)
  const isFound =
    source.length === 0 ||
    source.some(({ first, end }) => words.some((word) => first <= word && word < end))
  return whole === undefined || !isFound ? source : [whole]
}

/** The head of the clause that a cue attributes, by the tree; -1 where it shows none. */
function clauseOf(syntax: Syntax, cue: number, content: readonly Stretch[]): number {
  const own = (syntax.children[cue] as readonly number[]).find(
    (child) =>
      syntax.rel[child] === 'ccomp' &&
      yieldOf(syntax, child, cue).some((word) => holds(content, word)),
  )
  if (own !== undefined) return own
  const up = syntax.head[cue] as number
  if (up < 0) return -1
  const rel = baseOf(syntax.rel[cue] as string)
  if (rel === 'parataxis') return up
  return rel === 'case' ? (syntax.head[up] as number) : -1
}

/** The content with the rest of the clause that the tree shows it to be part of. */
export function snapContent(
  syntax: Syntax,
  cue: number,
  content: readonly Stretch[],
  taken: readonly Stretch[],
): readonly Stretch[] {
  const clause = clauseOf(syntax, cue, content)
  if (clause < 0) return content
  const isCase = baseOf(syntax.rel[cue] as string) === 'case'
  const without = isCase ? (syntax.head[cue] as number) : cue
  const words = yieldOf(syntax, clause, without).filter((word) => !holds(taken, word))
  if (!words.some((word) => holds(content, word))) return content
  const all = new Set(words)
  for (const { first, end } of content) for (let word = first; word < end; word += 1) all.add(word)
  return toStretches(
    syntax,
    [...all].sort((a, b) => a - b),
  )
}
