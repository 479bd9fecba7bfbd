// How near is an event's factuality to people's judgement of whether it came about?
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Event } from '../../src/domain/reading.ts'
import { length, overlaps, type Span } from '../../src/domain/span.ts'
import type { Reader } from '../../src/read/reader.ts'
import { unpack } from '../archive.ts'
import { mapValues, measureLayer, scoreEach } from '../layer.ts'
import { figureOf, named, shareFigure } from '../metrics/figures.ts'
import { correlationOf, meanErrorOf, sumPairs } from '../metrics/values.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { type JudgedSentence, readFactuality } from '../sets/factuality.ts'

/** Each set with its folder. */
const folders = {
  UW: 'UW',
  'UDS-IH2': 'UDS_IH2',
  MEANTIME: 'MEANTIME',
  CommitmentBank: 'CB/CB',
  MegaVeridicality: 'MV2/mv2',
  RP: 'RP/rp',
} as const

/** What a predicate counts as that is not found: one that came about for certain, as most did. */
const missing = 3

/** The event at a word; of several the shortest. */
const eventAt = (events: readonly Event[], word: Span): Event | undefined =>
  events
    .filter(({ span }) => overlaps(span, word))
    .toSorted((a, b) => length(a.span) - length(b.span))[0]

async function measureSet(
  reader: Reader,
  set: string,
  sentences: readonly JudgedSentence[],
): Promise<Metrics> {
  const scores = await scoreEach(reader, sentences, ({ values }, { events }) =>
    values.map(({ span, value }) => ({ gold: value, event: eventAt(events, span) })),
  )
  const rows = scores.map((own) =>
    sumPairs(own.map(({ gold, event }) => ({ gold, found: event?.factuality ?? missing }))),
  )
  const lost = scores.map(
    (own) => [own.filter(({ event }) => event === undefined).length, own.length] as const,
  )
  return {
    ...named(`${set} r`, figureOf(rows, correlationOf)),
    ...named(`${set} MAE`, figureOf(rows, meanErrorOf)),
    ...named(`${set} missing`, shareFigure(lost)),
  }
}

export const run = (options: Options): Promise<Results> =>
  measureLayer(
    'factuality',
    options,
    mapValues(folders, (set, folder) => async () => {
      const home = path.join(await unpack(options.data, 'factuality_bert'), 'factuality_bert')
      const file = path.join(home, 'glue_data', folder, `${options.split}.jsonl`)
      const sentences = readFactuality(readFileSync(file, 'utf8'))
      return (reader) => measureSet(reader, set, sentences)
    }),
  )
