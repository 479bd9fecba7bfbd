import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAffiliations } from '../../../src/weigh/claims/affiliation.ts'
import { claimKeys } from '../../../src/weigh/claims/blocking.ts'
import { group } from '../../../src/weigh/claims/group.ts'
import {
  foldName,
  isInstitution,
  isMedium,
  isTelling,
  mergeNames,
} from '../../../src/weigh/claims/names.ts'
import { numbersIn } from '../../../src/weigh/claims/numbers.ts'
import { pairedWords, tellingWords } from '../../../src/weigh/claims/settings.ts'

test('numbers are read in words and in digits, and "one" is no number', () => {
  const numbers = (text: string) => [...numbersIn(text)]
  assert.deepEqual(numbers('two hundred and twelve men'), ['212'])
  assert.deepEqual(numbers('1,200 or 1.200 tonnes, 2.4 million'), ['1200', '2400000'])
  assert.deepEqual(numbers('one of the twenty-one'), ['21'])
  assert.deepEqual(numbers('no number'), [])
})

test('groups join while the mean of their pairs is above the bar and some pair is plainly one', () => {
  const links = [
    { a: 0, b: 1, odds: 2 },
    { a: 1, b: 2, odds: 1 },
  ]
  const joined = (unlike: number) => group([[0], [1], [2]], links, { unlike, bar: 0, least: 0 })
  assert.deepEqual(joined(-4), [[0, 1], [2]])
  assert.deepEqual(joined(0), [[0, 1, 2]])
  const strict = { unlike: 0, bar: 0, least: 1.5 }
  assert.deepEqual(group([[0], [1], [2]], links, strict), [[0, 1], [2]])
})

test('names of one origin become one group, however long the way between them', () => {
  assert.deepEqual(mergeNames([['savina'], ['ministry'], ['anna savina', 'ministry']]), [
    ['anna savina', 'ministry', 'savina'],
  ])
  assert.equal(foldName("The Évros Office's"), 'evros office')
})

test('an office is an institution, a paper a medium, a press office no paper', () => {
  assert.ok(isInstitution('Directorate of Dry Docks') && !isMedium('Directorate of Dry Docks'))
  assert.ok(isMedium('Kalvene Daily') && !isInstitution('Kalvene Daily'))
  assert.ok(isInstitution('Press Service of the Harbour'))
})

test('an official goes with the institution that the text puts them in', () => {
  const body = (text: string) =>
    foldName(findAffiliations(text, ['Ilze Savina']).get('Ilze Savina') ?? '')
  const office = 'harbour office'
  assert.equal(body(`The cranes came, Ilze Savina, who heads the Harbour Office, said.`), office)
  assert.equal(body(`The Harbour Office has cranes, its spokeswoman, Ilze Savina, said.`), office)
  assert.equal(
    body(`The Harbour Office said so. Work ends, said Ilze Savina, head of the office.`),
    office,
  )
  assert.equal(body(`The Harbour Office said so. Ilze Savina saw it from her window.`), '')
  const firm = 'dravnieks lines'
  assert.equal(body(`Cranes came, said Ilze Savina, spokeswoman for Dravnieks Lines.`), firm)
  assert.equal(
    body(`They were bought by Dravnieks Lines. Its director, Ilze Savina, said so.`),
    firm,
  )
  assert.equal(body(`Ilze Savina of Dravnieks Lines counted the cranes.`), firm)
})

test('a short name stands for the full one that the text has', () => {
  const text =
    'The Kalvene Harbour Office has cranes, Ilze Savina said. Savina works for the office.'
  const full = (name: string) => findAffiliations(text, ['Ilze Savina', name]).get(name)
  assert.equal(full('harbour office'), 'Kalvene Harbour Office')
  assert.equal(full('audit'), undefined)
})

test('a name tells whom it means unless it is a word of the language or begins with no capital', () => {
  assert.ok(
    isTelling('Savina') && isTelling('Harbour Office') && isTelling('report of the Audit Board'),
  )
  assert.ok(!isTelling('audit') && !isTelling('Directorate') && !isTelling('his family'))
})

test('a report has a bounded number of keys, and common words are none', () => {
  const keys = (text: string) =>
    claimKeys({ text, zones: [{ kind: 'body', span: { start: 0, end: text.length } }] })
  assert.deepEqual(keys('the house was built in time for the people of the city'), [])
  const many = Array.from({ length: 500 }, (_, at) => `Qurx${'abcdefghij'[at % 10]}v${at}`).join(
    ' ',
  )
  assert.equal(keys(many).length, tellingWords + (pairedWords * (pairedWords - 1)) / 2)
})
