// Chains: whose mouth a stretch of text is in, from the outlet inward.
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Source } from '../../domain/statement.ts'
import type { Saying } from './saying.ts'
import type { Voice } from './voices.ts'

const plainWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** "Tundra" and "TA" are the outlet "Tundra Agency". */
export function isOutlet(name: string, outlet: string | null): boolean {
  const own = plainWords(outlet ?? '')
  const words = plainWords(name)
  if (words.length === 0 || own.length === 0) return false
  const isInitials =
    words.length === 1 && own.length > 1 && own.map((word) => word[0]).join('') === words[0]
  return isInitials || words.every((word, index) => own[index] === word)
}

const sizeOf = (saying: Saying): number =>
  saying.content.reduce((sum, part) => sum + part.end - part.start, 0)

const order = { relay: 0, speaker: 1, cited: 2 }

/** The voices that a stretch is said in, outermost first. */
export function voicesOver(voices: readonly Voice[], stretch: Span): Voice[] {
  return voices
    .filter(
      ({ saying }) =>
        saying.clausal &&
        saying.content.some((part) => contains(part, stretch)) &&
        !(saying.cueSpan !== null && overlaps(saying.cueSpan, stretch)),
    )
    .sort(
      (a, b) => sizeOf(b.saying) - sizeOf(a.saying) || order[a.saying.role] - order[b.saying.role],
    )
}

/** "Lee" behind "Ann Lee" is the same once more. */
function repeats(name: string, before: string | undefined): boolean {
  if (before === undefined) return false
  const own = plainWords(before)
  return name === before || plainWords(name).every((word) => own.includes(word))
}

/** The chain of a stretch: the outlet itself and repetitions left out. */
export function chainOf(voices: readonly Voice[], outlet: string | null): Source[] {
  const chain: Source[] = []
  for (const { source } of voices)
    if (
      source !== null &&
      !isOutlet(source.name, outlet) &&
      !repeats(source.name, chain.at(-1)?.name)
    )
      chain.push(source)
  return chain
}
