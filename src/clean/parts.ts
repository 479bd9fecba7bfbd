// What the blocks around and inside the body are: captions, credits, the standfirst.
import type { Block, Layout } from './blocks.ts'
import { bit, namedCues } from './cues.ts'
import { countWords, linkShare, type Scene, settingOf } from './features.ts'
import { likeness } from './headline.ts'
import { isDateLine } from './marks.ts'
import { templateKind } from './phrases.ts'
import type { Element } from './tree.ts'

/** How many elements up from a block its names still speak of it. */
const reach = 3
/** A standfirst has at least so many words, and at most so many. */
const standfirstWords = { least: 4, most: 90 }

function* around(block: Block, up = reach): Generator<Element> {
  yield* block.inline.slice(0, 5)
  let at: Element | null = block.container
  for (let i = 0; at !== null && i < up; i++, at = at.parent) yield at
}

const cuesOf = (block: Block, up?: number): number => {
  let bits = 0
  for (const element of around(block, up)) bits |= namedCues(element)
  return bits
}

/** Indices of blocks that describe a picture. */
export function findCaptions({ blocks, images }: Layout): Set<number> {
  const pictured = new Set<number>()
  for (const { before } of images) for (let i = before - 1; i <= before + 2; i++) pictured.add(i)
  return new Set(
    blocks
      .filter((block) => isCaption(block, pictured.has(block.index)))
      .map((block) => block.index),
  )
}

function isCaption(block: Block, pictured: boolean): boolean {
  const kind = templateKind(block.text)
  if (kind !== null && kind !== 'credit') return false
  let at: Element | null = block.container
  for (let up = 0; at !== null && up < 6; up++, at = at.parent) {
    if (at.tag === 'figcaption' || at.tag === 'amp-caption') return true
    if (at.tag === 'figure') return pictured && countWords(block.text) < 80
  }
  return pictured && countWords(block.text) < 80 && (cuesOf(block, 2) & bit('caption')) !== 0
}

/** A line that names only whose picture it is. */
export const isCredit = (text: string): boolean =>
  templateKind(text) === 'credit' && countWords(text) < 9

/** Blocks after the headline that a standfirst may be among, and how many it may have. */
const standfirstReach = 25
const standfirstBlocks = 4

/** The indices of the blocks between headline and body that introduce the article. */
export function findStandfirst(
  scene: Scene,
  body: readonly number[],
  captions: ReadonlySet<number>,
): number[] {
  const { blocks, headline } = scene
  const first = body[0]
  if (headline < 0 || first === undefined || first < headline) return []
  const found: number[] = []
  const end = Math.min(blocks.length, first + 3, headline + standfirstReach)
  for (let i = headline + 1; i < end; i++) {
    if (captions.has(i)) continue
    if (isStandfirst(scene, blocks[i] as Block, body)) found.push(i)
    else if (body.includes(i)) break
  }
  return found.slice(0, standfirstBlocks)
}

function isStandfirst(
  { blocks, headline, description }: Scene,
  block: Block,
  body: readonly number[],
): boolean {
  const words = countWords(block.text)
  if (words < standfirstWords.least || words > standfirstWords.most) return false
  if (linkShare(block) > 0.5 || templateKind(block.text) !== null || isDateLine(block.text))
    return false
  if (isSetLikeBody(block, body, blocks) || (cuesOf(block, 1) & bit('meta')) !== 0) return false
  if (likeness(block.text, blocks[headline]?.text ?? '') > 0.5) return false
  const named = (cuesOf(block) & bit('standfirst')) !== 0
  const heading = /^h[2-4]$/.test(block.container.tag) && block.index - headline <= 3 && words >= 6
  const described =
    description !== null &&
    description.length > 30 &&
    block.text.startsWith(description.slice(0, 60))
  return named || described || heading
}

/** A paragraph that is set like the body's own paragraphs is one of them, however it is named. */
function isSetLikeBody(block: Block, body: readonly number[], blocks: readonly Block[]): boolean {
  const own = settingOf(block)
  const mates = body.filter((i) => i !== block.index && settingOf(blocks[i] as Block) === own)
  return mates.length >= 2
}
