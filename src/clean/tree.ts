// From markup to a tree, in linear time: parse5's tokenizer, with a tree builder of our own. The
// standard's own tree construction (and so parse5's) is quadratic for deep nesting, unclosed
// formatting and foster parenting; this one keeps the rules that real pages lean on (implied end
// tags, scopes, raw text) and bounds depth and size.
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { Refusal } from '../domain/fault.ts'
import * as limits from './limits.ts'
import {
  closedByParagraphEnd,
  formatting,
  headOnly,
  impliedEnds,
  rawText,
  scopes,
  voids,
} from './tags.ts'

/** Characters of the page as a reader sees them, and where they stand in the decoded capture. */
export class Piece {
  text: string
  readonly start: number
  end: number

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.start = start
    this.end = end
  }
}

export class Element {
  readonly tag: string
  attributes: readonly Token.Attribute[]
  readonly parent: Element | null
  readonly children: (Element | Piece)[] = []

  constructor(tag: string, attributes: readonly Token.Attribute[], parent: Element | null) {
    this.tag = tag
    this.attributes = attributes
    this.parent = parent
  }
}

export const attribute = (element: Element, name: string): string | null => {
  for (const each of element.attributes) if (each.name === name) return each.value
  return null
}

/** All elements below `root`, in the order of the page. */
export function* elementsIn(root: Element): Generator<Element> {
  const waiting: Element[] = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]
      if (child instanceof Element) waiting.push(child)
    }
  }
}

/** The first characters inside an element, unfolded; at most about `most`. */
export function charactersOf(root: Element, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = []
  const waiting: (Element | Piece)[] = [root]
  let length = 0
  for (let next = waiting.pop(); next && length < most; next = waiting.pop()) {
    if (next instanceof Piece) {
      parts.push(next.text)
      length += next.text.length
    } else pushBackwards(waiting, next.children, most)
  }
  return parts.join('').slice(0, most)
}

function pushBackwards(
  waiting: (Element | Piece)[],
  children: readonly (Element | Piece)[],
  most: number,
): void {
  for (let i = Math.min(children.length, most) - 1; i >= 0; i--) waiting.push(children[i] as Piece)
}

/**
 * The page's tree; its root is always `html`. Never fails on markup, however broken.
 * @throws Refusal `page-too-large` beyond limits.treeNodes.
 */
export function buildTree(html: string): Element {
  const builder = new Builder()
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, builder)
  builder.tokenizer = tokenizer
  let at = 0
  for (let end = endOfMute(html, at); end > 0; end = endOfMute(html, at)) {
    tokenizer.write(html.slice(at, end), false)
    at = startOfEnd(html, end, builder.muteTag)
    builder.skipped += at - end
  }
  tokenizer.write(html.slice(at), true)
  return builder.root
}

/** Where the next tag that may begin a script or a style ends; 0 where there is none. */
function endOfMute(html: string, from: number): number {
  muteStart.lastIndex = from
  const found = muteStart.exec(html)
  return found === null ? 0 : html.indexOf('>', found.index) + 1
}
const muteStart = /<(?:script|style)(?![a-z])/gi

/** Half of a page is scripts: the tokenizer need not see what nobody reads. */
function startOfEnd(html: string, from: number, tag: string): number {
  const end = muteEnds.get(tag)
  if (end === undefined) return from
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}
const muteEnds: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script(?![a-z])/gi],
  ['style', /<\/style(?![a-z])/gi],
])

const isWhite = (text: string) => text.trim() === ''

/** Takes the tokenizer's tokens. `stack` holds the open elements, the root first. */
class Builder {
  tokenizer: Tokenizer | null = null
  readonly root = new Element('html', [], null)
  private readonly stack: Element[] = [this.root]
  /** Start tags that came beyond the depth limit and are still open. */
  private overflow = 0
  private nodes = 0
  /** Inside a script, a style or the like, whose characters nobody reads. */
  private mute = false
  /** Characters of the page that the tokenizer was not given so far. */
  skipped = 0
  private readonly seen = new Set<string>()

  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
  onNullCharacter(): void {}

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onCharacter(token: Token.CharacterToken): void {
    const top = this.top()
    if (this.mute) return
    if (top.tag === 'head' && !isWhite(token.chars)) this.pop()
    const start = (token.location?.startOffset ?? 0) + this.skipped
    const end = (token.location?.endOffset ?? 0) + this.skipped
    const parent = this.top()
    const last = parent.children.at(-1)
    if (last instanceof Piece && last.end === start) {
      last.text += token.chars
      last.end = end
      return
    }
    this.count()
    parent.children.push(new Piece(token.chars, start, end))
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName
    if (tag === 'html') this.takeRoot(token)
    if (tag === 'html' || ((tag === 'head' || tag === 'body') && this.isRepeated(tag))) return
    this.closeImplied(tag)
    this.count()
    const parent = this.top()
    const element = new Element(tag, token.attrs, parent)
    parent.children.push(element)
    const mode = rawText.get(tag)
    if (voids.has(tag) || (token.selfClosing && this.inForeign())) return
    if (this.stack.length < limits.treeDepth || mode !== undefined) this.stack.push(element)
    else this.overflow += 1
    this.mute = mode !== undefined && tag !== 'title' && !isLinkedData(element)
    if (mode !== undefined && this.tokenizer) this.tokenizer.state = TokenizerMode[mode]
  }

