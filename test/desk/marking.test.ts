// What the marks of places and times say beside their words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layerMarks } from '../../desk/src/text/marking.ts'
import type { Layers } from '../../src/views/report.ts'

const span = { start: 0, end: 7 }
const layers = (more: Partial<Layers>): Layers => ({
  ...{ names: [], times: [], places: [], attributions: [] },
  ...more,
})
const said = (given: Layers, layer: 'places' | 'times') => layerMarks(given, [layer])[0]?.what

test('a place is told with what it lies in, and with its runners-up', () => {
  const at = { latitude: 1, longitude: 2 }
  const candidates = [
    { ...at, name: 'Marbeau', country: 'FR', within: ['France'], score: 0.7 },
    { ...at, name: 'Marbeau', country: 'US', within: ['Texas', 'United States'], score: 0.2 },
  ]
  assert.deepEqual(said(layers({ places: [{ span, ...at, radiusKm: 2, candidates }] }), 'places'), {
    ...{ kind: 'layer', layer: 'places', detail: 'Marbeau, France' },
    runnersUp: ['Marbeau, Texas, United States 20 %'],
  })
})

test('a time is told by its days, and by its value where it has none', () => {
  const time = { span, type: 'DATE', value: '2024-03' } as const
  const detailOf = (from: string | null, to: string | null) => {
    const what = said(layers({ times: [{ ...time, from, to }] }), 'times')
    return what?.kind === 'layer' ? what.detail : null
  }
  assert.equal(detailOf('2024-03-01', '2024-03-31'), '2024-03-01 to 2024-03-31')
  assert.equal(detailOf('2024-03-01', '2024-03-01'), '2024-03-01')
  assert.equal(detailOf(null, null), '2024-03')
})
