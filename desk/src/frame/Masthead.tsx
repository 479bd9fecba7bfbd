import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { statusQuery } from '../api.ts'
import { turnTheme, useTheme } from '../kept.ts'
import { texts } from '../texts.ts'
import { Search } from './Search.tsx'

export function Masthead({ showKeys }: { showKeys: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 border-line border-b bg-sheet px-4 py-2 md:gap-x-5">
      <Link to="/" className="book font-semibold text-ink text-xl leading-none no-underline">
        {texts.frame.name}
      </Link>
      <nav aria-label={texts.frame.pages} className="flex md:gap-1">
        <Page to="/">{texts.frame.ledger}</Page>
        <Page to="/reports">{texts.frame.reports}</Page>
        <Page to="/sources">{texts.frame.sources}</Page>
        <Page to="/log">{texts.frame.log}</Page>
      </nav>
      <div className="order-last w-full md:order-none md:w-auto md:flex-1">
        <Search />
      </div>
      <LedgerName />
      <div className="ml-auto flex gap-1.5 md:ml-0">
        <ThemeButton />
        <button type="button" className="button" onClick={showKeys} aria-haspopup="dialog">
          <span className="sr-only sm:not-sr-only">{texts.frame.keys}</span>{' '}
          <kbd className="text-soft">?</kbd>
        </button>
      </div>
    </div>
  )
}

function Page({ to, children }: { to: '/' | '/reports' | '/sources' | '/log'; children: string }) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: true, includeSearch: false }}
      className="rounded px-2 py-1 text-ink no-underline hover:bg-tint aria-[current=page]:bg-tint aria-[current=page]:font-semibold"
    >
      {children}
    </Link>
  )
}

function LedgerName() {
  const { data } = useQuery(statusQuery)
  if (data === undefined) return null
  return (
    <p
      className="order-last -mt-1 w-full truncate text-sm text-soft lg:order-none lg:mt-0 lg:w-auto lg:max-w-56"
      title={data.name}
    >
      {texts.frame.open(data.name)}
    </p>
  )
}

const glyphs = { system: '◐', light: '○', dark: '●' }

function ThemeButton() {
  const theme = useTheme()
  const name = texts.frame.theme[theme]
  return (
    <button type="button" className="button" onClick={turnTheme} aria-label={name} title={name}>
      <span aria-hidden="true">{glyphs[theme]}</span>
    </button>
  )
}
