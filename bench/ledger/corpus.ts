// Invented reports in any number, for measuring a ledger: words by Zipf's law, a fifth of the reports copies.

import type { Zone } from '../../src/domain/report.ts'
import { type Span, span } from '../../src/domain/span.ts'
import type { Certainty, Phase, Statement } from '../../src/domain/statement.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing } from '../../src/ledger/ledger.ts'
import { numbers } from '../random.ts'

const vocabulary = 60_000
const paragraphs = 10
const wordsInSentence = 20
/** Every report has this many statements. */
export const statementsEach = 10
const outlets = 400

const syllables = 'ba ko ri ten mar sul ve do an is ul ger no pla chi re to fin ga wes'.split(' ')

function word(rank: number): string {
  let name = ''
  for (let left = rank + 20; left > 0; left = Math.floor(left / syllables.length))
    name += syllables[left % syllables.length]
  return name
}

/** A rank by Zipf's law with exponent 1, by inversion. */
const zipf = (random: () => number): number => Math.floor(vocabulary ** random()) - 1

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function sentence(random: () => number): string {
  const words = Array.from({ length: wordsInSentence }, () => word(zipf(random)))
  return `${capital(words.join(' '))}.`
}

/** The text of report `number`: its own, or for every fifth that of an earlier one with another end. */
function textOf(number: number): string {
  const random = numbers(number)
  const copied = number % 5 === 4 ? Math.floor(random() * number) : number
  const source = numbers(copied % 5 === 4 ? copied - 1 : copied)
  const body = Array.from({ length: paragraphs }, () => `${sentence(source)} ${sentence(source)}`)
  if (copied !== number) body[paragraphs - 1] = sentence(random)
  return [capital(word(zipf(random))), ...body].join('\n\n')
}

const certainties: readonly Certainty[] = ['certain', 'certain', 'certain', 'probable', 'possible']
const phases: readonly Phase[] = ['done', 'done', 'planned', 'ongoing']

function statement(text: string, evidence: Span, random: () => number): Statement {
  const event = text.indexOf(' ', evidence.start + 20) + 1
  const name = capital(word(zipf(random)))
  return {
    evidence,
    event: span(event, text.indexOf(' ', event)),
    ...{ who: span(evidence.start, evidence.start + 5), whom: null, hedge: null, when: null },
    where: null,
    chain: random() < 0.5 ? [] : [{ name, span: evidence, cue: null }],
    certainty: certainties[Math.floor(random() * certainties.length)] as Certainty,
    polarity: random() < 0.1 ? 'negative' : 'positive',
    phase: phases[Math.floor(random() * phases.length)] as Phase,
    force: 'neutral',
    quoted: false,
  }
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((each) => span(each.index, each.index + each[0].length))

/** Report `number` of the corpus, ready to be filed; the same number gives the same report. */
export function filing(number: number): Filing {
  const random = numbers(number + 1_000_003)
  const text = textOf(number)
  const zones = spansOf(text, /[^\n]+/g).map(
    (each, at): Zone => ({ span: each, kind: at === 0 ? 'title' : 'body' }),
  )
  const sentences = spansOf(text, /[^\s.][^.\n]*\.?/g)
  const address = `https://outlet${number % outlets}.example/${number}`
  const bytes = Buffer.from(text)
  const published = new Date(Date.UTC(2020, 0, 1) + number * 600_000).toISOString()
  return {
    identity: address,
    bytes,
    capture: {
      sha256: hashBytes(bytes),
      size: bytes.length,
      mediaType: 'text/plain',
      from: address,
      taken: published,
    },
    report: {
      title: text.slice(0, text.indexOf('\n')),
      ...{ byline: null, agency: null, language: 'en', canonical: null, links: [] },
      ...{ outlet: `Outlet ${number % outlets}`, published, address, text, zones },
      trace: { kind: 'characters', charset: 'utf-8', runs: [[0, text.length, 0, text.length]] },
    },
    reading: {
      reader: 'bench 1',
      sentences,
      ...{ tokens: [], names: [], times: [], places: [], attributions: [], events: [] },
      coreference: [],
      statements: sentences
        .slice(1, statementsEach + 1)
        .map((each) => statement(text, each, random)),
    },
  }
}
