// How a statement's strength differs from that of the one which it renders in a report that its own repeats.
import type { ReportId, StatementId } from '../domain/id.ts'
import { words } from '../domain/span.ts'
import {
  certainties,
  type Drift,
  type FiledStatement,
  type Force,
  phases,
  type Statement,
} from '../domain/statement.ts'
import type { View } from '../ledger/ledger.ts'

type Strength = Pick<Statement, 'certainty' | 'phase' | 'force'>

const rising: readonly Force[] = ['distancing', 'neutral', 'endorsing']

const steps: readonly ((statement: Strength) => number)[] = [
  ({ certainty }) => -certainties.indexOf(certainty),
  ({ phase }) => phases.indexOf(phase),
  ({ force }) => rising.indexOf(force),
]

/** Certainty, phase and force each raise or lower a statement; what more of them do decides. */
export function judgeDrift(child: Strength, parent: Strength): Drift {
  const moved = steps.reduce((sum, step) => sum + Math.sign(step(child) - step(parent)), 0)
  return moved > 0 ? 'firmer' : moved < 0 ? 'weaker' : 'same'
}

/** A statement with the words that carry it. */
export interface Worded extends FiledStatement {
  readonly words: ReadonlySet<string>
}

/**
 * Of the statements of its parents the one that `child` renders: of the same claim and stance, the likest
 * in words; where no parent's statement is of its claim, one of its stance that is alike enough; null where none is.
 */
export function findRendered(child: Worded, parents: readonly Worded[]): Worded | null {
  const alike = parents
    .filter(({ stance }) => stance === child.stance)
    .map((parent) => ({ parent, likeness: likenessOf(child.words, parent.words) }))
  const same = alike.filter(({ parent }) => parent.claim === child.claim)
  const chosen = same.length > 0 ? same : alike.filter(({ likeness }) => likeness >= alikeEnough)
  return (
    chosen.sort((a, b) => b.likeness - a.likeness || stronger(a.parent, b.parent))[0]?.parent ??
    null
  )
}

/**
 * A fifth of all words of both: on 26 invented stories whose statements are given, one in forty of the
 * statements found so is of another claim (of those that a tenth brings together, one in eleven).
 */
const alikeEnough = 0.2

const stronger = (a: Worded, b: Worded): number =>
  steps.reduce((order, step) => order || step(b) - step(a), 0) || (a.id < b.id ? -1 : 1)

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Gives the drift of one statement after another; null where no parent says it. */
export function driftsOver(view: View): (statement: FiledStatement) => Promise<Drift | null> {
  const known = new Map<ReportId, ReadonlyMap<StatementId, Drift>>()
  return async ({ id, report }) => {
    const drifts = known.get(report) ?? (await driftsIn(view, report))
    if (known.size >= knownReports) known.clear()
    known.set(report, drifts)
    return drifts.get(id) ?? null
  }
}

/** Reports whose drifts are kept at a time. */
const knownReports = 1000

/** The drifts of a report's statements. */
async function driftsIn(view: View, id: ReportId): Promise<Map<StatementId, Drift>> {
  const { parents } = await view.lineageOf(id)
  return driftsFrom(
    view,
    id,
    parents.map(({ parent }) => parent),
  )
}

/** How the report's statements drift from those of `parents`. */
export async function driftsFrom(
  view: View,
  id: ReportId,
  parents: readonly ReportId[],
): Promise<Map<StatementId, Drift>> {
  const theirs = (await Promise.all(parents.map((parent) => wordedIn(view, parent)))).flat()
  if (theirs.length === 0) return new Map()
  return new Map(
    (await wordedIn(view, id)).flatMap((statement) => {
      const rendered = findRendered(statement, theirs)
      return rendered === null ? [] : [[statement.id, judgeDrift(statement, rendered)] as const]
    }),
  )
}

async function wordedIn(view: View, id: ReportId): Promise<Worded[]> {
  const text = (await view.report(id))?.text ?? ''
  return (await view.statementsIn(id))
    .filter(({ standing }) => standing !== 'rejected')
    .map((statement) => ({
      ...statement,
      words: new Set(
        words(text, statement.evidence)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu),
      ),
    }))
}
