// Small figures that stand beside the numbers which they draw.
import type { Copier, Share } from '../../../src/views/sources.ts'
import { texts } from '../texts.ts'

/** The ends of the line, with room for the point. */
const left = 4
const length = 152
const at = (share: number): number => left + length * share

/** A share as a point on a line from none to all, with its interval. */
export const ShareFigure = ({ share: { value, low, high } }: { share: Share }) => (
  <svg viewBox="0 0 160 10" className="mt-1 block h-2.5 w-full" aria-hidden="true">
    <line x1={at(0)} x2={at(1)} y1="5" y2="5" stroke="var(--color-line)" strokeWidth="1" />
    <line x1={at(low)} x2={at(high)} y1="5" y2="5" stroke="var(--color-edge)" strokeWidth="2" />
    <circle cx={at(value)} cy="5" r="3.5" fill="var(--color-link)" />
  </svg>
)

/** Months that are drawn, the newest; a screen's width has room for no more. */
const drawn = 24

interface Month {
  readonly month: string
  readonly times: number
}

/** The newest months up to the last with any, those with none between them, too. */
function monthsOf(months: Copier['months']): Month[] {
  const counts = new Map(months.map(({ month, times }) => [month, times]))
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  const found: Month[] = []
  for (let month = last; month !== undefined && month >= (first as string); month = before(month)) {
    found.unshift({ month, times: counts.get(month) ?? 0 })
    if (found.length === drawn) break
  }
  return found
}

function before(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7)
}

/** Counts by month as bars, the same height for the greatest of each pair. */
export function MonthsFigure({ months }: { months: Copier['months'] }) {
  const shown = monthsOf(months)
  const most = Math.max(...shown.map(({ times }) => times))
  const said = shown.filter(({ times }) => times > 0)
  if (said.length === 0) return <span className="text-soft">{texts.undated}</span>
  const words = said.map(({ month, times }) => texts.sources.month(month, times)).join(', ')
  return (
    <svg viewBox="0 0 144 18" className="block h-5 w-36" role="img" aria-label={words}>
      <title>{words}</title>
      {shown.map(({ month, times }, place) => (
        <rect
          key={month}
          x={6 * place}
          y={17 - (16 * times) / most}
          width="5"
          height={1 + (16 * times) / most}
          fill={times === 0 ? 'var(--color-line)' : 'var(--color-link)'}
        />
      ))}
    </svg>
  )
}
