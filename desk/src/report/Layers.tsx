// What the text is marked with, and what the marks mean.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ToggleButton } from 'react-aria-components'
import type { ReportPage } from '../../../src/views/report.ts'
import type { StatementRow } from '../../../src/views/statement.ts'
import { type LayerName, layerNames, layersIn, type ReportSearch } from '../address.ts'
import { texts } from '../texts.ts'

export function LayerButtons({ page }: { page: ReportPage }) {
  const { layers } = useSearch({ from: '/reports/$id' })
  const navigate = useNavigate({ from: '/reports/$id' })
  const shown = layersIn(layers)
  const there = layerNames.filter((name) => page.layers[name].length > 0)
  if (there.length === 0) return null
  const toggle = (name: LayerName) => {
    const next = layerNames.filter((each) => (each === name) !== shown.includes(each))
    void navigate({
      search: (search: ReportSearch) => ({ ...search, layers: next.join() || undefined }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-soft">{texts.report.layers}</span>
      {there.map((name) => (
        <ToggleButton
          key={name}
          className="button"
          isSelected={shown.includes(name)}
          onChange={() => toggle(name)}
        >
          {texts.report.layer[name]}{' '}
          <span className="text-soft" data-figures>
            {texts.count(page.layers[name].length)}
          </span>
        </ToggleButton>
      ))}
    </div>
  )
}

/** Only what this text has. */
export function Legend({ statements }: { statements: readonly StatementRow[] }) {
  const there = Object.entries(texts.certainty).filter(([value]) =>
    statements.some((statement) => statement.certainty === value),
  )
  const negative = statements.some((statement) => statement.polarity === 'negative')
  if (there.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3">
      <span className="text-soft">{texts.report.legend}</span>
      {there.map(([value, words]) => (
        <span key={value} className="said cursor-auto" data-certainty={value}>
          {words}
        </span>
      ))}
      {negative && (
        <span className="said cursor-auto text-warn" data-polarity="negative">
          {texts.report.negative}
        </span>
      )}
    </p>
  )
}
