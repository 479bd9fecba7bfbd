// White space and characters that carry nothing, told apart from what is read.

/** Soft hyphens, zero-width spaces and control characters carry nothing. */
const empty = new Set([0xad, 0x200b, 0xfeff, 0x7f])
const breaking = new Set([9, 10, 11, 12, 13, 0x85, 0x2028, 0x2029])
/** Spaces of any width, those without a break among them. */
const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a)

const kindOf = (code: number): 'ink' | 'white' | 'empty' =>
  code > 32 && code < 0x7f
    ? 'ink'
    : isSpace(code) || breaking.has(code)
      ? 'white'
      : code < 32 || empty.has(code)
        ? 'empty'
        : 'ink'

/** What stands before a stretch: nothing that is read, or white space. */
export type Before = 'nothing' | 'white'

/**
 * Gives each stretch of `text[start, end)` that can be kept as it is: ink, with single spaces between
 * words. What lies between two stretches is folded or dropped.
 */
export function eachStretch(
  text: string,
  start: number,
  end: number,
  visit: (from: number, to: number, before: Before) => void,
): void {
  let from = -1
  let before: Before = 'nothing'
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind === 'ink') {
      if (from < 0) from = i
      continue
    }
    const single = code === 32 && i + 1 < end && kindOf(text.charCodeAt(i + 1)) === 'ink'
    if (from >= 0 && single) continue
    if (from >= 0) {
      visit(from, i, before)
      from = -1
      before = 'nothing'
    }
    if (kind === 'white') before = 'white'
  }
  if (from >= 0) visit(from, end, before)
}

/** Whether white space follows the last ink of a text. */
export function endsWhite(text: string, start: number, end: number): boolean {
  for (let i = end - 1; i >= start; i--) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind !== 'empty') return kind === 'white'
  }
  return false
}

/** Whether anything in a text is read at all. */
export function hasInk(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (kindOf(text.charCodeAt(i)) === 'ink') return true
  return false
}
