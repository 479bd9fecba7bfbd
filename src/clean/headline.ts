// The page's headline: what it states of it, checked against what it shows.
import type { Block } from './blocks.ts'
import { bit, namedCues } from './cues.ts'
import { fieldLength } from './limits.ts'
import { type Page, stated } from './page.ts'
import { charactersOf, type Element } from './tree.ts'

/** The headline's words and, where the page shows them, the block and the stretch of it that they are. */
export interface Headline {
  readonly words: string
  readonly block: Block | null
  readonly start: number
  readonly end: number
}

/** Share of words two texts have in common (Dice's coefficient), case and marks aside. */
export function likeness(a: string, b: string): number {
  const left = wordsOf(a)
  const right = new Set(wordsOf(b))
  const common = left.filter((word) => right.has(word)).length
  return left.length + right.size === 0 ? 0 : (2 * common) / (left.length + right.size)
}

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
]

/** What a shown block must have in common with a stated headline to be taken for it. */
const alike = 0.5
/** Bonuses for where a headline usually stands, on the scale of `likeness`. */
const standing: Readonly<Record<string, number>> = { h1: 0.25, h2: 0.1, h3: 0.05 }
const titled = 0.15
const astray = -0.35
const elsewhere = bit('comments') | bit('related') | bit('hidden')

/** A headline that the page states, and how much its word counts. */
interface Claim {
  readonly words: string
  readonly weight: number
}

/** `sites` are the names that the page's site goes by; they are cut off stated headlines. */
export function findHeadline(
  page: Page,
  blocks: readonly Block[],
  sites: readonly string[],
): Headline | null {
  const claims = statedHeadlines(page, sites)
  let best: { block: Block; score: number; like: number } | null = null
  for (const block of blocks) {
    if (block.text.length > fieldLength) continue
    const prior = standingOf(block)
    const like = Math.max(0, ...claims.map((claim) => likenessOf(claim, block.text, prior)))
    if (prior <= 0 && like === 0) continue
    const score = like + prior
    if (best === null || score > best.score + 1e-9) best = { block, score, like }
  }
  if (best !== null && (best.like >= alike || claims.length === 0 || isPlainHeading(best.block)))
    return cut(best.block, claims)
  const words = claims[0]?.words
  return words === undefined ? null : { words, block: null, start: 0, end: 0 }
}

/**
 * Where a stated headline is one line of a block of several (`date<br>headline`): the block's index and
 * the line's place in it. Null where it has a block of its own, or is not shown.
 */
export function findHeadlineLine(
  page: Page,
  blocks: readonly Block[],
  sites: readonly string[],
): { readonly index: number; readonly start: number; readonly end: number } | null {
  const claims = new Set(statedHeadlines(page, sites).map(({ words }) => plainly(words)))
  if (blocks.some(({ text }) => text.length <= fieldLength && claims.has(plainly(text))))
    return null
  for (const { index, text } of blocks) {
    let start = 0
    for (const line of text.split('\n', linesLooked)) {
      const end = start + line.length
      if (line.length < text.length && line.length > 10 && claims.has(plainly(line)))
        return { index, start, end }
      start = end + 1
    }
  }
  return null
}
const linesLooked = 8

/** A block that is no heading must be the headline to the letter. */
function likenessOf({ words, weight }: Claim, text: string, prior: number): number {
  if (prior > 0) return weight * likeness(words, text)
  return words.length === text.length && plainly(words) === plainly(text) ? weight : 0
}

/** A first-rank heading of several words outranks what the page states to search engines. */
const isPlainHeading = (block: Block): boolean =>
  headingOf(block) === 'h1' && wordsOf(block.text).length >= 4

const headingOf = (block: Block): string => {
  for (let at: Element | null = block.container, up = 0; at && up < 3; at = at.parent, up++)
    if (/^h[1-6]$/.test(at.tag)) return at.tag
  return block.container.tag
}

function standingOf(block: Block): number {
  let bits = 0
  let above: Element | null = block.container
  for (let up = 0; above !== null && up < 3; up++, above = above.parent) bits |= namedCues(above)
  let score = standing[headingOf(block)] ?? 0
  if (bits & bit('title')) score += titled
  if (bits & elsewhere || isAside(block.container)) score += astray
  return score
}

