// Unpacks the archives that the benches measure on, once each.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Stop } from '../src/domain/fault.ts'

const run = promisify(execFile)

/**
 * The folder with the contents of `NAME.tar.xz` of the folder `data`. Unpacked copies are kept under
 * the system's folder for temporary files, by the archive's size and time; an archive that changes is
 * unpacked anew.
 * @throws Stop `no-archive` where the archive is missing, `no-tar` where it cannot be unpacked.
 */
export async function unpack(data: string, name: string): Promise<string> {
  const archive = path.join(data, `${name}.tar.xz`)
  const found = await stat(archive).catch(() => null)
  if (found === null) {
    throw new Stop('no-archive', {
      message: `${archive} does not exist.`,
      remedy: 'Name the folder that holds the archives with --data.',
    })
  }
  const kept = path.join(os.tmpdir(), 'hearsay-bench')
  const folder = path.join(kept, `${name}-${found.size}-${Math.floor(found.mtimeMs)}`)
  if (!existsSync(folder)) await unpackInto(archive, kept, folder)
  return folder
}

/** A copy is complete or absent, even where two benches unpack at once. */
async function unpackInto(archive: string, kept: string, folder: string): Promise<void> {
  await mkdir(kept, { recursive: true })
  const begun = await mkdtemp(path.join(kept, 'begun-'))
  try {
    await run('tar', ['xJf', archive, '-C', begun])
    await rename(begun, folder)
  } catch (cause) {
    await rm(begun, { recursive: true, force: true })
    if (existsSync(folder)) return
    throw new Stop('no-tar', {
      message: `${archive} cannot be unpacked.`,
      remedy: 'Install tar and xz, and see that the archive is whole.',
      cause,
    })
  }
}
