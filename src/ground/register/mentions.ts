// What of a reading is to be grounded: names outside leftovers, and sources that are no names.
import type { Name, NameKind, Reading } from '../../domain/reading.ts'
import type { Report } from '../../domain/report.ts'
import { bySpan, enclosing, overlaps, type Span, span, words } from '../../domain/span.ts'
import { isUnnamed } from '../../domain/statement.ts'
import { countries, ideasOf } from '../names/bodies.ts'
import { foldLatin } from '../names/fold.ts'
import { titles } from '../names/parts.ts'
import { bare, foldedWords, givenAcronym, resolveWithin } from '../names/resolve.ts'
import { readCountries } from './seed.ts'
import { limits } from './settings.ts'

export interface Mention {
  readonly span: Span
  readonly kind: NameKind
  /** It is said to say something. */
  readonly speaks: boolean
  /** It stands in what the page's template left: it may be known, but nothing new comes of it. */
  readonly isLeft: boolean
}

/** Mentions of one thing within a report. */
export interface Cluster {
  readonly mentions: readonly Mention[]
  /** The fullest name among them, without article. */
  readonly surface: string
  readonly kind: NameKind
  readonly speaks: boolean
  readonly isLeft: boolean
  /** The acronym that the text gives it. */
  readonly acronym: string | null
}

type Grounded = Pick<Report, 'text' | 'zones'>

/** By the names of sources, where each stands. */
export function sourcesIn(
  { text }: Pick<Report, 'text'>,
  { statements }: Pick<Reading, 'statements'>,
): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  for (const { chain } of statements)
    for (const source of chain) {
      if (isUnnamed(source) || found.has(source.name)) continue
      const inside = words(text, source.span).indexOf(source.name)
      const at = inside < 0 ? text.indexOf(source.name) : source.span.start + inside
      if (at >= 0) found.set(source.name, span(at, at + source.name.length))
    }
  return found
}

/** A surname that the reader took for something else is its person's. */
function mendKinds(text: string, mentions: readonly Mention[]): Mention[] {
  const surnames = new Set(
    mentions.flatMap(({ span, kind }) => {
      const folded = foldedWords(words(text, span))
      return kind === 'person' && folded.length > 1 ? [folded.at(-1) as string] : []
    }),
  )
  return mentions.map((mention) => {
    const folded = foldedWords(words(text, mention.span))
    const isSurname = folded.length === 1 && surnames.has(folded[0] as string)
    return isSurname ? { ...mention, kind: 'person' } : mention
  })
}

/** Sorted, without overlaps; of a name and a source on one place the longer counts. */
export function findMentions(
  report: Grounded,
  reading: Pick<Reading, 'names' | 'statements'>,
): Mention[] {
  const leftovers = report.zones.filter(({ kind }) => kind === 'leftover').map((zone) => zone.span)
  const sources = [...sourcesIn(report, reading).values()]
  const isLeft = (at: Span): boolean => enclosing(leftovers, at) !== null
  const { names } = reading
  const speaks = (name: Span): boolean => sources.some((source) => overlaps(source, name))
  const all = [
    ...names.map(({ span, kind }): Mention => {
      return { span, kind, speaks: speaks(span), isLeft: isLeft(span) }
    }),
    ...sources
      .filter((source) => !names.some((name) => covers(name.span, source)))
      .map((source): Mention => {
        return { span: source, kind: kindOf(source, names), speaks: true, isLeft: isLeft(source) }
      }),
  ].sort((a, b) => bySpan(a.span, b.span))
  const kept: Mention[] = []
  for (const mention of all) {
    const last = kept.at(-1)
    if (last === undefined || !overlaps(last.span, mention.span)) kept.push(mention)
  }
  return mendKinds(report.text, kept.slice(0, limits.mentions))
}

const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** A source that holds a name and more words is a body that the name is part of. */
const kindOf = (source: Span, names: readonly Name[]): NameKind => {
  const inside = names.find((name) => covers(source, name.span))
  return inside?.kind === 'person' && inside.span.end === source.end ? 'person' : 'organization'
}

/** Mentions by what they stand for within the report. */
export function clusterMentions(text: string, mentions: readonly Mention[]): Cluster[] {
  const within = resolveWithin(text, mentions)
  const rootOf = (place: number): number => {
    let at = place
    for (let steps = 0; steps < 4; steps += 1) at = within[at]?.antecedent ?? at
    return at
  }
  const byRoot = Map.groupBy(mentions.keys(), rootOf)
  return [...byRoot].map(([root, places]) => {
    const own = [...new Set([root, ...places])].sort((a, b) => a - b)
    const members = own.map((place) => mentions[place] as Mention)
    const head = mentions[root] as Mention
    const { kind } =
      head.kind === 'other' ? (members.find((each) => each.kind !== 'other') ?? head) : head
    return {
      mentions: members,
      surface: surfaceOf(text, head, members),
      isLeft: members.every((each) => each.isLeft),
      kind,
      speaks: members.some((each) => each.speaks),
      acronym:
        members.map((each) => givenAcronym(text, each.span)).find((each) => each !== null) ?? null,
    }
  })
}

const inCapitals = (name: string): boolean => name.length > 4 && name === name.toUpperCase()

/** As the text writes the name in small letters, where it does; without article, or a noun before it. */
function surfaceOf(text: string, head: Mention, members: readonly Mention[]): string {
  const write = ({ span }: Mention): string => words(text, span).replace(/\s+/g, ' ')
  const own = write(head) + nounAfter(text, head)
  const other = members
    .map(write)
    .find((each) => !inCapitals(each) && each.toUpperCase() === own.toUpperCase())
  const whole = bare(inCapitals(own) ? (other ?? own) : own).slice(0, limits.surface)
  return head.kind === 'person' ? withoutOffice(whole) : withoutNoun(whole)
}

/** `agency Skela` is Skela: a common noun that says what a name is, and is no part of it. */
const withoutNoun = (name: string): string =>
  name.replace(/^(?:\p{Ll}+\s+){1,3}(?=["“«]?\p{Lu}[^\s]*(?:\s["“«]?\p{Lu}[^\s]*)*$)/u, '')

/** `Russian President Vladimir Putin`: what he is stands before who he is. */
function withoutOffice(name: string): string {
  const own = name.split(' ')
  const isOffice = (word: string): boolean =>
    titles.has(foldLatin(word)) || demonyms().has(word) || countries.has(foldLatin(word))
  while (own.length > 2 && isOffice(own[0] as string)) own.shift()
  return own.join(' ')
}

let made: Set<string> | undefined
const demonyms = (): Set<string> => {
  made ??= new Set(readCountries().flatMap((country) => country.demonyms))
  return made
}

/** What kind of facility a name is of, where the text says so after it: `the Knevichi airfield`. */
const facilities = ['airport', 'cosmodrome', 'hospital', 'prison', 'station', 'plant'].flatMap(
  (word) => [...ideasOf(word)],
)

function nounAfter(text: string, { span, kind }: Mention): string {
  if (kind === 'person') return ''
  const [, noun] = /^ (\p{Ll}+)/u.exec(text.slice(span.end, span.end + 30)) ?? []
  const isFacility = noun !== undefined && facilities.some((idea) => ideasOf(noun).has(idea))
  return isFacility ? ` ${noun}` : ''
}