const isAside = (element: Element): boolean => {
  for (let at: Element | null = element; at !== null; at = at.parent)
    if (at.tag === 'nav' || at.tag === 'aside' || at.tag === 'footer') return true
  return false
}

/** Where a heading holds more than the headline (a kicker, a mark), only the stated part is taken. */
function cut(block: Block, claims: readonly Claim[]): Headline {
  const whole = plainly(block.text)
  for (const { words, weight } of claims) {
    const start = words.length > 10 && weight > 0.8 ? whole.indexOf(plainly(words)) : -1
    const end = start + words.length
    if (start < 0 || !/^(?:$|\s*[\n|•·¶])/.test(block.text.slice(end))) continue
    return { words: oneLine(block.text.slice(start, end)), block, start, end }
  }
  const start = kickerLength(block)
  return { words: oneLine(block.text.slice(start)), block, start, end: block.text.length }
}

/** A headline is one sentence, however its lines are broken. */
const oneLine = (words: string): string => words.replaceAll('\n', ' ')

/** A kicker inside the heading is known by the name of its element. */
function kickerLength({ text, inline }: Block): number {
  for (const element of inline.slice(0, 4)) {
    const words = fold(charactersOf(element, fieldLength))
    const named = (namedCues(element) & bit('tags')) !== 0
    if (!named || words === '' || !text.startsWith(words) || words.length > text.length / 2)
      continue
    return words.length + (/^[\s:|–—-]*/.exec(text.slice(words.length))?.[0].length ?? 0)
  }
  return 0
}

/** One form for each kind of quotation mark, dash and space; the length stays. */
const plainly = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’´]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s/g, ' ')

function statedHeadlines(page: Page, sites: readonly string[]): Claim[] {
  const title = page.title ? fold(charactersOf(page.title, 2 * fieldLength)) : null
  const claims: Claim[] = [
    { words: page.linked.article?.headline ?? '', weight: 1 },
    { words: stated(page, 'og:title', 'twitter:title', 'dc.title', 'headline') ?? '', weight: 1 },
    { words: stated(page, 'sailthru.title', 'parsely-title') ?? '', weight: 0.9 },
    { words: withoutTail(withoutSite(title ?? '', sites)), weight: 0.85 },
    ...headsOf(title ?? '').map((words) => ({ words, weight: 0.8 })),
  ]
  return claims
    .map(({ words, weight }) => ({ words: withoutSite(fold(words), sites), weight }))
    .filter(({ words }) => words !== '' && words.length <= fieldLength)
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

const separator = /\s+[|\-–—•·»:]+\s+|\s*[|»]\s*/u

/** Cuts the site's name off either end: `Headline | Site`, `Site: Headline`. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(separator)
  const last = parts.at(-1) as string
  const first = parts[0] as string
  const isSite = (part: string) => sites.some((site) => isName(part, site))
  const colon = title.indexOf(': ')
  if (colon > 0 && isSite(title.slice(0, colon))) return title.slice(colon + 2)
  if (parts.length < 2) return title
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|\-–—•·»:]+$/u, '')
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|\-–—•·»:]+/u, '')
  return title
}

/** After a bar there is never a part of the headline, whoever's name it is. */
const withoutTail = (title: string): string => {
  const [head = '', ...rest] = title.split(/\s+[|•»│]\s+/u)
  return rest.length > 0 && head.length > 11 ? head : title
}

/** `Headline - Section - Site` without its last parts, as far as a shown heading may bear it out. */
function headsOf(title: string): string[] {
  const cuts = [...title.slice(0, fieldLength).matchAll(/\s+[|\-–—•·»:│]\s+/gu)]
  return cuts.map(({ index }) => title.slice(0, index)).filter((head) => head.length > 11)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function isName(part: string, site: string): boolean {
  const a = letters(part)
  const b = letters(site)
  if (a.length < 2) return false
  return a === b || (a.length > 3 && b.includes(a)) || (b.length > 3 && a.includes(b))
}
