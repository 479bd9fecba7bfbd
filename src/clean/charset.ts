// From bytes to characters: byte order marks and valid UTF-8 first, then labels, which may lie.
import chardet from 'chardet'

export interface Decoded {
  readonly text: string
  /** The WHATWG name of the encoding that the bytes were read in. */
  readonly charset: string
}

/** Bytes of text looked at to choose between encodings. */
const sampled = 32_768

/** Decodes a page or text. `hint` is the label that came with it, as in an HTTP header. Never fails. */
export function decodeBytes(bytes: Uint8Array, hint?: string): Decoded {
  const marked = byteOrderMark(bytes) ?? withoutMark(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const whole = readUtf8(bytes)
  if (whole?.includes('\u001b') === false) return { text: whole, charset: 'utf-8' }
  if (whole !== null && /\u001b\$[@B]/.test(whole)) return decodeAs(bytes, 'iso-2022-jp')
  const labels = [hint, labelIn(bytes)].map(encodingNamed).filter((label) => label !== null)
  if (whole === null && labels.includes('utf-8') && isNearlyUtf8(bytes))
    return decodeAs(bytes, 'utf-8')
  return decodeAs(bytes, mostPlausible(sampleOf(bytes), labels))
}

/** The text, where every byte is in its place; else null. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const decodeAs = (bytes: Uint8Array, charset: string): Decoded => ({
  text: new TextDecoder(charset).decode(bytes),
  charset,
})

/** The encoding that a label stands for; null for a label that nobody knows. */
function encodingNamed(label: string | undefined | null): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** A label that was itself read as ASCII cannot be UTF-16. */
const isAsciiBased = (encoding: string): boolean => !encoding.startsWith('utf-16')

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows by its null bytes, which stand on one side only. */
export function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1
    if (bytes[i + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.08 && even <= odd * 0.02) return 'utf-16le'
  if (even > pairs * 0.08 && odd <= even * 0.02) return 'utf-16be'
  return null
}

/** The label that the page gives itself in its first bytes. */
function labelIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i.exec(head)?.[1] ??
    null
  )
}

/** The page's words without its markup, which would drown them; beginning where they leave ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampled)
  const first = Math.max(0, bytes.findIndex((byte) => byte > 127) - 2000)
  let length = 0
  let inTag = false
  for (let i = first; i < bytes.length && length < sampled; i++) {
    const byte = bytes[i] as number
    if (byte === 0x3c) inTag = true
    if (!inTag) sample[length++] = byte
    if (byte === 0x3e) inTag = false
  }
  return length > 0 ? sample.subarray(0, length) : bytes.subarray(first, first + sampled)
}

/** A page that calls itself UTF-8 may hold a few broken characters. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken += 1
    else if (code > 127) whole += 1
  }
  return broken < whole * 0.2
}

/** Lies are rarer than odd texts: a label is left only for a reading that is clearly less odd. */
const labelBonus = 0.1

/** Encodings that are another's with a few letters more. */
const siblings: Readonly<Record<string, string>> = {
  'KOI8-R': 'koi8-u',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-1': 'windows-1252',
}

function mostPlausible(sample: Uint8Array, labels: readonly string[]): string {
  const guesses = chardet
    .analyse(sample)
    .slice(0, 5)
    .flatMap(({ name }) => [siblings[name] ?? null, encodingNamed(name)])
    .filter((guess) => guess !== null && isAsciiBased(guess))
  const candidates = [
    ...new Set([...labels.filter(isAsciiBased), ...guesses, 'utf-8', 'windows-1252']),
  ]
  let best = 'windows-1252'
  let least = Number.POSITIVE_INFINITY
  candidates.forEach((candidate, rank) => {
    const text = new TextDecoder(candidate as string).decode(sample)
    const score =
      oddity(text) - (labels.includes(candidate as string) ? labelBonus : 0) + rank * 0.01
    if (score < least) {
      least = score
      best = candidate as string
    }
  })
  return best
}

/** The commonest letters of Cyrillic texts; two thirds of a real one. */
const commonCyrillic = /[оеаинтсрвліОЕАИНТСРВЛІ]/g

/**
 * How odd a decoded text looks: signs of a wrong encoding for each character outside ASCII. They are
 * undecodable bytes, control characters, accented Latin letters in a row, capitals inside words, words of
 * two scripts, signs inside words, and Cyrillic of rare letters.
 */
function oddity(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const foreign = count(/[^\u0000-\u007f]/g)
  const cyrillic = count(/[\u0400-\u04ff]/g)
  const odd =
    3 * count(/\ufffd/g) +
    2 * count(/[\u0080-\u009f\ue000-\uf8ff]/g) +
    count(/[\u00c0-\u024f]{2}/g) +
    count(/[^\u0000-\u007f\P{Ll}][^\u0000-\u007f\P{Lu}]/gu) +
    count(/[\u0400-\u04ff][a-zA-Z\u00c0-\u024f]|[a-zA-Z\u00c0-\u024f][\u0400-\u04ff]/g) +
    count(
      /[\u2500-\u259f\uff61-\uff9f\u00a1-\u00bf]\p{L}|\p{L}[\u2500-\u259f\uff61-\uff9f\u00a1-\u00bf]/gu,
    )
  const rare = cyrillic < 20 ? 0 : Math.max(0, 0.55 - count(commonCyrillic) / cyrillic) * cyrillic
  return foreign === 0 ? 0 : (odd + 2 * rare) / foreign
}
