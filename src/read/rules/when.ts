// When: the days that a statement's own words give for its event.
import type { Interval } from '../../domain/interval.ts'
import type { TimeExpression } from '../../domain/reading.ts'
import { contains, overlaps, type Span } from '../../domain/span.ts'
import type { Phase } from '../../domain/statement.ts'
import type { Setting } from './findings.ts'
import type { Clause } from './sentence.ts'
import type { Word } from './words.ts'

/** Whether a time that goes with the clause's verb, not with its subject, lies after the report. */
export function looksAhead(
  { findings, sentence, times }: Setting,
  clause: Clause,
  evidence: Span,
): boolean {
  const today = findings.published?.slice(0, 10)
  const { words } = sentence.parse
  const subject = clause.subject === null ? undefined : words[clause.subject.last]
  const verb = words[clause.group.first]
  if (today === undefined || verb === undefined) return false
  return times.some(
    ({ span: time, from }) =>
      from !== null &&
      from > today &&
      overlaps(evidence, time) &&
      !(subject !== undefined && time.start >= subject.end && time.end <= verb.start),
  )
}

type Dated = TimeExpression & { readonly from: string; readonly to: string }

const isDated = (time: TimeExpression): time is Dated => time.from !== null && time.to !== null

/** A time in front of the sentence's first clause goes with it, whatever stands between. */
function findFront({ sentence, times }: Setting, clause: Clause): Dated | undefined {
  const { words, clauses } = sentence.parse
  const verb = words[clause.group.first]
  if (verb === undefined || clauses.find((each) => each.group.kind === 'finite') !== clause)
    return undefined
  return times.filter(isDated).find((time) => time.span.end <= verb.start)
}

/** "from June to August", "between June and August": the two are one. */
function joinNext(words: readonly Word[], times: readonly Dated[], time: Dated): Interval {
  const next = times[times.indexOf(time) + 1]
  const at = words.findIndex((word) => word.start >= time.span.end)
  const isRange =
    next !== undefined &&
    words[at + 1]?.start === next.span.start &&
    /^(?:to|and|until|till|through|-|–)$/.test(words[at]?.lower ?? '')
  return isRange && next.to >= time.from ? [time.from, next.to] : [time.from, time.to]
}

/** How many words before a time may say "by" or "since": "by the end of March". */
const reach = 4

function isBehind(words: readonly Word[], time: Dated, links: ReadonlySet<string>): boolean {
  const at = words.findIndex((word) => word.start === time.span.start)
  return words.slice(Math.max(0, at - reach), at).some((word) => links.has(word.lower))
}

const limits = new Set(['by', 'until', 'till', 'before'])
const origins = new Set(['since'])

/**
 * The interval of a statement. "By June 12" and "until March" run from publication to the end of what
 * they name, "since Monday" to publication, what is planned for this month from publication on.
 */
export function intervalOf(
  setting: Setting,
  clause: Clause,
  evidence: Span,
  phase: Phase,
): Interval | null {
  const { words } = setting.sentence.parse
  const times = setting.times.filter(isDated)
  const time = times.find((each) => contains(evidence, each.span)) ?? findFront(setting, clause)
  if (time === undefined) return null
  const [from, to] = joinNext(words, times, time)
  const today = setting.findings.published?.slice(0, 10)
  if (today === undefined) return [from, to]
  if (isBehind(words, time, limits) && today <= to) return [today, to]
  if (isBehind(words, time, origins) && from <= today) return [from, today]
  return phase === 'planned' && from < today && today <= to ? [today, to] : [from, to]
}
