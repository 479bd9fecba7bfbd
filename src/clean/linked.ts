// What a page's JSON-LD says of its article (schema.org).
import * as limits from './limits.ts'
import { charactersOf, type Element } from './tree.ts'

/** Fields of the page's own article node; empty where nothing is stated. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly description: string | null
  readonly body: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly language: string | null
}

type Node = { readonly [key: string]: unknown }

const articleTypes =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|CreativeWork)$/

export interface Linked {
  /** Null where no article is described. */
  readonly article: LinkedArticle | null
  /** When the page itself, article or not, is said to have been published. */
  readonly published: string | null
}

/** Reads all JSON-LD of a page; broken scripts are skipped. */
export function readLinked(scripts: readonly Element[]): Linked {
  const nodes: Node[] = []
  let budget = limits.jsonLength
  for (const script of scripts) {
    const source = charactersOf(script)
    budget -= source.length
    if (budget < 0) break
    collect(parse(source), nodes)
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)))
  const own =
    articles.find((node) => text(node.articleBody)) ?? articles.find((node) => text(node.headline))
  const found = own ?? articles[0]
  const page = nodes.find((node) => typesOf(node).some((type) => /^(?:\w+)?Page$/.test(type)))
  return {
    article: found ? toArticle(found, nodes) : null,
    published: page ? text(page.datePublished) : null,
  }
}

/** Some pages wrap the script in comments or leave raw line breaks inside strings. */
function parse(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>)$/, '')
    .replace(/;$/, '')
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return null
}

/** Nodes that describe the page; what lists of other articles hold is left out. */
function collect(root: unknown, nodes: Node[]): void {
  const waiting: unknown[] = [root]
  let left = limits.jsonValues
  while (waiting.length > 0 && left-- > 0) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, left))
    if (!isNode(value)) continue
    nodes.push(value)
    for (const key of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'hasPart',
      'publisher',
      'isPartOf',
    ])
      if (isNode(value[key]) || Array.isArray(value[key])) waiting.push(value[key])
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 100) : value === undefined || value === null ? [] : [value]

const typesOf = (node: Node): string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))

function text(value: unknown): string | null {
  const first = listOf(value)[0]
  const plain = isNode(first) ? first['@value'] : first
  return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : null
}

/** Names of people or organisations, given as strings, nodes, or references into the graph. */
function names(value: unknown, nodes: readonly Node[]): string[] {
  return listOf(value).flatMap((each) => {
    if (typeof each === 'string') return /^https?:/.test(each) ? [] : [each.trim()]
    if (!isNode(each)) return []
    const whole = text(each.name) ?? text(nodes.find((node) => node['@id'] === each['@id'])?.name)
    return whole === null ? [] : [whole]
  })
}

const toArticle = (node: Node, nodes: readonly Node[]): LinkedArticle => ({
  headline: text(node.headline) ?? text(node.name),
  description: text(node.description),
  body:
    listOf(node.articleBody)
      .map(text)
      .filter((part) => part !== null)
      .join('\n') || null,
  published: text(node.datePublished),
  authors: names(node.author ?? node.creator, nodes).filter((name) => name !== ''),
  publisher: names(node.publisher ?? node.sourceOrganization, nodes)[0] ?? null,
  language: text(node.inLanguage),
})
