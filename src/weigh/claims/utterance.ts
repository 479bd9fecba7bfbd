// A statement as far as comparing it with others needs it: what its words mean, who takes part, how much, when.
import { type ClaimId, claimId, type ReportId, type StatementId } from '../../domain/id.ts'
import type { Interval } from '../../domain/interval.ts'
import { remember } from '../../domain/remember.ts'
import { contains, type Span, words } from '../../domain/span.ts'
import { isUnnamed, originOf, type Statement } from '../../domain/statement.ts'
import type { Weighable, Weighed } from '../../domain/weighing.ts'
import { foldWords } from '../shingles.ts'
import { numbersIn } from './numbers.ts'
import { rankOf, vectorOf } from './words.ts'

/** A word with what it means; a name that is in no list has no vector. */
export interface Term {
  readonly word: string
  readonly vector: Float32Array | null
  /** How telling it is in general, in [0, 1]: words that every text has tell nothing. */
  readonly weight: number
}

export interface Utterance {
  readonly id: StatementId
  readonly report: ReportId
  readonly claim: ClaimId | null
  /** Its place among the report's statements, in [0, 1]. */
  readonly place: number
  readonly isTitle: boolean
  readonly event: readonly Term[]
  /** Who and whom: the event's own words are left out. */
  readonly parties: readonly Term[]
  readonly all: readonly Term[]
  /** Those of `all` within a few words of the event. */
  readonly around: readonly Term[]
  readonly numbers: ReadonlySet<string>
  readonly when: Interval | null
  /** When it says that its event is; for a title, what its body says. */
  readonly day: Interval | null
  /** The day of publication. */
  readonly said: string | null
  readonly origin: string | null
  readonly statement: Statement & { readonly id: StatementId }
}

/** Words commoner than this tell nothing. */
const commonest = 90
/** The rank from which on a word tells as much as one that is not known at all. */
const rarest = 20_000

const termOf = remember((word): Term => {
  const rank = rankOf(word) ?? rarest
  const weight =
    rank < commonest ? 0 : Math.min(1, Math.log(rank / commonest) / Math.log(rarest / commonest))
  return { word, vector: vectorOf(word), weight: /^\p{N}/u.test(word) ? 0.5 : weight }
})

const termsOf = remember((text): readonly Term[] =>
  [...new Set(foldWords(text))]
    .filter((word) => word.length > 1)
    .map(termOf)
    .filter(({ weight }) => weight > 0),
)

/** The event's words, whatever they are: `go` and `make` tell little, yet all that there is. */
const eventTerms = remember((text): readonly Term[] => foldWords(text).map(termOf))

const numbersOf = remember((text): ReadonlySet<string> => numbersIn(text))

export function utterancesOf(report: Weighable | Weighed): Utterance[] {
  const { text, zones, statements } = report
  const claims = 'claims' in report ? report.claims : null
  const titles = zones.filter(({ kind }) => kind === 'title')
  const said = report.published?.slice(0, 10) ?? null
  const utterances = statements.map((statement, at) => {
    const { id, evidence, event, who, whom, when, chain } = statement
    const say = (part: Span | null) => (part === null ? '' : words(text, part))
    const origin = originOf(chain)
    return {
      ...{ id, report: report.id, claim: claims?.get(id) ?? null, when, statement },
      said,
      day: when,
      place: statements.length < 2 ? 0 : at / (statements.length - 1),
      isTitle: titles.some(({ span }) => contains(span, event)),
      event: eventTerms(say(event)),
      parties: termsOf(`${say(who)} ${say(whom)}`),
      all: termsOf(say(evidence)),
      around: termsOf(words(text, around(text, evidence, event))),
      numbers: numbersOf(say(evidence)),
      origin: origin === null || isUnnamed(origin) ? null : (origin.entity ?? origin.name),
    }
  })
  return utterances.map((each) =>
    each.isTitle ? { ...each, day: dayOfBody(each, utterances) } : each,
  )
}

/** A title seldom tells the day: it is that of the first in the body that has most of its words. */
function dayOfBody(title: Utterance, utterances: readonly Utterance[]): Interval | null {
  const { all, statement } = title
  const body = utterances.find(
    (each) =>
      !each.isTitle &&
      each.statement.phase === statement.phase &&
      all.filter((term) => each.all.includes(term)).length * 2 > all.length,
  )
  return title.day ?? body?.day ?? null
}

/** In UTF-16 units: about five words. */
const vicinity = 32

/** The part of the evidence that is near its event, from word to word. */
function around(text: string, evidence: Span, event: Span): Span {
  const start = Math.max(evidence.start, event.start - vicinity)
  const end = Math.min(evidence.end, event.end + vicinity)
  const from = start === evidence.start ? start : text.indexOf(' ', start)
  const to = end === evidence.end ? end : text.lastIndexOf(' ', end)
  return { start: Math.min(from < 0 ? start : from, event.start), end: Math.max(to, event.end) }
}

export const ownClaim = ({ id }: Utterance): ClaimId => claimId(id)
