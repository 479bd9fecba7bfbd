// Which statements are one claim: a new report's statements among one another and with earlier ones.
import type { ClaimId, StatementId } from '../../domain/id.ts'
import type { Weighable, Weighed, Weighing } from '../../domain/weighing.ts'
import { clashOf } from './days.ts'
import { group } from './group.ts'
import type { Kin } from './kin.ts'
import { Scene } from './likeness.ts'
import * as settings from './settings.ts'
import { ownClaim, type Utterance, utterancesOf } from './utterance.ts'

export interface JudgedClaims extends Pick<Weighing, 'claims' | 'merged'> {
  /** Pairs of one claim that clearly say the same. */
  readonly agreeing: readonly (readonly [StatementId, StatementId])[]
}

/** How pairs are weighed and where groups are cut: `settings`, unless they are being fitted. */
export interface Judgement {
  readonly weights: readonly number[]
  readonly bar: number
}

/**
 * The claim of each statement of `report`: an earlier one's, or one that the first of its group founds.
 * Earlier claims that its statements bring together become one.
 */
export function judgeClaims(
  report: Weighable,
  nearby: readonly Weighed[],
  kin: Kin,
  { weights, bar }: Judgement = settings,
): JudgedClaims {
  const own = utterancesOf(report)
  const { all, from } = poolOf(own, nearby)
  const links = compare(all, from, kin).map(({ a, b, row }) => ({
    ...{ a, b, odds: oddsOf(row, weights) - clashOf(all[a] as Utterance, all[b] as Utterance) },
  }))
  const earlier = all.slice(0, from)
  const known = [...Map.groupBy(earlier.keys(), (at) => earlier[at]?.claim).values()]
  const start = [...known, ...all.slice(from).map((_, at) => [from + at])]
  const claims = new Map<StatementId, ClaimId>(own.map((each) => [each.id, ownClaim(each)]))
  const merged = new Map<ClaimId, ClaimId>()
  const places = new Map<number, number>()
  for (const [at, members] of group(start, links, {
    unlike: settings.unlike,
    bar,
    least: settings.clear,
  }).entries()) {
    for (const member of members) places.set(member, at)
    const said = members.sort((a, b) => a - b).map((at) => all[at] as Utterance)
    const founder = said[0] as Utterance
    const claim = founder.claim ?? ownClaim(founder)
    for (const each of said)
      if (each.claim === null) claims.set(each.id, claim)
      else if (each.claim !== claim) merged.set(each.claim, claim)
  }
  const clear = links.filter(
    ({ a, b, odds }) => odds >= settings.clear && places.get(a) === places.get(b),
  )
  const agreeing = clear.map(({ a, b }) => [all[a]?.id, all[b]?.id] as [StatementId, StatementId])
  return { claims, merged, agreeing }
}

/** Statements that are compared at once: earlier ones with their claims, and `from` there on a report's own. */
export interface Pool {
  readonly all: readonly Utterance[]
  readonly from: number
}

export function poolOf(own: readonly Utterance[], nearby: readonly Weighed[]): Pool {
  const earlier = nearby
    .flatMap((each) => utterancesOf(each).slice(0, settings.statementLimit))
    .filter(({ claim }) => claim !== null)
  return { all: [...earlier, ...own.slice(0, settings.statementLimit)], from: earlier.length }
}

/** Two statements of a pool by their places, with their features. */
interface Comparison {
  readonly a: number
  readonly b: number
  readonly row: readonly number[]
}

/**
 * Compares each of the report's own statements with those before it that are nearest in meaning, and
 * earlier ones with one another where one own statement is near to both.
 */
export function compare(all: readonly Utterance[], from: number, kin: Kin): Comparison[] {
  const scene = new Scene(all, kin)
  const compared: Comparison[] = []
  const bridged = new Set<number>()
  const add = (a: number, others: readonly number[]) => {
    const rows = scene.likenesses(a, others)
    for (const [at, b] of others.entries()) compared.push({ a, b, row: rows[at] as number[] })
  }
  for (let a = from; a < all.length; a += 1) {
    const near = nearest(a, scene)
    add(a, near)
    const earlier = near.slice(0, settings.bridgedLimit).filter((b) => b < from)
    for (const one of earlier) {
      const others = earlier.filter((other) => other < one && !bridged.has(one * from + other))
      for (const other of others) bridged.add(one * from + other)
      if (others.length > 0) add(one, others)
    }
  }
  return compared
}

/** Of those before `a` the nearest in meaning, nearest first; of two as near the earlier. */
function nearest(a: number, scene: Scene): number[] {
  const before = Array.from({ length: a }, (_, b) => b)
  const near = scene.meanings(a, before)
  return before
    .sort((one, other) => (near[other] as number) - (near[one] as number) || one - other)
    .slice(0, settings.comparedLimit)
}

/** Log odds that two statements with these features are one claim. */
const oddsOf = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0)
