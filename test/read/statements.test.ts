// What a report states, with whose word it is and how sure. All texts are invented.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../src/domain/span.ts'
import { reader, reportOf, statementOn } from './marks.ts'

test('a plan is planned: the verb that plans is no event of its own', async () => {
  const report = reportOf('Norway wants to bring workers to the plant.')
  const { statements } = await reader.read(report)
  assert.deepEqual(
    statements.map((each) => words(report.text, each.event)),
    ['bring'],
  )
  assert.equal(statements[0]?.phase, 'planned')
  assert.equal(statements[0]?.certainty, 'certain')
})

/** Sentence, event, certainty, polarity, phase, hedge. */
const factuality: readonly (readonly [string, string, string, string, string, string | null])[] = [
  ['The bridge was closed on Monday.', 'closed', 'certain', 'positive', 'done', null],
  ['The bridge was not closed.', 'closed', 'certain', 'negative', 'done', null],
  ['No bridge was closed.', 'closed', 'certain', 'negative', 'done', null],
  ['The bridge has yet to open.', 'open', 'certain', 'negative', 'planned', null],
  ['The bridge will open in May.', 'open', 'certain', 'positive', 'planned', null],
  ['The two sides agreed to open the road.', 'open', 'certain', 'positive', 'planned', null],
  ['The road is to be opened.', 'opened', 'certain', 'positive', 'planned', null],
  ['Workers are repairing the road.', 'repairing', 'certain', 'positive', 'ongoing', null],
  ['The road has been repaired.', 'repaired', 'certain', 'positive', 'done', null],
  ['The road may be closed.', 'closed', 'possible', 'positive', 'planned', 'may'],
  ['The road may have been closed.', 'closed', 'possible', 'positive', 'done', 'may have'],
  ['The road will probably be closed.', 'closed', 'probable', 'positive', 'planned', 'probably'],
  ['The road is expected to open.', 'open', 'probable', 'positive', 'planned', 'is expected'],
  [
    'It is possible that the road was closed.',
    'closed',
    'possible',
    'positive',
    'done',
    'is possible',
  ],
  [
    'It is unlikely that the road will open.',
    'open',
    'probable',
    'negative',
    'planned',
    'is unlikely',
  ],
  ['It is not true that the road was closed.', 'closed', 'certain', 'negative', 'done', null],
  [
    'It is unclear whether the road was closed.',
    'closed',
    'unknown',
    'positive',
    'done',
    'is unclear',
  ],
  [
    'The office does not rule out that the road will open.',
    'open',
    'possible',
    'positive',
    'planned',
    'does not rule out',
  ],
  [
    'The union does not rule out a strike.',
    'strike',
    'possible',
    'positive',
    'planned',
    'does not rule out',
  ],
  ['The union ruled out a strike.', 'strike', 'certain', 'negative', 'planned', null],
  [
    'A closure of the road cannot be ruled out.',
    'closure',
    'possible',
    'positive',
    'planned',
    'cannot be ruled out',
  ],
  [
    'The office ruled out that the road would open.',
    'open',
    'certain',
    'negative',
    'planned',
    null,
  ],
  [
    'The mayor believes that the road was closed.',
    'closed',
    'probable',
    'positive',
    'done',
    'believes',
  ],
  ['Lee failed to reach the town.', 'reach', 'certain', 'negative', 'done', null],
]

for (const [sentence, event, certainty, polarity, phase, hedge] of factuality)
  test(`"${sentence}" is ${certainty}, ${polarity}, ${phase}`, async () => {
    const found = await statementOn(sentence, event)
    assert.deepEqual(
      [found.certainty, found.polarity, found.phase, found.hedge],
      [certainty, polarity, phase, hedge],
    )
  })

test('a denial is negative, and so is a denial of what was said before', async () => {
  assert.equal(
    (await statementOn('The firm denied that the dam leaked.', 'leaked')).polarity,
    'negative',
  )
  const text = 'The dam leaks, millers say. Ann Lee of the power firm denied it.'
  const found = await statementOn(text, 'denied')
  assert.equal(found.polarity, 'negative')
  assert.deepEqual(found.chain, ['Ann Lee'])
})

test('"did not deny" and "declined to comment" say nothing about the matter', async () => {
  const text = 'The firm did not deny that the dam leaked.'
  assert.deepEqual((await reader.read(reportOf(text))).statements, [])
})

test('questions, orders and conditions state nothing', async () => {
  for (const text of [
    'Was the bridge closed?',
    'Close the door.',
    'If the bridge is closed, nobody knows.',
  ])
    for (const { event } of (await reader.read(reportOf(text))).statements)
      assert.equal(words(text, event).includes('clos'), false, text)
})

test('the cue colours the force', async () => {
  const forceOf = async (cue: string) =>
    (await statementOn(`The firm ${cue} that the dam leaked.`, 'leaked')).force
  assert.equal(await forceOf('said'), 'neutral')
  assert.equal(await forceOf('confirmed'), 'endorsing')
  assert.equal(await forceOf('claimed'), 'distancing')
  assert.equal((await statementOn('The dam allegedly leaked.', 'leaked')).force, 'distancing')
})

