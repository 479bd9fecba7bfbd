// What a cue makes of what it says: denied, doubted, held possible, or stated.
import { cues } from './cues.ts'
import type { Frame } from './frames.ts'
import { hedgeOf } from './reservations.ts'
import { type Colour, plain } from './saying.ts'
import { type Clause, type Parse, rangeSpan } from './sentence.ts'

/** "asked whether", "said if": the content is open. */
function isOpen(parse: Parse, frame: Frame): boolean {
  const first = frame.ranges[0]?.first ?? -1
  const opener = parse.words[first]?.lower ?? ''
  return opener === 'whether' || opener === 'if'
}

/** Denied thoughts are thoughts of the opposite; other denied cues leave the matter open. */
const turns = new Set('believe think expect see feel consider agree imagine'.split(' '))
const nobody = new Set('nobody none neither noone no'.split(' '))

function isNegated(parse: Parse, clause: Clause): boolean {
  const subject = clause.subject === null ? undefined : parse.words[clause.subject.first]
  return clause.group.negated || nobody.has(subject?.lower ?? '')
}

export function judgeColour(parse: Parse, clause: Clause, lemma: string, frame: Frame): Colour {
  const { group } = clause
  const cue = cues.get(lemma)
  const particle = parse.words[group.last + 1]?.lower === 'out' ? 1 : 0
  const words = rangeSpan(parse.words, { first: group.first, last: group.last + particle })
  const excluded = hedgeOf(parse, clause)
  if (excluded !== null && (lemma === 'exclude' || lemma === 'rule'))
    return {
      ...plain,
      certainty: excluded.certainty,
      negates: excluded.negates,
      hedge: excluded.negates ? null : words,
    }
  if (cue === undefined) return plain
  if (cue.denies)
    return isNegated(parse, clause) ? { ...plain, void: true } : { ...plain, negates: true }
  if (isOpen(parse, frame))
    return {
      ...plain,
      certainty: 'unknown',
      hedge: withOpener(parse, clause, frame),
      void: isAsking(lemma),
    }
  if (isNegated(parse, clause))
    return turns.has(lemma)
      ? { ...plain, certainty: cue.certainty, negates: true, hedge: words }
      : { ...plain, certainty: 'unknown', hedge: words }
  return { ...plain, certainty: cue.certainty, hedge: cue.certainty === 'certain' ? null : words }
}

/** A question states nothing. */
const isAsking = (lemma: string): boolean => lemma === 'ask' || lemma === 'wonder'

const withOpener = (parse: Parse, clause: Clause, frame: Frame) =>
  rangeSpan(parse.words, {
    first: clause.group.first,
    last: Math.max(clause.group.last, frame.ranges[0]?.first ?? 0),
  })
