// What do whole stories come to: claims, origins, denials, clocks?
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { zoneGiven } from '../../src/clean/clean.ts'
import { Stop } from '../../src/domain/fault.ts'
import type { Statement } from '../../src/domain/statement.ts'
import type { Weigher } from '../../src/domain/weighing.ts'
import { weighedText } from '../../src/exports/weighed.ts'
import { registrar } from '../../src/ground/register/registrar.ts'
import { hashBytes } from '../../src/ledger/identity.ts'
import type { Filing } from '../../src/ledger/ledger.ts'
import { memoryStore } from '../../src/ledger/memory/store.ts'
import { openLedger } from '../../src/ledger/record.ts'
import type { Reader } from '../../src/read/reader.ts'
import { weigher, weigherOver } from '../../src/weigh/weigher.ts'
import type { Metrics, Options, Results } from '../options.ts'
import { readers } from '../readers.ts'
import { findCascades, type Story } from '../sets/stories.ts'
import { figuresOf, type Score } from './figures.ts'
import { type GoldReport, goldLineage, readGold } from './gold.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const readFolder = (folder: string): GoldReport[] =>
  globSync('*.json', { cwd: folder })
    .sort()
    .flatMap((file) => readGold(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))))

/** In the order in which reports of one day are weighed: published, then id. */
export const inOrder = (reports: readonly GoldReport[]): GoldReport[] =>
  [...reports].sort((a, b) => {
    const [one, other] = [`${a.published ?? '9'} ${a.id}`, `${b.published ?? '9'} ${b.id}`]
    return one < other ? -1 : one > other ? 1 : 0
  })

/** What `hearsay weigh --json` prints once all the reports are filed. */
export async function weighReports(
  reports: readonly GoldReport[],
  reader: Reader,
  own: Weigher,
  given: (report: GoldReport) => readonly Statement[] | null,
): Promise<string> {
  const ledger = await openLedger(memoryStore(), {
    ...{ purpose: 'own', weigher: own, registrar, machine: 'bench', now: () => new Date(0) },
  })
  for (const report of inOrder(reports)) {
    const zoned = zoneGiven(report)
    const reading = await reader.read(zoned)
    const statements = given(report) ?? reading.statements
    const bytes = Buffer.from(report.text)
    const capture: Filing['capture'] = {
      ...{ sha256: hashBytes(bytes), size: bytes.length, mediaType: 'text/plain' },
      ...{ from: report.id, taken: new Date(0).toISOString() },
    }
    const filing = { identity: report.id, bytes, capture, report: zoned }
    await ledger.file([{ ...filing, reading: { ...reading, statements } }])
  }
  let text = ''
  for await (const piece of weighedText(ledger)) text += piece
  return text
}

/**
 * Figures of a result by the stories' own scorer, which lies beside `cascades`, over the stories of a
 * folder, or those of them that are named.
 */
export function scoreStories(
  cascades: string,
  folder: string,
  stories: ReadonlySet<string> | null,
  result: string,
): Metrics {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'hearsay-cascades-'))
  try {
    const gold = path.join(scratch, 'gold')
    mkdirSync(gold)
    for (const file of globSync('*.json', { cwd: folder })) {
      const text = readFileSync(path.join(folder, file), 'utf8')
      if (stories?.has((JSON.parse(text) as Story).story) ?? true)
        writeFileSync(path.join(gold, file), text)
    }
    const answer = path.join(scratch, 'result.json')
    writeFileSync(answer, result)
    const scorer = path.join(cascades, 'score.py')
    const { status, stdout, stderr } = spawnSync('python3', [scorer, gold, answer, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    if (status === 0) return figuresOf(JSON.parse(stdout) as Score)
    throw new Stop('no-score', {
      message: `${scorer} gave no score: ${stderr}`,
      remedy: 'This bench needs python3 and the scorer beside the stories.',
    })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

export async function run({ data, say, split, reader: only }: Options): Promise<Results> {
  const cascades = findCascades(data)
  const sets = {
    cascades,
    ...(split === 'dev' ? { samples: path.join(root, 'samples', 'stories') } : {}),
  }
  const { open, name } =
    readers.find((each) => each.name === (only ?? each.name)) ??
    (readers[0] as (typeof readers)[number])
  const reader = await open()
  const metrics: Record<string, number> = {}
  for (const [set, folder] of Object.entries(sets)) {
    const reports = readFolder(folder)
    const ways: readonly [way: string, own: Weigher, isGiven: boolean][] = [
      [`read by ${name}`, weigher, false],
      ['given statements', weigher, true],
      ['given statements and lineage', weigherOver(goldLineage(reports)), true],
    ]
    for (const [way, own, isGiven] of ways) {
      say(`${set}, ${way}`)
      const text = await weighReports(reports, reader, own, (each) => (isGiven ? each.given : null))
      const figures: Metrics = scoreStories(cascades, folder, null, text)
      for (const [figure, value] of Object.entries(figures))
        metrics[`${set}, ${way}: ${figure}`] = value
    }
  }
  return { cascades: metrics }
}