  onEndTag(token: Token.TagToken): void {
    const tag = token.tagName
    this.mute = false
    if (tag === 'br') this.onStartTag({ ...token, attrs: [] })
    if (tag === 'br' || tag === 'body' || tag === 'html') return
    if (this.overflow > 0) {
      this.overflow -= 1
      return
    }
    const depth = this.findOpen(tag, scopes.get(tag) ?? scopes.get('*'))
    if (depth < 0) return
    if (!formatting.has(tag)) {
      this.stack.length = depth
      return
    }
    this.closeFormatting(tag, depth)
  }

  /** `<a><p>one</a> two</p>`: the link ends, the paragraph goes on. */
  private closeFormatting(tag: string, depth: number): void {
    const above = this.stack.slice(depth + 1).filter((open) => !formatting.has(open.tag))
    if (above.length === 0) this.stack.length = depth
    if (above.length === 0 || tag !== 'a' || above.length > 8) return
    this.stack.length = depth
    for (const open of above) {
      this.count()
      const parent = this.top()
      const again = new Element(open.tag, open.attributes, parent)
      parent.children.push(again)
      this.stack.push(again)
    }
  }

  private closeImplied(tag: string): void {
    if (this.top().tag === 'head' && !headOnly.has(tag)) this.pop()
    if (closedByParagraphEnd.has(tag)) this.close('p', scopes.get('p'))
    if (closedByParagraphEnd.has(tag)) this.leaveForeign()
    if (tag === 'a') this.close('a', scopes.get('*'))
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(this.top().tag)) this.pop()
    if (tag === 'option' && this.top().tag === 'option') this.pop()
    const closes = impliedEnds.get(tag)
    if (closes) for (const each of closes) this.close(each, scopes.get(each))
  }

  private close(tag: string, barrier: ReadonlySet<string> | undefined): void {
    const depth = this.findOpen(tag, barrier)
    if (depth > 0) this.stack.length = depth
  }

  /** Where on the stack the innermost open `tag` is; -1 if none is open this side of the barrier. */
  private findOpen(tag: string, barrier: ReadonlySet<string> | undefined): number {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const open = (this.stack[i] as Element).tag
      if (open === tag) return i
      if (barrier?.has(open)) return -1
    }
    return -1
  }

  private inForeign(): boolean {
    return this.stack.some(({ tag }) => tag === 'svg' || tag === 'math')
  }

  /** An HTML block inside a drawing means that the drawing was never closed. */
  private leaveForeign(): void {
    const depth = this.stack.findIndex(({ tag }) => tag === 'svg' || tag === 'math')
    if (depth > 0 && !this.stack.some(({ tag }) => tag === 'foreignobject'))
      this.stack.length = depth
  }

  private takeRoot(token: Token.TagToken): void {
    if (!this.isRepeated('html')) this.root.attributes = token.attrs
  }

  private isRepeated(tag: string): boolean {
    if (this.seen.has(tag)) return true
    this.seen.add(tag)
    return false
  }

  /** The innermost open tag where its characters are skipped; else empty. */
  get muteTag(): string {
    return this.mute ? this.top().tag : ''
  }

  private top(): Element {
    return this.stack.at(-1) as Element
  }

  private pop(): void {
    if (this.stack.length > 1) this.stack.pop()
  }

  private count(): void {
    this.nodes += 1
    if (this.nodes <= limits.treeNodes) return
    throw new Refusal('page-too-large', {
      message: `The page has more than ${limits.treeNodes} elements and pieces of text.`,
      remedy: 'Save the article alone, or give its text as a text file.',
    })
  }
}

const isLinkedData = (element: Element): boolean =>
  element.tag === 'script' &&
  (attribute(element, 'type')?.toLowerCase().includes('ld+json') ?? false)
