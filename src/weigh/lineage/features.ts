// What speaks for and against a report's being the parent of another, in numbers from 0 to about 1.
import { instantOf } from '../../domain/interval.ts'
import { rendered } from '../settings.ts'
import { type Comparison, creditedPassages, creditShare, orderShare } from './comparison.ts'
import { findCredits, outletName } from './credits.ts'
import { isEarlier } from './order.ts'

/** Evidence by its name, as `settings.ts` weighs it. */
export type Features = Readonly<Record<string, number>>

const most = (values: Iterable<number>): number => {
  let best = 0
  for (const value of values) if (value > best) best = value
  return best
}

/** The evidence for `own`, beside all that the child may repeat instead. */
export function findFeatures(own: Comparison, all: readonly Comparison[]): Features {
  const rivals = all.filter((each) => each !== own)
  const { child, parent, matches, credits } = own
  const { outlet } = parent.report
  const share = creditShare(own)
  const full = share === 1
  const cued = credits.some((credit) => credit.cued)
  const isBody = outlet !== null && outletName(outlet).isBody
  const near = most(creditedPassages(own).map((at) => matches[at]?.likeness ?? 0))
  const mean = meanLikeness(own)
  const others = rivals.filter((each) => each.parent.report.outlet !== outlet)
  const when = (flag: boolean, value = 1): number => (flag ? value : 0)
  return {
    bias: 1,
    named: when(full && !isBody),
    namedNear: when(full, near),
    body: when(full && isBody),
    partCued: when(!full && cued, share),
    part: when(!full && !cued, share),
    bodyPart: when(!full && share > 0 && isBody),
    near,
    mean,
    unnamedMean: when(share === 0, mean),
    rendering: when(isRendering(own, rivals)),
    sameOutlet: when(outlet !== null && outlet === child.report.outlet),
    sibling: when(rivals.some((rival) => supersedes(rival, own))),
    digest: Math.min(3, others.filter((each) => creditShare(each) === 1).length),
    inherited: when(share > 0, inheritedCredit(own, others)),
    wins: Math.tanh(wonWeight(own, rivals) / 10),
    gap: Math.log1p(daysBetween(own)),
  }
}

/** The weight of what the parent has of the child's words, beside all of them. */
function meanLikeness({ child, matches }: Comparison): number {
  const whole = child.passages.reduce(
    (sum, { leftover, weight }) => sum + (leftover ? 0 : weight),
    0,
  )
  return matches.reduce((sum, match) => sum + (match?.shared ?? 0), 0) / (whole + 3)
}

/** The whole parent sentence by sentence, as a translation has it, and more of it than of any other. */
function isRendering(own: Comparison, rivals: readonly Comparison[]): boolean {
  const mean = meanLikeness(own)
  return (
    own.parent.report.outlet !== own.child.report.outlet &&
    mean >= rendered.mean &&
    orderShare(own) >= rendered.order &&
    rivals.every((rival) => meanLikeness(rival) < mean)
  )
}

/** Whether the rival is a newer report of the same outlet that has about as much of the child. */
const supersedes = (rival: Comparison, own: Comparison): boolean =>
  rival.parent.report.outlet === own.parent.report.outlet &&
  isEarlier(own.parent.report, rival.parent.report) &&
  meanLikeness(rival) >= meanLikeness(own) * 0.6

/** How far the credit came with what was taken from a later report that bears it, too. */
function inheritedCredit({ parent, credits }: Comparison, others: readonly Comparison[]): number {
  return most(
    others
      .filter((other) => isEarlier(parent.report, other.parent.report))
      .map((other) => {
        const theirs = new Set(
          findCredits(other.parent, parent.report).map(({ passage }) => passage),
        )
        return Math.min(
          ...credits.map(({ passage }) => {
            const match = passage === null ? null : other.matches[passage]
            return match != null && theirs.has(match.parent) ? match.likeness : 0
          }),
        )
      }),
  )
}

/** The weight of what this parent has of the child's sentences and no rival has. */
function wonWeight({ matches }: Comparison, rivals: readonly Comparison[]): number {
  return matches.reduce((sum, match, at) => {
    if (match === null || match.shared < 2) return sum
    const rival = most(rivals.map((each) => each.matches[at]?.shared ?? 0))
    return sum + Math.max(0, match.shared - rival)
  }, 0)
}

function daysBetween({ child, parent }: Comparison): number {
  const [from, to] = [parent, child].map(({ report }) => Date.parse(instantOf(report.published)))
  const days = ((to as number) - (from as number)) / 864e5
  return Number.isFinite(days) ? Math.max(0, days) : 0
}
