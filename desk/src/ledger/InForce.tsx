// The filters that hold, each with a way to remove it.
import { Link } from '@tanstack/react-router'
import type { LedgerSearch } from '../address.ts'
import { texts } from '../texts.ts'

export function InForce({ search }: { search: LedgerSearch }) {
  const { text, origin, order } = search
  const parts = [
    ...(text === undefined
      ? []
      : [{ name: 'text' as const, label: texts.ledger.words, value: text }]),
    ...(origin === undefined
      ? []
      : [
          {
            name: 'origin' as const,
            label: texts.ledger.origin,
            value: origin || texts.speaker.voice,
          },
        ]),
  ]
  const any = Object.keys(search).some((name) => name !== 'order')
  if (!any) return null
  return (
    <ul className="mb-3 flex flex-wrap gap-1.5">
      {parts.map(({ name, label, value }) => (
        <li key={name} className="min-w-0">
          <Link
            to="/"
            search={{ ...search, [name]: undefined }}
            aria-label={texts.ledger.remove(`${label} ${value}`)}
            className="button max-w-full no-underline"
          >
            <span className="truncate">
              {label} <bdi className="book">“{value}”</bdi>
            </span>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link to="/" search={{ order }} className="inline-block py-1 text-sm">
          {texts.ledger.removeAll}
        </Link>
      </li>
    </ul>
  )
}
