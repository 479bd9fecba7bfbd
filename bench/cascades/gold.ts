// Stories with their answers given instead of read: gold statements, gold lineage.
import type { Lineage } from '../../src/domain/claim.ts'
import type { ReportId } from '../../src/domain/id.ts'
import { type Span, span } from '../../src/domain/span.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { reportId } from '../../src/ledger/identity.ts'
import type { PlaceReport } from '../../src/weigh/weigher.ts'
import { readStory, type Story, type StoryReport } from '../sets/stories.ts'

/** What `Story` leaves out, since a reader is not asked for it. */
interface FullStory extends Story {
  readonly reports: readonly (Story['reports'][number] & {
    readonly repeats: readonly { readonly report: string; readonly how: Lineage['how'] }[]
    readonly statements: readonly (Story['reports'][number]['statements'][number] & {
      readonly who: string | null
      readonly whom: string | null
      readonly hedge: string | null
      readonly when: readonly [string, string] | null
    })[]
  })[]
}

export interface GoldReport extends StoryReport {
  readonly given: readonly Statement[]
  readonly repeats: readonly Lineage[]
}

/** Reports of a story with the statements and the lineage that its answer has. */
export function readGold(story: FullStory): GoldReport[] {
  const nameOf = new Map(story.entities.map(({ id, name }) => [id, name]))
  const idOf = (id: string): ReportId => reportId(`${story.story}/${id}`)
  return readStory(story).map((report, at) => {
    const answer = story.reports[at] as FullStory['reports'][number]
    const given = report.statements.map((gold, number): Statement => {
      const { who, whom, hedge, when, chain } = answer.statements[
        number
      ] as (typeof answer)['statements'][number]
      const find = (part: string | null) => findIn(report.text, gold.evidence, part)
      return {
        evidence: gold.evidence,
        event: gold.events[0] as Span,
        ...{ who: find(who), whom: find(whom), hedge: find(hedge), when, where: null },
        chain: chain.map((item) => ({
          name: nameOf.get(item) ?? item,
          span: gold.evidence,
          cue: null,
        })),
        certainty: gold.certainty,
        polarity: gold.polarity,
        phase: gold.phase,
        force: gold.force,
        quoted: false,
      }
    })
    const repeats = answer.repeats.map(({ report: parent, how }) => ({
      ...{ child: idOf(answer.id), parent: idOf(parent), how, score: 1, evidence: [] },
    }))
    return { ...report, given, repeats }
  })
}

/** The place of a part: in the evidence, or else wherever the report has it. */
function findIn(text: string, evidence: Span, part: string | null): Span | null {
  if (part === null) return null
  const inside = text.slice(evidence.start, evidence.end).indexOf(part)
  const at = inside < 0 ? text.indexOf(part) : evidence.start + inside
  return at < 0 ? null : span(at, at + part.length)
}

/** Finds what the answers say. */
export function goldLineage(reports: readonly GoldReport[]): PlaceReport {
  const edges = Map.groupBy(
    reports.flatMap(({ repeats }) => repeats),
    ({ child }) => child,
  )
  return async ({ id }, store) => {
    const lineage = edges.get(id) ?? []
    const parents = await Promise.all(lineage.map(({ parent }) => store.weighed(parent)))
    return { keys: [], lineage, relatives: parents.filter((each) => each !== null) }
  }
}
