// The second look at each block, once the first has said how likely every block is: what its kin, its
// neighbours and the elements around it were taken for.
import type { Block } from './blocks.ts'
import { bit, cues } from './cues.ts'
import { type Analysis, type Features, step, type View } from './features.ts'
import type { Element } from './tree.ts'

/** Where probabilities, and shares of what is likely to belong, are cut into steps. */
const odds = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]
const passed = [0.001, 0.02, 0.1, 0.3, 0.7, 0.9, 0.98, 0.999]
/** Blocks on either side that count as neighbours; the words of one count up to a limit. */
const neighbours = { each: 5, words: 40 }
/** The root of the article holds at least this share of what is likely to belong. */
const rootShare = 0.8
/** What holds half of it is no box within it, whatever its names. */
const half = 0.5
const reach = { up: 4, below: 5 }

/** Words, and how many of them are likely to belong. */
interface Sum {
  kept: number
  words: number
}

/** A block with what the first look made of it. */
interface Judged {
  readonly block: Block
  readonly view: View
  readonly p: number
  /** Words, one more than there are, so that none counts for nothing. */
  readonly words: number
  readonly kept: number
  /** Words likely to belong before it. */
  readonly before: number
}

export class Context {
  private readonly analysis: Analysis
  private readonly judged: readonly Judged[]
  private readonly within = new Map<Element, Sum>()
  private readonly alike = new Map<string, Sum>()
  private readonly all: number
  private readonly root: Element | null

  /** `p[i]` is how likely block i is after the first look. */
  constructor(analysis: Analysis, p: readonly number[]) {
    this.analysis = analysis
    let before = 0
    this.judged = analysis.scene.blocks.map((block, i) => {
      const view = analysis.views[i] as View
      const words = view.words + 1
      const kept = (p[i] as number) * words
      before += kept
      return { block, view, p: p[i] as number, words, kept, before: before - kept }
    })
    this.all = before || 1
    for (const each of this.judged) this.add(each)
    this.root = this.findRoot()
  }

  featuresOf(i: number): Features {
    const features = ['again']
    const on = (name: string) => {
      features.push(name)
    }
    const judged = this.judged[i] as Judged
    this.addNeighbours(i, judged, on)
    this.addGroups(judged, on)
    this.addRoot(judged, on)
    return features
  }

  private add({ block, view, kept, words }: Judged): void {
    for (let at: Element | null = block.container; at !== null; at = at.parent)
      addTo(this.within, at, kept, words)
    addTo(this.alike, view.setting, kept, words)
  }

  /** The element with the fewest words of those that hold most of what is likely to belong. */
  private findRoot(): Element | null {
    let root: Element | null = null
    let least = Number.POSITIVE_INFINITY
    for (const [element, { kept, words }] of this.within) {
      if (kept < rootShare * this.all || words > least) continue
      if (words === least && root !== null && isInside(root, element)) continue
      root = element
      least = words
    }
    return root
  }

  private addNeighbours(
    i: number,
    { block, words, kept, before }: Judged,
    on: (name: string) => void,
  ): void {
    const kind = kindOf(block, words)
    let near = 0
    let all = 0
    for (let k = 1; k <= neighbours.each; k++)
      for (const other of [this.judged[i - k], this.judged[i + k]]) {
        const weight = Math.min(neighbours.words, other?.words ?? 1) / k
        near += (other?.p ?? 0) * weight
        all += weight
      }
    const around = step(near / all, odds)
    const done = step(before / this.all, passed)
    const left = step(1 - (before + kept) / this.all, passed)
    on(`around ${around}`)
    on(`${kind} around ${around}`)
    on(`before ${done}`)
    on(`${kind} before ${done >> 1}`)
    on(`after ${left}`)
    on(`${kind} after ${left >> 1}`)
  }

  private addGroups(judged: Judged, on: (name: string) => void): void {
    on(`alike ${meanWithout(this.alike.get(judged.view.setting), judged)}`)
    let at: Element | null = judged.block.container
    for (let up = 0; at !== null && up < reach.up; up++, at = at.parent)
      on(`within ${up}: ${meanWithout(this.within.get(at), judged)}`)
  }

  private addRoot(judged: Judged, on: (name: string) => void): void {
    let below = 0
    let bits = 0
    let branch: Element | null = null
    let at: Element | null = judged.block.container
    for (; at !== null && at !== this.root; at = at.parent) {
      if ((this.within.get(at)?.kept ?? 0) < half * this.all) bits |= this.analysis.cuesOf(at)
      branch = at
      below += 1
    }
    if (at === null) {
      on('outside')
      return
    }
    on(`below ${Math.min(reach.below, below)}`)
    for (const cue of cues) if (bits & bit(cue)) on(`below ${cue}`)
    if (branch !== null) on(`branch ${meanWithout(this.within.get(branch), judged)}`)
  }
}

const kindOf = (block: Block, words: number): string => {
  if (/^h[1-6]$/.test(block.container.tag)) return 'heading'
  if (block.container.tag === 'li') return 'item'
  return words < 9 ? 'short' : 'long'
}

/** The step of the mean probability of a group's other members. */
function meanWithout(sum: Sum | undefined, { kept, words }: Judged): string {
  const rest = (sum?.words ?? 0) - words
  return rest < 1 ? 'none' : String(step(Math.max(0, (sum?.kept ?? 0) - kept) / rest, odds))
}

function isInside(inner: Element, outer: Element): boolean {
  for (let at = inner.parent; at !== null; at = at.parent) if (at === outer) return true
  return false
}

function addTo<K>(sums: Map<K, Sum>, key: K, kept: number, words: number): void {
  const sum = sums.get(key)
  if (sum === undefined) sums.set(key, { kept, words })
  else {
    sum.kept += kept
    sum.words += words
  }
}
