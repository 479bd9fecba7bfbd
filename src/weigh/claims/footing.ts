// What stands behind each statement of a report: whose word it is, of which lineage, and how far the event is.
import type { World } from '../../domain/claim.ts'
import type { ClaimId, StatementId } from '../../domain/id.ts'
import { type Span, words } from '../../domain/span.ts'
import { isUnnamed, originOf, type Source, type Statement } from '../../domain/statement.ts'
import type { Footing, Weighable, Weighed } from '../../domain/weighing.ts'
import { foldWords } from '../shingles.ts'
import { findAffiliations } from './affiliation.ts'
import type { Kin } from './kin.ts'
import { foldName, isInstitution, isMedium, sharesName } from './names.ts'

type Stated = Statement & { readonly id: StatementId }

/** A statement of an earlier report on the same side of the same claim. */
interface Precedent {
  readonly report: Weighed
  readonly statement: Stated
  readonly footing: Footing
}

export function judgeFootings(
  report: Weighable,
  claims: ReadonlyMap<StatementId, ClaimId>,
  nearby: readonly Weighed[],
  kin: Kin,
): Map<StatementId, Footing> {
  const precedents = precedentsIn(nearby)
  const voices = voicesOf(report, nearby)
  return new Map(
    report.statements.map((statement) => {
      const claim = claims.get(statement.id) as ClaimId
      const same = precedents(claim, statement.polarity)
      const isBefore = ({ report: { id } }: Precedent) =>
        id !== report.id && kin.lineOf(report.id).has(id)
      const opposite = precedents(
        claim,
        statement.polarity === 'positive' ? 'negative' : 'positive',
      )
      return [
        statement.id,
        {
          ...originsOf(report, statement, same, same.filter(isBefore), voices),
          world: worldOf(report.text, statement),
          withdraws: withdraws(report, statement, opposite),
        },
      ]
    }),
  )
}

function precedentsIn(nearby: readonly Weighed[]) {
  const all = Map.groupBy(
    nearby.flatMap((report) =>
      report.statements.flatMap((statement) => {
        const [claim, footing] = [
          report.claims.get(statement.id),
          report.footings.get(statement.id),
        ]
        if (claim === undefined || footing === undefined || statement.certainty === 'unknown')
          return []
        return [{ key: `${claim} ${statement.polarity}`, report, statement, footing }]
      }),
    ),
    ({ key }) => key,
  )
  return (claim: ClaimId, polarity: string): readonly Precedent[] =>
    all.get(`${claim} ${polarity}`) ?? []
}

interface Voices {
  /** Names of an origin under which it may appear elsewhere. */
  readonly aliasesOf: (origin: Source) => string[]
  /** Speaks for itself in its own report. */
  readonly isOrigin: (outlet: string) => boolean
}

const announcing =
  /\b(?:announcement|clarification|communiqu[ée]|informs|notice|press (?:information|office|release)|statement)\b/iu

/** An outlet that passes on what others say, as its statements show. */
const isRelaying = ({ statements }: Weighable): boolean =>
  statements.filter(({ chain }) => chain.length > 0).length * 2 > statements.length

function voicesOf(report: Weighable, nearby: readonly Weighed[]): Voices {
  const chains = [report, ...nearby].flatMap(({ statements }) =>
    statements.map(({ chain }) => chain.filter((link) => !isUnnamed(link)).map(({ name }) => name)),
  )
  const affiliations = findAffiliations(report.text, [...new Set(chains.flat())])
  const origins = new Set(chains.flatMap((chain) => chain.slice(-1)).map(foldName))
  return {
    aliasesOf: ({ name, entity = name }) => {
      const body = affiliations.get(name) ?? entity
      return [...new Set([name, entity, body].map(foldName))].sort()
    },
    isOrigin: (outlet) =>
      !isMedium(outlet) &&
      !isRelaying(report) &&
      (isInstitution(outlet) || (origins.has(foldName(outlet)) && announcing.test(report.text))),
  }
}

