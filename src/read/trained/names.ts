// Names: spans by their tags, with the kinds of the contract.
import { type Name, type NameKind, nameKinds } from '../../domain/reading.ts'
import type { Span } from '../../domain/span.ts'
import { facilityWords } from '../rules/names.ts'
import type { Scores } from './scores.ts'
import { naming } from './settings.ts'
import { findTagged } from './tags.ts'
import type { Labels } from './weights.ts'
import type { Stretch } from './windows.ts'
import type { Wording } from './wording.ts'

/** "B-person" and "I-person" to "person". */
export const kindsOf = (labels: readonly string[]): string[] =>
  labels.filter((label) => label.startsWith('B-')).map((label) => label.slice(2))

const isKind = (kind: string | undefined): kind is NameKind =>
  (nameKinds as readonly (string | undefined)[]).includes(kind)

/** A place whose last word builds something is a facility: no set teaches the two apart. */
const refine = (kind: NameKind, last: string): NameKind =>
  kind === 'place' && facilityWords.has(last.toLowerCase()) ? 'facility' : kind

/** The text's names, in order; none crosses the end of a sentence. */
export function findNames(
  scores: Scores,
  labels: Labels,
  { words, sentences }: Wording,
  spanOf: (words: Stretch) => Span,
): Name[] {
  const kinds = kindsOf(labels.names)
  return sentences.flatMap((sentence) =>
    findTagged(scores.names, labels.names.length, sentence, naming.reserve).map((found): Name => {
      const kind = kinds[found.kind]
      const last = words[found.end - 1] as string
      return { span: spanOf(found), kind: isKind(kind) ? refine(kind, last) : 'other' }
    }),
  )
}
