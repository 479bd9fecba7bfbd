// Ids come from content alone, so that they are the same in every ledger.
import { createHash } from 'node:crypto'
import { type ReportId, type Sha256, type StatementId, statementId } from '../domain/id.ts'
import type { Reading } from '../domain/reading.ts'
import { enclosing, words } from '../domain/span.ts'
import type { Statement } from '../domain/statement.ts'

/** Crockford's alphabet: no letter that is taken for a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** `size` letters and digits of 5 bits each, from the SHA-256 of `text`. */
function shortHash(text: string, size: number): string {
  const digest = createHash('sha256').update(text).digest()
  return Array.from({ length: size }, (_, at) => {
    const bit = at * 5
    const pair = ((digest[bit >> 3] as number) << 8) | (digest[(bit >> 3) + 1] as number)
    return alphabet[(pair >> (11 - (bit & 7))) & 31]
  }).join('')
}

export const hashBytes = (bytes: Uint8Array | string): Sha256 =>
  createHash('sha256').update(bytes).digest('hex') as Sha256

/** 65 bits: among a million reports two share an id with a chance below one in ten million. */
export const reportId = (identity: string): ReportId =>
  // JSON keeps lone surrogates apart, which UTF-8 would fold into one character.
  shortHash(JSON.stringify(identity), 13) as ReportId

/** Gives each statement its id: from its sentence and event words, so that edits elsewhere leave it. */
export function identify(
  report: ReportId,
  text: string,
  { sentences, statements }: Pick<Reading, 'sentences' | 'statements'>,
): (Statement & { readonly id: StatementId })[] {
  const seen = new Map<string, number>()
  return statements.map((statement) => {
    const sentence = enclosing(sentences, statement.event) ?? statement.evidence
    const key = JSON.stringify([words(text, sentence), words(text, statement.event)])
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return { ...statement, id: statementId(report, shortHash(`${before}${key}`, 8)) }
  })
}
