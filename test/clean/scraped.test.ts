import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { zoneGiven } from '../../src/clean/clean.ts'
import { overlaps, span } from '../../src/domain/span.ts'
import { cleanText, marked, paragraphs } from './pages.ts'

const shared = path.join(import.meta.dirname, '../../../shared')

test('cuts the leftovers of a scraped page and keeps the report', async () => {
  const text = [
    'KOZLODUY TODAY',
    'Society | 22.04.2024 11:10 | Read: 9 406',
    'The ferry of Oryahovo stands still',
    'The ferry at the pier on Monday / photo',
    ...paragraphs,
    'Also on the topic:\nWho pays for the pier?\nExchange rates for today',
    'Share post:',
    'Please enter your comment!',
    'Copying of materials only with an active hyperlink',
    'Tide table | Fairs | Lost and found',
  ].join('\n\n')
  const report = await cleanText(text)
  assert.deepEqual(marked(report), [
    'title: The ferry of Oryahovo stands still',
    'caption: The ferry at the pier on Monday / photo',
    ...paragraphs.map((words) => `body: ${words}`),
  ])
  assert.equal(report.published, '2024-04-22')
})

test('joins hard-wrapped lines, and leaves lines that end for themselves', async () => {
  const wrapped = paragraphs.map((words) => wrap(words, 60)).join('\n\n')
  const report = await cleanText(`The ferry of Oryahovo stands still\n\n${wrapped}`)
  assert.deepEqual(
    marked(report).slice(1),
    paragraphs.map((words) => `body: ${words}`),
  )
  const items = ['Bread: 3 soms', 'Flour: 41 soms, a sack less', 'Oil: nothing new']
  const listed = await cleanText(
    `Prices in Osh\n\n${paragraphs[0]}\n${items.join('\n')}\n${paragraphs[1]}`,
  )
  for (const item of items) assert.ok(marked(listed).includes(`body: ${item}`), item)
})

function wrap(words: string, width: number): string {
  const lines = ['']
  for (const word of words.split(' ')) {
    const last = lines.at(-1) as string
    if (last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

test('finds byline and agency among the lines around the body', async () => {
  const report = await cleanText(
    `The ferry of Oryahovo stands still\n\nBy Oana Ursu\n\n${paragraphs.join('\n\n')}\n\nSource: Danubia Press`,
  )
  assert.equal(report.byline, 'Oana Ursu')
  assert.equal(report.agency, 'Danubia Press')
})

test('never changes a given text, and zones all of it', () => {
  const text = '  The ferry stands still\r\n\r\n\tShare post:\n\n\u00a0One  line of it.  \n'
  const report = zoneGiven({ text, title: 'The ferry stands still' })
  assert.equal(report.text, text)
  assert.deepEqual(marked(report), [
    'title: The ferry stands still',
    'leftover: Share post:',
    'body: One  line of it.',
  ])
})

test('gives a title that shares its line with furniture a zone of its own', () => {
  const text = `⚓ DOCK NOTES | Sunday 25.07\n\n${paragraphs.join('\n\n')}`
  assert.deepEqual(marked(zoneGiven({ text, title: 'DOCK NOTES' })).slice(0, 3), [
    'leftover: ⚓',
    'title: DOCK NOTES',
    'leftover: | Sunday 25.07',
  ])
})

test('does not read a given title that the text does not hold', () => {
  const report = zoneGiven({ text: paragraphs.join('\n\n'), title: 'Something else entirely' })
  assert.equal(report.title, null)
})

test('takes a line too short, empty, or in any language', () => {
  for (const text of ['', ' ', 'x', '…', 'Правда', '正月'])
    assert.equal(zoneGiven({ text }).text, text)
})

const seed = globSync('seeds/*.txt', { cwd: shared })[0]
test('reads the seed report', {
  skip: seed === undefined && 'the shared folder is absent',
}, async () => {
  const gold = JSON.parse(readFileSync(path.join(shared, 'gold/seed.json'), 'utf8'))
  const report = await cleanText(readFileSync(path.join(shared, seed as string), 'utf8'))
  assert.equal(report.title, gold.title)
  assert.equal(report.published, null)
  const zones = marked(report)
  assert.ok(zones.includes(`title: ${gold.title}`))
  assert.ok(zones.includes(`caption: ${gold.caption}`))
  for (const leftover of gold.leftovers)
    assert.equal(report.text.includes(leftover), false, leftover)
  for (const { evidence } of gold.statements) assert.ok(report.text.includes(evidence), evidence)
})

interface Cascade {
  readonly reports: readonly {
    readonly title: string
    readonly text: string
    readonly statements: readonly { readonly evidence: string }[]
  }[]
}

const cascades = path.join(shared, 'cascades')
test('loses no annotated statement to a leftover', {
  skip: !existsSync(cascades) && 'the shared folder is absent',
}, (t) => {
  const stories = globSync('*.json', { cwd: cascades }).map(
    (file) => JSON.parse(readFileSync(path.join(cascades, file), 'utf8')) as Cascade,
  )
  const tally = { statements: 0, lost: 0, leftovers: 0 }
  for (const { title, text, statements } of stories.flatMap(({ reports }) => reports)) {
    const leftovers = zoneGiven({ text, title }).zones.filter(({ kind }) => kind === 'leftover')
    tally.leftovers += leftovers.length
    for (const { evidence } of statements) {
      const at = text.indexOf(evidence)
      tally.statements += 1
      if (leftovers.some((zone) => overlaps(zone.span, span(at, at + evidence.length))))
        tally.lost += 1
    }
  }
  t.diagnostic(`${tally.lost} of ${tally.statements} statements in ${tally.leftovers} leftovers`)
  assert.equal(tally.lost, 0)
  assert.ok(tally.leftovers > stories.length)
})
