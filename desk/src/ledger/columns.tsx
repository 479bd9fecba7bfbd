import { Link } from '@tanstack/react-router'
import type { ClaimRow } from '../../../src/views/claims.ts'
import { Day } from '../parts/Day.tsx'
import { Independent, Knowledge, SpeakerName, Sure, World } from '../parts/Labels.tsx'
import type { Column } from '../table/VirtualTable.tsx'
import { texts } from '../texts.ts'

const { column } = texts.ledger

export const claimColumns: readonly Column<ClaimRow>[] = [
  {
    id: 'claim',
    header: column.claim,
    track: 'minmax(16rem, 1fr)',
    cell: ({ id, sentence }) => (
      <Link
        to="/claims/$id"
        params={{ id }}
        data-row
        dir="auto"
        className="book line-clamp-3 text-[1.02rem] text-ink leading-snug no-underline"
      >
        {sentence}
      </Link>
    ),
  },
  {
    id: 'who',
    header: column.who,
    track: 'minmax(8rem, 11rem)',
    cell: ({ speaker }) => (
      <span className="line-clamp-3">
        <SpeakerName speaker={speaker} />
      </span>
    ),
  },
  {
    id: 'sure',
    header: column.sure,
    track: 'minmax(6.5rem, 8.5rem)',
    cell: (claim) => (
      <span className="line-clamp-3">
        <Sure {...claim} />
      </span>
    ),
  },
  {
    id: 'world',
    header: column.world,
    track: '6.3rem',
    cell: (claim) => <World world={claim.world} />,
  },
  {
    id: 'knowledge',
    header: column.knowledge,
    track: '6rem',
    cell: (claim) => <Knowledge knowledge={claim.knowledge} />,
  },
  {
    id: 'independent',
    header: column.independent,
    track: '5.7rem',
    cell: (claim) => <Independent {...claim} />,
  },
  {
    id: 'seen',
    header: column.seen,
    track: '5.6rem',
    cell: ({ firstSaid, lastSaid }) => <Seen first={firstSaid} last={lastSaid} />,
  },
  {
    id: 'where',
    header: column.where,
    track: 'minmax(4rem, 7rem)',
    cell: ({ where }) =>
      where === null ? null : (
        <bdi className="book line-clamp-2" dir="auto">
          {where}
        </bdi>
      ),
  },
]

function Seen({ first, last }: { first: string | null; last: string | null }) {
  const once = first?.slice(0, 10) === last?.slice(0, 10)
  return (
    <span className="text-soft">
      <Day at={first} />
      {!once && (
        <span className="block">
          <Day at={last} />
        </span>
      )}
    </span>
  )
}
