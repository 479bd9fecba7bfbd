/** ISO days, both included; one day is `[day, day]`. */
export type Interval = readonly [from: string, to: string]

/**
 * A publication time for sorting: UTC to the second, a bare day as it is (before its times), and the
 * empty string where there is none.
 */
export function instantOf(published: string | null): string {
  if (published === null || published.length <= 10) return published ?? ''
  const time = Date.parse(published)
  return Number.isNaN(time) ? published : `${new Date(time).toISOString().slice(0, 19)}Z`
}
