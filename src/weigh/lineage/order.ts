import { instantOf } from '../../domain/interval.ts'

interface Dated {
  readonly id: string
  readonly published: string | null
}

/** Undated reports come last; ids decide between equals. */
export function isEarlier(a: Dated, b: Dated): boolean {
  const [one, other] = [instantOf(a.published) || '9999', instantOf(b.published) || '9999']
  return one === other ? a.id < b.id : one < other
}
