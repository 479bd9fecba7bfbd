import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReportId, StatementId } from '../../../src/domain/id.ts'
import { certainties, phases, polarities } from '../../../src/domain/statement.ts'
import type { Said } from '../../../src/domain/weighing.ts'
import { joinClaim, judgeClaim } from '../../../src/weigh/claims/judge.ts'

const footing = fc.record({
  origins: fc.subarray(['ministry', 'savina', 'harbour office']),
  plain: fc.boolean(),
  backs: fc.subarray(['ministry', 'savina', 'harbour office']),
  root: fc.constantFrom('r0', 'r1', 'r2'),
  world: fc.constantFrom('planned', 'agreed', 'under way', 'done'),
  withdraws: fc.boolean(),
})

const saying = fc.record({
  number: fc.nat(999),
  certainty: fc.constantFrom(...certainties),
  polarity: fc.constantFrom(...polarities),
  phase: fc.constantFrom(...phases),
  when: fc.constantFrom(null, ['2024-05-01', '2024-05-03'] as const),
  footing,
})
type Saying = Partial<Said> & { readonly number?: number }

const ground = { plain: true, backs: [], world: 'done', withdraws: false } as const

const days = [null, '2024-05-01', '2024-05-01T10:00:00+03:00', '2024-05-01T07:00:00Z']

const said = (report: string, published: string | null, each: Saying): Said => ({
  ...{ certainty: 'certain', polarity: 'positive', phase: 'done', when: null },
  ...{ outlet: null, published, origin: null, force: 'neutral' },
  footing: { ...ground, origins: [], root: report },
  ...each,
  id: `${report}.${each.number ?? 0}` as StatementId,
  report: report as ReportId,
})

const unique = { selector: (each: { number: number }) => each.number, minLength: 1, maxLength: 5 }

test('a claim that reports join one by one is what judging all of them at once gives', () => {
  const report = fc.tuple(fc.constantFrom(...days), fc.uniqueArray(saying, unique))
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 5 }), (reports) => {
      const parts = reports.map(([published, part], at) =>
        part.map((each) => said(`r${at}`, published, each)),
      )
      const all = parts.flat()
      const find = (id: StatementId) => all.find((each) => each.id === id) as Said
      const [first, ...rest] = parts as [Said[], ...Said[][]]
      const joined = rest.reduce(
        (claim, gained) =>
          joinClaim({ claim, lead: find(claim.lead), last: find(claim.last) }, gained),
        judgeClaim(first),
      )
      assert.deepEqual(joined, judgeClaim(all))
    }),
    { seed: 3 },
  )
})

/** What a claim comes to that these reports make, one a day, one statement each. */
const claim = (...statements: readonly Saying[]) =>
  judgeClaim(statements.map((each, at) => said(`r${at}`, `2024-05-0${at + 1}`, each)))

const by = (root: string, ...origins: string[]) => ({
  footing: { ...ground, origins, root },
})
const counts = (...statements: readonly Saying[]) => {
  const { independent, unknown } = claim(...statements)
  return [independent, unknown]
}

test('an origin counts once however many lineages bring it, an unnamed one once a lineage', () => {
  assert.deepEqual(counts(by('r0', 'ministry'), by('r1', 'ministry')), [1, 0])
  assert.deepEqual(counts(by('r0'), by('r0'), by('r2')), [0, 2])
  assert.deepEqual(counts(by('r0'), by('r0', 'ministry')), [1, 0])
})

/** Another statement clearly says the same. */
const backed = (name: string, ...backs: string[]) => ({
  footing: { ...ground, origins: [name], root: name, backs },
})

test('origins corroborate one another where they clearly say the same, be it over a third', () => {
  assert.equal(claim(backed('ministry'), backed('harbour office')).independent, 1)
  assert.equal(claim(backed('ministry'), backed('harbour office', 'ministry')).independent, 2)
  const third = backed('savina', 'harbour office')
  assert.equal(
    claim(backed('ministry'), backed('harbour office', 'ministry'), third).independent,
    3,
  )
  assert.equal(claim(backed('ministry'), backed('harbour office'), third).independent, 2)
})

test('who says the opposite, too, corroborates nobody', () => {
  const both = backed('ministry', 'harbour office')
  const denied = { ...backed('ministry'), polarity: 'negative' } as const
  assert.equal(claim(backed('harbour office'), both).independent, 2)
  assert.equal(claim(backed('harbour office'), both, denied).independent, 1)
})

test('an official and their institution are one origin wherever a report joins them', () => {
  assert.deepEqual(
    counts(by('r0', 'savina'), by('r1', 'ministry'), by('r2', 'ministry', 'savina')),
    [1, 0],
  )
})

const denial = { polarity: 'negative' } as const
const at = (world: 'planned' | 'agreed' | 'done', withdraws = false) => ({
  footing: { ...ground, origins: [], root: 'r', world, withdraws },
})

test('a denial contradicts unless it is older than the claim; a withdrawal corrects', () => {
  assert.equal(claim({}, denial).knowledge, 'contradicted')
  assert.equal(claim(denial, {}, {}).knowledge, 'single origin')
  assert.equal(claim({}, { ...denial, ...at('done', true) }).knowledge, 'corrected')
})

test('a claim has the sense of its first statement; a lone denial from before sets none', () => {
  assert.equal(claim(denial, denial, {}).sense, 'negative')
  assert.equal(claim(denial, {}, {}).sense, 'positive')
  assert.equal(claim({}, denial, denial).sense, 'positive')
})

test('a plan comes true, stays agreed, or lapses once its day has passed', () => {
  const planned = { phase: 'planned', ...at('planned') } as const
  assert.equal(claim(planned, {}).world, 'done')
  assert.equal(claim({ ...at('agreed') }, planned).world, 'agreed')
  const due = (day: string) => ({ ...planned, when: [day, day] as const })
  assert.equal(claim(due('2024-05-02'), denial).world, 'lapsed')
  assert.equal(claim(due('2024-06-02'), denial).world, 'planned')
  assert.equal(claim(planned, { ...denial, phase: 'planned' }).world, 'planned')
})
