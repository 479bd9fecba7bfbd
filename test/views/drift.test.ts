import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimId, ReportId, StatementId } from '../../src/domain/id.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { findRendered, judgeDrift, type Worded } from '../../src/views/drift.ts'

const plain = { certainty: 'certain', phase: 'done', force: 'neutral' } as const

test('what raises certainty, phase or force is firmer, what lowers it weaker', () => {
  const parent = { certainty: 'possible', phase: 'ongoing', force: 'neutral' } as const
  assert.equal(judgeDrift(parent, parent), 'same')
  for (const raised of [
    { certainty: 'probable' },
    { phase: 'done' },
    { force: 'endorsing' },
  ] as const)
    assert.equal(judgeDrift({ ...parent, ...raised }, parent), 'firmer')
  for (const lowered of [
    { certainty: 'unknown' },
    { phase: 'planned' },
    { force: 'distancing' },
  ] as const)
    assert.equal(judgeDrift({ ...parent, ...lowered }, parent), 'weaker')
})

test('of three moves the two decide', () => {
  const child = { certainty: 'possible', phase: 'planned', force: 'endorsing' } as const
  assert.equal(judgeDrift(child, plain), 'weaker')
})

const nowhere = { start: 0, end: 0 }

const worded = (
  id: string,
  claim: string,
  words: string,
  rest: Partial<Statement> = {},
): Worded => ({
  ...{ id: id as StatementId, report: id as ReportId, claim: claim as ClaimId },
  ...{
    evidence: nowhere,
    event: nowhere,
    who: null,
    whom: null,
    hedge: null,
    when: null,
    where: null,
  },
  ...{ ...plain, chain: [], polarity: 'positive', quoted: false },
  ...{ stance: 'supports', standing: 'read', words: new Set(words.split(' ')) },
  ...rest,
})

test('a statement renders the likest of its claim, else one in nearly its words, else none', () => {
  const child = worded('c', 'a', 'the crew may sail on friday')
  const far = worded('p1', 'a', 'crew to leave')
  const near = worded('p2', 'b', 'the crew will sail on friday')
  const other = worded('p3', 'c', 'eggs cost more')
  assert.equal(findRendered(child, [far, near, other]), far)
  assert.equal(findRendered(child, [near, other]), near)
  assert.equal(findRendered(child, [other]), null)
})

test('of two that are equally like the child the stronger is rendered', () => {
  const child = worded('c', 'a', 'crew sails')
  const weak = worded('p1', 'a', 'crew sails', { certainty: 'possible' })
  const strong = worded('p2', 'a', 'crew sails')
  assert.equal(findRendered(child, [weak, strong]), strong)
})
