// The lineage among a claim's reports, as a tree.
import { Link } from '@tanstack/react-router'
import type { ClaimPage } from '../../../src/views/claim.ts'
import { Day } from '../parts/Day.tsx'
import { texts } from '../texts.ts'
import { type Branch, treeOf } from './tree.ts'

/** Deeper branches are drawn no further in: a phone has no room. */
const deepest = 5

export function WhoRepeatsWhom({ page: { reports, lineage } }: { page: ClaimPage }) {
  if (reports.length < 2) return null
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage" className="label mb-2">
        {texts.claim.repeats}
      </h2>
      {lineage.length === 0 && <p className="mb-2 text-soft">{texts.claim.repeatsNone}</p>}
      <ol>
        {treeOf(reports, lineage).map((branch) => (
          <BranchRow key={branch.report.id} branch={branch} />
        ))}
      </ol>
    </section>
  )
}

function BranchRow({ branch }: { branch: Branch<ClaimPage['reports'][number]> }) {
  const { report, depth, edge, others } = branch
  return (
    <li
      className="branch"
      style={{ '--depth': Math.min(depth, deepest) } as React.CSSProperties}
      data-depth={Math.min(depth, 1)}
    >
      <Link to="/reports/$id" params={{ id: report.id }}>
        <bdi>{report.outlet ?? report.title ?? texts.untitled}</bdi>
      </Link>
      <span className="block text-soft text-sm">
        <Day at={report.published} />
        {edge !== null && `, ${texts.claim.how(edge.how, edge.score)}`}
        {others > 0 && `, ${texts.claim.alsoRepeats(others)}`}
      </span>
    </li>
  )
}
