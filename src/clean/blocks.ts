// From a tree to its blocks: the paragraphs of a page, each with the place of every character.
import { Refusal } from '../domain/fault.ts'
import * as limits from './limits.ts'
import { eachStretch, endsWhite } from './space.ts'
import { blockLevel, unseen } from './tags.ts'
import { attribute, type Element, Piece } from './tree.ts'

/** `text[at, at + length)` of a block stands for `piece.text[from, from + taken)`. */
export interface Stroke {
  readonly at: number
  readonly length: number
  readonly piece: Piece
  readonly from: number
  readonly taken: number
}

/** `piece.text[from, to)`. */
interface Stretch {
  readonly piece: Piece
  readonly from: number
  readonly to: number
}

export interface Anchor {
  readonly start: number
  readonly end: number
  readonly href: string
}

/** A paragraph of the page: text between two block-level tags or two line breaks. */
export interface Block {
  readonly index: number
  /** The innermost block-level element around it. */
  readonly container: Element
  /** White space folded; a single line break is `\n`. Never empty. */
  readonly text: string
  readonly strokes: readonly Stroke[]
  readonly anchors: readonly Anchor[]
  /** The inline elements whose text this is, in order; for cues on a `span`. */
  readonly inline: readonly Element[]
  /** Characters in bold or italics. */
  readonly stressed: number
}

/** Images and line rules between the blocks, where they stand: the index of the block that follows. */
export interface Sight {
  readonly before: number
  readonly element: Element
}

export interface Layout {
  readonly blocks: readonly Block[]
  readonly images: readonly Sight[]
}

/** Splits a page into its blocks, in the order of the page; text that no reader sees is left out. */
export function findBlocks(root: Element): Layout {
  const setter = new Setter()
  setter.walk(root, root, null, false)
  setter.flush(root)
  return { blocks: setter.blocks, images: setter.images }
}

/** The same layout with a stretch of one block as a block of its own. */
export function partBlock(
  { blocks, images }: Layout,
  index: number,
  start: number,
  end: number,
): Layout {
  const whole = blocks[index] as Block
  const cuts = [0, start, end, whole.text.length]
  const parts = cuts.slice(1).map((to, i) => slice(whole, cuts[i] as number, to))
  const worded = parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const all = [...blocks.slice(0, index), ...worded, ...blocks.slice(index + 1)]
  const shift = worded.length - 1
  return {
    blocks: all.map((block, i) => ({ ...block, index: i })),
    images: images.map(({ before, element }) => ({
      element,
      before: before > index ? before + shift : before,
    })),
  }
}

/** A block of `[from, to)` of another, without the line breaks at its ends. */
function slice(block: Block, from: number, to: number): Block {
  let start = from
  let end = to
  while (start < end && block.text[start] === '\n') start += 1
  while (end > start && block.text[end - 1] === '\n') end -= 1
  const inside = (at: number) => Math.min(end, Math.max(start, at)) - start
  const strokes = block.strokes.flatMap((stroke) => {
    const low = Math.max(start, stroke.at)
    const high = Math.min(end, stroke.at + stroke.length)
    if (low >= high) return []
    if (stroke.length !== stroke.taken) return [{ ...stroke, at: low - start }]
    const moved = { at: low - start, from: stroke.from + low - stroke.at }
    return [{ ...stroke, ...moved, length: high - low, taken: high - low }]
  })
  const anchors = block.anchors
    .map((anchor) => ({ ...anchor, start: inside(anchor.start), end: inside(anchor.end) }))
    .filter((anchor) => anchor.start < anchor.end)
  return { ...block, text: block.text.slice(start, end), strokes, anchors, stressed: 0 }
}

const stresses = new Set(['b', 'strong', 'i', 'em'])

class Setter {
  readonly blocks: Block[] = []
  readonly images: Sight[] = []
  private ink = new Ink()

  walk(element: Element, container: Element, href: string | null, stressed: boolean): void {
    for (const child of element.children) {
      if (child instanceof Piece) {
        if (container.tag === 'pre') this.writeLines(child, container, href, stressed)
        else this.ink.write({ piece: child, from: 0, to: child.text.length }, href, stressed)
        continue
      }
      if (child.tag === 'img' || child.tag === 'amp-img') this.see(child)
      if (child.tag === 'br' && this.ink.breakLine()) this.flush(container)
      if (unseen.has(child.tag) || isForScreenReaders(child)) continue
      const link = child.tag === 'a' ? attribute(child, 'href') : href
      const loud = stressed || stresses.has(child.tag)
      if (!blockLevel.has(child.tag)) {
        this.ink.enter(child)
        this.walk(child, container, link, loud)
        continue
      }
      if ((child.tag === 'td' || child.tag === 'th') && isRow(element)) {
        this.ink.part()
        this.walk(child, container, link, loud)
        continue
      }
      this.flush(container)
      this.walk(child, child, link, loud)
      this.flush(child)
    }
  }

