// The chosen statement, part by part, each with its own words.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReportPage } from '../../../src/views/report.ts'
import type { Words } from '../../../src/views/shapes.ts'
import type { StatementRow } from '../../../src/views/statement.ts'
import { Days } from '../claim/ClaimFacts.tsx'
import { Chain } from '../parts/Chain.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Fact, Facts } from '../parts/Facts.tsx'
import { Independent, Knowledge, StandingMark, Sure, World } from '../parts/Labels.tsx'
import { texts } from '../texts.ts'
import { DecisionList } from './DecisionList.tsx'
import type { Choosing } from './ReportPage.tsx'

interface StatementPanelProps {
  readonly page: ReportPage
  readonly statement: StatementRow
  /** Its place among the report's statements. */
  readonly at: number
  readonly go: Choosing
}

export function StatementPanel({ page, statement, at, go }: StatementPanelProps) {
  return (
    <section aria-labelledby="statement" className="border-line border-b px-5 py-4">
      <div className="mb-3 flex flex-wrap items-center gap-1.5">
        <h2 id="statement" className="mr-auto font-semibold" data-figures>
          {texts.statement.heading(at + 1, page.statements.length)}
        </h2>
        <Step act={go.previous} name={texts.statement.previous} sign="↑" />
        <Step act={go.next} name={texts.statement.next} sign="↓" />
        <Step act={() => go.choose(null)} name={texts.statement.close} sign="×" />
      </div>
      <p dir="auto" className="book mb-3 text-lg leading-snug">
        {statement.evidence.words}
      </p>
      <Chain outlet={page.report.outlet} chain={statement.chain} />
      <div className="mt-3">
        <Parts statement={statement} />
      </div>
      <p className="mt-3">
        <StandingMark standing={statement.standing} />
      </p>
      <DecisionList statement={statement.id} />
      <ItsClaim page={page} statement={statement} />
      <div className="mt-3">
        <CopyButton text={statement.citation} done={texts.claim.cited}>
          {texts.claim.cite}
        </CopyButton>
      </div>
    </section>
  )
}

const Step = ({ act, name, sign }: { act: () => void; name: string; sign: string }) => (
  <button type="button" className="button" onClick={act} aria-label={name} title={name}>
    <span aria-hidden="true">{sign}</span>
  </button>
)

const say = (words: Words | null): ReactNode =>
  words === null ? null : (
    <bdi className="book" dir="auto">
      {words.words}
    </bdi>
  )

/** What the words say; else where the tense puts it. */
function sayWhen(when: StatementRow['when'], tensed: StatementRow['tensed']): ReactNode {
  if (when !== null) return <Days days={when} />
  if (tensed === null) return null
  return <span className="text-soft">{texts.statement.tensed[tensed.side](tensed.day)}</span>
}

function Parts({ statement }: { statement: StatementRow }) {
  const { who, event, whom, where, when, tensed, hedge, phase, force, quoted } = statement
  return (
    <Facts>
      <Fact name={texts.statement.who}>{say(who)}</Fact>
      <Fact name={texts.statement.what}>{say(event)}</Fact>
      <Fact name={texts.statement.whom}>{say(whom)}</Fact>
      <Fact name={texts.statement.where}>{say(where)}</Fact>
      <Fact name={texts.statement.when}>{sayWhen(when, tensed)}</Fact>
      <Fact name={texts.statement.sure}>
        <Sure {...statement} hedge={hedge?.words ?? null} />
      </Fact>
      <Fact name={texts.statement.phase}>{texts.phase[phase]}</Fact>
      <Fact name={texts.statement.force}>
        {texts.force[force]}
        {quoted && `, ${texts.statement.quoted}`}
      </Fact>
    </Facts>
  )
}

function ItsClaim({ page, statement }: Pick<StatementPanelProps, 'page' | 'statement'>) {
  const claim = page.claims.find((each) => each.id === statement.claim)
  if (claim === undefined) return null
  return (
    <div className="mt-4 border-line border-t pt-3">
      <h3 className="label">{texts.statement.claim}</h3>
      <Link
        to="/claims/$id"
        params={{ id: claim.id }}
        dir="auto"
        className="book mt-0.5 block leading-snug"
      >
        {claim.sentence}
      </Link>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm">
        <Independent {...claim} />
        <World world={claim.world} />
        <Knowledge knowledge={claim.knowledge} />
      </p>
    </div>
  )
}
