// One wording of a claim: the passage, and every report that has it, each with its chain.
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ClaimPage, ShownStatement } from '../../../src/views/claim.ts'
import type { Passage } from '../../../src/views/passage.ts'
import { Chain } from '../parts/Chain.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Day } from '../parts/Day.tsx'
import { StandingMark, Sure } from '../parts/Labels.tsx'
import { Marked } from '../text/Marked.tsx'
import { partMarks, saidMark } from '../text/marking.ts'
import { texts } from '../texts.ts'

type Sourced = ClaimPage['reports'][number]

interface SameWordsProps {
  /** Never empty. */
  readonly statements: readonly ShownStatement[]
  readonly reports: ReadonlyMap<string, Sourced>
}

export function SameWords({ statements, reports }: SameWordsProps) {
  const first = statements[0] as ShownStatement
  const marks = useMemo(() => [saidMark(first), ...partMarks(first)], [first])
  return (
    <section className="sheet mb-5">
      <div className="px-5 pt-4 pb-3">
        {first.passages.map((passage) => (
          <PassageText key={passage.span.start} passage={passage}>
            <Marked text={passage.text} from={passage.span.start} marks={marks} />
          </PassageText>
        ))}
        <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <span>
            <Sure {...first} hedge={first.hedge?.words ?? null} />
          </span>
          <span>{texts.phase[first.phase]}</span>
          {first.force !== 'neutral' && <span>{texts.force[first.force]}</span>}
          {first.stance !== 'supports' && (
            <strong className="text-warn">{texts.stance[first.stance]}</strong>
          )}
          <StandingMark standing={first.standing} />
        </p>
      </div>
      <h3 className="label border-line border-t px-5 pt-2">
        {texts.claim.wordsIn(new Set(statements.map((each) => each.report)).size)}
      </h3>
      <ul>
        {statements.map((statement) => (
          <SaidIn key={statement.id} statement={statement} report={reports.get(statement.report)} />
        ))}
      </ul>
    </section>
  )
}

const PassageText = ({ passage, children }: { passage: Passage; children: React.ReactNode }) => (
  <p dir="auto" className="book mb-2 text-lg leading-[1.95]">
    {passage.before && <span className="text-soft">… </span>}
    {children}
    {passage.after && <span className="text-soft"> …</span>}
  </p>
)

interface SaidInProps {
  readonly statement: ShownStatement
  readonly report: Sourced | undefined
}

function SaidIn({ statement, report }: SaidInProps) {
  return (
    <li data-statement={statement.id} className="border-line px-5 py-3 not-first:border-t">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="min-w-48 flex-1">
          <span className="mr-3 text-soft text-sm">
            <Day at={report?.published ?? null} exact />
          </span>{' '}
          <Link
            data-row
            to="/reports/$id"
            params={{ id: statement.report }}
            search={{ statement: statement.id }}
            className="book"
            dir="auto"
          >
            {report?.title ?? texts.untitled}
          </Link>
        </p>
        <CopyButton text={statement.citation} done={texts.claim.cited}>
          {texts.claim.cite}
        </CopyButton>
      </div>
      <Chain outlet={report?.outlet ?? null} chain={statement.chain} />
    </li>
  )
}
