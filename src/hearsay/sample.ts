// The sample corpus: invented reports that a newcomer's first desk is opened on.
import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findFiles } from '../collect/files.ts'
import type { Found } from '../collect/found.ts'
import { type Hearsay, openHearsay, root, version } from './hearsay.ts'
import type { Outcome } from './intake.ts'
import { homeFolder } from './places.ts'

const corpus = ['samples/pages/**/*.html', 'samples/scraped/*.jsonl']
/** What a change of makes the sample's ledger another one: its reports, and the stages that read them. */
const makers = ['src/clean/**/*.ts', 'src/read/**/*.ts', 'src/weigh/**/*.ts', 'src/ledger/**/*.ts']

/** Opens the sample's ledger; one that an older version made is thrown away, since all of it can be made again. */
export async function openSample(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Hearsay> {
  const folder = homeFolder(env)
  const file = path.join(folder, `sample-${digest()}.db`)
  for (const name of globSync('sample-*.db*', { cwd: folder }))
    if (!name.startsWith(path.basename(file))) rmSync(path.join(folder, name), { force: true })
  return openHearsay(file, { purpose: 'sample' })
}

export const sampleFiles = (): string[] => globSync(corpus, { cwd: root }).sort()

/** Files what the sample's ledger lacks. */
export const fileSample = (hearsay: Hearsay): AsyncGenerator<Outcome> =>
  hearsay.add(findSample(), { isSample: true })

async function* findSample(): AsyncGenerator<Found> {
  for (const name of sampleFiles()) yield* findFiles(path.join(root, name), false, () => {})
}

function digest(): string {
  const hash = createHash('sha256').update(version)
  for (const name of globSync([...corpus, ...makers], { cwd: root }).sort())
    hash.update(name).update(readFileSync(path.join(root, name)))
  return hash.digest('hex').slice(0, 10)
}
