// The benches of the layers as a person runs them, and what needs a reader that there is none of yet.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Results } from '../../bench/options.ts'
import { readConllu } from '../../bench/sets/conllu.ts'
import { measureSyntax } from '../../bench/syntax/run.ts'

const root = path.resolve(import.meta.dirname, '../..')
const archives = path.join(root, '..', 'shared', 'data')
const skip = existsSync(archives) ? false : 'the archives are not here'

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'bench/run.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  })

test('what cannot be measured is said, with what can', () => {
  for (const [args, words] of [
    [['nothing'], 'There is no bench for nothing.'],
    [['names', '--split', 'train'], 'There is no part called train.'],
    [['rules', 'names'], 'rules is measured by itself.'],
    [['names', '--keep', '--reader', 'rules'], 'What is kept is the result of all readers on dev.'],
    [['names', '--reader', 'nobody'], 'There is no reader called nobody.'],
    [
      ['names', '--data', 'nowhere'],
      'Remedy: Name the folder that holds the archives with --data.',
    ],
  ] as const) {
    const { status, stderr } = bench(...args)
    assert.equal(status, 1)
    assert.ok(stderr.includes(words), stderr)
  }
})

test('the rules are measured on every layer, each figure between its bounds', { skip }, () => {
  const { status, stdout, stderr } = bench('rules', '--json')
  assert.equal(status, 0, stderr)
  const results = JSON.parse(stdout) as Results
  const layers =
    'segments names times attribution syntax events factuality coreference statements reading'
  assert.deepEqual(Object.keys(results), layers.split(' '))
  assert.deepEqual(results.syntax, {})
  for (const metrics of Object.values(results))
    for (const [metric, value] of Object.entries(metrics)) {
      const [low, high] = [metrics[`${metric} low`], metrics[`${metric} high`]]
      if (low === undefined || high === undefined) continue
      assert.ok(low <= value && value <= high, `${metric}: ${low} ${value} ${high}`)
    }
})

const rows = ['1 Anat PROPN 2 nsubj', '2 sang VERB 0 root', '3 it PRON 2 obj', '4 all DET 3 det:x']
const treebank = `# text = Anat sang it all\n${rows
  .map((row) => row.split(' '))
  .map(([at, form, pos, head, rel]) =>
    [at, form, '_', pos, '_', '_', head, rel, '_', '_'].join('\t'),
  )
  .join('\n')}`

test('syntax counts tags, heads, and heads with their relations, subtypes aside', async () => {
  const found = [
    { pos: 'PROPN', head: 1, rel: 'nsubj' },
    { pos: 'NOUN', head: -1, rel: 'root' },
    { pos: 'PRON', head: 1, rel: 'nsubj' },
    { pos: 'DET', head: 2, rel: 'det' },
  ]
  const metrics = await measureSyntax(async () => [found], 'toy', readConllu(treebank))
  assert.equal(metrics['toy UPOS'], 0.75)
  assert.equal(metrics['toy UAS'], 1)
  assert.equal(metrics['toy LAS'], 0.75)
  assert.equal(metrics['toy LAS with subtypes'], 0.5)
  assert.equal(metrics['toy nsubj F1'], 2 / 3)
})
