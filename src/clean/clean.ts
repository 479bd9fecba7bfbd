// From a capture's bytes to a report: what the page says, without what its template says.
import type { MediaType } from '../domain/capture.ts'
import { Refusal } from '../domain/fault.ts'
import type { Report } from '../domain/report.ts'
import { decodeBytes } from './charset.ts'
import { cleanHtml } from './html.ts'
import * as limits from './limits.ts'
import { cleanPdf } from './pdf.ts'
import { cleanPlain } from './plain.ts'

export { type Given, zoneGiven } from './given.ts'
export { sniff } from './sniff.ts'
export { sourceOf } from './source.ts'

/** Name and version of this stage; a report cleaned by another one may read otherwise. */
export const cleaner = 'clean 1'

/** What is known of a capture from elsewhere: where it came from, or what a person says. */
export interface Hints {
  readonly address?: string
  readonly outlet?: string
  readonly published?: string
  readonly title?: string
  /** The charset of the HTTP header. */
  readonly charset?: string
}

/**
 * The report that a capture holds. Hints win over what the capture says of outlet and date.
 * @throws Refusal `too-large`, `page-too-large`, `too-long`, `broken-pdf`, `no-text`.
 */
export async function clean(
  bytes: Uint8Array,
  mediaType: MediaType,
  hints: Hints = {},
): Promise<Report> {
  const limit = limits.bytes[mediaType]
  if (bytes.length > limit) throw tooLarge(bytes.length, limit)
  if (mediaType === 'application/pdf') return cleanPdf(bytes, hints)
  const decoded = decodeBytes(bytes, hints.charset)
  return mediaType === 'text/html' ? cleanHtml(decoded, hints) : cleanPlain(decoded, hints)
}

const megabytes = (size: number): string => (size / 1024 / 1024).toFixed(1)

const tooLarge = (size: number, limit: number): Refusal =>
  new Refusal('too-large', {
    message: `It has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are read.`,
    remedy: 'Save the article alone, or give its text as a text file.',
  })
