// Reads CoNLL-U: raw text rebuilt as the treebanks define it, with the right sentences, tokens and syntax.
import { type Span, span } from '../../src/domain/span.ts'

export interface TreebankWord {
  readonly form: string
  /** Its place in the text; that of its contraction where the text does not spell it out. */
  readonly span: Span
  readonly pos: string
  /** Its head's index among the document's words; -1 for a root. */
  readonly head: number
  readonly rel: string
  /** The last column: `Name=value|Name=value`. */
  readonly misc: string
}

/** A sentence with its words, from the index `first` to before the index `last`. */
export interface TreebankSentence extends Span {
  readonly id: string
  readonly first: number
  readonly last: number
}

export interface TreebankDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly TreebankSentence[]
  /** The words that the text spells out. */
  readonly tokens: readonly Span[]
  readonly words: readonly TreebankWord[]
}

interface Draft {
  id: string
  text: string
  sentences: TreebankSentence[]
  tokens: Span[]
  words: TreebankWord[]
}

/** One sentence of the file: its comment lines by name, and the rows of its words. */
interface Block {
  readonly comments: ReadonlyMap<string, string>
  readonly rows: readonly (readonly string[])[]
}

function readBlock(lines: readonly string[]): Block {
  const comments = lines.filter((line) => line.startsWith('#'))
  return {
    comments: new Map(
      comments.map((line) => {
        const [name, ...value] = line.slice(1).split('=')
        const key = (name as string).trim().split(' ')[0] as string
        return [key, value.join('=').trim()] as const
      }),
    ),
    rows: lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t')),
  }
}

interface Placed {
  readonly row: readonly string[]
  readonly span: Span
  /** Whether the sentence spells the word out. */
  readonly spelled: boolean
}

/** Words stand one after another in the sentence; those that a contraction hides share its place. */
function placeWords(text: string, rows: Block['rows']): Placed[] {
  const placed: Placed[] = []
  let contraction = span(0, 0)
  let done = 0
  for (const row of rows) {
    const [id = '', form = ''] = row
    const at = text.indexOf(form, done)
    const spelled = at >= 0 && text.slice(done, at).trim() === ''
    if (/^\d+-\d+$/.test(id)) contraction = spelled ? span(at, at + form.length) : span(done, done)
    if (!/^\d+$/.test(id)) continue
    if (!spelled) done = Math.max(done, contraction.end)
    placed.push({ row, span: spelled ? span(at, at + form.length) : contraction, spelled })
    if (spelled) done = at + form.length
  }
  return placed
}

const moved = (by: number, { start, end }: Span): Span => span(by + start, by + end)

function addSentence(draft: Draft, id: string, sentence: string, rows: Block['rows']): void {
  const start = draft.text.length
  const first = draft.words.length
  draft.text += sentence
  for (const { row, span: place, spelled } of placeWords(sentence, rows)) {
    const [, form = '', , pos = '', , , head = '0', rel = '', , misc = ''] = row
    const own = moved(start, place)
    if (spelled) draft.tokens.push(own)
    const headAt = head === '0' ? -1 : first + Number(head) - 1
    draft.words.push({ form, span: own, pos, head: headAt, rel, misc })
  }
  draft.sentences.push({ id, start, end: draft.text.length, first, last: draft.words.length })
}

/** The documents of a file, in order. Paragraphs are parted by a blank line. */
export function readConllu(file: string): TreebankDocument[] {
  const drafts: Draft[] = []
  let glued = false
  for (const lines of file.split(/\n\n+/)) {
    const { comments, rows } = readBlock(lines.split('\n'))
    const sentence = comments.get('text')
    if (sentence === undefined) continue
    const id = comments.get('newdoc')
    if (id !== undefined || drafts.length === 0)
      drafts.push({ id: id ?? '', text: '', sentences: [], tokens: [], words: [] })
    const draft = drafts.at(-1) as Draft
    if (draft.text !== '')
      draft.text +=
        comments.has('newpar') || comments.has('newpar_block') ? '\n\n' : glued ? '' : ' '
    addSentence(draft, comments.get('sent_id') ?? '', sentence, rows)
    glued = (rows.at(-1)?.[9] ?? '').includes('SpaceAfter=No')
  }
  return drafts
}
