// How alike two names sound: an edit distance that knows which sounds romanisations swap.

const vowels = 'aeiou'
/** Sounds that one romanisation writes for another's; a pair costs `swapped`. */
const alike = [
  'hg',
  'gk',
  'hk',
  'Ss',
  'Sc',
  'SC',
  'Cc',
  'Ck',
  'Ch',
  'ck',
  'cs',
  'cz',
  'Zz',
  'ZS',
  'ZJ',
].concat(['Zj', 'Jj', 'Jg', 'jg', 'Jz', 'Jd', 'vf', 'bp', 'vb', 'dt', 'ij', 'sz', 'uv', 'jC', 'JC'])

/**
 * Costs of one edit, set on how the Cyrillic and Arabic names of the seven countries of the drop-in
 * archive differ from their Latin ones (bench/places/README.md).
 */
const cost = { vowel: 0.25, swapped: 0.3, other: 1, dropVowel: 0.35, dropWeak: 0.4, drop: 1 }

const size = 128
const swap = new Float32Array(size * size).fill(cost.other)
const drop = new Float32Array(size).fill(cost.drop)
for (const one of vowels) {
  drop[one.charCodeAt(0)] = cost.dropVowel
  for (const other of vowels) swap[one.charCodeAt(0) * size + other.charCodeAt(0)] = cost.vowel
}
for (const weak of 'hj') drop[weak.charCodeAt(0)] = cost.dropWeak
for (const [one = '', other = ''] of alike) {
  swap[one.charCodeAt(0) * size + other.charCodeAt(0)] = cost.swapped
  swap[other.charCodeAt(0) * size + one.charCodeAt(0)] = cost.swapped
}

/** Longer names are compared by their beginnings. */
const longest = 48
let above = new Float32Array(longest + 1)
let row = new Float32Array(longest + 1)

const codeAt = (heard: string, at: number): number => Math.min(heard.charCodeAt(at), size - 1)

/** In [0, 1]: 1 for the same sounds (of `soundsOf`), 0 where nothing agrees. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const height = Math.min(a.length, longest)
  const width = Math.min(b.length, longest)
  if (height === 0 || width === 0) return 0
  above[0] = 0
  for (let j = 1; j <= width; j += 1)
    above[j] = (above[j - 1] as number) + (drop[codeAt(b, j - 1)] as number)
  for (let i = 1; i <= height; i += 1) {
    const one = codeAt(a, i - 1)
    row[0] = (above[0] as number) + (drop[one] as number)
    for (let j = 1; j <= width; j += 1) {
      const other = codeAt(b, j - 1)
      const kept =
        (above[j - 1] as number) + (one === other ? 0 : (swap[one * size + other] as number))
      const less = (above[j] as number) + (drop[one] as number)
      const more = (row[j - 1] as number) + (drop[other] as number)
      row[j] = Math.min(kept, less, more)
    }
    const spare = above
    above = row
    row = spare
  }
  return Math.max(0, 1 - (above[width] as number) / Math.max(height, width))
}
