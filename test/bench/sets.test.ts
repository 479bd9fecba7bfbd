// The readers of the public sets, on invented texts in the sets' forms.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeShift } from '../../bench/sets/characters.ts'
import { readConllu } from '../../bench/sets/conllu.ts'
import { readFactuality } from '../../bench/sets/factuality.ts'
import { clustersOf, namesOf } from '../../bench/sets/gum.ts'
import { headOf, readNested } from '../../bench/sets/mpqa.ts'
import { readColumns, readTags } from '../../bench/sets/names.ts'
import { placeJudgements } from '../../bench/sets/own.ts'
import { writePlainly } from '../../bench/sets/plain.ts'
import { placeRoles } from '../../bench/sets/propbank.ts'
import { chooseSplit } from '../../bench/sets/split.ts'
import { readTimeml } from '../../bench/sets/timebank.ts'
import { type Span, span, words } from '../../src/domain/span.ts'

const write = (text: string, spans: readonly Span[]): string[] =>
  spans.map((each) => words(text, each))

const treebank = `# newdoc id = d1
# newpar
# sent_id = d1-1
# text = I don't know.
1\tI\t_\tPRON\t_\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\t_\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\t_\tPART\t_\t_\t4\tadvmod\t_\t_
4\tknow\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t_\tPUNCT\t_\t_\t4\tpunct\t_\t_

# sent_id = d1-2
# text = Go.
1\tGo\t_\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t_\tPUNCT\t_\t_\t1\tpunct\t_\t_

# newpar
# text = Yes
1\tYes\t_\tINTJ\t_\t_\t0\troot\t_\t_
`

test('a treebank gives its raw text, paragraphs parted by a blank line', () => {
  const [document, ...rest] = readConllu(treebank)
  assert.equal(rest.length, 0)
  const { text = '', sentences = [], tokens = [] } = document ?? {}
  assert.equal(text, "I don't know. Go.\n\nYes")
  assert.deepEqual(write(text, sentences), ["I don't know.", 'Go.', 'Yes'])
  assert.deepEqual(write(text, tokens), ['I', 'do', "n't", 'know', '.', 'Go', '.', 'Yes'])
})

test("a treebank's heads are places among the document's words", () => {
  const [document] = readConllu(treebank)
  assert.deepEqual(
    document?.words.map(({ head }) => head),
    [3, 3, 3, -1, 3, -1, 5, -1],
  )
  assert.deepEqual(
    document?.sentences.map(({ first, last }) => [first, last]),
    [
      [0, 5],
      [5, 7],
      [7, 8],
    ],
  )
})

test('words that a contraction hides share its place, and those after it keep theirs', () => {
  const [document] = readConllu(
    `# text = I wanna go\n${['1 I', '2-3 wanna', '2 want', '3 to', '4 go']
      .map((row) => `${row.replace(' ', '\t')}\t_\t_\t_\t_\t0\troot\t_\t_`)
      .join('\n')}`,
  )
  const { text = '', words: own = [], tokens = [] } = document ?? {}
  assert.deepEqual(
    write(
      text,
      own.map((word) => word.span),
    ),
    ['I', 'wanna', 'wanna', 'go'],
  )
  assert.deepEqual(write(text, tokens), ['I', 'go'])
})

/** Rows of `word tag head brackets`. */
const gum = (rows: string): string => {
  const fields = rows.split('\n').map((row) => row.trim().split(' '))
  const text = fields.map(([word]) => word).join(' ')
  const lines = fields.map(([word, pos, head, brackets], at) =>
    [at + 1, word, '_', pos, '_', '_', head, 'dep', '_', `Entity=${brackets}`].join('\t'),
  )
  return `# newdoc id = GUM_news_x\n# text = ${text}\n${lines.join('\n')}`
}

const [mayor] = readConllu(
  gum(`The DET 2 (1-person-new
    mayor NOUN 0 _
    of ADP 4 _
    Port PROPN 2 (2-place-new
    of ADP 6 _
    Anat PROPN 4 2)1)
    , PUNCT 2 _
    he PRON 2 (1-person-giv)`),
)

test("GUM's brackets give clusters, nested ones too", () => {
  const clusters = clustersOf(mayor as NonNullable<typeof mayor>)
  assert.deepEqual(
    clusters.map((cluster) => write(mayor?.text ?? '', cluster)),
    [['The mayor of Port of Anat', 'he'], ['Port of Anat']],
  )
})

test('a name is the proper nouns around the head of a mention; a common noun names nobody', () => {
  const found = namesOf(mayor as NonNullable<typeof mayor>)
  assert.deepEqual(
    found.map(({ span: own, kind }) => [words(mayor?.text ?? '', own), kind]),
    [['Port of Anat', 'place']],
  )
})

test('runs of tags are names, whether or not something begins them', () => {
  const spans = Array.from({ length: 6 }, (_, at) => span(2 * at, 2 * at + 1))
  const tags = ['I-PER', 'I-PER', 'B-PER', 'I-ORG', 'O', 'B-MISC']
  assert.deepEqual(readTags(tags, spans), [
    { span: span(0, 3), kind: 'person' },
    { span: span(4, 5), kind: 'person' },
    { span: span(6, 7), kind: 'organization' },
  ])
})

