// `npm run bench -- [LAYER...] [--data DIR] [--split dev|test] [--reader NAME] [--size N] [--json] [--keep]`
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Fault } from '../src/domain/fault.ts'
import type { Metrics, Options, Results } from './options.ts'

/** A layer's folder holds `run.ts` with a `run` of this form. */
type Run = (options: Options) => Promise<Results>

/** What a reader makes of a text, and the text's sentences and tokens under it. */
const layers: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  segments: () => import('./segments/run.ts'),
  names: () => import('./names/run.ts'),
  times: () => import('./times/run.ts'),
  attribution: () => import('./attribution/run.ts'),
  syntax: () => import('./syntax/run.ts'),
  events: () => import('./events/run.ts'),
  factuality: () => import('./factuality/run.ts'),
  coreference: () => import('./coreference/run.ts'),
  statements: () => import('./statements/run.ts'),
  reading: () => import('./reading/run.ts'),
}

const benches: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  cascades: () => import('./cascades/run.ts'),
  clean: () => import('./clean/run.ts'),
  entities: () => import('./entities/run.ts'),
  grounding: () => import('./grounding/run.ts'),
  ledger: () => import('./ledger/run.ts'),
  lineage: () => import('./lineage/run.ts'),
  matching: () => import('./matching/run.ts'),
  places: () => import('./places/run.ts'),
  scale: () => import('./scale/run.ts'),
  'same-claim': () => import('./same-claim/run.ts'),
  throughput: () => import('./throughput/run.ts'),
  values: () => import('./values/run.ts'),
  ...layers,
}

/** The baseline by itself, on everything that a reader is measured on. */
const baseline = 'rules'

const usage = `npm run bench -- [LAYER...] [--data DIR] [--split dev|test] [--reader NAME] [--size N] [--json] [--keep]
Layers: ${Object.keys(benches).join(', ')}; all of them where none is named.
"${baseline}" stands for ${Object.keys(layers).join(' ')} --reader ${baseline}.
--data    the folder with the archives (../shared/data)
--split   which part to measure on (dev)
--reader  measures this reader alone (all that bench/readers.ts names)
--size    how many reports the stream of scale has (100000)
--json    {layer: {metric: value}} on standard output, instead of a table
--keep    writes the result of each layer to bench/LAYER/last-result.json`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: path.resolve(import.meta.dirname, '../../shared/data') },
    split: { type: 'string', default: 'dev' },
    reader: { type: 'string' },
    size: { type: 'string' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const named = positionals.length > 0 ? positionals : Object.keys(benches)
const alone = named.includes(baseline)
const wanted = named.flatMap((layer) => (layer === baseline ? Object.keys(layers) : [layer]))
const wrong = findWrong()
if (values.help || wrong !== null) {
  if (wrong !== null) console.error(wrong)
  console.error(usage)
  process.exit(values.help ? 0 : 1)
}

const reader = alone ? baseline : values.reader
const options: Options = {
  data: path.resolve(values.data),
  split: values.split as Options['split'],
  ...(reader === undefined ? {} : { reader }),
  ...(values.size === undefined ? {} : { size: Number(values.size) }),
  say: (progress) => process.stderr.write(`  ${progress}\n`),
}

const results: Record<string, Metrics> = {}
for (const layer of wanted) {
  process.stderr.write(`${layer} ...\n`)
  const own = wanted.length > 1 ? apart(layer) : await runHere(layer)
  if (values.keep) keep(layer, own)
  Object.assign(results, own)
}
if (values.json) console.log(JSON.stringify(results, null, 1))
else for (const [layer, metrics] of Object.entries(results)) printTable(layer, metrics)

/** What the arguments ask for that cannot be, in words; null where all is well. */
function findWrong(): string | null {
  const unknown = wanted.find((layer) => !(layer in benches))
  if (unknown !== undefined) return `There is no bench for ${unknown}.`
  if (!['dev', 'test'].includes(values.split)) return `There is no part called ${values.split}.`
  if (values.size !== undefined && !/^[1-9]\d{0,6}000$/.test(values.size))
    return 'A stream has some thousands of reports.'
  if (alone && (named.length > 1 || values.reader !== undefined))
    return `${baseline} is measured by itself.`
  if (values.keep && (alone || values.reader !== undefined || values.split !== 'dev'))
    return 'What is kept is the result of all readers on dev.'
  return null
}

async function runHere(layer: string): Promise<Results> {
  const bench = await benches[layer]?.()
  try {
    return (await bench?.run(options)) ?? {}
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    console.error(`${error.message}\nRemedy: ${error.remedy}`)
    return process.exit(1)
  }
}

/** In a process of its own, so that one bench's memory is not counted as the next one's. */
function apart(layer: string): Results {
  const args = [layer, '--json', '--data', options.data, '--split', options.split]
  if (options.reader !== undefined) args.push('--reader', options.reader)
  if (options.size !== undefined) args.push('--size', String(options.size))
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) process.exit(status ?? 1)
  return JSON.parse(stdout) as Results
}

/** Four decimals are more than any set can tell apart. */
function keep(layer: string, own: Results): void {
  const round = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
  const file = path.join(import.meta.dirname, layer, 'last-result.json')
  writeFileSync(file, `${JSON.stringify(own, round, 2)}\n`)
}

/** A row a metric; where it has an interval, that stands beside it. */
function printTable(layer: string, metrics: Metrics): void {
  console.log(layer)
  for (const [metric, value] of Object.entries(metrics)) {
    if (/ (?:low|high)(?:,[^,]*)?$/.test(metric)) continue
    const [low, high] = ['low', 'high'].map((end) => boundOf(metrics, metric, end))
    const interval =
      low === undefined || high === undefined ? '' : `${show(low)} to ${show(high)}`.padStart(20)
    console.log(`  ${metric.padEnd(64)} ${show(value).padStart(12)}${interval}`)
  }
}

/** `F1 low` for `F1`, `F1 low, rules` for `F1, rules`. */
function boundOf(metrics: Metrics, metric: string, end: string): number | undefined {
  const comma = metric.lastIndexOf(',')
  const inside = `${metric.slice(0, comma)} ${end}${metric.slice(comma)}`
  return metrics[`${metric} ${end}`] ?? (comma < 0 ? undefined : metrics[inside])
}

function show(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en')
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1)
}
