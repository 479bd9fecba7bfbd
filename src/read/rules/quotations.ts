// Quotations: what stands between quotation marks of any language, over paragraphs too.
import { type Span, span } from '../../domain/span.ts'
import { DIGIT, isKind, LETTER, SPACE, WORD } from '../characters.ts'

/** A quotation with its marks. */
export interface Quotation extends Span {
  /** Somebody's speech, not a word held at arm's length or a title. */
  readonly spoken: boolean
  /** Goes on with what a paragraph before left open. */
  readonly continued: boolean
}

/** Opening marks with what may close them. */
const pairs: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '”"“',
  '„': '“”"‟',
  '«': '»',
  '»': '«',
  '”': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‟': '”',
}

/** Fewer units than this, without a stop, are a word held at arm's length. */
const shortestSpeech = 24

function mayOpen(text: string, at: number): boolean {
  const mark = text[at] as string
  if (!(mark in pairs) || isKind(text, at + 1, SPACE)) return mark === '«'
  if (mark === '“' || mark === '„' || mark === '「' || mark === '『') return true
  return !isKind(text, at - 1, WORD)
}

/** A closing apostrophe between letters is none. */
const mayClose = (text: string, at: number): boolean =>
  text[at] !== '’' || !(isKind(text, at + 1, LETTER | DIGIT) && isKind(text, at - 1, LETTER))

function isSpoken(text: string, start: number, end: number): boolean {
  const last = text[end - 2] ?? ''
  if (end - start < 8) return false
  return end - start > shortestSpeech || '.,!?…'.includes(last)
}

/** The quotations of one block; the last may be open at its end. */
function findInBlock(
  text: string,
  block: Span,
  wasOpen: boolean,
): { found: Quotation[]; open: boolean } {
  const found: Quotation[] = []
  let start = -1
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text[at] as string
    if (isKind(text, at, WORD | SPACE)) continue
    if (start < 0) {
      if (mayOpen(text, at)) start = at
    } else if ((pairs[text[start] as string] as string).includes(mark) && mayClose(text, at)) {
      const continued = wasOpen && found.length === 0 && start === block.start
      found.push({ start, end: at + 1, spoken: isSpoken(text, start, at + 1), continued })
      start = -1
    }
  }
  const open = start >= 0 && block.end - start > shortestSpeech && text[start] !== '‘'
  if (open) {
    const continued = wasOpen && found.length === 0 && start === block.start
    found.push({ ...span(start, block.end), spoken: true, continued })
  }
  return { found, open }
}

/** The quotations of the text, in order. One that a paragraph leaves open ends with the paragraph. */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = []
  let wasOpen = false
  for (const block of blocks) {
    const { found, open } = findInBlock(text, block, wasOpen)
    for (const each of found) quotations.push(each)
    wasOpen = open
  }
  return quotations
}
