// The reports of stories as weighing sees them, with whom each repeats.
import { zoneGiven } from '../../src/clean/clean.ts'
import type { ReportId } from '../../src/domain/id.ts'
import type { Weighable } from '../../src/domain/weighing.ts'
import { isEarlier } from '../../src/weigh/lineage/order.ts'
import type { Story } from '../sets/stories.ts'

export interface StoryReport {
  readonly story: string
  readonly report: Weighable
  /** The reports that it repeats. */
  readonly repeats: readonly ReportId[]
}

/** Of all stories, earliest first, as a ledger would weigh them. */
export const weighables = (stories: readonly Story[]): StoryReport[] =>
  stories
    .flatMap(({ story, entities, reports }) => {
      const names = new Map(entities.map(({ id, name }) => [id, name]))
      return reports.map(({ id, text, title, url, published, outlet, repeats }): StoryReport => {
        const name = names.get(outlet)
        const given = {
          ...{ id: `${story}/${id}`, text, title, url },
          ...(published === null ? {} : { published }),
          ...(name === undefined ? {} : { outlet: name }),
        }
        return {
          story,
          report: { ...zoneGiven(given), id: given.id as ReportId, statements: [] },
          repeats: repeats.map(({ report }) => `${story}/${report}` as ReportId),
        }
      })
    })
    .sort((a, b) => (isEarlier(a.report, b.report) ? -1 : 1))
