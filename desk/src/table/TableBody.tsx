import { useElementScrollRestoration } from '@tanstack/react-router'
import type { ReactTable, Row } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useMemo } from 'react'
import { useCursor } from './cursor.ts'
import type { features, VirtualTableProps } from './VirtualTable.tsx'

interface TableBodyProps<R extends object> extends VirtualTableProps<R> {
  readonly table: ReactTable<typeof features, R>
  readonly scroller: HTMLDivElement | null
}

/** Rows beyond the sight that are made ready; three screens of a fast scroll stay filled. */
const overscan = 12

export function TableBody<R extends object>(props: TableBodyProps<R>) {
  const { table, scroller, label, height, reachEnd } = props
  const { rows } = table.getRowModel()
  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  const kept = useElementScrollRestoration({ id: label })
  const cursor = useCursor({ ids, scroller, virtualizer: () => virtualizer })
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    initialOffset: kept?.scrollY ?? 0,
    overscan,
    // The row in focus stays in the page, or its focus would be lost.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return cursor.at < 0 || cursor.at >= rows.length || seen.includes(cursor.at)
        ? seen
        : [...seen, cursor.at].sort((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= rows.length - overscan) reachEnd()
  }, [last, rows.length, reachEnd])
  return (
    <tbody className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {items.map((item) => {
        const row = rows[item.index]
        return row === undefined ? null : (
          <TableLine
            key={row.id}
            table={table}
            row={row}
            item={item}
            measure={virtualizer.measureElement}
            stay={() => cursor.stay(item.index, row.id)}
          />
        )
      })}
    </tbody>
  )
}

interface TableLineProps<R extends object> {
  readonly table: ReactTable<typeof features, R>
  readonly row: Row<typeof features, R>
  readonly item: VirtualItem
  readonly measure: (line: HTMLElement | null) => void
  /** Called when the focus comes into the line. */
  readonly stay: () => void
}

const TableLine = <R extends object>({ table, row, item, measure, stay }: TableLineProps<R>) => (
  <tr
    ref={measure}
    data-index={item.index}
    aria-rowindex={item.index + 2}
    onFocus={stay}
    className="table-line"
    style={{ transform: `translateY(${item.start}px)` }}
  >
    {row.getAllCells().map((cell) => (
      <td key={cell.id} className="min-w-0">
        <table.FlexRender cell={cell} />
      </td>
    ))}
  </tr>
)
