// Found statements against a story's answer.
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import {
  chainRight,
  type FoundStatement,
  type GoldStatement,
  matchStatements,
  names,
  originRight,
  plain,
} from '../../bench/metrics/statements.ts'
import { readStories, readStory, type Story } from '../../bench/sets/stories.ts'
import { span, words } from '../../src/domain/span.ts'

const manner = {
  certainty: 'certain',
  polarity: 'positive',
  phase: 'done',
  force: 'neutral',
  stance: 'supports',
} as const

const goldAt = (start: number, end: number, more: Partial<GoldStatement> = {}): GoldStatement => ({
  ...manner,
  evidence: span(start, end),
  events: [span(start + 2, start + 4)],
  claim: 'a',
  chain: [],
  when: null,
  ...more,
})

const foundAt = (
  start: number,
  end: number,
  more: Partial<FoundStatement> = {},
): FoundStatement => ({
  ...manner,
  evidence: span(start, end),
  event: span(start + 2, start + 4),
  chain: [],
  when: null,
  ...more,
})

test('names are alike whatever their case, marks and articles', () => {
  assert.equal(plain('The Harbour Master’s.'), 'harbour master')
  assert.equal(plain('  "Le Port" '), 'port')
  assert.equal(plain('The'), 'the')
})

test('a link names an entity by any of its names, and somebody unnamed by the words', () => {
  const harbour = new Set(['harbour office', 'port authority'])
  assert.ok(names(harbour, 'the Port Authority'))
  assert.ok(!names(harbour, 'Port'))
  assert.ok(names('an officer', 'unnamed: a sailor'))
  assert.ok(names('officer', 'a customs officer there'))
  assert.ok(!names('officer', 'two officers'))
})

test('a chain is right link by link; the origin alone by its last', () => {
  const gold = goldAt(0, 20, { chain: [new Set(['agency']), 'officer'] })
  const match = (...chain: string[]) => ({ gold, found: foundAt(0, 20, { chain }) })
  assert.ok(chainRight(match('Agency', 'unnamed: an officer')))
  assert.ok(!chainRight(match('unnamed: an officer')))
  assert.ok(originRight(match('unnamed: an officer')))
  assert.ok(!originRight(match()))
  assert.ok(originRight({ gold: goldAt(0, 20), found: foundAt(0, 20) }))
})

test('statements match where evidence and event overlap, one to one', () => {
  const gold = [goldAt(0, 20), goldAt(30, 50)]
  assert.equal(matchStatements(gold, [foundAt(0, 20), foundAt(0, 20)]).length, 1)
  assert.equal(matchStatements(gold, [foundAt(0, 20, { event: span(10, 12) })]).length, 0)
  assert.equal(matchStatements(gold, [foundAt(30, 45), foundAt(1, 20)]).length, 2)
})

test('as many pairs as can be come before the closest spans, and those before labels', () => {
  const gold = [goldAt(0, 20), goldAt(0, 20, { events: [span(2, 4), span(10, 12)] })]
  const [both, first] = [foundAt(0, 20), foundAt(0, 20, { event: span(10, 12) })]
  assert.equal(matchStatements(gold, [both, first]).length, 2)
  const denied = foundAt(0, 20, { polarity: 'negative' })
  assert.equal(matchStatements([goldAt(0, 20)], [denied, both])[0]?.found, both)
  const near = foundAt(0, 19)
  assert.equal(matchStatements([goldAt(0, 20)], [near, denied])[0]?.found, denied)
})

const story: Story = {
  story: 'ferry',
  entities: [
    { id: 'E1', name: 'Ferry Post', surfaces: [] },
    { id: 'E2', name: 'Harbour Office', surfaces: ['the office'] },
  ],
  reports: [
    {
      id: 'r1',
      outlet: 'E1',
      url: 'https://ferry.example/1',
      published: null,
      title: 'Ferry to sail',
      text: 'Ferry to sail\n\nA sailor told the office that sailings sail on.',
      repeats: [],
      statements: [
        {
          ...manner,
          evidence: 'sailings sail on',
          event: 'sail',
          claim: 'a',
          chain: ['E2', 'unnamed: A sailor'],
          when: null,
        },
      ],
    },
  ],
}

test("a story's answer is put on its text, events at whole words", () => {
  const [report] = readStory(story)
  const [statement] = report?.statements ?? []
  assert.equal(report?.id, 'ferry/r1')
  assert.equal(report?.outlet, 'Ferry Post')
  assert.equal(words(report?.text ?? '', statement?.evidence ?? span(0, 0)), 'sailings sail on')
  assert.deepEqual(
    statement?.events.map((event) => report?.text.slice(event.start - 9, event.end)),
    ['sailings sail'],
  )
  assert.deepEqual(statement?.chain, [new Set(['harbour office', 'office']), 'sailor'])
})

test("the samples' own answer, taken for a reader's, is all matched and right", () => {
  const reports = readStories(path.resolve(import.meta.dirname, '../../samples/stories'))
  assert.ok(reports.length > 40)
  for (const { id, statements } of reports) {
    const found = statements.map(
      ({ chain, events, ...rest }): FoundStatement => ({
        ...rest,
        event: events[0] ?? span(0, 0),
        chain: chain.map((link) => (typeof link === 'string' ? link : ([...link][0] as string))),
      }),
    )
    const matches = matchStatements(statements, found)
    assert.equal(matches.length, statements.length, id)
    assert.ok(matches.every(chainRight), id)
  }
})
