// What the stories of the samples come to, from their texts to claims, clocks and denials.
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readFolder, weighReports } from '../../bench/cascades/run.ts'
import type { Contract } from '../../src/exports/contract.ts'
import { grounded } from '../../src/hearsay/grounding.ts'
import { rules } from '../../src/read/reader.ts'
import { weigher } from '../../src/weigh/weigher.ts'

const all = readFolder(path.resolve(import.meta.dirname, '../../samples/stories'))

type Claim = Contract['weighed']['claims'][number]

/** A story, filed, read by rules and weighed. */
async function tell(story: string) {
  const reports = all.filter(({ id }) => id.startsWith(`${story}/`))
  const printed = await weighReports(reports, grounded(rules), weigher, () => null)
  const { claims, denials, reports: weighed } = JSON.parse(printed) as Contract['weighed']
  const textOf = (id: string) => reports.find((each) => each.id === id)?.text ?? ''
  const says = ({ report, evidence: [from, to] }: Claim['statements'][number]) =>
    `${report.slice(story.length + 1)}: ${textOf(report).slice(from, to)}`
  /** The claim of the one statement that says this. */
  const claimThat = (words: string): Claim => {
    const found = claims.filter((claim) =>
      claim.statements.some((each) => says(each).includes(words)),
    )
    assert.equal(found.length, 1, `${found.length} claims say "${words}"`)
    return found[0] as Claim
  }
  const parentsOf = (id: string) =>
    weighed
      .find((each) => each.id === `${story}/${id}`)
      ?.repeats.map((parent) => parent.slice(story.length + 1))
  return { claims, denials, claimThat, parentsOf, says }
}

const reportsOf = (claim: Claim): string[] => [
  ...new Set(claim.statements.map(({ report }) => report.slice(report.indexOf('/') + 1))),
]

test('a plan with one source has one origin, however many carry it; a denial from before reaches one of its claims', async () => {
  const { claimThat, denials, parentsOf } = await tell('kalemie-masons')
  const masons = claimThat('plans to bring stonemasons from Madagascar to Kalemie and Moba')
  const missions = claimThat('decided to open trade missions')
  const agreements = claimThat('r2: Agreements on this were signed')
  assert.equal(new Set([masons, missions, agreements]).size, 3)

  // The bulletin, the agency's print, two machine translations, the digest that hardens, the paper that weakens.
  for (const id of ['r2', 'r3', 'r4', 'r5', 'r6', 'r7']) {
    assert.ok(reportsOf(masons).includes(id), `${id} says that masons come`)
    assert.ok(reportsOf(missions).includes(id), `${id} says that missions open`)
  }
  assert.deepEqual(['r3', 'r4', 'r5'].map(parentsOf), [['r2'], ['r3'], ['r2']])
  for (const id of ['r6', 'r7']) assert.ok(parentsOf(id)?.includes('r3'))
  assert.deepEqual(
    [masons, missions, agreements].map(({ independent }) => independent),
    [1, 1, 1],
  )

  // The spokesman had spoken of agreements alone, and before anybody said that there were any.
  const [denial, ...more] = denials.filter(({ report }) => report.endsWith('/r1'))
  assert.deepEqual([denial?.reaches, denial?.kind, more], [[agreements.id], 'context', []])
  assert.deepEqual([agreements.world, agreements.knowledge], ['agreed', 'single origin'])

  // A year later the same centre says that they came: the world has moved on, and nobody new has said so.
  assert.ok(reportsOf(masons).includes('r8'))
  assert.deepEqual([masons.world, masons.knowledge], ['done', 'single origin'])
  assert.deepEqual([missions.world, missions.knowledge], ['planned', 'single origin'])
  const drifts = (id: string) =>
    missions.statements.filter(({ report }) => report.endsWith(id)).map(({ drift }) => drift)
  assert.deepEqual([drifts('r6'), drifts('r7')], [['firmer'], ['weaker']])
})

for (const [story, plan, comingTrue] of [
  ['kalemie-masons', 'plans to bring stonemasons', 'has brought 180 stonemasons'],
  ['kuryk-labourers', 'intends to bring 600 labourers', 'labourers have come to Kuryk'],
  ['tamiu-timber', 'will stop felling', 'has stopped felling'],
  ['bitam-move', 'will move 120 soldiers from Ambam', '120 soldiers had arrived in Bitam'],
] as const)
  test(`a plan and its coming true are one claim at two times of its world clock: ${story}`, async () => {
    const { claimThat } = await tell(story)
    const claim = claimThat(comingTrue)
    assert.equal(claim.id, claimThat(plan).id)
    assert.equal(claim.world, 'done')
  })

test('two happenings that look alike stay two, told in the same words a fortnight apart', async () => {
  const { claims, says } = await tell('campo-ferry')
  const told = claims
    .map(({ statements }) => statements.map(says).filter((words) => /aground/.test(words)))
    .filter((group) => group.length > 0)
  assert.equal(told.length, 2)
  const days = told.map((group) => new Set(group.map((words) => words.slice(0, 2))))
  assert.deepEqual(days.map((reports) => [...reports].sort()).sort(), [
    ['r1', 'r2', 'r5'],
    ['r3', 'r4', 'r5'],
  ])
  const [once] = claims.filter(({ statements }) =>
    statements.some((each) => says(each).startsWith('r2: The ferry')),
  )
  assert.deepEqual([once?.independent, once?.knowledge], [2, 'corroborated'])
})
