import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimId, ReportId } from '../../src/domain/id.ts'
import { tensedOf } from '../../src/domain/statement.ts'
import { viewClaim } from '../../src/views/claim.ts'
import { viewClaims } from '../../src/views/claims.ts'
import { viewDecisions, viewLog } from '../../src/views/log.ts'
import { viewReport } from '../../src/views/report.ts'
import { viewReports } from '../../src/views/reports.ts'
import { viewSearch } from '../../src/views/search.ts'
import { speakerOf } from '../../src/views/speaker.ts'
import { viewStatus } from '../../src/views/status.ts'
import { viewSummary } from '../../src/views/summary.ts'
import { ledgerOf } from './make.ts'
import { story } from './sketches.ts'

const ledger = await ledgerOf(story)

/** The claim that has these words. */
async function claimOn(words: string) {
  const { rows } = await viewClaims(ledger, { text: words })
  assert.equal(rows.length, 1, `one claim on ${words}`)
  return rows[0] as (typeof rows)[number]
}

test('an origin is a name, the words for somebody unnamed, or the outlet itself', () => {
  assert.deepEqual(speakerOf('Harbour Board', 'Daily'), { kind: 'named', name: 'Harbour Board' })
  assert.deepEqual(speakerOf('unnamed: an engineer', null), {
    kind: 'unnamed',
    words: 'an engineer',
  })
  assert.deepEqual(speakerOf(null, 'Daily'), { kind: 'outlet', name: 'Daily' })
})

test('a list of claims says who says each, and how many claims each facet would leave', async () => {
  const list = await viewClaims(ledger, { certainty: 'possible' })
  assert.deepEqual(
    list.rows.map((row) => [row.sentence, row.speaker, row.hedge, row.reports]),
    [['Ferries may return in June', { kind: 'unnamed', words: 'an engineer' }, 'may', 2]],
  )
  assert.deepEqual(list.facets?.certainty, { certain: 4, possible: 1 })
  assert.deepEqual(list.facets?.polarity, { positive: 1 })
})

test('only the first page of a list counts facets', async () => {
  const first = await viewClaims(ledger, { limit: 2 })
  const second = await viewClaims(ledger, { limit: 2, after: first.next as string })
  assert.equal(second.facets, null)
  assert.equal(second.rows.length, 2)
})

test('a claim shows each statement in its words, with its chain and the words of each link', async () => {
  const { id } = await claimOn('"will be closed"')
  const page = await viewClaim(ledger, id as ClaimId)
  const [statement] = page?.statements ?? []
  assert.equal(statement?.evidence.words, 'The crossing at Narva will be closed from Monday')
  assert.equal(statement?.where?.words, 'Narva')
  assert.deepEqual(
    statement?.chain.map(({ name, named, cue }) => [name, named, cue?.words]),
    [
      ['the Harbour Board', true, 'said'],
      ['a letter', false, 'citing'],
    ],
  )
  assert.deepEqual(
    page?.reports.map((report) => report.outlet),
    ['Narva Courier', 'Evening Post'],
  )
})

test('a claim names which of its reports repeats which', async () => {
  const { id } = await claimOn('"will be closed"')
  const page = await viewClaim(ledger, id as ClaimId)
  const outlet = (id: string) => page?.reports.find((report) => report.id === id)?.outlet
  assert.deepEqual(
    page?.lineage.map((edge) => [outlet(edge.child), edge.how, outlet(edge.parent)]),
    [['Evening Post', 'verbatim', 'Narva Courier']],
  )
})

test('every span of an answer is where its words are', async () => {
  for (const { id } of (await viewReports(ledger, {})).rows) {
    const page = await viewReport(ledger, id as ReportId)
    for (const { evidence, event, who, whom, where, hedge, chain } of page?.statements ?? [])
      for (const part of [
        ...[evidence, event, who, whom, where, hedge],
        ...chain.flatMap((link) => [link.source, link.cue]),
      ])
        if (part !== null)
          assert.equal(page?.text.slice(part.span.start, part.span.end), part.words)
  }
})

test('a citation holds the words, the origin, the outlet, the day and the capture', async () => {
  const { id } = await claimOn('"return in June"')
  const page = await viewClaim(ledger, id as ClaimId)
  const sha256 = page?.reports[0]?.capture.sha256
  assert.equal(
    page?.statements[0]?.citation,
    '“Ferries may return in June” (an engineer); Narva Courier; “Ferry crossing at Narva to close”; ' +
      `2024-05-01; https://courier.example/narva; statement ${page?.statements[0]?.id}, ` +
      `capture sha256:${sha256}, taken 2024-05-01T10:00:00Z`,
  )
})

