// Folds one entry into the changes that it makes to the state. Decides only; stores apply.
import type { Entry, KeptReading } from '../domain/entry.ts'
import { type ClaimId, type ReportId, reportOf, type StatementId } from '../domain/id.ts'
import { groundStatements, type Registrar } from '../domain/register.ts'
import type { FiledReport } from '../domain/report.ts'
import { type Span, words } from '../domain/span.ts'
import { originOf } from '../domain/statement.ts'
import type { Footing, Weighed, Weigher, WeighingStore } from '../domain/weighing.ts'
import type { Decision } from './ledger.ts'
import { entityChanges, registerOver, settlementChanges } from './register.ts'
import { claimChanges, mergeChanges } from './regroup.ts'
import type { Change, ReportState, Ruling, State, StatementState } from './state.ts'

/** The stages that a fold asks. */
export interface Stages {
  readonly weigher: Weigher
  readonly registrar: Registrar
}

/** The changes in the order in which they are to be applied. */
export async function fold(entry: Entry, state: State, stages: Stages): Promise<Change[]> {
  const { weigher, registrar } = stages
  const { act, sequence } = entry
  switch (act.kind) {
    case 'opened':
      return []
    case 'filed':
      return [await foldFiling(sequence, act.report, state)]
    case 'read':
      return foldReading(sequence, act.report, act.reading, state, stages)
    case 'assessed': {
      const { time, by } = entry
      const { assessment } = act
      return foldDecision(
        { entry: sequence, time, by, assessment, withdrawn: false },
        state,
        weigher,
      )
    }
    case 'registered':
      return entityChanges(act.entities, state, registrar)
    case 'settled': {
      const { time, by } = entry
      const settled = { entry: sequence, time, by, settlement: act.settlement, withdrawn: false }
      return settlementChanges(settled, state, registrar)
    }
    case 'withdrawn':
      return foldWithdrawal(act.entry, state, stages)
  }
}

async function foldWithdrawal(
  entry: number,
  state: State,
  { weigher, registrar }: Stages,
): Promise<Change[]> {
  const decision = await state.decision(entry)
  if (decision !== null) return foldDecision({ ...decision, withdrawn: true }, state, weigher)
  const settled = await state.settlement(entry)
  return settled === null
    ? []
    : settlementChanges({ ...settled, withdrawn: true }, state, registrar)
}

async function foldFiling(filed: number, report: FiledReport, state: State): Promise<Change> {
  const { id, identity, capture, title, outlet, published, language, address, text } = report
  const read = (await state.reportState(id))?.read ?? null
  return {
    kind: 'report',
    report: { id, identity, capture, title, outlet, published, language, address, filed, read },
    text,
  }
}

async function foldReading(
  sequence: number,
  id: ReportId,
  reading: KeptReading,
  state: State,
  { weigher, registrar }: Stages,
): Promise<Change[]> {
  const before = await state.reportState(id)
  if (before === null) return []
  const report = { ...before, read: sequence }
  const filed = await filedReport(report, state)
  const grounding = await registrar.ground(filed, reading, registerOver(id, state, textIn(state)))
  const statements = groundStatements(reading.statements, grounding)
  const weighable = { ...filed, statements }
  const weighing = await weigher.weigh(weighable, weighingStore(id, state))
  const judged = {
    claimOf: (statement: StatementId) => weighing.claims.get(statement) as ClaimId,
    footingOf: (statement: StatementId) => weighing.footings.get(statement) as Footing,
  }
  const after = statementStates(
    filed,
    { ...reading, statements },
    judged,
    await state.decisionsIn(id),
  )
  const children = new Set([id, ...weighing.lineage.map((edge) => edge.child)])
  return [
    { kind: 'report', report, text: null },
    ...(await entityChanges(grounding.added, state, registrar)),
    {
      kind: 'grounding',
      report: id,
      grounding: {
        namings: grounding.namings,
        sources: grounding.sources,
        outlet: grounding.outlet,
      },
    },
    { kind: 'keys', report: id, keys: weighing.keys },
    ...(await claimChanges(await state.statementStates(id), after, state, weigher)),
    { kind: 'statements', report: id, statements: after },
    ...(await mergeChanges(weighing.merged, after, state, weigher)),
    ...[...children].map((child): Change => {
      return {
        kind: 'lineage',
        child,
        edges: weighing.lineage.filter((edge) => edge.child === child),
      }
    }),
  ]
}

