// Windows: stretches of whole sentences that the encoder reads at once.

/** Words `first` to `end`, which is outside. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/** Whether a word stands in one of some stretches. */
export const holds = (stretches: readonly Stretch[], word: number): boolean =>
  stretches.some(({ first, end }) => first <= word && word < end)

/** Words first to end are read for their own sake, those from `from` on as context before them. */
export interface Window extends Stretch {
  readonly from: number
}

export interface Cutting {
  /** Pieces of a window, its two marks left out. */
  readonly room: number
  /** Pieces of context at most; it shrinks where a sentence would have to be cut for it. */
  readonly context: number
}

/**
 * Cuts a text into windows, in order: each word is read for its own sake once. A window holds whole
 * sentences; one that alone does not fit is cut, and goes on with the words before the cut as context.
 * `sizes` are the pieces of each word, at most `room` each.
 */
export function cutWindows(
  sizes: ArrayLike<number>,
  sentences: readonly Stretch[],
  { room, context }: Cutting,
): Window[] {
  const sizeOf = (word: number): number => sizes[word] as number
  const windows: Window[] = []
  let first = 0
  let used = 0

  /** Where the context of a window that starts with sentence `at` begins: whole sentences that fit. */
  function contextBefore(at: number, need: number): number {
    let from = at
    let size = 0
    for (let index = at - 1; index >= 0; index -= 1) {
      const { first, end } = sentences[index] as Stretch
      for (let word = first; word < end && size <= context; word += 1) size += sizeOf(word)
      if (size > context || size + need > room) break
      from = index
    }
    return from === at ? -1 : (sentences[from] as Stretch).first
  }

  function close(end: number, from: number): void {
    if (end > first) windows.push({ from, first, end })
    first = end
  }

  let from = 0
  sentences.forEach(({ first: start, end }, index) => {
    let need = 0
    for (let word = start; word < end; word += 1) need += sizeOf(word)
    if (used + need > room && start > first) {
      close(start, from)
      const begun = contextBefore(index, need)
      from = begun < 0 ? start : begun
      used = total(sizes, from, start)
    }
    while (used + need > room) {
      let cut = Math.max(first, start)
      let size = used
      while (size + sizeOf(cut) <= room) {
        size += sizeOf(cut)
        cut += 1
      }
      need -= size - used
      close(cut, from)
      from = backFrom(sizes, cut, context)
      used = total(sizes, from, cut)
    }
    used += need
  })
  close(sentences.at(-1)?.end ?? 0, from)
  return windows
}

function total(sizes: ArrayLike<number>, from: number, end: number): number {
  let sum = 0
  for (let word = from; word < end; word += 1) sum += sizes[word] as number
  return sum
}

/** The first of the words before `end` that together have at most `most` pieces. */
function backFrom(sizes: ArrayLike<number>, end: number, most: number): number {
  let from = end
  let size = 0
  while (from > 0 && size + (sizes[from - 1] as number) <= most) {
    from -= 1
    size += sizes[from] as number
  }
  return from
}