  flush(container: Element): void {
    if (this.ink.isWorded()) {
      if (this.blocks.length >= limits.blocks) refuse()
      this.blocks.push(this.ink.dry(this.blocks.length, container))
    }
    this.ink = new Ink()
  }

  /** Preformatted text: its line breaks count as `<br>` does. */
  private writeLines(
    piece: Piece,
    container: Element,
    href: string | null,
    stressed: boolean,
  ): void {
    let from = 0
    for (const line of piece.text.split('\n')) {
      if (from > 0 && this.ink.breakLine()) this.flush(container)
      this.ink.write({ piece, from, to: from + line.length }, href, stressed)
      from += line.length + 1
    }
  }

  private see(element: Element): void {
    this.images.push({ before: this.blocks.length, element })
  }
}

/** Words for those who hear the page (`opens new tab`, `skip past advertisement`). */
function isForScreenReaders(element: Element): boolean {
  const name = attribute(element, 'class')
  return name !== null && name.length < 400 && forScreenReaders.test(name)
}
const forScreenReaders =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|show-for-sr|assistive-text|offscreen|a11y-hidden)(?:$|[\s_-])/i

/** A row whose cells hold no paragraphs reads as one line; else the table only lays out the page. */
function isRow(row: Element): boolean {
  const known = rows.get(row)
  if (known !== undefined) return known
  const holdsBlock = (element: Element): boolean =>
    element.children.some(
      (child) => !(child instanceof Piece) && (blockLevel.has(child.tag) || holdsBlock(child)),
    )
  const verdict = row.children.every((cell) => cell instanceof Piece || !holdsBlock(cell))
  rows.set(row, verdict)
  return verdict
}
const rows = new WeakMap<Element, boolean>()

const refuse = () => {
  throw new Refusal('page-too-large', {
    message: `The page has more than ${limits.blocks} paragraphs.`,
    remedy: 'Save the article alone, or give its text as a text file.',
  })
}

/** Collects the text of one block. */
class Ink {
  private text = ''
  private readonly strokes: Stroke[] = []
  private readonly anchors: Anchor[] = []
  private readonly inline: Element[] = []
  private stressed = 0
  /** White space seen since the last ink: where it stands, and the line breaks in it. */
  private gap: { piece: Piece; from: number; taken: number } | null = null
  private breaks = 0
  private parted = false

  /** Rules made of marks (`___`, `* * *`) are no paragraphs. */
  isWorded(): boolean {
    return this.text !== '' && /[\p{L}\p{N}]/u.test(this.text)
  }

  enter(element: Element): void {
    this.inline.push(element)
  }

  /** A new cell of a table's row: a space at least. */
  part(): void {
    if (this.text !== '') this.parted = true
  }

  /** A `<br>`; true where it is the second on end, which parts paragraphs. */
  breakLine(): boolean {
    this.breaks += 1
    return this.breaks > 1 && this.text !== ''
  }

  write({ piece, from, to }: Stretch, href: string | null, stressed: boolean): void {
    const start = this.text.length
    let at = from
    eachStretch(piece.text, from, to, (low, high, before) => {
      if (before === 'white') this.leaveGap(piece, at, low - at)
      this.stroke(piece, low, high - low)
      at = high
    })
    if (endsWhite(piece.text, at, to)) this.leaveGap(piece, at, to - at)
    const gained = this.text.length - start
    if (gained === 0) return
    if (stressed) this.stressed += gained
    if (href !== null) this.link(start, href)
  }

  dry(index: number, container: Element): Block {
    const { text, strokes, anchors, inline, stressed } = this
    return { index, container, text, strokes, anchors, inline, stressed }
  }

  private leaveGap(piece: Piece, from: number, taken: number): void {
    if (this.text !== '' && this.gap === null) this.gap = { piece, from, taken }
  }

  private stroke(piece: Piece, from: number, taken: number): void {
    if (this.text !== '' && (this.breaks > 0 || this.parted || this.gap !== null)) this.fillGap()
    this.gap = null
    this.parted = false
    this.breaks = 0
    this.strokes.push({ at: this.text.length, length: taken, piece, from, taken })
    this.text += piece.text.slice(from, from + taken)
  }

  private fillGap(): void {
    const { gap, breaks } = this
    const sign = breaks > 0 ? '\n' : ' '
    // One unit for one other unit would claim to be the same text: such a space stays untraced.
    if (gap !== null && (gap.taken > 1 || gap.piece.text[gap.from] === sign))
      this.strokes.push({ at: this.text.length, length: 1, ...gap })
    this.text += sign
  }

  private link(start: number, href: string): void {
    const last = this.anchors.at(-1)
    const from = this.text[start] === ' ' || this.text[start] === '\n' ? start + 1 : start
    if (last?.href === href && last.end >= start) {
      this.anchors[this.anchors.length - 1] = { ...last, end: this.text.length }
    } else this.anchors.push({ start: from, end: this.text.length, href })
  }
}
