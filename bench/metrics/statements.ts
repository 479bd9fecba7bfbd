// How well found statements agree with those of a story's answer, as the stories' own scorer defines it.
import type { Interval } from '../../src/domain/interval.ts'
import type { Span } from '../../src/domain/span.ts'
import type { Stance, Statement } from '../../src/domain/statement.ts'
import { assign } from './assign.ts'

export type Labels = Pick<Statement, 'certainty' | 'polarity' | 'phase' | 'force'> & {
  readonly stance: Stance
}
export const labels = ['certainty', 'polarity', 'phase', 'force', 'stance'] as const

/** One link of a right chain: every name of what it stands for, or the words that stand for somebody unnamed. */
export type GoldLink = ReadonlySet<string> | string

export interface GoldStatement extends Labels {
  readonly evidence: Span
  /** The places of the event's words in the evidence. */
  readonly events: readonly Span[]
  readonly claim: string
  readonly chain: readonly GoldLink[]
  readonly when: Interval | null
}

export interface FoundStatement extends Labels {
  readonly evidence: Span
  readonly event: Span
  /** Names from the outlet inward. */
  readonly chain: readonly string[]
  readonly when: Interval | null
}

export interface Match {
  readonly gold: GoldStatement
  readonly found: FoundStatement
}

/** Overlap of two spans as a share of what they cover together. */
function closeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 ? shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) : 0
}

const articles = new Set('the a an der die das den dem le la les el los las il lo'.split(' '))

/** A name for comparison: case, outer marks, a genitive and leading articles aside. */
export function plain(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .trim()
    .replace(/^[^\p{L}\p{N}_]+/u, '')
    .replace(/[^\p{L}\p{N}_]+$/u, '')
    .replace(/'s$/, '')
    .split(/\s+/)
  const from = words.findIndex((word, at) => at === words.length - 1 || !articles.has(word))
  return words.slice(from).join(' ')
}

/** Whether a found link names the right one; "unnamed" meets whoever has no name. */
export function names(gold: GoldLink, found: string): boolean {
  const own = plain(found)
  if (typeof gold !== 'string') return gold.has(own)
  return own === 'unnamed' || found.startsWith('unnamed:') || ` ${own} `.includes(` ${gold} `)
}

export const originRight = ({ gold, found }: Match): boolean => {
  const [right, own] = [gold.chain.at(-1), found.chain.at(-1)]
  return right === undefined || own === undefined ? right === own : names(right, own)
}

export const chainRight = ({ gold, found }: Match): boolean =>
  gold.chain.length === found.chain.length &&
  gold.chain.every((link, at) => names(link, found.chain[at] as string))

export const whenRight = ({ gold, found }: Match): boolean =>
  gold.when?.[0] === found.when?.[0] && gold.when?.[1] === found.when?.[1]

/**
 * One to one: as many pairs of statements whose evidence and event overlap as can be, then the closest
 * spans, then agreeing labels, then found statements that overlap most statements of the claim.
 */
export function matchStatements(
  gold: readonly GoldStatement[],
  found: readonly FoundStatement[],
): Match[] {
  const near = gold.flatMap((right, left) =>
    found.flatMap((own, at) => {
      const evidence = closeness(right.evidence, own.evidence)
      const event = Math.max(...right.events.map((place) => closeness(place, own.event)))
      return evidence > 0 && event > 0 ? [{ left, right: at, close: evidence + event }] : []
    }),
  )
  const claimOf = (left: number): string => (gold[left] as GoldStatement).claim
  const edges = near.map(({ left, right, close }) => {
    const [asked, own] = [gold[left] as GoldStatement, found[right] as FoundStatement]
    const agree = labels.filter((label) => asked[label] === own[label]).length
    const common = near.filter((each) => each.right === right && claimOf(each.left) === asked.claim)
    const weight = 100 + close + agree / 1e3 + common.length / near.length / 1e4
    return { left, right, weight }
  })
  return assign(edges)
    .sort((a, b) => a.left - b.left)
    .map(({ left, right }) => ({
      gold: gold[left] as GoldStatement,
      found: found[right] as FoundStatement,
    }))
}
