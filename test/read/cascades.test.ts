// The invented stories with known answers: how many of their statements the rules find and judge
// rightly. Floors well under what was measured, so that a broken rule shows. Skipped where absent.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Zone } from '../../src/domain/report.ts'
import { overlaps, type Span, span } from '../../src/domain/span.ts'
import type { Statement } from '../../src/domain/statement.ts'
import { reader } from './marks.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, '..', 'shared', 'cascades')
const skip = existsSync(folder) ? false : 'the stories are not here'

interface Gold {
  readonly evidence: string
  readonly event: string
  readonly chain: readonly string[]
  readonly certainty: string
  readonly polarity: string
  readonly phase: string
}

interface Story {
  readonly entities: readonly { readonly id: string; readonly name: string }[]
  readonly reports: readonly {
    readonly outlet: string
    readonly published: string | null
    readonly text: string
    readonly statements: readonly Gold[]
  }[]
}

/** The first paragraph is the title, all others body. */
const zonesOf = (text: string): Zone[] =>
  [...text.matchAll(/\S.*/g)].map(({ index, 0: line }, place) => ({
    kind: place === 0 ? 'title' : 'body',
    span: span(index, index + line.trimEnd().length),
  }))

/** Each gold statement with the statement found on its event, if any. */
async function* readAll(): AsyncGenerator<{ gold: Gold; found: Statement | undefined }> {
  for (const file of globSync(path.join(folder, '*.json')).sort()) {
    const story = JSON.parse(readFileSync(file, 'utf8')) as Story
    for (const { text, outlet, published, statements } of story.reports) {
      const name = story.entities.find(({ id }) => id === outlet)?.name ?? null
      const report = { text, zones: zonesOf(text), outlet: name, published, language: 'en' }
      const reading = await reader.read(report)
      for (const gold of statements) {
        const start = text.indexOf(gold.evidence)
        const at = start + gold.evidence.indexOf(gold.event)
        const event: Span = span(at, at + gold.event.length)
        yield { gold, found: reading.statements.find((each) => overlaps(each.event, event)) }
      }
    }
  }
}

const share = (part: number, whole: number): number => part / whole

test('the rules find and judge most of what the stories state', { skip }, async () => {
  const all = await Array.fromAsync(readAll())
  const rightOf = (kind: (gold: Gold) => boolean, key: 'certainty' | 'polarity' | 'phase') => {
    const asked = all.filter(({ gold }) => kind(gold))
    return share(asked.filter(({ gold, found }) => found?.[key] === gold[key]).length, asked.length)
  }
  assert.ok(share(all.filter(({ found }) => found !== undefined).length, all.length) >= 0.88)
  assert.ok(rightOf((gold) => gold.certainty !== 'certain', 'certainty') >= 0.8)
  assert.ok(rightOf((gold) => gold.polarity === 'negative', 'polarity') >= 0.75)
  assert.ok(rightOf((gold) => gold.phase === 'planned', 'phase') >= 0.78)
})

test("the outlet's own voice and somebody else's are told apart", { skip }, async () => {
  const found = (await Array.fromAsync(readAll())).filter((each) => each.found !== undefined)
  const right = found.filter(
    (each) => each.gold.chain.length > 0 === (each.found?.chain.length ?? 0) > 0,
  )
  assert.ok(share(right.length, found.length) >= 0.8)
})
