// Sorts a page's blocks: which are the article's body, which its captions and standfirst.
import type { Block, Layout } from './blocks.ts'
import { findCaptions, isCredit } from './captions.ts'
import { countWords, type Scene } from './features.ts'
import type { Headline } from './headline.ts'
import { floor, threshold } from './judge.ts'
import { isDateLine, isStrip } from './marks.ts'
import { withMates } from './mates.ts'
import { type Page, stated } from './page.ts'
import { templateKind } from './phrases.ts'
import { findStandfirst } from './standfirst.ts'

/** Indices of the blocks of each kind, in the order of the page. */
export interface Parts {
  readonly standfirst: readonly number[]
  readonly body: readonly number[]
  readonly captions: readonly number[]
}

/** What judging the blocks of a page needs to know of it. */
export function sceneOf(page: Page, { blocks }: Layout, headline: Headline | null): Scene {
  return {
    blocks,
    headline: headline?.block?.index ?? -1,
    title: headline?.words ?? null,
    body: page.linked.article?.body ?? null,
    description:
      stated(page, 'og:description', 'description') ?? page.linked.article?.description ?? null,
  }
}

/** `odds[i]` is how likely block i is to belong to the body. */
export function sortBlocks(scene: Scene, layout: Layout, odds: readonly number[]): Parts {
  const { blocks, headline } = scene
  const pictured = findCaptions(layout)
  const likely = withMates(scene, odds, thresholdFor(blocks, odds))
  const kept = blocks
    .map(({ index }) => index)
    .filter((i) => likely(i) && i !== headline && !pictured.has(i))
    .filter(firstOfItsKind(scene))
  const standfirst = new Set(findStandfirst(scene, kept, pictured))
  const body = withoutFrame(
    scene,
    kept.filter((i) => !standfirst.has(i)),
  )
  const from = Math.min(...[headline, body[0] ?? 0].filter((i) => i >= 0))
  const to = body.at(-1) ?? -1
  const captions = [...pictured]
    .filter((i) => i > from && i < to + 2 && !isCredit(blocks[i]?.text ?? ''))
    .sort((a, b) => a - b)
  return { standfirst: [...standfirst], body, captions }
}

/**
 * On a page unlike others no block may be likely by itself, though together they are: where what passes
 * is a small part of what is expected, the bar is set by the likeliest block.
 */
function thresholdFor(blocks: readonly Block[], odds: readonly number[]): number {
  let expected = 0
  let passing = 0
  let top = 0
  for (const { index, text } of blocks) {
    const p = odds[index] as number
    expected += p * text.length
    if (p >= threshold) passing += text.length
    top = Math.max(top, p)
  }
  return passing * 3 >= expected ? threshold : Math.max(floor, Math.min(threshold, top / 2))
}

/** Pages repeat paragraphs (for another screen, as a pull quote) and their headline: the first one counts. */
function firstOfItsKind({ blocks, headline, title }: Scene): (index: number) => boolean {
  const seen = new Set([blocks[headline]?.text, title])
  return (index) => {
    const { text } = blocks[index] as Block
    if (seen.has(text)) return false
    if (text.length > 40) seen.add(text)
    return true
  }
}

/** A block that reads as prose: the body begins and ends with such. */
const isProse = (text: string): boolean => countWords(text) >= 12

/**
 * Nothing of the body stands before the headline, and around its prose there are no lines of dates, no
 * strips of links and no other template lines.
 */
function withoutFrame({ blocks, headline }: Scene, body: readonly number[]): number[] {
  const textOf = (i: number) => (blocks[i] as Block).text
  const proseFrom = (start: number) => body.find((i) => i > start && isProse(textOf(i)))
  const start = proseFrom(headline) === undefined ? -1 : headline
  const first = proseFrom(start) ?? 0
  const last = body.findLast((i) => isProse(textOf(i))) ?? blocks.length
  const isFrame = (text: string) => templateKind(text) !== null || isDateLine(text) || isStrip(text)
  return body.filter((i) => i > start && ((i >= first && i <= last) || !isFrame(textOf(i))))
}
