// Which blocks describe a picture.
import type { Block, Layout } from './blocks.ts'
import { bit, namedCues } from './cues.ts'
import { countWords } from './features.ts'
import { isCaptionLine } from './marks.ts'
import { templateKind } from './phrases.ts'
import { attribute, type Element } from './tree.ts'

/** Blocks on either side of a picture that may be its caption; one has at most so many words. */
const reach = { before: 1, after: 2 }
const mostWords = 80
/** Elements up from a block in which its figure is looked for. */
const figureReach = 6

/** The indices of the captions, credit lines among them. */
export function findCaptions({ blocks, images }: Layout): Set<number> {
  const pictured = new Map<number, Element>()
  for (const { before, element } of images)
    for (let i = before - reach.before; i <= before + reach.after; i++) pictured.set(i, element)
  const captions = blocks.filter((block) => isCaption(block, pictured.get(block.index) ?? null))
  return new Set(captions.map(({ index }) => index))
}

/** A line that names only whose picture it is. */
export const isCredit = (text: string): boolean =>
  templateKind(text) === 'credit' && countWords(text) < 9 && !isCaptionLine(text)

function isCaption(block: Block, image: Element | null): boolean {
  const kind = templateKind(block.text)
  if (kind !== null && kind !== 'credit') return false
  let at: Element | null = block.container
  for (let up = 0; at !== null && up < figureReach; up++, at = at.parent) {
    if (at.tag === 'figcaption' || at.tag === 'amp-caption') return true
    if (at.tag === 'figure') return image !== null && countWords(block.text) < mostWords
  }
  if (image === null || countWords(block.text) >= mostWords) return false
  return isCaptionLine(block.text) || isNamedCaption(block) || isSmallPrint(block, image)
}

function isNamedCaption({ container, inline }: Block): boolean {
  const near = [container, container.parent, ...inline.slice(0, 5)]
  return near.some((element) => element !== null && (namedCues(element) & bit('caption')) !== 0)
}

/** All there is beside the picture in its cell, and set smaller than a paragraph. */
function isSmallPrint({ container, inline, stressed, text }: Block, image: Element): boolean {
  const small = inline.some(
    (element) => element.tag === 'small' || Number(attribute(element, 'size') ?? 3) < 3,
  )
  return (
    container.tag !== 'p' &&
    (image.parent === container || image.parent?.parent === container) &&
    (small || stressed === text.length)
  )
}
