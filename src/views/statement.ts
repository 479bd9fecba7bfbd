// One statement with the words for each of its parts.
import { z } from 'zod'
import type { FiledReport } from '../domain/report.ts'
import type { FiledStatement } from '../domain/statement.ts'
import { originOf, tensedOf } from '../domain/statement.ts'
import { chainOf, link } from './chain.ts'
import { citationOf } from './citation.ts'
import {
  interval,
  labels,
  list,
  orNull,
  stance,
  standing,
  text,
  verbatim,
  wordsAt,
  wordsOrNull,
} from './shapes.ts'
import { speaker, speakerOf } from './speaker.ts'

export const statementRow = z
  .strictObject({
    id: text,
    report: text,
    claim: text,
    evidence: verbatim,
    event: verbatim,
    who: orNull(verbatim),
    whom: orNull(verbatim),
    where: orNull(verbatim),
    hedge: orNull(verbatim),
    when: orNull(interval).describe('The days that its words give.'),
    tensed: orNull(z.strictObject({ side: z.enum(['by', 'on', 'after']), day: text })).describe(
      "Where they give none: where its tense puts it to the report's day.",
    ),
    speaker,
    chain: list(link),
    ...labels,
    quoted: z.boolean(),
    stance,
    standing,
    citation: text,
  })
  .meta({ id: 'Statement', description: 'One event said once, in one report, through one chain.' })
export type StatementRow = z.infer<typeof statementRow>

export function statementRowOf(report: FiledReport, statement: FiledStatement): StatementRow {
  const { text, outlet } = report
  const { certainty, polarity, phase, force, quoted, stance, standing } = statement
  return {
    id: statement.id,
    report: report.id,
    claim: statement.claim,
    evidence: wordsAt(text, statement.evidence),
    event: wordsAt(text, statement.event),
    who: wordsOrNull(text, statement.who),
    whom: wordsOrNull(text, statement.whom),
    where: wordsOrNull(text, statement.where),
    hedge: wordsOrNull(text, statement.hedge),
    when: statement.when,
    tensed: tensedOf(statement, report.published),
    speaker: speakerOf(originOf(statement.chain)?.name ?? null, outlet),
    chain: chainOf(text, statement.chain),
    ...{ certainty, polarity, phase, force, quoted, stance, standing },
    citation: citationOf(report, statement),
  }
}
