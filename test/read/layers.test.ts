// How a reader is put together from layers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stop } from '../../src/domain/fault.ts'
import { assemble, layerOf, type ReadingLayers } from '../../src/read/layers.ts'
import { type Layer, rules } from '../../src/read/reader.ts'
import { reportOf } from './marks.ts'

interface Layers extends ReadingLayers {
  readonly shouted: string
}

const layer = layerOf<Layers>()

const shouted = layer({
  gives: 'shouted',
  needs: ['report'],
  find: ({ report }) => report.text.toUpperCase(),
})

const sentences = layer({
  gives: 'sentences',
  needs: ['shouted'],
  find: (layers) => {
    assert.deepEqual(Object.keys(layers), ['shouted'])
    return [{ start: 0, end: layers.shouted.length }]
  },
})

const none = (
  [
    'tokens',
    'names',
    'times',
    'places',
    'attributions',
    'events',
    'coreference',
    'statements',
  ] as const
).map((gives): Layer<Layers> => layer({ gives, needs: [], find: () => [] }))

const report = reportOf('Mines were laid.')

test('a layer is handed what it needs and nothing else', async () => {
  const reader = assemble<Layers>('loud 1', [shouted, sentences, ...none])
  assert.deepEqual((await reader.read(report)).sentences, [{ start: 0, end: 16 }])
})

test('a reading carries the name of its reader and the layers of a reading alone', async () => {
  const reading = await assemble<Layers>('loud 1', [shouted, sentences, ...none]).read(report)
  assert.equal(reading.reader, 'loud 1')
  assert.deepEqual(Object.keys(reading).sort(), Object.keys(await rules.read(report)).sort())
})

test('a reader whose layers stand before their needs is refused before it reads', () =>
  assert.throws(
    () => assemble<Layers>('loud 1', [sentences, shouted, ...none]),
    (fault) => fault instanceof Stop && /sentences.*shouted/.test(fault.message),
  ))

test('a reader that gives a layer twice is refused', () =>
  assert.throws(() => assemble<Layers>('loud 1', [shouted, shouted, sentences, ...none]), Stop))

test('a reader cannot be changed', () => assert.ok(Object.isFrozen(rules)))
