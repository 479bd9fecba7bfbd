// Numbers in running text, as digits: `1,200`, `two hundred and twelve`, `11`.

const units: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
)
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10]),
)
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

/** `one` alone is a pronoun more often than a number. */
const pronoun = 1

/** Every number of the text, each once. */
export function numbersIn(text: string): Set<string> {
  const found = new Set<string>()
  let total = 0
  let part = 0
  let isOpen = false
  const close = () => {
    if (isOpen && total + part > pronoun) found.add(String(total + part))
    total = 0
    part = 0
    isOpen = false
  }
  for (const [token] of text.toLowerCase().matchAll(/\d+(?:[.,]\d+)*|[a-z]+/g)) {
    const digits = /^\d/.test(token) ? readDigits(token) : undefined
    const small = digits ?? units[token] ?? tens[token]
    const scale = scales[token]
    if (small !== undefined) {
      if (digits !== undefined || (isOpen && units[token] === undefined)) close()
      part += small
      isOpen = true
    } else if (scale !== undefined && isOpen) {
      if (scale === 100) part *= scale
      else {
        total += part * scale
        part = 0
      }
    } else if (token !== 'and') close()
  }
  close()
  return found
}

/** `1,200` and `1.200` are twelve hundred; `2.4` and `2,4` are two and four tenths. */
function readDigits(token: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(token)
  return Number(grouped ? token.replace(/[.,]/g, '') : token.replaceAll(',', '.')) || 0
}
