// The bytes as they came: nothing of them is shown here, all of them can be had.
import type { ReportPage } from '../../../src/views/report.ts'
import { apiAddress } from '../api.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { texts } from '../texts.ts'

type Capture = ReportPage['captures'][number]

export const Captures = ({ page }: { page: ReportPage }) => (
  <section>
    <h2 className="label">{texts.report.captures}</h2>
    <ol>
      {page.captures.toReversed().map((capture, index) => (
        <CaptureRow
          key={capture.sha256}
          report={page.report.id}
          capture={capture}
          isNewest={index === 0}
        />
      ))}
    </ol>
  </section>
)

interface CaptureRowProps {
  readonly report: string
  readonly capture: Capture
  readonly isNewest: boolean
}

function CaptureRow({ report, capture, isNewest }: CaptureRowProps) {
  const { sha256, size, mediaType, from, taken } = capture
  return (
    <li className="mt-1.5">
      <p>
        <code title={sha256} className="text-sm">
          {sha256.slice(0, 16)}…
        </code>
        {isNewest && <span className="text-soft text-sm"> {texts.report.newest}</span>}
      </p>
      <p className="text-soft text-sm [overflow-wrap:anywhere]" data-figures>
        {texts.mediaType[mediaType]}, {texts.report.bytes(size)}, {texts.report.taken}{' '}
        <time dateTime={taken}>
          {taken.slice(0, 10)} {taken.slice(11, 16)}Z
        </time>
        , <bdi>{from}</bdi>
      </p>
      <p className="mt-1 flex gap-1.5">
        <a
          href={apiAddress(`reports/${encodeURIComponent(report)}/captures/${sha256}`)}
          download
          className="button no-underline"
        >
          {texts.report.download}
        </a>
        <CopyButton text={sha256} done={texts.report.hashed}>
          {texts.report.hash}
        </CopyButton>
      </p>
    </li>
  )
}
