// The seed report, against what a careful reader takes from it. Skipped where it is absent.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Zone, ZoneKind } from '../../src/domain/report.ts'
import { overlaps, type Span, words } from '../../src/domain/span.ts'
import { reader } from './marks.ts'

const root = path.resolve(import.meta.dirname, '../..')
const shared = path.join(root, '..', 'shared')
const goldFile = path.join(shared, 'gold', 'seed.json')
const skip = existsSync(goldFile) ? false : 'the seed report is not here'

interface Gold {
  readonly report: string
  readonly title: string
  readonly caption: string
  readonly leftovers: readonly string[]
  readonly published: string
  readonly statements: readonly { readonly id: string; readonly evidence: string }[]
}

/** The report with the zones that the gold names; all other lines are body. */
async function loadSeed() {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold
  const text = readFileSync(path.join(shared, gold.report), 'utf8')
  const kindOf = (line: string): ZoneKind => {
    if (gold.leftovers.some((leftover) => line.includes(leftover))) return 'leftover'
    if (line.startsWith(gold.title)) return 'title'
    return line.startsWith(gold.caption) ? 'caption' : 'body'
  }
  const zones = [...text.matchAll(/\S.*/g)].map(({ index, 0: line }): Zone => {
    return { kind: kindOf(line), span: { start: index, end: index + line.trimEnd().length } }
  })
  const report = { text, zones, outlet: null, published: gold.published, language: 'en' }
  return { gold, report, reading: await reader.read(report) }
}

/** Statements over a gold one; its evidence may be shortened, so its start is looked for. */
function statementsOver(
  { gold, report, reading }: Awaited<ReturnType<typeof loadSeed>>,
  id: string,
) {
  const evidence = gold.statements.find((each) => each.id === id)?.evidence ?? ''
  const at = report.text.indexOf(evidence.slice(0, 60))
  const span: Span = { start: at, end: at + evidence.length }
  return reading.statements.filter((each) => at >= 0 && overlaps(each.evidence, span))
}

test('every statement of the seed report is touched', { skip }, async () => {
  const seed = await loadSeed()
  const missed = seed.gold.statements.filter(({ id }) => statementsOver(seed, id).length === 0)
  assert.deepEqual(
    missed.map(({ id }) => id),
    [],
  )
})

test('what the centre does not rule out is possible, and the centre says it', {
  skip,
}, async () => {
  const seed = await loadSeed()
  const [used] = statementsOver(seed, 'S9')
  assert.equal(used?.certainty, 'possible')
  assert.equal(words(seed.report.text, used?.hedge ?? { start: 0, end: 0 }), 'does not rule out')
  assert.deepEqual(
    used?.chain.map((source) => source.name),
    ['Central Committee'],
  )
})

test('the seed report denies nothing', { skip }, async () => {
  const { reading } = await loadSeed()
  assert.deepEqual(
    reading.statements.filter((each) => each.polarity === 'negative'),
    [],
  )
})

test('a source is carried on to "It is noted"', { skip }, async () => {
  const seed = await loadSeed()
  const chains = statementsOver(seed, 'S8').map((each) => each.chain.map((source) => source.name))
  assert.ok(chains.length > 0 && chains.every((chain) => chain.join() === 'central nervous system'))
})
