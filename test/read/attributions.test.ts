// Who is said to say what, in every frame that reports use. All texts are invented.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from '../../src/read/reader.ts'
import { markAttributions, reportOf, unmark } from './marks.ts'

async function expectMarks(...marked: readonly string[]): Promise<void> {
  for (const each of marked) assert.equal(await markAttributions(unmark(each).text), each)
}

test('a clause behind a cue is what the source says', () =>
  expectMarks(
    '[source:The ministry] [cue:said] [content:that the bridge was closed].',
    '[source:The ministry] [cue:said] [content:the bridge was closed].',
    '[source:Ann Lee] [cue:told] reporters on Monday [content:that buses run again].',
    '[source:The office] [cue:announced]: [content:buses run again].',
  ))

test('a clause before a cue is what the source says, inverted or not', () =>
  expectMarks(
    '[content:The bridge was closed], [source:the ministry] [cue:said].',
    '[content:The bridge was closed], [cue:said] [source:the ministry].',
    '[content:The bridge was closed], [source:Ann Lee, the mayor of Bren,] [cue:said].'.replace(
      '[source:Ann Lee, the mayor of Bren,]',
      '[source:Ann Lee], the mayor of Bren,',
    ),
  ))

test('a cue set into a clause parts what is said in two', () =>
  expectMarks('[content:The bridge], [source:he] [cue:said], [content:was closed on Monday].'))

test('comparing frames and "according to" attribute their sentence', () =>
  expectMarks(
    'As [source:the ministry] [cue:reports], [content:the bridge was closed].',
    'As [cue:informs] [source:The house of records], [content:the two leaders met].',
    '[cue:According to] [source:the office], [content:the bridge was closed].',
    '[content:The bridge was closed], [cue:according to] [source:the office].',
  ))

test('a quotation has its speaker, over sentences and on both sides of the cue', () =>
  expectMarks(
    '[content:"It holds a cart. Two carts it does not,"] [source:Ann Lee] [cue:said].',
    '[content:“We are leaving,”] [source:she] [cue:said], [content:“and we will not return.”]',
    '[content:“We are leaving today,”] [source:she] [cue:said]. [content:“We will not be back.”]',
    '[source:He] [cue:wrote]: [content:“The roads are closed for lorries.”]',
    '[content:“The roads are closed for lorries,”] [cue:hammered] [source:the director].',
  ))

test("a word held at arm's length is no speech", async () =>
  assert.deepEqual(
    (await rules.read(reportOf('The “mission” was opened in June.'))).attributions,
    [],
  ))

test('a cited source stands beside the one who cites', () =>
  expectMarks(
    '[content:[content:The roof is bent]], [source:the office] [cue:said], [cue:citing] [source:a survey].',
  ))

test('a noun of saying attributes its clause', () =>
  expectMarks("[source:The ministry]'s [cue:warning] [content:that floods were near] was ignored."))

test('a saying inside another is found in its place', () =>
  expectMarks(
    '[source:The paper] [cue:reported] [content:that [source:the ministry] [cue:had denied] [content:that the bridge was closed]].',
  ))

test('a thought is private, a statement is speech', async () => {
  const kinds = async (text: string) =>
    (await rules.read(reportOf(text))).attributions.map((each) => each.kind)
  assert.deepEqual(await kinds('The mayor fears that the dam will break.'), ['private'])
  assert.deepEqual(await kinds('The mayor warned that the dam will break.'), ['speech'])
})

test('a headline names its source by a colon or a dash', async () => {
  const text = 'Foreign ministry: bridge was closed'
  const report = { ...reportOf('', text), text }
  const { attributions } = await rules.read({ ...report, zones: report.zones.slice(0, 1) })
  const [found] = attributions
  assert.equal(text.slice(found?.source?.[0]?.start, found?.source?.[0]?.end), 'Foreign ministry')
})
