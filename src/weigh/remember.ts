// What is made of the same words again and again is made once.

/** The same function, which is pure, with up to `most` results at hand; then all are forgotten. */
export function remember<T>(most: number, make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined || made.has(text)) return known as T
    if (made.size >= most) made.clear()
    const value = make(text)
    made.set(text, value)
    return value
  }
}
