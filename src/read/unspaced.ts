// Words of scripts that are written without spaces, by the runtime's own dictionaries.

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
/** In UTF-16 units. Asking for each run of letters apart is slow, for a whole text at once large. */
const windowLength = 2000

export const isUnspaced = (character: string): boolean => unspaced.test(character)

/** Yields the ends of the words of a stretch. Stretches must be asked for in order. */
export type Cutter = (start: number, end: number) => Generator<number>

/** A cutter over one text that looks at a window of it at a time. */
export function cutUnspaced(text: string): Cutter {
  let windowEnd = 0
  let cuts: readonly number[] = []
  let next = 0
  return function* (start, end) {
    let at = start
    while (at < end) {
      if (at >= windowEnd) {
        windowEnd = Math.min(text.length, at + windowLength)
        const segments = segmenter.segment(text.slice(at, windowEnd))
        const from = at
        cuts = Array.from(segments, ({ index }) => from + index).concat(windowEnd)
        next = 0
      }
      while ((cuts[next] as number) <= at) next += 1
      at = Math.min(end, cuts[next] as number)
      yield at
    }
  }
}
