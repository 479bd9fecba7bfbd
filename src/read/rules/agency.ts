// The agency that a report credits: in its dateline, "BREN, Nov. 16 (Tundra Press) -", or elsewhere.
import { type Span, span } from '../../domain/span.ts'
import type { Source } from '../../domain/statement.ts'
import { isOutlet } from './chains.ts'
import type { Sentence } from './sentence.ts'
import type { Word } from './words.ts'

/** A dateline stands within this many words of its paragraph's start. */
const longest = 14

/** A dateline stands in one of the first sentences of the body. */
const furthest = 3

/** What stands in brackets before the first dash; null where nothing does. */
function findBracketed(words: readonly Word[]): Span | null {
  const dash = words.findIndex((word) => /^[-–—]+$/.test(word.lower))
  const open = words.findIndex((word, at) => at < dash && word.lower === '(')
  const close = words.findIndex((word, at) => at > open && word.lower === ')')
  const first = words[open + 1]
  const last = words[close - 1]
  if (open < 0 || close !== dash - 1 || first?.capital !== true || last === undefined) return null
  return span(first.start, last.end)
}

/** The last place that names the agency: a byline or a closing credit. */
function findNamed(text: string, agency: string): Span | null {
  const at = text.lastIndexOf(agency)
  return at < 0 || agency === '' ? null : span(at, at + agency.length)
}

/**
 * The agency whose words the body is; null where none, or the outlet itself, is credited.
 */
export function findAgency(
  report: {
    readonly text: string
    readonly outlet: string | null
    readonly agency?: string | null
  },
  sentences: readonly Sentence[],
): Source | null {
  const body = sentences.filter(({ kind }) => kind === 'body').slice(0, furthest)
  const dated = body.map(({ parse }) => findBracketed(parse.words.slice(0, longest)))
  const found = dated.find((each) => each !== null) ?? findNamed(report.text, report.agency ?? '')
  if (found === null) return null
  const name = report.text.slice(found.start, found.end)
  return isOutlet(name, report.outlet) ? null : { name, span: found, cue: null }
}
