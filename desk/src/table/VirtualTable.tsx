// A long list of which only the rows in sight are in the page.
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { type ReactNode, useMemo, useState } from 'react'
import { TableBody } from './TableBody.tsx'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Its track in the grid of the wide table, as `minmax(0, 1fr)`. */
  readonly track: string
  readonly figures?: boolean
  cell(row: Row): ReactNode
}

export interface VirtualTableProps<Row> {
  /** Names the table to screen readers, and its place to come back to. */
  readonly label: string
  /** Kept by the caller, so that rows are made once. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly total: number
  readonly idOf: (row: Row) => string
  /** How high a row is before it is measured, in pixels. */
  readonly height: number
  /** Called when the last rows come into sight. */
  readonly reachEnd: () => unknown
}

export const features = tableFeatures({})

export function VirtualTable<Row extends object>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, total, idOf } = props
  // In state, not in a ref: the rows must be drawn again once it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const definitions = useMemo(() => definitionsOf(columns), [columns])
  const table = useTable({ features, columns: definitions, data: rows, getRowId: idOf })
  const tracks = useMemo(() => columns.map((column) => column.track).join(' '), [columns])
  return (
    <div
      ref={setScroller}
      className="table-scroller h-full overflow-auto"
      data-scroll-restoration-id={label}
    >
      <table
        aria-label={label}
        aria-rowcount={total + 1}
        style={{ '--tracks': tracks } as React.CSSProperties}
      >
        <thead className="table-head">
          {table.getHeaderGroups().map((group) => (
            <tr aria-rowindex={1} key={group.id}>
              {group.headers.map((header) => (
                <th scope="col" className="label text-start" key={header.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <TableBody {...props} table={table} scroller={scroller} />
      </table>
    </div>
  )
}

function definitionsOf<Row extends object>(columns: readonly Column<Row>[]) {
  const helper = createColumnHelper<typeof features, Row>()
  return columns.map((column) =>
    helper.display({
      id: column.id,
      header: column.header,
      cell: ({ row }) => column.cell(row.original),
    }),
  )
}
