// Trees written by hand, for tests that need no model.
import type { Span } from '../../../src/domain/span.ts'
import type { Syntax } from '../../../src/read/trained/syntax.ts'

/** A tree written as "word/TAG/head/relation", heads counted from 1 and 0 for the root. */
export function grow(written: string): { text: string; tokens: Span[]; syntax: Syntax } {
  const rows = written
    .trim()
    .split(/\s+/)
    .map((row) => row.split('/'))
  const tokens: Span[] = []
  let text = ''
  for (const [word = ''] of rows) {
    const start = text.length + Number(text !== '')
    text = text === '' ? word : `${text} ${word}`
    tokens.push({ start, end: text.length })
  }
  const head = Int32Array.from(rows, (row) => Number(row[2]) - 1)
  const children = rows.map((_, at) =>
    rows.flatMap((__, child) => (head[child] === at ? [child] : [])),
  )
  const syntax = {
    pos: rows.map((row) => row[1] ?? ''),
    head,
    rel: rows.map((row) => row[3] ?? ''),
    children,
  }
  return { text, tokens, syntax }
}
