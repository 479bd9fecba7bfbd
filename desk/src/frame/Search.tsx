import { useLocation, useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useId } from 'react'
import { texts } from '../texts.ts'

/** Searches reports from the list of reports, claims from anywhere else; filters in force stay. */
export function Search() {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const hint = useId()
  const to = pathname === '/reports' ? '/reports' : '/'
  const label = to === '/' ? texts.frame.search : texts.frame.searchReports
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('text') ?? '').trim()
    const others = pathname === to ? search : {}
    void navigate({ to, search: { ...others, text: words === '' ? undefined : words } })
    // Out of the field, so that j goes to what was found.
    document.getElementById('page')?.focus()
  }
  return (
    <search>
      <form onSubmit={submit} className="flex max-w-xl gap-1.5">
        <input
          // A new address brings its own words into the field.
          key={search.text ?? ''}
          id="search"
          name="text"
          type="search"
          defaultValue={search.text ?? ''}
          placeholder={label}
          aria-label={label}
          aria-describedby={hint}
          maxLength={500}
          autoComplete="off"
          dir="auto"
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          className="min-w-0 flex-1 rounded border border-edge bg-paper px-2.5 py-1 placeholder:text-soft"
        />
        <span id={hint} hidden>
          {texts.frame.searchKey}
        </span>
      </form>
    </search>
  )
}
