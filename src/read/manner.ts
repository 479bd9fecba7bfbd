// A text's own manner of writing, judged once for all of it: its abbreviations, and whether it
// bothers with capitals.
import { isAbbreviated } from './abbreviations.ts'
import { isKind, LETTER, LOWER, skipSpace, UPPER, WORD } from './characters.ts'
import { learning, lowerCaseStyle } from './settings.ts'

export interface Manner {
  /** Sentences start in lower case. */
  readonly careless: boolean
  /** Words, in lower case, that this text writes with a full stop and goes on after. */
  readonly learned: ReadonlySet<string>
}

/** Where the word before `end` starts; `end` itself for a word that is too long to be short. */
function shortWordStart(text: string, end: number): number {
  let start = end
  while (end - start <= learning.longest && isKind(text, start - 1, LETTER)) start -= 1
  return end - start > learning.longest || isKind(text, start - 1, WORD) ? end : start
}

/** The short words that stand before a full stop and a lower-case word or a comma. */
function* findCandidates(text: string): Generator<string> {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const next = skipSpace(text, at + 1, Math.min(text.length, at + 4))
    const goesOn = next > at + 1 ? isKind(text, next, LOWER) : ',;:'.includes(text[next] ?? '?')
    if (!goesOn) continue
    const start = shortWordStart(text, at)
    if (start < at) yield text.slice(start, at).toLowerCase()
  }
}

/** Drops the candidates that the text also writes without a full stop. */
function dropPlainWords(text: string, candidates: Set<string>): void {
  let start = -1
  for (let at = 0; at <= text.length && candidates.size > 0; at += 1) {
    if (isKind(text, at, WORD)) {
      if (start < 0) start = at
      continue
    }
    if (start >= 0 && at - start <= learning.longest && text[at] !== '.')
      candidates.delete(text.slice(start, at).toLowerCase())
    start = -1
  }
}

/**
 * Abbreviations that the text itself betrays: short words with a full stop that never stand without
 * one. After Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection".
 */
function learnAbbreviations(text: string): ReadonlySet<string> {
  const candidates = new Set<string>()
  for (const word of findCandidates(text)) {
    candidates.add(word)
    if (candidates.size >= learning.most) break
  }
  dropPlainWords(text, candidates)
  return candidates
}

/** Four letters or more before the stop, and no abbreviation. */
function endsPlainWord(text: string, stop: number): boolean {
  const word = text
    .slice(Math.max(0, stop - 12), stop)
    .split(/\s/)
    .at(-1) as string
  return isKind(text, stop - 4, LETTER) && word.length >= 4 && !isAbbreviated(word)
}

/** Whether full stops after plain words are often followed by lower case. */
function isCareless(text: string): boolean {
  let lower = 0
  let upper = 0
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const next = skipSpace(text, at + 1, Math.min(text.length, at + 4))
    if (next === at + 1 || !endsPlainWord(text, at)) continue
    if (isKind(text, next, LOWER)) lower += 1
    else if (isKind(text, next, UPPER)) upper += 1
  }
  return lower >= lowerCaseStyle.fewest && lower >= lowerCaseStyle.share * (lower + upper)
}

/** Where lower case starts sentences, what stands before it is no abbreviation for that. */
export function judgeManner(text: string): Manner {
  const careless = isCareless(text)
  return { careless, learned: careless ? new Set() : learnAbbreviations(text) }
}
