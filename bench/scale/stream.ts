// Invented reports in any number: stories of Zipf-distributed sizes that run side by side, told by copies and in other words.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Zone } from '../../src/domain/report.ts'
import { type Span, span } from '../../src/domain/span.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing } from '../../src/ledger/ledger.ts'
import { numbers } from '../random.ts'

/** Stories that run at the same time, and the most reports that one has. */
const running = 300
const largest = 1000
const outlets = 400
/** What a story says happens, and what else a report of it says. */
const factsEach = 6
const asidesEach = 8
const wordsInAside = 18
/** A copy keeps each sentence with this chance; told in other words, a fact's words each. */
const kept = 0.85
const copied = 0.6
/** Of its last reports one is copied. */
const lately = 8
/** Milliseconds between two reports. */
const pace = 60_000

/** The words of the language, commonest first; a rank by Zipf's law, by inversion. */
const vocabulary = readFileSync(
  path.resolve(import.meta.dirname, '../../weights/words/words.txt'),
  'utf8',
)
  .trimEnd()
  .split('\n')
const rarest = vocabulary.length

type Random = () => number

const pick = <Thing>(things: readonly Thing[], random: Random): Thing =>
  things[Math.floor(random() * things.length)] as Thing

/** A rank of at least `from`. */
const word = (random: Random, from = 1): string =>
  vocabulary[Math.floor(from * (rarest / from) ** random()) - 1] as string

const syllables = 'ba ko ri ten mar sul ve do an is ul ger no pla chi re to fin ga wes'.split(' ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const name = (random: Random): string =>
  capital(Array.from({ length: 3 }, () => pick(syllables, random)).join(''))

/** A sentence, with the place of its event's word where it is a statement. */
interface Told {
  readonly words: readonly string[]
  readonly event: number | null
  readonly source: string | null
}

interface Story {
  left: number
  readonly facts: readonly Told[]
  readonly place: string
  readonly texts: (readonly Told[])[]
}

/** How many reports a story has that begins: by Zipf's law. */
const wholeStory = (random: Random): number => Math.min(largest, Math.floor(1 / (1 - random())))

/**
 * How many are left of one that is under way when the stream begins: one of many reports is met more often
 * than one of few, and anywhere between its first and its last. Were all to begin at once, stories would
 * grow longer all along the stream, and with them what a report is compared with.
 */
const restOfStory = (random: Random): number => Math.ceil(random() * largest ** random())

function makeStory(random: Random, left: number): Story {
  const place = name(random)
  const actors = [name(random), `${name(random)} ${name(random)}`, `${name(random)} Office`]
  const fact = (): Told => {
    const [who, whom] = [pick(actors, random), Math.floor(random() * 900 + 2)]
    const [verb, thing, kind] = [word(random, 500), word(random, 500), word(random, 500)]
    return {
      words:
        `${who} will ${verb} ${whom} ${kind} ${thing} in ${place} by ${word(random, 90)}`.split(
          ' ',
        ),
      event: who.split(' ').length + 1,
      source: random() < 0.7 ? pick(actors, random) : null,
    }
  }
  return {
    left,
    facts: Array.from({ length: factsEach }, fact),
    place,
    texts: [],
  }
}

function tell(story: Story, random: Random): Told[] {
  const aside = (): Told => {
    const words = Array.from({ length: wordsInAside }, () => word(random))
    return { words: [...words, 'in', story.place], event: null, source: null }
  }
  const before = story.texts.length > 0 && random() < copied ? pick(story.texts, random) : null
  if (before !== null) return [...before.filter(() => random() < kept), aside()]
  const facts = story.facts.filter(() => random() < kept)
  return facts
    .map((fact) => ({
      ...fact,
      words: fact.words.map((each, at) =>
        at === fact.event || /^\P{Ll}/u.test(each) || random() < kept ? each : word(random, 90),
      ),
    }))
    .concat(Array.from({ length: asidesEach }, aside) as never)
}

function statementsOf(told: readonly Told[], spans: readonly Span[]): Statement[] {
  return told.flatMap(({ words, event, source }, at): Statement[] => {
    if (event === null) return []
    const evidence = spans[at] as Span
    const start = evidence.start + words.slice(0, event).join(' ').length + 1
    const chain = source === null ? [] : [{ name: source, span: evidence, cue: null }]
    return [
      {
        ...{ evidence, event: span(start, start + (words[event] as string).length), chain },
        ...{ who: null, whom: null, hedge: null, when: null, where: null },
        ...{ certainty: 'certain', polarity: 'positive', phase: 'planned', force: 'neutral' },
        quoted: false,
      },
    ]
  })
}

/** The same reports each time, one after the other, ready to be filed. */
export function* stream(): Generator<Filing> {
  const random = numbers(20_260_101)
  const stories = Array.from({ length: running }, () => makeStory(random, restOfStory(random)))
  for (let number = 0; ; number += 1) {
    const at = Math.floor(random() * running)
    const story = stories[at] as Story
    const told = tell(story, random)
    story.texts.push(told)
    if (story.texts.length > lately) story.texts.shift()
    story.left -= 1
    if (story.left === 0) stories[at] = makeStory(random, wholeStory(random))
    yield filingOf(number, story.place, told)
  }
}

function filingOf(number: number, place: string, told: readonly Told[]): Filing {
  const title = `${place} ${told[0]?.words.slice(-3).join(' ')}`
  const spans: Span[] = []
  let text = title
  for (const { words } of told) {
    const sentence = `${capital(words.join(' '))}.`
    spans.push(span(text.length + 2, text.length + 2 + sentence.length))
    text += `\n\n${sentence}`
  }
  const zones: Zone[] = [span(0, title.length), ...spans].map((each, at) => ({
    span: each,
    kind: at === 0 ? 'title' : 'body',
  }))
  const outlet = number % outlets
  const address = `https://outlet${outlet}.example/${number}`
  const published = new Date(Date.UTC(2020, 0, 1) + number * pace).toISOString()
  const bytes = Buffer.from(text)
  return {
    identity: address,
    bytes,
    capture: {
      ...{ sha256: hashBytes(bytes), size: bytes.length, mediaType: 'text/plain' },
      ...{ from: address, taken: published },
    },
    report: {
      ...{
        title,
        byline: null,
        outlet: `${capital(pick(syllables, numbers(outlet)))} Daily ${outlet}`,
      },
      ...{
        agency: null,
        published,
        language: 'en',
        address,
        canonical: null,
        links: [],
        text,
        zones,
      },
      trace: { kind: 'characters', charset: 'utf-8', runs: [[0, text.length, 0, text.length]] },
    },
    reading: {
      ...{ reader: 'bench 1', sentences: spans, tokens: [], names: [], times: [], places: [] },
      ...{ attributions: [], events: [], coreference: [], statements: statementsOf(told, spans) },
    },
  }
}
