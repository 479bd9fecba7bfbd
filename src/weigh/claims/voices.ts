// Who the sources of a report's chains are, and whether its outlet speaks for itself.
import { isUnnamed, type Source } from '../../domain/statement.ts'
import type { Footing, Weighable, Weighed } from '../../domain/weighing.ts'
import { findAffiliations } from './affiliation.ts'
import { foldName, isInstitution, isMedium, isSame, isTelling } from './names.ts'

/** Its canonical name, where it is known. */
export const nameOf = ({ entity, name }: Source): string => entity ?? name

/** Whether its name tells whom it means. */
const isTold = (origin: Source): boolean => isTelling(nameOf(origin))

export interface Voices {
  /** Names of an origin under which it may appear elsewhere, and whether they tell whom they mean. */
  readonly whoIs: (origin: Source) => Pick<Footing, 'origins' | 'plain'>
  /** A medium, by its name or by that of a report's outlet. */
  readonly isOutlet: (name: string) => boolean
  /** Speaks for itself in its own report. */
  readonly isOrigin: (outlet: string) => boolean
}

const announcing =
  /\b(?:announcement|clarification|communiqu[ée]|informs|notice|press (?:information|office|release)|statement)\b/iu

/** An outlet that passes on what others say, as its statements show. */
const isRelaying = ({ statements }: Weighable): boolean =>
  statements.filter(({ chain }) => chain.length > 0).length * 2 > statements.length

export function voicesOf(report: Weighable, nearby: readonly Weighed[]): Voices {
  const chains = [report, ...nearby].flatMap(({ statements }) =>
    statements.map(({ chain }) => chain.filter((link) => !isUnnamed(link)).map(({ name }) => name)),
  )
  const affiliations = findAffiliations(report.text, [...new Set(chains.flat())])
  const media = nearby.flatMap(({ outlet }) =>
    outlet !== null && isMedium(outlet) ? [foldName(outlet)] : [],
  )
  const origins = new Set(chains.flatMap((chain) => chain.slice(-1)).map(foldName))
  return {
    whoIs: (origin) => {
      const body = affiliations.get(origin.name)
      const own = isTold(origin) || body === undefined ? [nameOf(origin), origin.name] : []
      const names = [...own, ...(body === undefined ? [] : [body])].map(foldName)
      return { origins: [...new Set(names)].sort(), plain: isTold(origin) || body !== undefined }
    },
    isOutlet: (name) => isMedium(name) || media.some((outlet) => isSame(outlet, foldName(name))),
    isOrigin: (outlet) =>
      !isMedium(outlet) &&
      !isRelaying(report) &&
      (isInstitution(outlet) || (origins.has(foldName(outlet)) && announcing.test(report.text))),
  }
}
