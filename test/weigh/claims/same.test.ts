import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../../src/domain/span.ts'
import { ledgerOf, type Sketch } from '../../views/make.ts'

/** The words of each claim's statements, the earliest claim first; `denies: ` before a denial's. */
async function claimsOf(...sketches: Sketch[]): Promise<string[][]> {
  const ledger = await ledgerOf(sketches)
  const claims: string[][] = []
  for (const { id } of (await ledger.claims({})).rows) {
    const said: string[] = []
    for (const { report, evidence, stance } of await ledger.statementsOf(id)) {
      const text = (await ledger.report(report))?.text as string
      said.push(`${stance === 'supports' ? '' : `${stance}: `}${words(text, evidence)}`)
    }
    claims.push(said)
  }
  return claims.sort()
}

/** A report whose paragraphs each carry a statement; what happens stands in brackets. */
const report = (published: string, ...paragraphs: string[]): Sketch => ({
  identity: `${published} ${paragraphs[0]}`,
  published,
  outlet: `Outlet ${published}`,
  text: [
    `Harbour of ${/Kalvene|Suurmaa/.exec(paragraphs[0] as string)}`,
    ...paragraphs.map((each) => `[evidence:${each.replace(/\[/, '[event:')}]`),
  ].join('\n\n'),
})

const plan = report(
  '2024-03-01',
  'Three cranes will be [lifted] onto the quay of Kalvene by the Dravnieks company',
  'Dockers at Kalvene will [receive] forty euros more a month',
)

test('a plan and its coming true are one claim, in whatever words', async () => {
  const done = report(
    '2024-05-02',
    'The Dravnieks company has [hoisted] three cranes onto the quay of Kalvene',
  )
  assert.deepEqual(await claimsOf(plan, done), [
    ['Dockers at Kalvene will receive forty euros more a month'],
    [
      'Three cranes will be lifted onto the quay of Kalvene by the Dravnieks company',
      'The Dravnieks company has hoisted three cranes onto the quay of Kalvene',
    ],
  ])
})

test('a denial joins the claim that it denies, and no other', async () => {
  const denial = report(
    '2024-03-02',
    'Dockers at Kalvene will not [get] forty euros more, the Dravnieks company said',
  )
  assert.deepEqual(await claimsOf(plan, denial), [
    [
      'Dockers at Kalvene will receive forty euros more a month',
      'denies: Dockers at Kalvene will not get forty euros more, the Dravnieks company said',
    ],
    ['Three cranes will be lifted onto the quay of Kalvene by the Dravnieks company'],
  ])
})

test('reports of other places share no claim, however like their words are', async () => {
  const other = report(
    '2024-03-02',
    'At Suurmaa two cranes are to be [lifted] onto a quay, the Oinas company announced',
  )
  assert.equal((await claimsOf(plan, other)).length, 3)
})

test('what several statements come to does not depend on how the reports were filed together', async () => {
  const copy = { ...plan, identity: 'copy', published: '2024-03-03' }
  const one = await claimsOf(plan, copy)
  assert.deepEqual(one, await claimsOf(plan, copy))
  assert.equal(one.length, 2)
  assert.ok(one.every((said) => said.length === 2))
})
