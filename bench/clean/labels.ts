// Which blocks of a page the gold says are its article.
import type { Block } from '../../src/clean/blocks.ts'
import type { Element } from '../../src/clean/tree.ts'
import type { GoldPage, Segments, WholeText } from './pages.ts'

/** 1 where a block belongs, 0 where not, null where the gold does not say. */
export type Label = 0 | 1 | null

export function labelBlocks(
  { gold }: GoldPage,
  blocks: readonly Block[],
  headline: string,
): Label[] {
  if (gold.kind === 'segments') return blocks.map(({ text }) => bySegment(text, gold))
  const judge = byText(gold)
  const labels = blocks.map(({ text }): Label => (fold(text) === fold(headline) ? 0 : judge(text)))
  return gold.bare ? withoutLists(labels, blocks) : labels
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

function bySegment(text: string, gold: Segments): Label {
  const words = fold(text)
  if (gold.with.some((segment) => words.includes(fold(segment)))) return 1
  return gold.without.some((segment) => words.includes(fold(segment))) ? 0 : null
}

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []

function grams(text: string): string[] {
  const tokens = tokensOf(text)
  return tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '))
}

/** A block belongs if half of its 4-grams do; a shorter one, if it is a paragraph of the gold. */
function byText({ paragraphs, optional }: WholeText): (text: string) => Label {
  const needed = new Set(grams(paragraphs.join(' ')))
  const allowed = new Set(grams(optional.join(' ')))
  const key = (text: string) => tokensOf(text).join(' ').toLowerCase()
  const short = new Set(paragraphs.map(key))
  const shortAllowed = new Set(optional.map(key))
  return (text) => {
    const own = grams(text)
    if (own.length === 0) return short.has(key(text)) ? 1 : shortAllowed.has(key(text)) ? null : 0
    const share = (of: ReadonlySet<string>) =>
      own.filter((gram) => of.has(gram)).length / own.length
    if (share(needed) >= 0.5) return 1
    return share(allowed) >= 0.5 ? null : 0
  }
}

/** Blocks of lists, tables and quotations that stand beside paragraphs of the gold are not judged. */
function withoutLists(labels: readonly Label[], blocks: readonly Block[]): Label[] {
  const hosts = new Set<Element | null | undefined>()
  blocks.forEach(({ container }, i) => {
    if (labels[i] === 1) hosts.add(container.parent).add(container.parent?.parent)
  })
  return labels.map((label, i) => (label === 0 && hosts.has(listHost(blocks[i])) ? null : label))
}

function listHost(block: Block | undefined): Element | undefined {
  let host: Element | undefined
  let at: Element | null | undefined = block?.container
  for (let up = 0; at && up < 6; up++, at = at.parent)
    if (/^(?:ul|ol|table|blockquote|dl)$/.test(at.tag)) host = at.parent ?? undefined
  return host
}
