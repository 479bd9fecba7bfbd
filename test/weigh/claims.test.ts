import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReportId, StatementId } from '../../src/domain/id.ts'
import { phases } from '../../src/domain/statement.ts'
import type { Said } from '../../src/domain/weighing.ts'
import { joinClaim, judgeClaim } from '../../src/weigh/claims.ts'

const saying = fc.record({
  number: fc.nat(999),
  published: fc.constantFrom(
    null,
    '2024-05-01',
    '2024-05-01T10:00:00+03:00',
    '2024-05-01T07:00:00Z',
  ),
  origin: fc.constantFrom(null, 'Ministry', 'unnamed: officials'),
  phase: fc.constantFrom(...phases),
})

type Saying = Pick<Said, 'published' | 'origin' | 'phase'> & { readonly number: number }

const said = (report: string, each: Saying): Said => ({
  ...each,
  id: `${report}.${each.number}` as StatementId,
  report: report as ReportId,
  outlet: null,
  certainty: 'certain',
  polarity: 'positive',
  force: 'neutral',
  stance: 'supports',
  when: null,
})

const unique = { selector: (each: { number: number }) => each.number, minLength: 1, maxLength: 5 }

test('a claim that reports join one by one is what judging all of them at once gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(saying, unique), { minLength: 1, maxLength: 5 }),
      (reports) => {
        const parts = reports.map((part, at) => part.map((each) => said(`r${at}`, each)))
        const all = parts.flat()
        const find = (id: StatementId) => all.find((each) => each.id === id) as Said
        const [first, ...rest] = parts as [Said[], ...Said[][]]
        const joined = rest.reduce(
          (claim, gained) =>
            joinClaim({ claim, lead: find(claim.lead), last: find(claim.last) }, gained),
          judgeClaim(first),
        )
        assert.deepEqual(joined, judgeClaim(all))
      },
    ),
    { seed: 3 },
  )
})

test('one lineage counts once: independent where a source is named, unknown where none is', () => {
  const base = { number: 1, published: null, phase: 'done' } as const
  const count = (...origins: (string | null)[]) => {
    const { independent, unknown } = judgeClaim(
      origins.map((origin, at) => said(`r${at}`, { ...base, origin })),
    )
    return [independent, unknown]
  }
  assert.deepEqual(count('Ministry'), [1, 0])
  assert.deepEqual(count(null, 'unnamed: officials'), [0, 1])
  assert.deepEqual(count(null, 'Ministry', 'Ministry'), [1, 0])
})
