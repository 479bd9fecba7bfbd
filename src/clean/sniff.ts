// What kind of capture bytes are: the bytes say it, the file's name only where they leave it open.
import type { MediaType } from '../domain/capture.ts'
import { Refusal } from '../domain/fault.ts'
import { withoutMark } from './charset.ts'

/** First bytes of what holds no report, by what a person calls it. */
const signatures: readonly (readonly [string, readonly number[] | string])[] = [
  ['a zip archive (or an office document)', 'PK\u0003\u0004'],
  ['an empty zip archive', 'PK\u0005\u0006'],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a bzip2 archive', 'BZh'],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a zstd archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a rar archive', 'Rar!'],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', 'GIF8'],
  ['a WebP image or other RIFF file', 'RIFF'],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a sound file', 'ID3'],
  ['a sound file', 'OggS'],
  ['a video', [0x1a, 0x45, 0xdf, 0xa3]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', 'MZ\u0090'],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a rich-text document', '{\\rtf'],
  ['a SQLite database', 'SQLite format 3'],
]

/** Bytes of the beginning that are looked at. */
const looked = 65_536

/**
 * The media type of a capture, by its bytes; `name` decides only between HTML and text.
 * @throws Refusal `empty`, `not-a-report` for archives, images, feeds and other binaries.
 */
export function sniff(bytes: Uint8Array, name: string): MediaType {
  const shown = plainName(name)
  if (bytes.length === 0) {
    throw new Refusal('empty', {
      message: `${shown} is empty.`,
      remedy: 'Fetch or save it again.',
    })
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, looked))
  if (head.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  for (const [what, signature] of signatures) {
    const start = typeof signature === 'string' ? signature : String.fromCharCode(...signature)
    if (new TextDecoder('latin1').decode(bytes.subarray(0, start.length)) === latin1(start))
      throw noReport(shown, what)
  }
  const wide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head) || withoutMark(bytes) !== null
  if (!wide && isBinary(bytes.subarray(0, looked))) throw noReport(shown, 'a binary file')
  return kindOfText(wide ? head.replaceAll('\u0000', '') : head, name, shown)
}

const latin1 = (text: string): string =>
  new TextDecoder('latin1').decode(Uint8Array.from(text, (c) => c.charCodeAt(0)))

const noReport = (shown: string, what: string): Refusal =>
  new Refusal('not-a-report', {
    message: `${shown} is ${what}, which holds no report's text.`,
    remedy: 'Give the page as HTML, its text as a text file, or a PDF; unpack archives first.',
  })

function kindOfText(head: string, name: string, shown: string): MediaType {
  const start = head.slice(0, 4096)
  if (
    /<(?:rss|feed|urlset|opml|rdf:RDF)[\s>]/.test(start) &&
    /^\s*(?:<\?xml|<rss|<feed)/.test(start.replace(/^[^<]{0,4}/, ''))
  )
    throw noReport(shown, 'a feed or a site map')
  if (/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(start)) return 'text/html'
  const tags = head.match(
    /<\/?(?:a|article|b|br|div|h[1-6]|img|li|link|meta|p|script|section|span|style|table|td|title|tr|ul)(?:\s[^<>]{0,300})?\/?>/gi,
  )
  const named = /\.(?:x?html?|shtml|php|aspx?|mhtml?)$/i.test(name)
  if (named && /^\s*</.test(start)) return 'text/html'
  return (tags?.length ?? 0) >= (named ? 1 : 3) ? 'text/html' : 'text/plain'
}

/** Control characters that no text has, beyond a stray few. */
function isBinary(bytes: Uint8Array): boolean {
  let control = 0
  for (const byte of bytes) if (byte < 32 && (byte < 9 || (byte > 13 && byte !== 27))) control += 1
  return control > Math.max(2, bytes.length * 0.02)
}

/** A file's name fit to be shown: without folders, control characters, or a novel in it. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(0, 120)
  return shown === '' ? 'The file' : shown
}
