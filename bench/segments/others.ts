// What our sentences and tokens are measured beside, and the text that is hardest on both.
import { type Span, span } from '../../src/domain/span.ts'
import type { TreebankDocument } from '../sets/conllu.ts'

/** A text of hard sentences; its tokens are not asked for. */
export type Dense = Pick<TreebankDocument, 'text' | 'tokens'> & {
  readonly sentences: readonly Span[]
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const tokens = new Intl.Segmenter('en', { granularity: 'word' })

/** The runtime's sentences, cut at line breaks and without the white space around them. */
export const segmentSentences = (text: string): Span[] =>
  Array.from(sentences.segment(text)).flatMap(({ index, segment }) =>
    [...segment.matchAll(/\S(?:[^\n]*\S)?/g)].map((found) =>
      span(index + found.index, index + found.index + found[0].length),
    ),
  )

/** The runtime's words and marks. */
export const segmentWords = (text: string): Span[] =>
  Array.from(tokens.segment(text))
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => span(index, index + segment.length))

/** Whether a sentence holds a token that ends in a full stop before its own end. */
function hasAbbreviation(document: TreebankDocument, sentence: Span): boolean {
  return document.tokens.some(
    (token) =>
      token.start >= sentence.start &&
      token.end < sentence.end &&
      /\p{L}\.$/u.test(document.text.slice(token.start, token.end)),
  )
}

const isWellFormed = (text: string): boolean =>
  /^["'“(]*[\p{Lu}\d]/u.test(text) && /[.!?]["'”’)]*$/.test(text)

/** How many sentences make a document of the hardest text. */
const perDocument = 20

/** Documents of well-formed sentences with abbreviations and nothing else, parted by spaces. */
export function dense(documents: readonly TreebankDocument[]): Dense[] {
  const chosen = documents.flatMap((document) =>
    document.sentences
      .filter((sentence) => hasAbbreviation(document, sentence))
      .map((sentence) => document.text.slice(sentence.start, sentence.end))
      .filter(isWellFormed),
  )
  const made: Dense[] = []
  for (let from = 0; from < chosen.length; from += perDocument)
    made.push(join(chosen.slice(from, from + perDocument)))
  return made
}

function join(texts: readonly string[]): Dense {
  const spans: Span[] = []
  let text = ''
  for (const each of texts) {
    if (text !== '') text += ' '
    spans.push(span(text.length, text.length + each.length))
    text += each
  }
  return { text, sentences: spans, tokens: [] }
}
