// Reports out of files and folders.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../domain/fault.ts'
import type { Found, FoundFault, FoundPage } from './found.ts'
import { fileBytes, folderDepth } from './limits.ts'
import { findLines } from './lines.ts'

/** What a folder is searched for; a file that is named by itself is tried whatever it is called. */
const endings = new Set(['.html', '.htm', '.xhtml', '.txt', '.text', '.pdf', '.jsonl', '.ndjson'])
const lineEndings = new Set(['.jsonl', '.ndjson'])

/** A file, taken for JSON lines by its name or where `lines` says so; or a folder's files by name. */
export async function* findFiles(
  name: string,
  lines: boolean,
  skipped: (name: string) => void,
): AsyncGenerator<Found> {
  const kind = await stat(name).catch((error: unknown) => unreadable(name, error))
  if ('fault' in kind) yield kind
  else if (kind.isDirectory()) yield* findInFolder(name, 0, skipped)
  else if (kind.isFile()) yield* findInFile(name, lines)
  // A pipe that nobody writes to would be waited for without end.
  else yield unreadable(name, { code: 'ENXIO' })
}

async function* findInFolder(
  folder: string,
  depth: number,
  skipped: (name: string) => void,
): AsyncGenerator<Found> {
  let names: string[]
  try {
    names = (await readdir(folder)).sort()
  } catch (error) {
    yield unreadable(folder, error)
    return
  }
  for (const name of names) {
    const inside = path.join(folder, name)
    // Links are not followed out of the folder that was named, nor in circles.
    const kind = await lstat(inside).catch(() => null)
    if (kind?.isDirectory() && depth < folderDepth && !name.startsWith('.'))
      yield* findInFolder(inside, depth + 1, skipped)
    else if (kind?.isFile() && endings.has(path.extname(name).toLowerCase()))
      yield* findInFile(inside)
    else skipped(inside)
  }
}

async function* findInFile(name: string, lines = false): AsyncGenerator<Found> {
  if (!lines && !lineEndings.has(path.extname(name).toLowerCase())) {
    yield { kind: 'page', name, place: placeOf(name), bytes: () => readWhole(name) } as FoundPage
    return
  }
  try {
    yield* findLines(createReadStream(name), name)
  } catch (error) {
    yield unreadable(name, error)
  }
}

/**
 * What a page without an address is known by: its file's name, and a mark that tells it from a file of
 * the same name elsewhere without telling where on this machine it lies.
 */
const placeOf = (name: string): string => {
  const mark = createHash('sha256').update(path.resolve(name)).digest('hex').slice(0, 8)
  return `file:${path.basename(name)}~${mark}`
}

/** Raises Refusal where the file cannot be read, is no file, or is larger than the limit. */
async function readWhole(name: string): Promise<Uint8Array> {
  try {
    const file = await open(name)
    try {
      const { size } = await file.stat()
      if (size > fileBytes) throw tooLarge(name, size)
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(name, error).fault
  }
}

const tooLarge = (name: string, size: number) =>
  new Refusal('too-large', {
    message: `${name} has ${Math.round(size / 1e6)} MB; a report may have ${fileBytes / 1024 / 1024}.`,
    remedy: 'Save the article alone, or give its text as a JSON line.',
  })

const unreadable = (name: string, error: unknown): FoundFault => ({
  kind: 'fault',
  name,
  id: null,
  fault: new Refusal('unreadable-file', {
    message: `${name} cannot be read: ${reasonOf(error)}.`,
    remedy: 'Check the path and its permissions.',
    cause: error,
  }),
})

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENXIO: 'it is no ordinary file',
    ENAMETOOLONG: 'the name is too long',
  }
  const { code, message } = error as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? message
}
