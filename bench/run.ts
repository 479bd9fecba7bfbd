// `npm run bench -- [LAYER...] [--data DIR] [--split dev|test] [--json]`
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Options, Results } from './options.ts'

/** A layer's folder holds `run.ts` with a `run` of this form. */
type Run = (options: Options) => Promise<Results>

const benches: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  clean: () => import('./clean/run.ts'),
  ledger: () => import('./ledger/run.ts'),
  throughput: () => import('./throughput/run.ts'),
  rules: () => import('./rules/run.ts'),
}

const usage = `npm run bench -- [LAYER...] [--data DIR] [--split dev|test] [--json]
Layers: ${Object.keys(benches).join(', ')}; all of them where none is named.
--data   the folder with the archives (../shared/data)
--split  which part to measure on (dev)
--json   {layer: {metric: value}} on standard output, instead of a table`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: path.resolve(import.meta.dirname, '../../shared/data') },
    split: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const wanted = positionals.length > 0 ? positionals : Object.keys(benches)
const unknown = wanted.find((layer) => !(layer in benches))
if (values.help || unknown !== undefined || !['dev', 'test'].includes(values.split)) {
  if (unknown !== undefined) console.error(`There is no bench for ${unknown}.`)
  console.error(usage)
  process.exit(values.help ? 0 : 1)
}

const options: Options = {
  data: path.resolve(values.data),
  split: values.split as Options['split'],
  say: (progress) => process.stderr.write(`  ${progress}\n`),
}

const results: Record<string, Readonly<Record<string, number>>> = {}
for (const layer of wanted) {
  process.stderr.write(`${layer} ...\n`)
  Object.assign(results, wanted.length > 1 ? apart(layer) : await runHere(layer))
}
if (values.json) console.log(JSON.stringify(results, null, 1))
else for (const [layer, metrics] of Object.entries(results)) printTable(layer, metrics)

async function runHere(layer: string): Promise<Results> {
  const bench = await benches[layer]?.()
  return bench?.run(options) ?? {}
}

/** In a process of its own, so that one bench's memory is not counted as the next one's. */
function apart(layer: string): Results {
  const args = [layer, '--json', '--data', options.data, '--split', options.split]
  const command = [...process.execArgv, import.meta.filename, ...args]
  const { status, stdout } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) process.exit(status ?? 1)
  return JSON.parse(stdout) as Results
}

function printTable(layer: string, metrics: Readonly<Record<string, number>>): void {
  console.log(layer)
  for (const [metric, value] of Object.entries(metrics))
    console.log(`  ${metric.padEnd(48)} ${show(value).padStart(12)}`)
}

function show(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en')
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1)
}
