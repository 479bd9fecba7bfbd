// Rows as CSV (RFC 4180), safe to open in a spreadsheet.

export type Cell = string | number | boolean | null

/**
 * One line, with its line break. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, CSV injection): its text comes from reports, and reports are hostile.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