test('columns of words become plain text with names, document by document', () => {
  const documents = readColumns(
    '-DOCSTART- O\n\nAnat I-PER\nsang O\n. O\n\nAnat I-LOC\n\n-DOCSTART- O\n\nNo O\n',
  )
  assert.deepEqual(documents, [
    {
      id: '0000',
      text: 'Anat sang. Anat',
      names: [
        { span: span(0, 4), kind: 'person' },
        { span: span(11, 15), kind: 'place' },
      ],
    },
    { id: '0001', text: 'No', names: [] },
  ])
})

test('tokens are put together as a person would write them', () => {
  const plainly = (line: string): string => writePlainly(line.split(' ')).text
  assert.equal(
    plainly("`` I do n't , '' she said -LRB- once -RRB- ."),
    '"I don\'t," she said (once).',
  )
  assert.equal(plainly('" No " , he said of Anat \'s 5 % .'), '"No", he said of Anat\'s 5%.')
})

test('every token keeps a place of its own, in order', () => {
  const token = fc.constantFrom('a', '"', '``', "''", ',', '(', ')', "'s", '-LRB-', '$', '5', '%')
  fc.assert(
    fc.property(fc.array(token, { minLength: 1 }), (tokens) => {
      const { text, spans } = writePlainly(tokens)
      assert.equal(spans.length, tokens.length)
      assert.equal(spans.at(-1)?.end, text.length)
      assert.ok(
        spans.every(({ start, end }, at) => end > start && start >= (spans[at - 1]?.end ?? 0)),
      )
    }),
  )
})

test('a factuality set gives each predicate its place and value', () => {
  const [sentence] = readFactuality(
    '{"text": "He did n\'t leave .", "targets": [{"span1": [3, 4], "label": -3.0}]}\n',
  )
  const { text = '', values = [] } = sentence ?? {}
  assert.equal(text, "He didn't leave.")
  assert.deepEqual(
    values.map(({ span: own, value }) => [words(text, own), value]),
    [['leave', -3]],
  )
})

test('TimeML gives the text of its body, entities read, and the day of the document', () => {
  const file = `<DCT><TIMEX3 tid="t0" type="DATE" value="2020-05-04">today</TIMEX3></DCT>
<TEXT>R&amp;D began <TIMEX3 tid="t1" type="DATE" value="2020-05-03">on <EVENT>Sunday</EVENT></TIMEX3>.</TEXT>`
  const { text, times, published } = readTimeml(file)
  assert.equal(text, 'R&D began on Sunday.')
  assert.equal(published, '2020-05-04')
  assert.deepEqual(times, [{ span: span(10, 19), type: 'DATE' }])
})

test('roles stand on the words of the treebank, and sentences without any are not asked about', () => {
  const [document] = readConllu(treebank)
  const line = {
    sent_id: 'd1-1',
    tokens: ['I', 'do', "n't", 'know', '.'],
    preds: [{ i: 3, args: [[0, 0, 'ARG0'] as const, [1, 2, 'ARGM-NEG'] as const] }],
  }
  const lines = new Map([[line.sent_id, line]])
  const placed = placeRoles(document as NonNullable<typeof document>, lines)
  assert.deepEqual(placed.sentences, [span(0, 13)])
  assert.deepEqual(
    placed.predicates.map(({ span: own, roles }) => [
      words(placed.text, own),
      ...roles.map(({ role, span: place }) => `${role} ${words(placed.text, place)}`),
    ]),
    [['know', 'ARG0 I', "ARGM-NEG don't"]],
  )
})

test('the head of a noun phrase stands before what follows it', () => {
  const head = (phrase: string): string => words(phrase, headOf(phrase, span(0, phrase.length)))
  assert.equal(head('the head of the port'), 'head')
  assert.equal(head('Anat Orlo, a sailor'), 'Orlo')
  assert.equal(head('people who fish'), 'people')
  assert.equal(head('in'), 'in')
})

test("a nested source comes with the heads of all its agent's mentions", () => {
  const text = 'The mayor said Anat denies it. He left.'
  const { sayings } = readNested({
    id: 'x',
    text,
    agents: {
      mayor: [
        [0, 9],
        [31, 33],
      ],
      anat: [],
    },
    events: [{ kind: 'speech', cue: [[20, 26]], source: [[15, 19]], chain: ['mayor', 'anat'] }],
  })
  assert.deepEqual(
    sayings[0]?.chain.map((heads) => write(text, heads)),
    [['mayor', 'He'], ['Anat']],
  )
})

test('offsets in characters become offsets in UTF-16 units', () => {
  const judged = placeJudgements({
    id: 'x',
    dev: true,
    text: '🚢 sank',
    title: null,
    events: [{ span: [2, 6], certainty: 'certain', polarity: 'positive', phase: 'done' }],
    nonevents: [],
  })
  assert.deepEqual(judged.events[0]?.span, span(3, 7))
  assert.deepEqual([0, 1, 2].map(makeShift('plain')), [0, 1, 2])
})

test('of a set without parts every fifth document is for dev, all are for test', () => {
  const documents = [...'jihgfedcba'].map((id) => ({ id }))
  const ids = (split: 'dev' | 'test') => chooseSplit(documents, split).map(({ id }) => id)
  assert.deepEqual(ids('dev'), ['e', 'j'])
  assert.deepEqual(ids('test'), [...'abcdefghij'])
})
