// The open day in memory.
import { type DayStack, inDayOrder } from '../day.ts'
import type { Stacked } from './tables.ts'

export function dayStackOver(day: Map<number, Stacked>): DayStack {
  const inOrder = () => [...day.values()].sort((a, b) => inDayOrder(a.item, b.item))
  return {
    top: async () => inOrder().at(-1)?.item ?? null,
    push: async (item, undo, loose) => {
      day.set(item.sequence, { item, undo, loose })
    },
    pop: async () => {
      const { item, undo } = [...day.values()].at(-1) as Stacked
      day.delete(item.sequence)
      return undo
    },
    move: async (report, instant) => {
      const own = [...day.values()].filter(({ item }) => item.report === report)
      if (own.every(({ item }) => item.instant === instant)) return false
      for (const { item, undo } of own)
        day.set(item.sequence, { item: { ...item, instant }, undo, loose: true })
      return true
    },
    isLoose: async () => [...day.values()].some(({ loose }) => loose),
    loose: async () => {
      const sorted = inOrder()
      const first = sorted.findIndex(({ loose }) => loose)
      const count = sorted.filter(({ loose }) => loose).length
      return { count, after: first < 0 ? 0 : sorted.length - first }
    },
    items: async () => [...day.values()].map(({ item }) => item),
    tighten: async () => {
      for (const [sequence, each] of day) day.set(sequence, { ...each, loose: false })
    },
    clear: async () => day.clear(),
  }
}
