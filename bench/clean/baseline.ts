// The line beside ours: Mozilla's Readability on linkedom, the blocks of what it returns as lines.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { findBlocks } from '../../src/clean/blocks.ts'
import { buildTree } from '../../src/clean/tree.ts'

/** The article's text; empty where Readability finds none or fails. */
export function readabilityText(html: string): string {
  try {
    const { document } = parseHTML(html)
    // linkedom's document is all of the DOM that Readability uses.
    const article = new Readability(
      document as unknown as ConstructorParameters<typeof Readability>[0],
    ).parse()
    const { blocks } = findBlocks(buildTree(article?.content ?? ''))
    return blocks.map(({ text }) => text).join('\n')
  } catch {
    return ''
  }
}
