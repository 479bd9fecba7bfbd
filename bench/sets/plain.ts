// Puts tokens back into the text that a person would have written, for sets that keep only tokens.
import { type Span, span } from '../../src/domain/span.ts'

export interface PlainText {
  readonly text: string
  /** The place of each token. */
  readonly spans: readonly Span[]
}

/** The Penn Treebank's spellings of marks. */
const marks: Readonly<Record<string, string>> = {
  '``': '"',
  "''": '"',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
}

const leansBack = /^(?:[.,;:!?%)\]}]+|\.{2,}|n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i
const leansOn = /^[([{$£€#]$/

/** Spaces between tokens but before closing marks and clitics, and after opening marks. */
export function writePlainly(tokens: readonly string[]): PlainText {
  const spans: Span[] = []
  let text = ''
  let open = false
  let leans = true
  for (const token of tokens) {
    const form = marks[token] ?? token.replaceAll('\\/', '/')
    const closes: boolean = form === '"' && (token === "''" || (token === '"' && open))
    if (!leans && !closes && !leansBack.test(form)) text += ' '
    spans.push(span(text.length, text.length + form.length))
    text += form
    if (form === '"') open = !closes
    leans = leansOn.test(form) || (form === '"' && !closes)
  }
  return { text, spans }
}
