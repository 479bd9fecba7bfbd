/** From an offset in characters (code points), as most sets count, to one in UTF-16 units. */
export function makeShift(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  const starts: number[] = []
  let unit = 0
  for (const character of text) {
    starts.push(unit)
    unit += character.length
  }
  return (offset) => starts[offset] ?? unit
}
