import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { viewSources, wilson } from '../../src/views/sources.ts'
import { ledgerOf, type Sketch } from './make.ts'

const bridge = (event: string) => `Lorries for the Una

[evidence:The ministry ${event} lorries over the bridge at Kulen Vakuf], [cue:said] [source:the Board of Bridges] after engineers had looked at its nine piers for a week.

Nine barriers were lifted, and a brass band played while the lorries waited in the rain for hours.`

const dairy = `A cheese fair in Visoko

[evidence:The dairy of Visoko [event:will open] a shop on the market square], [cue:said] [source:the Guild of Dairies], whose members had tasted forty cheeses in the morning.

Nobody asked for bread. Eleven goats were brought, and one of them was sold to a dentist from Zenica.`

/** Twice the Evening Post prints what the Una Daily had a few hours before, once hardened; a third is its own. */
const prints: readonly Sketch[] = [
  { outlet: 'Una Daily', published: '2024-05-30T08:00:00Z', text: dairy },
  { outlet: 'Evening Post', published: '2024-05-30T12:00:00Z', text: dairy },
  { outlet: 'Una Daily', published: '2024-06-03T08:00:00Z', text: bridge('[event:will let]') },
  { outlet: 'Evening Post', published: '2024-06-03T10:00:00Z', text: bridge('[event:let]') },
  {
    outlet: 'Evening Post',
    published: '2024-06-04',
    text: 'Gulls\n\n[evidence:Gulls [event:came]].',
  },
]

test('who copies whom is counted by report and month, with delay, drift and intervals', async () => {
  const { rows, total } = await viewSources(await ledgerOf(prints), {})
  assert.equal(total, 1)
  assert.deepEqual(rows, [
    {
      ...{ outlet: 'Evening Post', parent: 'Una Daily', times: 2, reports: 3 },
      share: wilson(2, 3),
      delay: 3,
      drift: { compared: 2, firmer: 1, weaker: 0, share: wilson(1, 2) },
      months: [
        { month: '2024-05', times: 1 },
        { month: '2024-06', times: 1 },
      ],
    },
  ])
})

test('a period and an outlet narrow the pairs, and the reports that they are counted among', async () => {
  const ledger = await ledgerOf(prints)
  const { rows } = await viewSources(ledger, { from: '2024-06-01', to: '2024-06-30' })
  assert.deepEqual(
    rows.map(({ times, reports, delay }) => [times, reports, delay]),
    [[1, 2, 2]],
  )
  assert.equal((await viewSources(ledger, { outlet: 'Una Daily' })).total, 1)
  assert.equal((await viewSources(ledger, { outlet: 'Una' })).total, 0)
  assert.deepEqual(await viewSources(ledger, { limit: 0 }), { rows: [], total: 1 })
})

test("Wilson's interval holds the share, narrows with more reports, and never leaves 0 to 1", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (all, part) => {
      const some = Math.min(part, all)
      const { value, low, high } = wilson(some, all)
      assert.ok(low >= 0 && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1)
      const more = wilson(10 * some, 10 * all)
      assert.ok(more.high - more.low < high - low)
    }),
  )
  const { low, high } = wilson(1, 10)
  assert.deepEqual([low.toFixed(4), high.toFixed(4)], ['0.0179', '0.4042'])
})
