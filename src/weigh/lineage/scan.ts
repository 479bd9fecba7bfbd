// Finds where words and numbers are, at the cost of one look per character.

const other = 1
const letter = 2
const digit = 3

/** What each UTF-16 unit is, as far as it was asked for. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] as number
  if (known !== 0) return known
  const sign = text[at] as string
  // Halves of letters beyond the first plane count as letters, and so do their like.
  const kind = /[\p{L}\p{M}\p{Cs}]/u.test(sign) ? letter : /\p{N}/u.test(sign) ? digit : other
  kinds[unit] = kind
  return kind
}

/** Signs that may stand inside a word, and inside a number. */
const joins: Readonly<Record<number, string>> = { [letter]: "'’", [digit]: ".,'’\u00a0" }

/** Calls `found` with the start and end of each word and number of `text` between two places, in order. */
export function scanWords(
  text: string,
  from: number,
  to: number,
  found: (start: number, end: number) => void,
): void {
  let at = from
  while (at < to) {
    const kind = kindAt(text, at)
    if (kind === other) {
      at += 1
      continue
    }
    const start = at
    at += 1
    while (at < to) {
      if (kindAt(text, at) === kind) at += 1
      else if (
        at + 1 < to &&
        joins[kind]?.includes(text[at] as string) &&
        kindAt(text, at + 1) === kind
      )
        at += 2
      else break
    }
    found(start, at)
  }
}
