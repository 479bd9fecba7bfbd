// When: the days that a statement's own words give for its event.
import type { Interval } from '../../domain/interval.ts'
import type { TimeExpression } from '../../domain/reading.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Setting } from './findings.ts'
import type { Clause, Parse } from './sentence.ts'
import type { Word } from './words.ts'

/** Whether a time goes with what the subject of a clause is told by: "the convoy that was due on Monday has left". */
function isOfSubject({ words, clauses }: Parse, clause: Clause, time: Span): boolean {
  const subject = clause.subject === null ? undefined : words[clause.subject.last]
  const verb = words[clause.group.first]
  if (subject === undefined || verb === undefined) return false
  if (time.start < subject.end || time.end > verb.start) return false
  return clauses.some((each) => {
    const head = words[each.group.first] as Word
    return head.start >= subject.end && head.end <= time.start
  })
}

/** Whether a time that goes with the clause's verb, not with its subject, lies after the report. */
export function looksAhead(
  { findings, sentence, times }: Setting,
  clause: Clause,
  evidence: Span,
): boolean {
  const today = findings.published?.slice(0, 10)
  if (today === undefined) return false
  return times.some(
    ({ span: time, from }) =>
      from !== null &&
      from > today &&
      overlaps(evidence, time) &&
      !isOfSubject(sentence.parse, clause, time),
  )
}

type Dated = TimeExpression & { readonly from: string; readonly to: string }

const isDated = (time: TimeExpression): time is Dated => time.from !== null && time.to !== null

/** Whether a time is a dateline's: "BREN, Nov. 16 (Tundra Press) -". */
function isDateline({ words }: Parse, { start, end }: Span): boolean {
  const isLed = words.every((word) => word.start >= start || word.capital || /^\W/.test(word.lower))
  const after = words.findIndex((word) => word.start >= end)
  const close =
    words[after]?.lower === '(' ? words.findIndex((word) => word.lower === ')') : after - 1
  return isLed && after >= 0 && close >= after - 1 && /^[-–—]+$/.test(words[close + 1]?.lower ?? '')
}

/** Whether a clause only says who says the rest, between commas: "In May, it adds, the pupils will ...". */
const isAside = ({ sentence, voices }: Setting, { group }: Clause): boolean => {
  const { words } = sentence.parse
  const head = words[group.head] as Word
  return (
    words[group.last + 1]?.lower === ',' &&
    voices.some(({ saying: { cueSpan } }) => cueSpan !== null && overlaps(cueSpan, head))
  )
}

/** A time in front of the sentence's first clause goes with it, whatever stands between. */
function findFront(setting: Setting, clause: Clause, times: readonly Dated[]): Dated | undefined {
  const { words, clauses } = setting.sentence.parse
  const verb = words[clause.group.first] as Word
  const first = clauses.find((each) => each.group.kind === 'finite' && !isAside(setting, each))
  if (first !== clause) return undefined
  return times.find((time) => time.span.end <= verb.start)
}

/** Whether no other verb stands between an event and a time behind it, and whoever speaks says both. */
function goesWith(setting: Setting, clause: Clause, event: Span, time: Span): boolean {
  const { words, clauses } = setting.sentence.parse
  const isParted = clauses.some((each) => {
    const head = words[each.group.head] as Word
    return each !== clause && head.start >= event.end && head.end <= time.start
  })
  const said = setting.voices.flatMap(({ saying }) =>
    saying.content.some((part) => contains(part, event)) ? [saying.content] : [],
  )
  return !isParted && said.every((content) => content.some((part) => contains(part, time)))
}

/**
 * The interval of a statement: of the first time behind its event, within its evidence, else of the last
 * one before it, else of one that leads the sentence.
 */
export function intervalOf(
  setting: Setting,
  clause: Clause,
  event: Span,
  evidence: Span,
): Interval | null {
  const { parse } = setting.sentence
  const times = setting.times.filter(isDated).filter((time) => !isDateline(parse, time.span))
  const own = times.filter(
    ({ span }) =>
      (contains(evidence, span) ||
        (span.start >= event.end && goesWith(setting, clause, event, span))) &&
      !isOfSubject(parse, clause, span),
  )
  const time =
    own.find(({ span }) => span.start >= event.end) ??
    own.at(-1) ??
    findFront(setting, clause, times)
  return time === undefined ? null : [time.from, time.to]
}
