// Edges: where a content begins and ends, as a careful reader sets them at marks and quotations.
import { firstWhere } from './halving.ts'
import type { Syntax } from './syntax.ts'
import type { Stretch } from './windows.ts'

/** In words: how far an edge of a content may be moved to the edge of a quotation. */
const reach = 2

const isMark = ({ pos }: Syntax, word: number): boolean => pos[word] === 'PUNCT'

/** The first of sorted stretches that ends behind a word. */
function endingAfter(sorted: readonly Stretch[], word: number): Stretch | undefined {
  return sorted[firstWhere(sorted.length, (place) => (sorted[place] as Stretch).end > word)]
}

/** Whether only marks stand from one word to another, which is outside. */
function onlyMarks(syntax: Syntax, from: number, end: number): boolean {
  for (let word = from; word < end; word += 1) if (!isMark(syntax, word)) return false
  return true
}

/** The end taken on to the close of a quotation that is all but whole, or back before loose marks. */
function tidyEnd(syntax: Syntax, { first, end }: Stretch, quotations: readonly Stretch[]): number {
  const around = endingAfter(quotations, end - 1)
  const isInside = around !== undefined && around.first < end && around.end > end
  if (isInside && around.end - end <= reach && onlyMarks(syntax, end, around.end)) return around.end
  if (around?.end === end) return end
  let last = end - 1
  while (last > first && isMark(syntax, last) && !closes(quotations, last)) last -= 1
  return last + 1
}

const closes = (quotations: readonly Stretch[], word: number): boolean =>
  endingAfter(quotations, word)?.end === word + 1

/** The start taken back to the opening of a quotation that is all but whole, or on past loose marks. */
function tidyStart(
  syntax: Syntax,
  { first, end }: Stretch,
  quotations: readonly Stretch[],
): number {
  const around = endingAfter(quotations, first)
  if (around !== undefined && around.first < first && first - around.first <= reach)
    if (onlyMarks(syntax, around.first, first)) return around.first
  let start = first
  while (
    start < end - 1 &&
    isMark(syntax, start) &&
    endingAfter(quotations, start)?.first !== start
  )
    start += 1
  return start
}

/** The fragments of a content with their edges set, where that touches none of the other parts. */
export function tidyContent(
  syntax: Syntax,
  content: readonly Stretch[],
  quotations: readonly Stretch[],
  taken: readonly Stretch[],
): Stretch[] {
  const tidied = [...content]
  content.forEach((fragment, place) => {
    const end = tidyEnd(syntax, fragment, quotations)
    const first = tidyStart(syntax, { first: fragment.first, end }, quotations)
    const others = [...taken, ...tidied.filter((_, other) => other !== place)]
    if (!others.some((each) => each.first < end && first < each.end)) tidied[place] = { first, end }
  })
  return tidied
}
