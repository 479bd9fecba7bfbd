// Where a report comes from, what it was taken as, and who says the same.
import { Link } from '@tanstack/react-router'
import type { Edge, ReportHead } from '../../../src/views/lineage.ts'
import type { ReportPage } from '../../../src/views/report.ts'
import { webAddress } from '../address.ts'
import { Day } from '../parts/Day.tsx'
import { Fact, Facts } from '../parts/Facts.tsx'
import { texts } from '../texts.ts'
import { Captures } from './Captures.tsx'

export function ReportFacts({ page, isChosen }: { page: ReportPage; isChosen: boolean }) {
  const { report, reader, statements } = page
  return (
    <div className="flex flex-col gap-5 px-5 py-4">
      {statements.length > 0 && !isChosen && <p className="text-soft">{texts.report.choose}</p>}
      <Facts>
        <Fact name={texts.report.outlet}>{report.outlet}</Fact>
        <Fact name={texts.report.byline}>{report.byline}</Fact>
        {report.agency !== null && <Fact name={texts.report.agency}>{report.agency}</Fact>}
        <Fact name={texts.report.published}>
          <Day at={report.published} exact />
        </Fact>
        <Fact name={texts.report.language}>{report.language}</Fact>
        <Fact name={texts.report.address}>
          <Address report={report} />
        </Fact>
        <Fact name={texts.report.reader}>{reader}</Fact>
      </Facts>
      <Captures page={page} />
      <Relatives
        name={texts.report.repeats}
        page={page}
        edges={page.repeats}
        idOf={(edge) => edge.parent}
      />
      <Relatives
        name={texts.report.repeated}
        page={page}
        edges={page.repeated}
        idOf={(edge) => edge.child}
      />
      {page.unshown > 0 && <p className="text-soft">{texts.report.unshown(page.unshown)}</p>}
    </div>
  )
}

/** Nothing of the web is loaded; a link to it is followed only by the reader, and tells it nothing. */
function Address({ report }: { report: ReportPage['report'] }) {
  const address = report.address ?? report.identity
  const open = webAddress(address)
  return open === null ? (
    <bdi>{address}</bdi>
  ) : (
    <a href={open} target="_blank" rel="noreferrer noopener nofollow">
      <bdi>{address}</bdi>
    </a>
  )
}

interface RelativesProps {
  readonly name: string
  readonly page: ReportPage
  readonly edges: readonly Edge[]
  readonly idOf: (edge: Edge) => string
}

function Relatives({ name, page, edges, idOf }: RelativesProps) {
  if (edges.length === 0) return null
  const heads = new Map(page.relatives.map((head) => [head.id, head]))
  return (
    <section>
      <h2 className="label">{name}</h2>
      <ul>
        {edges.map((edge) => (
          <Relative key={idOf(edge)} edge={edge} id={idOf(edge)} head={heads.get(idOf(edge))} />
        ))}
      </ul>
    </section>
  )
}

interface RelativeProps {
  readonly edge: Edge
  readonly id: string
  readonly head: ReportHead | undefined
}

const Relative = ({ edge, id, head }: RelativeProps) => (
  <li className="mt-1.5">
    <Link to="/reports/$id" params={{ id }} className="book" dir="auto">
      {head?.title ?? texts.untitled}
    </Link>
    <span className="block text-soft text-sm">
      <bdi>{head?.outlet ?? texts.speaker.noOutlet}</bdi>, <Day at={head?.published ?? null} />,{' '}
      {texts.claim.how(edge.how, edge.score)}
    </span>
  </li>
)
