// Reads CoNLL-U: raw text rebuilt as the treebanks define it, with the right sentences and tokens.
import { type Span, span } from '../../src/domain/span.ts'

export interface TreebankDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly tokens: readonly Span[]
}

interface Draft {
  id: string
  text: string
  sentences: Span[]
  tokens: Span[]
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

/**
 * Words stand one after another in the sentence; those of a contraction that it does not spell out
 * are left out.
 */
function placeWords(text: string, rows: Block['rows'], offset: number): Span[] {
  const tokens: Span[] = []
  let done = 0
  for (const row of rows) {
    if (!/^\d+$/.test(row[0] as string)) continue
    const form = row[1] as string
    const at = text.indexOf(form, done)
    if (at < 0 || text.slice(done, at).trim() !== '') continue
    tokens.push(span(offset + at, offset + at + form.length))
    done = at + form.length
  }
  return tokens
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
      drafts.push({ id: id ?? '', text: '', sentences: [], tokens: [] })
    const draft = drafts.at(-1) as Draft
    if (draft.text !== '')
      draft.text +=
        comments.has('newpar') || comments.has('newpar_block') ? '\n\n' : glued ? '' : ' '
    const start = draft.text.length
    draft.text += sentence
    draft.sentences.push(span(start, draft.text.length))
    draft.tokens.push(...placeWords(sentence, rows, start))
    glued = (rows.at(-1)?.[9] ?? '').includes('SpaceAfter=No')
  }
  return drafts
}
