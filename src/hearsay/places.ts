// Where ledgers lie on this machine, and what is kept for speed.
import { homedir } from 'node:os'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The user's folder for Hearsay, by the custom of the system. */
export function homeFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  const given = env.XDG_DATA_HOME
  // The XDG rules say that a relative path is to be passed over.
  if (given !== undefined && path.isAbsolute(given)) return path.join(given, 'hearsay')
  if (platform === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'hearsay')
  if (platform === 'darwin')
    return path.join(homedir(), 'Library', 'Application Support', 'hearsay')
  return path.join(homedir(), '.local', 'share', 'hearsay')
}

export const ownLedger = (env: Environment): string => path.join(homeFolder(env), 'ledger.db')

/** The user's folder for what can be made anew. */
export function cacheFolder(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): string {
  const given = env.XDG_CACHE_HOME
  if (given !== undefined && path.isAbsolute(given)) return path.join(given, 'hearsay')
  if (platform === 'win32' && env.LOCALAPPDATA)
    return path.join(env.LOCALAPPDATA, 'hearsay', 'cache')
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'hearsay')
  return path.join(homedir(), '.cache', 'hearsay')
}

/** Where a person's own tables of places lie. */
export const ownPlaces = (env: Environment): string => path.join(homeFolder(env), 'places')
