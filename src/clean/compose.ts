// Puts a report's text together out of paragraphs, with its zones and the way back to the capture.
import type { Run, Zone, ZoneKind } from '../domain/report.ts'
import { span } from '../domain/span.ts'
import { addRun } from './runs.ts'

/** Words and where each of them lies in the capture. */
export interface Written {
  readonly text: string
  readonly runs: readonly Run[]
}

export interface Paragraph {
  readonly kind: ZoneKind
  /** The paragraph as it reads when the report's text has it at `at`; never empty. */
  writeAt(at: number): Written
}

export interface Composition extends Written {
  readonly zones: readonly Zone[]
}

/** Sets paragraphs with a blank line between them; the blank line belongs to no zone and no run. */
export function compose(paragraphs: readonly Paragraph[]): Composition {
  const zones: Zone[] = []
  const runs: Run[] = []
  const parts: string[] = []
  let end = 0
  for (const { kind, writeAt } of paragraphs) {
    const at = end === 0 ? 0 : end + 2
    const written = writeAt(at)
    parts.push(written.text)
    end = at + written.text.length
    zones.push({ span: span(at, end), kind })
    for (const run of written.runs) addRun(runs, run)
  }
  return { text: parts.join('\n\n'), zones, runs }
}
