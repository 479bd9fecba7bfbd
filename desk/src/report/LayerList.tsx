// The same as the marks of the layers, as lists: each name once, with how often it stands in the text.
import type { ReportPage } from '../../../src/views/report.ts'
import type { LayerName } from '../address.ts'
import { layerMarks } from '../text/marking.ts'
import { texts } from '../texts.ts'

interface LayerListProps {
  readonly page: ReportPage
  readonly shown: readonly LayerName[]
}

interface Line {
  readonly words: string
  readonly detail: string
  readonly runnersUp: readonly string[]
  readonly times: number
}

export const LayerList = ({ page, shown }: LayerListProps) =>
  shown.map((layer) => (
    <section key={layer} className="border-line border-b px-5 py-4">
      <h2 className="label mb-1">{texts.report.layer[layer]}</h2>
      <ul>
        {linesOf(page, layer).map(({ words, detail, runnersUp, times }) => (
          <li key={`${words} ${detail}`} className="flex flex-wrap items-baseline gap-x-2">
            <bdi className="book">{words}</bdi>
            {layer !== 'attributions' && <span className="text-soft text-sm">{detail}</span>}
            {runnersUp.map((each) => (
              <span key={each} className="rounded-sm border border-line px-1 text-soft text-xs">
                {texts.report.runnersUp} {each}
              </span>
            ))}
            {times > 1 && (
              <span className="ml-auto text-soft text-sm" data-figures>
                × {texts.count(times)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))

/** In the order in which they first stand in the text. */
function linesOf(page: ReportPage, layer: LayerName): Line[] {
  const lines = new Map<string, Line>()
  for (const { start, end, what } of layerMarks(page.layers, [layer])) {
    const words = page.text.slice(start, end)
    if (what.kind !== 'layer') continue
    const { detail, runnersUp = [] } = what
    const key = JSON.stringify([words, detail])
    lines.set(key, { words, detail, runnersUp, times: (lines.get(key)?.times ?? 0) + 1 })
  }
  return [...lines.values()]
}
