// Builds the desk's pages when they are missing or older than what they are made of.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Stop } from '../domain/fault.ts'
import { siteFolder } from './app.ts'

const root = path.join(import.meta.dirname, '../..')
const desk = path.join(root, 'desk')

/** Resolves to whether a build was needed. Raises Stop where it cannot be made. */
export async function buildDesk(): Promise<boolean> {
  const stamp = stampOf(sources())
  if (await isBuilt(stamp)) return false
  // A process that serves the old build, or that builds too, never sees half of this one.
  const draft = `${siteFolder}-${process.pid}`
  try {
    await bundle(draft)
    await writeFile(path.join(draft, 'stamp'), stamp)
    await put(draft, stamp)
  } catch (error) {
    throw new Stop('desk-not-built', {
      message: `The desk cannot be built: ${(error as Error).message}`,
      remedy: `Run "npm ci" in Hearsay's folder, and see that ${path.dirname(siteFolder)} can be written.`,
      cause: error,
    })
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => {})
  }
  return true
}

const isBuilt = async (stamp: string): Promise<boolean> =>
  (await readFile(path.join(siteFolder, 'stamp'), 'utf8').catch(() => null)) === stamp

/** Puts the draft in its place, unless another process has put the same there meanwhile. */
async function put(draft: string, stamp: string): Promise<void> {
  if (await isBuilt(stamp)) return
  await rm(siteFolder, { recursive: true, force: true })
  try {
    await rename(draft, siteFolder)
  } catch (error) {
    if (!(await isBuilt(stamp))) throw error
  }
}

const sources = (): string[] => [
  ...globSync('**/*', { cwd: desk, exclude: ['dist/**'], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort(),
  // A package that was installed from an archive comes without its lock file.
  ...['package-lock.json', 'package.json'].map((name) => path.join(root, name)).filter(existsSync),
]

function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Vite is loaded here, so that no other command waits for it. */
async function bundle(outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: desk,
    configFile: path.join(desk, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
}
