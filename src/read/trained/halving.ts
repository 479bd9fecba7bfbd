// Search by halving.

/** The first of `size` places that a test holds for, where it holds for all after it; `size` for none. */
export function firstWhere(size: number, test: (place: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
