// Whose page it is, and who wrote it, in the page's words.
import type { Block } from './blocks.ts'
import { bit, namedCues } from './cues.ts'
import { fieldLength } from './limits.ts'
import { type Page, stated } from './page.ts'
import { charactersOf, type Element } from './tree.ts'

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

const usable = (text: string | null | undefined): string | null => {
  const folded = fold(text ?? '')
  return folded === '' || folded.length > fieldLength ? null : folded
}

/** The outlet's name: what the page states, else the end of its title, else its host. */
export function findOutlet(page: Page, address: string | null): string | null {
  const host = hostOf(address)
  return (
    usable(stated(page, 'og:site_name')) ??
    usable(page.linked.article?.publisher) ??
    usable(
      stated(
        page,
        'application-name',
        'dc.publisher',
        'publisher',
        'article:publisher_name',
        'copyright',
      ),
    ) ??
    titleEnd(page, host) ??
    host
  )
}

export function hostOf(address: string | null): string | null {
  if (address === null) return null
  try {
    return new URL(address).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}

/** Every name that the page's site goes by, to be cut off its headlines. */
export function sitesOf(page: Page, address: string | null): string[] {
  const host = hostOf(address)
  return [
    stated(page, 'og:site_name'),
    page.linked.article?.publisher,
    host,
    host?.split('.').at(-2),
  ].filter((name) => typeof name === 'string')
}

/** `Headline | Outlet`, where the host or a common form bears it out. */
function titleEnd(page: Page, host: string | null): string | null {
  if (page.title === null) return null
  const parts = fold(charactersOf(page.title, 2 * fieldLength)).split(/\s+[|\-–—•·»]\s+/u)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || last.length > 60) return null
  const letters = last.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const inHost = host?.replace(/[^a-z0-9]/g, '').includes(letters) ?? false
  return inHost || last.split(' ').length <= 3 ? last : null
}

/** Blocks after the headline in which a visible byline is looked for. */
const reach = 15

/** Who signs the report; names joined by a comma. The outlet itself signs nothing. */
export function findByline(
  page: Page,
  blocks: readonly Block[],
  headline: number,
  outlet: string | null,
): string | null {
  const named = (page.linked.article?.authors ?? []).filter((name) => name !== outlet)
  if (named.length > 0) return usable([...new Set(named)].join(', '))
  const shown = headline < 0 ? null : shownByline(blocks.slice(headline + 1, headline + 1 + reach))
  const meta = usable(
    stated(
      page,
      'author',
      'article:author',
      'dc.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
    ),
  )
  return shown ?? (meta !== null && !/^https?:/.test(meta) ? withoutBy(meta) : null)
}

function shownByline(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const names = namesIn(block)
    if (names !== null) return names
  }
  return null
}

function namesIn(block: Block): string | null {
  if (block.text.length > 150) return null
  const signed = /^(?:by|von|par|por|di|door|av|автор:?)\s+\p{Lu}/iu.test(block.text)
  const marked =
    (cuesAround(block) & bit('meta')) !== 0 &&
    /^\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(block.text)
  return signed || marked ? usable(withoutBy(block.text)) : null
}

function cuesAround(block: Block): number {
  let bits = 0
  for (const element of block.inline.slice(0, 5)) bits |= namedCues(element)
  let at: Element | null = block.container
  for (let up = 0; at !== null && up < 2; up++, at = at.parent) bits |= namedCues(at)
  return bits
}

const withoutBy = (words: string): string =>
  words
    .replace(/^(?:by|von|par|por|di|door|av|автор|text|author)\s*:?\s+/iu, '')
    .split(/\s*(?:[|•·]|\s[–—-]\s)\s*/u)[0] ?? words