test('the outlet itself is no link of a chain, its own voice is an empty one', async () => {
  assert.deepEqual((await statementOn('The dam leaked.', 'leaked')).chain, [])
  const text = 'The dam leaked, Ann Lee told Harbour Courier.'
  assert.deepEqual((await statementOn(text, 'leaked')).chain, ['Ann Lee'])
})

test('a chain runs from the outlet inward, the origin last', async () => {
  const text = 'The dam leaked, the Valley Weekly reported, citing the Union of Millers.'
  assert.deepEqual((await statementOn(text, 'leaked')).chain, ['Valley Weekly', 'Union of Millers'])
  const nested = 'The Valley Weekly reported that Ann Lee had confirmed that the dam leaked.'
  assert.deepEqual((await statementOn(nested, 'leaked')).chain, ['Valley Weekly', 'Ann Lee'])
  const told = 'The dam leaked, Ann Lee told the Valley Weekly.'
  assert.deepEqual((await statementOn(told, 'leaked')).chain, ['Valley Weekly', 'Ann Lee'])
})

test('a source is carried on by a pronoun, by "It is noted" and by "the ministry"', async () => {
  const carried = async (second: string, event: string) =>
    (await statementOn(`The Ministry of Transport said that the dam leaked. ${second}`, event))
      .chain
  assert.deepEqual(await carried('It is noted that roads were closed.', 'closed'), [
    'Ministry of Transport',
  ])
  assert.deepEqual(await carried('It added that roads were closed.', 'closed'), [
    'Ministry of Transport',
  ])
  assert.deepEqual(await carried('Roads were closed, the ministry said.', 'closed'), [
    'Ministry of Transport',
  ])
})

test('whoever has no name is unnamed by the words of the text', async () => {
  const text = 'The dam leaked, an official close to the talks said.'
  assert.deepEqual((await statementOn(text, 'leaked')).chain, [
    'unnamed: an official close to the talks',
  ])
})

test('a title, an office and an apposition lead to the person', async () => {
  for (const source of [
    'Prime Minister Ann Lee',
    'Ann Lee, the mayor of Bren,',
    'the mayor, Ann Lee,',
    'the head of the Union Ann Lee',
  ])
    assert.deepEqual(
      (await statementOn(`The dam leaked, ${source} said.`, 'leaked')).chain,
      ['Ann Lee'],
      source,
    )
})

test('the agency of a dateline stands before the chains of the body, not of the title', async () => {
  const body = 'BREN, March 6 (Tundra Press) - The dam leaked, Ann Lee said.'
  assert.deepEqual((await statementOn(body, 'leaked', 'Dam breaks')).chain, [
    'Tundra Press',
    'Ann Lee',
  ])
  assert.deepEqual((await statementOn(body, 'breaks', 'Dam breaks')).chain, [])
})

test('evidence is the smallest clause that carries the event, actors are its own', async () => {
  const found = await statementOn(
    'On Monday police arrested Ann Lee, and the mayor resigned.',
    'arrested',
  )
  assert.equal(found.evidence, 'On Monday police arrested Ann Lee')
  assert.equal(found.who, 'police')
  assert.equal(found.whom, 'Ann Lee')
  assert.equal((await statementOn('The mayor was arrested.', 'arrested')).who, null)
  assert.equal((await statementOn('The mayor was arrested.', 'arrested')).whom, 'The mayor')
})

test('the days of a statement are those that its words give', async () => {
  const when = async (text: string, event: string) => (await statementOn(text, event)).when
  assert.deepEqual(await when('The mayor resigned on Monday.', 'resigned'), [
    '2024-03-04',
    '2024-03-04',
  ])
  assert.deepEqual(await when('The mayor will resign on Monday.', 'resign'), [
    '2024-03-11',
    '2024-03-11',
  ])
  assert.deepEqual(await when('The road will open by 12 June.', 'open'), [
    '2024-03-06',
    '2024-06-12',
  ])
  assert.deepEqual(await when('It was closed from June to August 2023.', 'closed'), [
    '2023-06-01',
    '2023-08-31',
  ])
  assert.equal(await when('The mayor resigned.', 'resigned'), null)
})

test('a headline in the present tells what has happened, with "to" what is planned', async () => {
  assert.equal(
    (await statementOn('Nothing else.', 'sign', 'Peru, Chile sign accord')).phase,
    'done',
  )
  assert.equal(
    (await statementOn('Nothing else.', 'shut', 'Harbour to shut for ferries')).phase,
    'planned',
  )
})

test('a quoted statement says so', async () => {
  assert.equal(
    (await statementOn('“The dam leaked for two whole days,” he said.', 'leaked')).quoted,
    true,
  )
  assert.equal((await statementOn('The dam leaked, he said.', 'leaked')).quoted, false)
})

test('leftovers state nothing', async () => {
  const report = reportOf('The dam leaked.')
  const leftover = {
    ...report,
    zones: report.zones.map((zone) => ({ ...zone, kind: 'leftover' as const })),
  }
  assert.deepEqual((await reader.read(leftover)).statements, [])
})