/** A copy brings no origin of its own: it has those of what it copies. */
function originsOf(
  report: Weighable,
  { chain, evidence }: Stated,
  same: readonly Precedent[],
  before: readonly Precedent[],
  { aliasesOf, isOrigin }: Voices,
): Pick<Footing, 'origins' | 'root'> {
  const origin = originOf(chain)
  const root = before[0]?.footing.root ?? report.id
  if (origin === null) {
    const { outlet } = report
    const knows =
      outlet !== null &&
      ((before.length === 0 && isOrigin(outlet)) || isWitness(report.text, evidence))
    return { origins: knows ? [foldName(outlet)] : [], root }
  }
  if (isUnnamed(origin)) {
    const isNew = chain.length === 1 && !before.some((each) => isSameUnnamed(origin, each))
    return { origins: [], root: isNew ? report.id : root }
  }
  const name = origin.entity ?? origin.name
  const credited = creditedTo(name, same)
  if (credited !== null) return credited
  if (isMedium(name)) return { origins: [], root: before[0]?.footing.root ?? foldName(name) }
  const origins = aliasesOf(origin)
  const named = before.filter(({ footing }) => footing.origins.length > 0)
  const known = named.find(({ footing }) => sharesName(footing.origins, origins)) ?? named[0]
  return known === undefined ? { origins, root } : footingOf(known)
}

/** Words for somebody unnamed that are not of one report, and yet have something in common. */
function isSameUnnamed(origin: Source, { statement }: Precedent): boolean {
  const other = originOf(statement.chain)
  if (other === null || !isUnnamed(other)) return false
  const telling = (name: string) =>
    foldWords(name).filter((word) => word.length > 3 && word !== 'unnamed')
  return telling(origin.name).some((word) => telling(other.name).includes(word))
}

const footingOf = ({ footing: { origins, root } }: Precedent) => ({ origins, root })

/** What the credited outlet itself said stands on its footing. */
const creditedTo = (name: string, same: readonly Precedent[]) => {
  const own = same.find(
    ({ report }) => report.outlet !== null && foldName(report.outlet) === foldName(name),
  )
  return own === undefined ? null : footingOf(own)
}

const witness =
  /\b(?:reporters?|correspondents?|photographers?|journalists?|our team|we|I)\b[^.!?\n]{0,60}\b(?:saw|seen|counted|stood|visited|watched|witnessed|photographed|measured|was shown|were shown)\b/u
/** In UTF-16 units: how far before a statement its outlet may say how it knows. */
const vicinity = 120

/** The outlet says how it knows at first hand. */
const isWitness = (text: string, { start, end }: Span): boolean =>
  witness.test(text.slice(Math.max(0, start - vicinity), end + vicinity))

const agreeing =
  /^(?:agree[ds]?|agreements?|deal|accord|contract(?:ed)?|sign(?:s|ed|ature)?|concluded)$/iu
const agreed = /\bagreed?\b/iu

/** How far the event is, for a statement that it happens or does not. */
function worldOf(text: string, { phase, event, evidence }: Stated): World {
  const isAgreeing = words(text, event)
    .split(/\s+/)
    .some((word) => agreeing.test(word))
  if (phase === 'done') return isAgreeing ? 'agreed' : 'done'
  if (phase === 'ongoing') return 'under way'
  return agreed.test(words(text, evidence)) ? 'agreed' : 'planned'
}

const taking =
  /\b(?:withdr[ae]w(?:s|n|ing|al)?|retract(?:s|ed|ing|ion)?|correct(?:s|ed|ion)|took back|takes? back|taken back|apologi[sz]es?|in error|erroneous(?:ly)?|mistaken(?:ly)?|not correct|incorrect)\b/iu

/** A denial that takes back, by an outlet or an origin of what is denied. */
function withdraws(report: Weighable, statement: Stated, opposite: readonly Precedent[]): boolean {
  const { text, outlet } = report
  if (opposite.length === 0 || statement.certainty === 'unknown') return false
  const said = words(text, statement.evidence)
  const title = words(text, { start: 0, end: Math.max(0, text.indexOf('\n')) })
  if (!taking.test(said) && !(statement.chain.length === 0 && taking.test(title))) return false
  const speakers = [outlet ?? '', originOf(statement.chain)?.name ?? '']
    .filter((name) => name !== '')
    .map(foldName)
  return opposite.some(
    ({ report: earlier, footing }) =>
      sharesName(speakers, footing.origins) ||
      (earlier.outlet !== null && speakers.includes(foldName(earlier.outlet))),
  )
}
