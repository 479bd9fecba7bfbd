// What is made of words again and again is made once.

/** So many results are remembered of each thing; then all are forgotten, so that memory is bounded. */
const most = 20_000

/** The same function, which is pure, with its last results at hand. */
export function remember<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { readonly value: T }>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known.value
    if (made.size >= most) made.clear()
    const value = make(text)
    made.set(text, { value })
    return value
  }
}
