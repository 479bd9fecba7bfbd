// Cuts texts into sentences and tokens for the trainer: JSON lines {id, text} in, {id, sentences, tokens} out.
import { createInterface } from 'node:readline'
import type { Span } from '../src/domain/span.ts'
import { findSentences, findTokens } from '../src/read/reader.ts'

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end])

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const sentences = findSentences(text, [{ kind: 'body', span: { start: 0, end: text.length } }])
  const tokens = findTokens(text, sentences)
  console.log(JSON.stringify({ id, sentences: pairs(sentences), tokens: pairs(tokens) }))
}
