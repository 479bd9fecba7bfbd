// Words to the pieces that the encoder knows (WordPiece, uncased), as the trainer cut them.

/** What the encoder is handed of one word. */
export interface Pieces {
  /** One to `mostPieces` numbers of the vocabulary. */
  readonly ids: readonly number[]
  /** The word's shape, 0 to 7; its further pieces bear the same with 8 added. */
  readonly shape: number
}

export interface Vocabulary {
  /** Marks of a window's two ends. */
  readonly begin: number
  readonly end: number
  readonly piecesOf: (word: string) => Pieces
}

/** Pieces of a word that are kept. */
const mostPieces = 16
/** A part of a word with more characters is unknown as a whole. */
const longestPart = 100
/** UTF-16 units of a word that are looked at: no word of a text is longer, and 16 pieces are far shorter. */
const longestWord = 4000
/** Words remembered with their pieces; then all are forgotten. */
const mostRemembered = 30_000

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu
const ideograph =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
const punctuation = /[\p{P}$+<=>^`|~]/u
const plainWord = /^[a-z0-9]+$/

/** Lower case, accents off, as the trainer's normaliser does it: character by character. */
function normalise(word: string): string {
  const bare = word
    .slice(0, longestWord)
    .replace(invisible, '')
    .replace(ideograph, ' $& ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
  return Array.from(bare, (character) => character.toLowerCase()).join('')
}

/** Parts at white space, which falls away, and at each punctuation mark, which stands alone. */
function* partsOf(word: string): Generator<string> {
  let part = ''
  for (const character of word) {
    const isSpace = /\s/.test(character)
    if (!isSpace && !punctuation.test(character)) {
      part += character
      continue
    }
    if (part !== '') yield part
    if (!isSpace) yield character
    part = ''
  }
  if (part !== '') yield part
}

/**
 * A word's shape, which the uncased vocabulary forgets: 1 lower case, 2 capitalised, 3 capitals,
 * 4 mixed, 5 a number, 6 with digits, 7 marks alone, 0 a script without case.
 */
export function shapeOf(word: string): number {
  if (/^[a-z]+$/.test(word)) return 1
  const [first = ''] = word
  const isLower = (text: string) =>
    /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text)
  if (isLower(word)) return 1
  if (/\p{Uppercase}/u.test(word) && !/[\p{Lowercase}\p{Lt}]/u.test(word))
    return first.length < word.length ? 3 : 2
  if (/\p{Uppercase}/u.test(first) && isLower(word.slice(first.length))) return 2
  if (/^[\p{Nd}.,:/-]+$/u.test(word) && /\p{Nd}/u.test(word)) return 5
  if (
    /[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u1369-\u1371]/u.test(
      word,
    )
  )
    return 6
  if (/\p{Uppercase}/u.test(word)) return 4
  return /[\p{L}\p{N}]/u.test(word) ? 0 : 7
}

/** `lines[i]` is piece number i. */
export function makeVocabulary(lines: readonly string[]): Vocabulary {
  const numbers = new Map(lines.map((line, index) => [line, index] as const))
  const numberOf = (piece: string): number => numbers.get(piece) ?? -1
  const unknown = numberOf('[UNK]')

  /** The longest piece first, then the longest of the rest; unknown as a whole where one is missing. */
  function cutPart(part: string): number[] {
    if (part.length > longestPart && Array.from(part).length > longestPart) return [unknown]
    const ids: number[] = []
    let start = 0
    while (start < part.length) {
      const mark = start === 0 ? '' : '##'
      let end = part.length
      while (end > start && numberOf(mark + part.slice(start, end)) < 0) end -= 1
      if (end === start) return [unknown]
      ids.push(numberOf(mark + part.slice(start, end)))
      start = end
    }
    return ids
  }

  function cutWord(word: string): number[] {
    const lower = word.toLowerCase()
    if (plainWord.test(lower)) return cutPart(lower).slice(0, mostPieces)
    const ids: number[] = []
    for (const part of partsOf(normalise(word))) {
      ids.push(...cutPart(part))
      if (ids.length >= mostPieces) break
    }
    return ids.length === 0 ? [unknown] : ids.slice(0, mostPieces)
  }

  const remembered = new Map<string, Pieces>()
  return {
    begin: numberOf('[CLS]'),
    end: numberOf('[SEP]'),
    piecesOf(word) {
      const known = remembered.get(word)
      if (known !== undefined) return known
      if (remembered.size >= mostRemembered) remembered.clear()
      const pieces = { ids: cutWord(word), shape: shapeOf(word) }
      if (word.length <= longestPart) remembered.set(word, pieces)
      return pieces
    },
  }
}