test('a report shows its statements, its layers, its captures, and who repeats it', async () => {
  const { rows } = await viewReports(ledger, { text: '"Board denies"' })
  const page = await viewReport(ledger, rows[0]?.id as ReportId)
  assert.equal(page?.reader, 'marks 1')
  assert.deepEqual(
    page?.statements.map((each) => [each.polarity, each.speaker]),
    [['negative', { kind: 'named', name: 'The Harbour Board' }]],
  )
  assert.deepEqual(
    page?.layers.names.map(({ span }) => page.text.slice(span.start, span.end)),
    ['Ada Kivi'],
  )
  assert.equal(page?.captures.length, 1)

  const parent = (await viewReports(ledger, { outlet: 'Narva Courier' })).rows[0]
  const told = await viewReport(ledger, parent?.id as ReportId)
  assert.deepEqual(
    told?.repeated.map((edge) => told.relatives.find((head) => head.id === edge.child)?.outlet),
    ['Evening Post'],
  )
})

test('a text with very many copies is shown in part, and says how much is left out', async () => {
  const text = `${story[0]?.text}\n\n${'The ferrymen sat on the quay and said nothing. '.repeat(9)}`
  const copies = Array.from({ length: 205 }, (_, index) => ({
    ...{ identity: `copy-${index}`, outlet: `Outlet ${index}`, text },
    published: new Date(Date.UTC(2024, 0, 1 + index)).toISOString(),
  }))
  const ledger = await ledgerOf(copies)
  const [row] = (await viewClaims(ledger, { text: '"will be closed"' })).rows
  const claim = await viewClaim(ledger, row?.id as ClaimId)
  assert.deepEqual([claim?.statements.length, claim?.unshown], [200, 5])
  assert.equal(claim?.reports[0]?.outlet, 'Outlet 0')
  const page = await viewReport(ledger, claim?.reports[0]?.id as ReportId)
  assert.equal(page?.repeated.length, 100)
  assert.equal(
    (page?.unshown ?? 0) + 100,
    (await ledger.lineageOf(page?.report.id as ReportId)).children.length,
  )
})

test('what is not filed is nothing', async () => {
  assert.equal(await viewClaim(ledger, 'c-none.none' as ClaimId), null)
  assert.equal(await viewReport(ledger, 'none' as ReportId), null)
})

test('a summary counts outlets, copies and kinds of claims', async () => {
  const { widest, ...counts } = await viewSummary(ledger)
  assert.deepEqual(counts, {
    ...{ reports: 5, captures: 5, statements: 7, claims: 5, partial: false, outlets: 4 },
    ...{ copies: 1, repeated: 2, named: 1, unnamed: 3, voiced: 1, hedged: 1, planned: 2 },
    ...{ negative: 1, corroborated: 0, contradicted: 0, corrected: 0 },
  })
  assert.deepEqual(
    widest.map((claim) => claim.reports),
    [2, 2],
  )
})

test('a status names the ledger and its head', async () => {
  const status = await viewStatus(ledger, { name: 'case.db', version: '1.2.3' })
  assert.equal(status.name, 'case.db')
  assert.equal(status.head.sequence, status.totals.entries)
})

test('a search finds claims, reports, and ids by their beginning', async () => {
  const found = await viewSearch(ledger, 'Narva', 10)
  assert.equal(found.claims.total, 2)
  assert.equal(found.reports.total, 3)
  const id = found.reports.rows[0]?.id as string
  const again = await viewSearch(ledger, id.slice(0, 6), 10)
  assert.deepEqual(again.ids, [{ kind: 'report', id }])
})

test('the log runs newest first and goes on until the entry that opened the ledger', async () => {
  const ledger = await ledgerOf(story)
  const sequences: number[] = []
  let before: number | undefined
  do {
    const page = await viewLog(ledger, { limit: 4, ...(before === undefined ? {} : { before }) })
    sequences.push(...page.rows.map((row) => row.sequence))
    before = page.next ?? undefined
  } while (before !== undefined)
  assert.deepEqual(
    sequences,
    Array.from({ length: 11 }, (_, index) => 11 - index),
  )
})

test('a decision shows with the person who made it, also once it is withdrawn', async () => {
  const ledger = await ledgerOf(story)
  const { rows } = await viewReports(ledger, { outlet: 'Board Gazette' })
  const [statement] = await ledger.statementsIn(rows[0]?.id as ReportId)
  assert.ok(statement)
  const by = { kind: 'person', name: 'Ada' } as const
  const assessment = { statement: statement.id, words: 'words', kind: 'accepted' } as const
  const entry = await ledger.assess(assessment, by)
  await ledger.withdraw(entry.sequence, 'a slip', by)
  assert.deepEqual(
    (await viewDecisions(ledger, statement.id)).rows.map((row) => [row.by.name, row.withdrawn]),
    [['Ada', true]],
  )
})

test('a statement that gives no days is dated by its tense and the day of its report', () => {
  const day = '2024-03-06'
  const tensed = (phase: 'planned' | 'ongoing' | 'done') =>
    tensedOf({ when: null, phase }, `${day}T08:00:00Z`)
  assert.deepEqual(tensed('done'), { side: 'by', day })
  assert.deepEqual(tensed('ongoing'), { side: 'on', day })
  assert.deepEqual(tensed('planned'), { side: 'after', day })
  assert.equal(tensedOf({ when: [day, day], phase: 'done' }, day), null)
  assert.equal(tensedOf({ when: null, phase: 'done' }, null), null)
})
