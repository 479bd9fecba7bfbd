// What clean will take on. Set so that any input is answered within 5 s and 500 MB on one slow core;
// test/clean/hostile.test.ts holds them to it.
import type { MediaType } from '../domain/capture.ts'

const megabyte = 1024 * 1024

/** Bytes of one capture. The largest of 1,000 news pages looked at has 4 MB. */
export const bytes: Readonly<Record<MediaType, number>> = {
  'text/html': 16 * megabyte,
  'text/plain': 16 * megabyte,
  'application/jsonl': 16 * megabyte,
  'application/pdf': 32 * megabyte,
}

export const pdfPages = 2000
/** Milliseconds and megabytes that reading one PDF may take. */
export const pdfTime = 4000
export const pdfMemory = 256
/** Bytes that one stream of a PDF may unpack to, and all of them together. */
export const pdfStream = 64 * megabyte
export const pdfStreams = 256 * megabyte

/** Elements and text pieces of one page's tree. A live blog of a whole day has 60,000. */
export const treeNodes = 300_000
/** Elements inside one another; what is deeper becomes text of the deepest. Real pages stay under 80. */
export const treeDepth = 256

/** Paragraphs of one page or text that are looked at; a longer one is refused. */
export const blocks = 30_000

/** Stretches of a text that lie apart in its capture. */
export const runs = 400_000

/** UTF-16 units of a title, byline or outlet; what is longer is no title and counts as not stated. */
export const fieldLength = 500
/** Links kept of one report. */
export const links = 500

/** UTF-16 units of all JSON-LD of a page, and values looked at in it. */
export const jsonLength = 4_000_000
export const jsonValues = 50_000
