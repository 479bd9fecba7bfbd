// Which blocks introduce the article between its headline and its body.
import type { Block } from './blocks.ts'
import { bit, namedCues } from './cues.ts'
import { countWords, linkShare, type Scene, settingOf } from './features.ts'
import { likeness } from './headline.ts'
import { isDateLine, isNameLine } from './marks.ts'
import { templateKind } from './phrases.ts'
import type { Element } from './tree.ts'

/** Words of a standfirst; and of one that only a heading's rank or a header around it speaks for. */
const size = { least: 4, most: 90, unnamed: 6 }
/** Blocks after the headline that it may be among, blocks it may have, and how near a heading stands. */
const reach = { after: 25, blocks: 4, heading: 3 }
/** How many elements up from a block its names still speak of it. */
const named = 3

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
  const end = Math.min(blocks.length, first + 3, headline + reach.after)
  for (let i = headline + 1; i < end; i++) {
    if (captions.has(i)) continue
    if (isStandfirst(scene, blocks[i] as Block, body)) found.push(i)
    else if (body.includes(i)) break
  }
  return found.slice(0, reach.blocks)
}

function isStandfirst(scene: Scene, block: Block, body: readonly number[]): boolean {
  const { text } = block
  const words = countWords(text)
  if (words < size.least || words > size.most || linkShare(block) > 0.5) return false
  if (templateKind(text) !== null || isDateLine(text) || isNameLine(text)) return false
  if (isSetLikeBody(block, body, scene.blocks) || cuesOf(block, 1) & bit('meta')) return false
  const headline = scene.blocks[scene.headline] as Block
  if (likeness(text, headline.text) > 0.5) return false
  const isHeading =
    /^h[2-4]$/.test(block.container.tag) && block.index - headline.index <= reach.heading
  return (
    (cuesOf(block, named) & bit('standfirst')) !== 0 ||
    isDescription(text, scene.description) ||
    (words >= size.unnamed && (isHeading || sharesHeader(block, headline)))
  )
}

/** What a page gives of itself to search engines is often its standfirst. */
const isDescription = (text: string, description: string | null): boolean =>
  description !== null && description.length > 30 && text.startsWith(description.slice(0, 60))

function cuesOf({ container, inline }: Block, up: number): number {
  let bits = 0
  for (const element of inline.slice(0, 5)) bits |= namedCues(element)
  let at: Element | null = container
  for (let i = 0; at !== null && i < up; i++, at = at.parent) bits |= namedCues(at)
  return bits
}

/** Prose in the headline's own `header` is its standfirst. */
function sharesHeader(block: Block, headline: Block): boolean {
  const header = headerOf(block)
  return header !== null && header === headerOf(headline)
}

function headerOf({ container }: Block): Element | null {
  let at: Element | null = container
  for (let up = 0; at !== null && up < 4; up++, at = at.parent)
    if (at.tag === 'header' || at.tag === 'hgroup') return at
  return null
}

/** A paragraph that is set like the body's own paragraphs is one of them, however it is named. */
function isSetLikeBody(block: Block, body: readonly number[], blocks: readonly Block[]): boolean {
  const own = settingOf(block)
  const mates = body.filter((i) => i !== block.index && settingOf(blocks[i] as Block) === own)
  return mates.length > 0
}
