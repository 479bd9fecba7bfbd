import { texts } from '../texts.ts'

interface DayProps {
  /** An ISO day or time, as the report has it. */
  readonly at: string | null
  /** Shows hours and minutes as well, where they are known. */
  readonly exact?: boolean
}

export function Day({ at, exact = false }: DayProps) {
  if (at === null) return <span className="text-soft">{texts.undated}</span>
  const day = at.slice(0, 10)
  const time = at.slice(11, 16)
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap">
      {exact && time !== '' ? `${day} ${time}${zoneOf(at)}` : day}
    </time>
  )
}

/** The time's own offset, `Z` for none; what a page says is never converted. */
const zoneOf = (at: string): string => /(?:Z|[+-]\d\d:?\d\d)$/.exec(at)?.[0] ?? ''