const textIn = (state: State) => async (id: ReportId) => {
  const report = await state.reportState(id)
  return report === null ? null : (await filedReport(report, state)).text
}

/** The state in the eyes of the weigher, without the report that is being weighed. */
function weighingStore(self: ReportId, state: State): WeighingStore {
  const known = new Map<ReportId, Promise<Weighed | null>>()
  return {
    postings: async (keys, limit) =>
      (await state.postings(keys, limit + 1)).map((reports) =>
        reports.filter((id) => id !== self).slice(0, limit),
      ),
    childrenOf: state.childrenOf,
    weighed: (id) => {
      const found = known.get(id) ?? readWeighed(id, state)
      known.set(id, found)
      return found
    },
  }
}

async function readWeighed(id: ReportId, state: State): Promise<Weighed | null> {
  const report = await state.reportState(id)
  const read = report?.read == null ? null : await state.entry(report.read)
  if (report === null || read?.act.kind !== 'read') return null
  const states = await state.statementStates(id)
  return {
    ...(await filedReport(report, state)),
    statements: groundStatements(read.act.reading.statements, await state.groundingOf(id)),
    claims: new Map(states.map((statement) => [statement.id, statement.claim])),
    footings: new Map(states.map((statement) => [statement.id, statement.footing])),
    parents: (await state.parentsOf(id)).map((edge) => edge.parent),
  }
}

/** A decision changes the standing of one statement, and so its claim. */
async function foldDecision(decision: Decision, state: State, weigher: Weigher): Promise<Change[]> {
  const change: Change = { kind: 'decision', decision }
  const id = reportOf(decision.assessment.statement)
  const report = await state.reportState(id)
  const read = report?.read == null ? null : await state.entry(report.read)
  if (report === null || read?.act.kind !== 'read') return [change]
  const before = await state.statementStates(id)
  const known = new Map(before.map((statement) => [statement.id, statement]))
  const others = (await state.decisionsIn(id)).filter((each) => each.entry !== decision.entry)
  const after = statementStates(
    await filedReport(report, state),
    read.act.reading,
    {
      claimOf: (statement) => (known.get(statement) as StatementState).claim,
      footingOf: (statement) => (known.get(statement) as StatementState).footing,
    },
    [...others, decision].sort((a, b) => a.entry - b.entry),
  )
  return [
    change,
    ...(await claimChanges(before, after, state, weigher)),
    { kind: 'statements', report: id, statements: after },
  ]
}

async function filedReport(report: ReportState, state: State): Promise<FiledReport> {
  const entry = await state.entry(report.filed)
  if (entry?.act.kind !== 'filed') throw new Error(`entry ${report.filed} files no report`)
  return entry.act.report
}

/** What weighing made of each statement. */
interface Judged {
  readonly claimOf: (statement: StatementId) => ClaimId
  readonly footingOf: (statement: StatementId) => Footing
}

function statementStates(
  report: FiledReport,
  reading: KeptReading,
  { claimOf, footingOf }: Judged,
  decisions: readonly Decision[],
): StatementState[] {
  const say = (span: Span | null) => (span === null ? null : words(report.text, span))
  return reading.statements.map((statement, position) => {
    const ruling = rule(decisions.filter((each) => each.assessment.statement === statement.id))
    const { id, certainty, polarity, phase, force, when } = statement
    return {
      id,
      report: report.id,
      position,
      claim: claimOf(id),
      outlet: report.outlet,
      published: report.published,
      origin: originOf(statement.chain)?.name ?? null,
      footing: footingOf(id),
      ...{ certainty, polarity, phase, force, when },
      ...ruling.correction,
      standing: ruling.standing,
      sentence: words(report.text, statement.evidence),
      hedge: say(statement.hedge),
      where: say(statement.where),
    }
  })
}

/** What decisions, oldest first, make of a statement: of two on one thing the later holds. */
export function rule(decisions: readonly Decision[]): Ruling {
  let ruling: Ruling = { standing: 'read', correction: {} }
  for (const { assessment, withdrawn } of decisions) {
    if (withdrawn || assessment.kind === 'noted') continue
    ruling = {
      standing: assessment.kind,
      correction:
        assessment.kind === 'corrected'
          ? { ...ruling.correction, ...assessment.correction }
          : ruling.correction,
    }
  }
  return ruling
}
