// Links from an article's own text to other articles.
import type { Link } from '../domain/report.ts'
import type { Block } from './blocks.ts'
import * as limits from './limits.ts'

/** An address made absolute; null for what is no web address. */
export function resolve(href: string, base: string | null): string | null {
  if (href.length > 2000) return null
  try {
    const url = base === null ? new URL(href) : new URL(href, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

/** Pages that list articles, or take part in sharing them, are none themselves. */
const listing =
  /^\/(?:[a-z]{2}\/)?(?:tags?|topics?|themen?|authors?|profiles?|people|users?|category|categories|search|hub|login|subscribe|newsletters?|about|contact)(?:\/|$)/i
const sharing =
  /(?:^|\.)(?:facebook|twitter|x|t|linkedin|pinterest|reddit|wa|whatsapp|telegram|vk|ok|addtoany)\.(?:com|me|co|ru)$/i
const asset = /\.(?:jpe?g|png|gif|webp|svg|mp[34]|zip|css|js)$/i

/** Links of these blocks, absolute and in order, each address once; those to the page itself are left out. */
export function findLinks(
  blocks: readonly Block[],
  base: string | null,
  own: readonly (string | null)[],
): Link[] {
  const found = new Map<string, Link>()
  const self = new Set(own.map((address) => address?.replace(/#.*$/, '')))
  for (const block of blocks)
    for (const { href, start, end } of block.anchors) {
      if (found.size >= limits.links) break
      const address = href.startsWith('#') ? null : resolve(href, base)
      if (address === null || found.has(address) || self.has(address.replace(/#.*$/, ''))) continue
      if (isArticle(address)) found.set(address, { address, words: block.text.slice(start, end) })
    }
  return [...found.values()]
}

function isArticle(address: string): boolean {
  const { hostname, pathname } = new URL(address)
  return (
    pathname.length > 1 &&
    !listing.test(pathname) &&
    !sharing.test(hostname) &&
    !asset.test(pathname)
  )
}
