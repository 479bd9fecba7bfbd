// The chain of hashes that makes tampering show.
import { createHash } from 'node:crypto'
import type { Act, Author, Entry } from '../domain/entry.ts'
import type { Sha256 } from '../domain/id.ts'

/** What the first entry's hash is built on. */
export const beforeAll = '0'.repeat(64) as Sha256

/** The parts of an entry as they are stored and hashed; `author` and `body` are JSON. */
export interface EntryLine {
  readonly sequence: number
  readonly time: string
  readonly author: string
  readonly body: string
  readonly hash: Sha256
}

/** SHA-256 over the five parts, each on a line of its own; JSON has no raw line breaks. */
export const seal = (previous: Sha256, line: Omit<EntryLine, 'hash'>): Sha256 =>
  createHash('sha256')
    .update(`${previous}\n${line.sequence}\n${line.time}\n${line.author}\n${line.body}`)
    .digest('hex') as Sha256

export function writeLine(
  previous: { readonly sequence: number; readonly hash: Sha256 },
  time: string,
  by: Author,
  act: Act,
): EntryLine {
  const line = {
    sequence: previous.sequence + 1,
    time,
    author: JSON.stringify(by),
    body: JSON.stringify(act),
  }
  return { ...line, hash: seal(previous.hash, line) }
}

/** The entry that a line holds; null where its JSON is damaged. */
export function readLine({ sequence, time, author, body, hash }: EntryLine): Entry | null {
  try {
    return { sequence, time, by: JSON.parse(author) as Author, act: JSON.parse(body) as Act, hash }
  } catch {
    return null
  }
}
