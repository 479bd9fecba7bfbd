// Within one report: which of its names are one, and what each is called there.
import type { NameKind } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import { ideasOf, smallWords } from './bodies.ts'
import { compareReady, type ReadyName, readyName } from './compare.ts'
import { wordsOf } from './parts.ts'
import { same } from './settings.ts'
import { makeWord } from './words.ts'

export interface Mention {
  readonly span: Span
  readonly kind: NameKind
}

/** What a mention stands for: the fullest name in the report, and by which rule. */
export interface Resolution {
  readonly mention: Mention
  /** Place in the list of mentions of the fullest one; its own where nothing fuller is there. */
  readonly antecedent: number
  readonly rule: 'itself' | 'same' | 'acronym' | 'last name' | 'part' | 'definite'
}

/** What a name is made of. */
export interface Named {
  readonly words: string
  readonly ready: ReadyName
  readonly folded: readonly string[]
}

export const readNamed = (words: string, kind: NameKind): Named => ({
  words,
  ready: readyName(words, kind),
  folded: foldedWords(words),
})

export interface Known extends Named {
  readonly place: number
  /** The acronym that the report itself gives the name: `the National Resistance Center (NRC)`. */
  readonly given: string | null
}

export const foldedWords = (words: string): string[] =>
  wordsOf(words)
    .flatMap((word) => makeWord(word)?.latin[0] ?? [])
    .filter((word) => !smallWords.has(word))

export const bare = (words: string): string =>
  words
    .replace(/^(?:(?:the|this|that) same|same|the|a|an|this|that|its|their)\s+/i, '')
    .replace(/['’]s$/, '')

/** `(NRC)` straight after a name. */
export function givenAcronym(text: string, span: Span): string | null {
  const after =
    /^\s?\(["“”«»']?(?:the |or |further |hereinafter )?(\p{Lu}[\p{Lu}\p{N}]{1,7})["“”«»']?\)/u.exec(
      text.slice(span.end, span.end + 30),
    )
  return after?.[1] ?? null
}

/** The name's own acronym in brackets may have been read as part of it: `Center (NRC)`. */
const withoutBrackets = (words: string): string => words.replace(/\s*\([^()]{1,12}\)?$/, '')

/** Initials that a report may use without having given them. */
function isAcronymOf(words: string, known: Known): boolean {
  if (known.given !== null && words === known.given) return true
  return known.ready.body.initials.has(words.toLowerCase()) && /^\p{Lu}{2,8}$/u.test(words)
}

/** `the agency` for `Tundra Press Agency`, `the center` for `Center of National Resistance`. */
function isDefiniteOf(folded: readonly string[], known: Known): boolean {
  if (folded.length !== 1 || known.folded.length < 2) return false
  const ideas = ideasOf(folded[0] as string)
  return known.folded.some(
    (word) => word === folded[0] || [...ideas].some((idea) => ideasOf(word).has(idea)),
  )
}

/** By which rule a mention's words stand for a fuller name; null where they do not. */
export function judgeMention(
  { words, ready, folded }: Named,
  known: Known,
): Resolution['rule'] | null {
  if (isAcronymOf(words, known)) return 'acronym'
  const kinds = [ready.kind, known.ready.kind]
  if (kinds.includes('person')) {
    if (kinds[0] !== kinds[1]) return null
    if (folded.length === 1 && known.folded.length > 1)
      return known.folded.at(-1) === folded[0] || known.folded[0] === folded[0] ? 'last name' : null
    return compareReady(ready, known.ready).same ? 'same' : null
  }
  if (compareReady(ready, known.ready).score >= sameInReport) return 'same'
  const isElsewhere =
    ready.kind === 'place' && ['organization', 'facility'].includes(known.ready.kind)
  const isPart =
    !isElsewhere && folded.length > 0 && folded.every((word) => known.folded.includes(word))
  if (
    isPart &&
    folded.length < known.folded.length &&
    !folded.every((word) => ideasOf(word).size > 0)
  )
    return 'part'
  return /^\p{Ll}|^The\s/u.test(words) || isPart
    ? isDefiniteOf(folded, known)
      ? 'definite'
      : null
    : null
}

/** Within a report names are written alike: what differs more is another body. */
const sameInReport = Math.max(same, 0.8)

/**
 * Resolves each mention to a fuller one of the same report. Mentions are sorted by start; those of the
 * title look ahead, since a title names briefly what the body names in full. The nearest fitting name
 * before wins, for definite words the last one named. Quadratic in distinct names, which are capped.
 */
export function resolveWithin(text: string, mentions: readonly Mention[]): Resolution[] {
  const known: Known[] = []
  const first = mentions.map((mention, place) => {
    const words = withoutBrackets(bare(text.slice(mention.span.start, mention.span.end)))
    const named = readNamed(words, mention.kind)
    const found = findKnown(named, known)
    const own = {
      mention,
      antecedent: found?.known.place ?? place,
      rule: found?.rule ?? 'itself',
    } as const
    if (found === null && known.length < mostKnown)
      known.push({ ...named, place, given: givenAcronym(text, mention.span) })
    return own
  })
  return first.map((each) => (each.rule === 'itself' ? lookAhead(text, each, known) : each))
}

/** More distinct names than this in one report are left as they are. */
const mostKnown = 400

function findKnown(
  named: Named,
  known: readonly Known[],
): { known: Known; rule: Resolution['rule'] } | null {
  const { words, ready } = named
  const exact = known.find((each) => each.words === words && each.ready.kind === ready.kind)
  if (exact !== undefined) return { known: exact, rule: 'same' }
  for (let at = known.length - 1; at >= 0; at -= 1) {
    const each = known[at] as Known
    const rule = judgeMention(named, each)
    if (rule !== null) return { known: each, rule }
  }
  return null
}

/** A brief name whose full form comes later: `Putin` in a title. */
function lookAhead(text: string, each: Resolution, known: readonly Known[]): Resolution {
  const words = withoutBrackets(bare(text.slice(each.mention.span.start, each.mention.span.end)))
  const named = readNamed(words, each.mention.kind)
  const { folded } = named
  const later = known.find(
    ({ place, folded: other }) => place > each.antecedent && other.length > folded.length,
  )
  if (later === undefined) return each
  for (const other of known) {
    if (other.place <= each.antecedent || other.folded.length <= folded.length) continue
    const rule = judgeMention(named, other)
    if (rule === 'last name' || rule === 'acronym' || rule === 'part')
      return { ...each, antecedent: other.place, rule }
  }
  return each
}
