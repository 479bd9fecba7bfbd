// The first look at each block: its words and links, the names of the elements around it. A feature is a
// name that a block has or has not, so that the weights in weights-first.ts read as a table.
import type { Block } from './blocks.ts'
import { bit, cues, namedCues } from './cues.ts'
import { templateKind } from './phrases.ts'
import type { Element } from './tree.ts'

/** Names of the features that a block has; none twice. */
export type Features = readonly string[]

/** What is judged: the blocks of one page, and what is known of its article beforehand. */
export interface Scene {
  readonly blocks: readonly Block[]
  /** Index of the block that shows the headline; -1 where none does. */
  readonly headline: number
  readonly title: string | null
  /** The article's text as JSON-LD gives it. */
  readonly body: string | null
  readonly description: string | null
}

/** What one block looks like from afar. */
export interface View {
  readonly words: number
  /** Share of its characters that are inside links. */
  readonly linked: number
  /** Its words, where it reads as a paragraph. */
  readonly prose: number
  /** Alike for blocks that are set alike. */
  readonly setting: string
}

/** Where counts of words and shares of links are cut into steps. */
const sizes = [2, 4, 8, 13, 20, 35, 60]
const shares = [0.001, 0.2, 0.5, 0.9]
const held = [0.05, 0.5, 0.9]
/** What reads as a paragraph: at least so many words, at most so much of it linked. */
const prose = { words: 10, linked: 0.4 }
/**
 * An element with more than this share of the page's prose holds the article: that its names speak of
 * boxes or shares tells nothing of what is in it.
 */
const whole = 0.7
const fitting = bit('body') | bit('article')
/** Elements up from a block whose tags still count, and how many of them are near. */
const reach = { tags: 12, near: 3 }
/** Units of a block's text that its features are drawn from. */
const looked = 3000

/** Index of the step that a value is on. */
export const step = (value: number, edges: readonly number[]): number => {
  let i = 0
  while (i < edges.length && value >= (edges[i] as number)) i++
  return i
}

export class Analysis {
  readonly scene: Scene
  readonly views: readonly View[]
  /** Words of all the page's prose. */
  readonly total: number
  private readonly proseIn = new Map<Element, number>()
  private readonly ownCues = new Map<Element, number>()
  private readonly copies = new Map<string, number>()
  private readonly stated: ReadonlySet<string> | null
  private readonly opening: string

  constructor(scene: Scene) {
    this.scene = scene
    this.views = scene.blocks.map(viewOf)
    this.total = this.views.reduce((sum, view) => sum + view.prose, 0) || 1
    for (const block of scene.blocks) this.add(block, (this.views[block.index] as View).prose)
    this.stated = scene.body === null ? null : triples(scene.body.replace(/<[^<>]{0,500}>/g, ' '))
    this.opening = (scene.description ?? '').slice(0, 80)
  }

  cuesOf(element: Element): number {
    const known = this.ownCues.get(element)
    if (known !== undefined) return known
    const found = namedCues(element)
    this.ownCues.set(element, found)
    return found
  }

  /** What can be said of a block by itself and the names around it. */
  featuresOf(i: number): Features {
    const block = this.scene.blocks[i] as Block
    const features = ['bias']
    const on = (name: string) => {
      features.push(name)
    }
    this.addShape(block, this.views[i] as View, on)
    this.addWords(block, on)
    this.addPlace(block, on)
    if (this.scene.headline >= 0) on(i < this.scene.headline ? 'before headline' : 'after headline')
    return features
  }

  private add(block: Block, words: number): void {
    this.copies.set(block.text, (this.copies.get(block.text) ?? 0) + 1)
    if (words === 0) return
    for (let at: Element | null = block.container; at !== null; at = at.parent)
      this.proseIn.set(at, (this.proseIn.get(at) ?? 0) + words)
  }

  private addShape(block: Block, { words, linked }: View, on: (name: string) => void): void {
    const { text } = block
    const links = step(linked, shares)
    const capitals = text.length > 3 && text === text.toUpperCase() && /\p{Lu}/u.test(text)
    on(`tag ${tagClass(block.container)}`)
    on(`size ${step(words, sizes)}`)
    on(`links ${links}`)
    on(`ends ${endOf(text)}`)
    if (capitals) on('capitals')
    if (capitals && links >= 3) on('capitals linked')
    if (block.stressed > text.length * 0.9) on('stressed')
    else if (block.stressed > 0) on('partly stressed')
    const kind = templateKind(text)
    if (kind !== null) on(`template ${kind}`)
    if (kind !== null && links > 1) on('template linked')
  }

