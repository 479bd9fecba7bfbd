// Claims as lists show them, and the orders that lists have.
import type { Claim } from '../domain/claim.ts'
import { Stop } from '../domain/fault.ts'
import type { ClaimId } from '../domain/id.ts'
import { instantOf } from '../domain/interval.ts'
import type { ClaimState } from '../domain/weighing.ts'
import type { ClaimOrder } from './ledger.ts'
import type { StatementState } from './state.ts'

/** How many rows a list gives where nobody says. */
export const pageSize = 100

/** A claim speaks with the words of its lead statement. */
export function claimFrom(
  id: ClaimId,
  { lead: _, last: __, sense: ___, sides: ____, ...state }: ClaimState,
  lead: StatementState,
): Claim {
  const { sentence, origin, outlet, certainty, polarity, phase, force, hedge, where, when } = lead
  const words = { sentence, origin, outlet, certainty, polarity, phase, force, hedge, where, when }
  return { id, ...words, ...state }
}

/** What a list is sorted by, greatest first. */
export const sortKey = (
  claim: Pick<Claim, 'lastSaid' | 'reports'>,
  order: ClaimOrder,
): string | number => (order === 'spread' ? claim.reports : instantOf(claim.lastSaid))

/** Where a page ended: the sort key of its last row, and the row. */
export interface Cursor {
  readonly key: string | number
  readonly row: number
}

export const writeCursor = ({ key, row }: Cursor): string =>
  Buffer.from(JSON.stringify([key, row])).toString('base64url')

/** Raises Stop for text that no page gave. */
export function readCursor(text: string): Cursor {
  try {
    const [key, row] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((typeof key === 'string' || typeof key === 'number') && typeof row === 'number')
      return { key, row }
  } catch {
    // Falls through to the fault below.
  }
  throw new Stop('unknown-cursor', {
    message: `"${text.slice(0, 40)}" is no place to go on from.`,
    remedy: 'Take the value of "next" from the page before.',
  })
}
