// Invented reports for tests of lineage.
import type { ReportId } from '../../../src/domain/id.ts'
import type { Report, Zone } from '../../../src/domain/report.ts'
import type { Weighable } from '../../../src/domain/weighing.ts'

type Facts = Partial<Pick<Report, 'published' | 'links' | 'address' | 'byline'>>

/** A report of one day after another: `r2` is a day later than `r1`. */
export function reportOf(id: string, outlet: string, text: string, facts: Facts = {}): Weighable {
  const paragraphs = [...text.matchAll(/[^\n]+/g)]
  const zones = paragraphs.map(({ 0: words, index }, at): Zone => {
    return { span: { start: index, end: index + words.length }, kind: at === 0 ? 'title' : 'body' }
  })
  const published = `2024-05-0${id.slice(1)}`
  return { id: id as ReportId, outlet, published, text, zones, statements: [], ...facts }
}

export const wire = `Ferry Astra runs aground off Kallo

The ferry Astra ran aground off Kallo with 214 people on board on Tuesday, the Harbour Office said.

Divers found a crack of 17 metres below the waterline, said Ines Dravo, who leads the inquiry. "Nobody will sail on her this summer," she told reporters.

The owner, Sund Lines, may lose its licence for the route to Ostra.`
