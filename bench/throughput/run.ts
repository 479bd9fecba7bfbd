// From an HTML file to filed statements: reports a second by stage, and in all as `hearsay add` does it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clean } from '../../src/clean/clean.ts'
import { findFiles } from '../../src/collect/files.ts'
import type { Report } from '../../src/domain/report.ts'
import { openHearsay } from '../../src/hearsay/hearsay.ts'
import { rules } from '../../src/read/reader.ts'
import { unpack } from '../archive.ts'
import type { Options, Results } from '../options.ts'

export async function run({ data }: Options): Promise<Results> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-bench-'))
  try {
    const pages = await writePages(data, folder)
    return {
      throughput: { pages: pages.length, ...(await stages(pages)), ...(await inAll(folder)) },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The pages of both sets for clean, as files; read as binary text, so that their charsets stay. */
async function writePages(data: string, folder: string): Promise<Buffer[]> {
  const zipped = path.join(
    await unpack(data, 'fundus_evaluation'),
    'fundus_evaluation',
    'dataset',
    'html',
  )
  const plain = path.join(
    await unpack(data, 'trafilatura_eval'),
    'trafilatura_eval',
    'tests',
    'cache',
  )
  const pages = [
    ...readdirSync(zipped).map((name) => gunzipSync(readFileSync(path.join(zipped, name)))),
    ...readdirSync(plain).map((name) => readFileSync(path.join(plain, name))),
  ]
  pages.forEach((page, at) => {
    writeFileSync(path.join(folder, `${at}.html`), page)
  })
  return pages
}

/** Each stage by itself on one thread, after a first round that warms it up. */
async function stages(pages: readonly Buffer[]): Promise<Record<string, number>> {
  const reports: Report[] = []
  const cleaned = await timed(async () => {
    reports.length = 0
    for (const page of pages) {
      const report = await clean(page, 'text/html').catch(() => null)
      if (report !== null) reports.push(report)
    }
  })
  const read = await timed(async () => {
    for (const report of reports) await rules.read(report)
  })
  return {
    'clean, reports/s on one thread': (pages.length / cleaned) * 1000,
    'read by rules, reports/s on one thread': (reports.length / read) * 1000,
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  await work()
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The whole journey, workers started and ledger made included. */
async function inAll(folder: string): Promise<Record<string, number>> {
  const began = performance.now()
  const hearsay = await openHearsay(path.join(folder, 'ledger.db'))
  let filed = 0
  let most = 0
  for await (const outcome of hearsay.add(findFiles(folder, false, () => {}))) {
    if (outcome.status === 'filed') filed += 1
    most = Math.max(most, process.memoryUsage.rss())
  }
  const spent = performance.now() - began
  const { statements } = await hearsay.ledger.totals()
  await hearsay.close()
  return {
    'filed reports': filed,
    'filed statements': statements,
    'in all, reports/s': (filed / spent) * 1000,
    'resident MB, most': most / 1e6,
  }
}
