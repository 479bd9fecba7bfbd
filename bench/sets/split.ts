import type { Options } from '../options.ts'

/**
 * The documents to measure on, of a set without parts of its own: every fifth by sorted id for dev; all
 * of them for test, whose archive holds nothing else.
 */
export function chooseSplit<Document extends { readonly id: string }>(
  documents: readonly Document[],
  split: Options['split'],
): Document[] {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return split === 'test' ? sorted : sorted.filter((_, at) => at % 5 === 4)
}
