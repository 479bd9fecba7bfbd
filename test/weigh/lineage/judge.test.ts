import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from '../../../src/domain/span.ts'
import type { Weighable } from '../../../src/domain/weighing.ts'
import { judgeParents } from '../../../src/weigh/lineage/judge.ts'
import { Portrait } from '../../../src/weigh/lineage/portrait.ts'
import { reportOf, wire } from './make.ts'

const agency = reportOf('r1', 'Norrland Wire', wire)

const filler = Array.from(
  { length: 9 },
  (_, at) => `Lamp ${at} of the old harbour was lit by keeper ${at}, who came down the hill.`,
).join(' ')

/** `PARENT how` for each edge of the last report to those before it. */
function parentsOf(...reports: Weighable[]): string[] {
  const child = new Portrait(reports.at(-1) as Weighable)
  return judgeParents(
    child,
    reports.map((each) => new Portrait(each)),
  ).map(({ parent, how }) => `${parent} ${how}`)
}

test('a print without credit repeats the earliest print, not the one it is likest', () => {
  const second = reportOf('r2', 'Kallo Post', `Our ferry\n\n${wire}`)
  const third = reportOf('r3', 'Ostra Daily', `Our ferry\n\n${wire}`)
  assert.deepEqual(parentsOf(agency, second, third), ['r1 verbatim'])
})

test('a text that lost some of its sentences is edited', () => {
  const cut = wire.split('\n\n').slice(0, 2).join('\n\n')
  assert.deepEqual(
    parentsOf(
      agency,
      reportOf(
        'r2',
        'Kallo Post',
        `${cut}\n\nThe sea was calm and nobody on the beach at Kallo saw anything.`,
      ),
    ),
    ['r1 edited'],
  )
})

test('a translation in other words repeats what it credits', () => {
  const text = `The steamer "Astra" sat on the ground

The steamer Astra with 214 persons sat on Tuesday on the ground near Kallo, transmits Norrland Wire with reference to the Harbour Office.

As told Ines Dravo, the divers discovered a crack of 17 metres under the line of water. "Nobody on her in this summer will go."

The owner "Sund Lines" will lose the licence on the route to Ostra.`
  assert.deepEqual(parentsOf(agency, reportOf('r2', 'Portal Sever', text)), ['r1 translated'])
})

test('a digest repeats each outlet that it credits with what that outlet said', () => {
  const radio = reportOf(
    'r2',
    'Radio Ostra',
    'Cheese is late\n\nThe dairy of Hanne Brill has 900 cheeses in store because no ferry comes, she said at the gate.',
  )
  const digest = reportOf(
    'r4',
    'Sund Letter',
    `Sund Letter 12

Radio Ostra has seen 900 cheeses at the dairy of Hanne Brill.

The ferry Astra, Norrland Wire reports, has a crack of 17 metres; 214 people were on board.`,
  )
  assert.deepEqual(parentsOf(agency, radio, digest).sort(), ['r1 paraphrased', 'r2 paraphrased'])
})

test('a report from the same press conference repeats nobody', () => {
  const own = reportOf(
    'r2',
    'Kallo Post',
    `A summer without the Astra

Ines Dravo stood on the quay of Kallo in the rain and told this newspaper that the Astra would stay in dock. The captain has gone home to his mother.`,
  )
  assert.deepEqual(parentsOf(agency, own), [])
})

test('an outlet that is named without its words is not repeated', () => {
  const own = reportOf(
    'r2',
    'Kallo Post',
    `Prices rise

Norrland Wire has moved to Market Street, where eggs cost 40 crowns.`,
  )
  assert.deepEqual(parentsOf(agency, own), [])
})

test('nobody repeats a later report', () => {
  const early = reportOf('r0', 'Kallo Post', wire)
  assert.deepEqual(judgeParents(new Portrait(early), [new Portrait(agency)]), [])
})

test('a link to the parent credits it', () => {
  const parent = { ...agency, address: 'https://norrland.example/astra' }
  const text =
    'Sund Lines\n\nThe licence of Sund Lines is in danger. A crack in the Astra is 17 metres long. When she struck near Kallo there were 214 people on her.'
  const link = { address: 'https://norrland.example/astra', words: 'here' }
  const blog = reportOf('r2', 'Kallo Blog', text, { links: [link] })
  assert.deepEqual(parentsOf(parent, { ...blog, links: [] }), [])
  assert.deepEqual(parentsOf(parent, blog), ['r1 paraphrased'])
})

test('an edge shows the words that credit, and sentences that are alike', () => {
  const child = reportOf(
    'r2',
    'Kallo Blog',
    'Astra\n\nThe Astra has a crack of 17 metres below the waterline, Norrland Wire reported.',
  )
  const [edge] = judgeParents(new Portrait(child), [new Portrait(agency)])
  assert.deepEqual(
    edge?.evidence
      .map((each) =>
        each.kind === 'sentence'
          ? [words(child.text, each.child), words(agency.text, each.parent)]
          : each.kind === 'credit'
            ? words(child.text, each.child)
            : null,
      )
      .slice(0, 2),
    [
      'Norrland Wire',
      [
        'The Astra has a crack of 17 metres below the waterline, Norrland Wire reported.',
        'Divers found a crack of 17 metres below the waterline, said Ines Dravo, who leads the inquiry.',
      ],
    ],
  )
})

test('one sentence taken over into a short text makes it no copy', () => {
  const [, sentence] = wire.split('\n\n')
  const own = reportOf('r2', 'Kallo Post', `Eggs\n\nEggs cost more.\n\n${sentence}`)
  assert.deepEqual(parentsOf(reportOf('r1', 'Norrland Wire', `${wire}\n\n${filler}`), own), [])
})