  private addWords(block: Block, on: (name: string) => void): void {
    const text = block.text.slice(0, looked)
    const commas = text.match(/[,;،、]/g)?.length ?? 0
    if (commas > 0) on(commas > 2 ? 'commas many' : 'commas')
    if (/[.!?。]["”’»)]?\s+["“‘«(]?\p{Lu}/u.test(text)) on('sentences')
    if (/^["“«„‘']/.test(text)) on('quote')
    if (/^\p{Ll}/u.test(text)) on('lower case')
    if (/^[\d\s.,:%€$£+-]+$/.test(text)) on('figures')
    if ((this.copies.get(block.text) ?? 0) > 1) on('repeated')
    if (this.opening !== '' && text.startsWith(this.opening)) on('described')
    if (this.stated !== null) on(`stated body ${step(shareOf(triples(text), this.stated), held)}`)
  }

  private holdsWhole(element: Element): boolean {
    return (this.proseIn.get(element) ?? 0) >= whole * this.total
  }

  private addPlace(block: Block, on: (name: string) => void): void {
    const within = new Set<string>()
    let own = 0
    let near = 0
    let far = 0
    for (const element of block.inline.slice(0, 20)) own |= this.cuesOf(element)
    let at: Element | null = block.container
    for (let up = 0; at !== null && at.tag !== 'body'; up++, at = at.parent) {
      if (structure.has(at.tag) && up < reach.tags) within.add(at.tag)
      if (up === 0) own |= this.cuesOf(at)
      else if (up < reach.near)
        near |= this.holdsWhole(at) ? this.cuesOf(at) & fitting : this.cuesOf(at)
      else if (!this.holdsWhole(at)) far |= this.cuesOf(at)
    }
    for (const tag of within) on(`in ${tag}`)
    for (const cue of cues) {
      if (own & bit(cue)) on(`own ${cue}`)
      if (near & bit(cue)) on(`near ${cue}`)
      if (far & bit(cue)) on(`far ${cue}`)
    }
  }
}

const structure = new Set(
  (
    'article main section nav aside header footer form figure figcaption ul ol dl table blockquote ' +
    'details'
  ).split(' '),
)

const tagClass = ({ tag }: Element): string => {
  if (/^h[1-6]$/.test(tag)) return tag === 'h1' ? 'h1' : 'h'
  if (['p', 'li', 'div', 'figcaption', 'blockquote'].includes(tag)) return tag
  return ['td', 'th', 'tr', 'caption'].includes(tag) ? 'cell' : 'other'
}

const endOf = (text: string): string => {
  const last = text.replace(/["”’»“)\]]{1,5}$/u, '').at(-1) ?? ''
  if (/[.!?。！？…؟।]/u.test(last)) return 'stop'
  if (/[:：]/.test(last)) return 'colon'
  return /[,;]/.test(last) ? 'comma' : 'none'
}

/** Share of a block's characters inside links. */
export function linkShare(block: Block): number {
  let linked = 0
  for (const { start, end } of block.anchors) linked += end - start
  return Math.min(1, linked / block.text.length)
}

function viewOf(block: Block): View {
  const words = countWords(block.text)
  const linked = linkShare(block)
  return {
    words,
    linked,
    prose: words >= prose.words && linked < prose.linked ? words : 0,
    setting: settingOf(block),
  }
}

/** How a block is set: its element and the one around it, with their classes but for numbers. */
export const settingOf = ({ container }: Block): string =>
  [container, container.parent]
    .map((element) => (element ? `${element.tag}.${classOf(element)}` : ''))
    .join('<')

const classOf = (element: Element): string =>
  element.attributes.find(({ name }) => name === 'class')?.value.replace(/[\d_-]+/g, '') ?? ''

/** Words as spaces part them; two signs of a script without spaces are a word. */
export function countWords(text: string): number {
  let words = 0
  let signs = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const ink = code > 32 && code !== 160
    if (ink && !inside) words += 1
    if (code >= 0x3040 && code < 0xa000) signs += 1
    inside = ink
  }
  return words + (signs >> 1)
}

/** The word triples of a text; of a shorter one, its words. */
function triples(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 3) return new Set(words.length > 0 ? [words.join(' ')] : [])
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
}

function shareOf(part: ReadonlySet<string>, of: ReadonlySet<string>): number {
  let found = 0
  for (const each of part) if (of.has(each)) found += 1
  return part.size === 0 ? 0 : found / part.size
}
