import { stripVTControlCharacters } from 'node:util'
import type { Terminal } from './terminal.ts'

export interface Column<Row> {
  readonly title: string
  readonly align?: 'right'
  cell(row: Row): string
}

/** Rows as lines of padded columns below a heading. */
export function tableLines<Row>(
  terminal: Terminal,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string[] {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)))
  const widths = columns.map((column, c) =>
    Math.max(column.title.length, ...cells.map((row) => visibleLength(row[c] ?? ''))),
  )
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, c) => {
        const gap = ' '.repeat((widths[c] ?? 0) - visibleLength(text))
        return columns[c]?.align === 'right' ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  const heading = line(columns.map((column) => column.title.toUpperCase()))
  return [terminal.paint('dim', heading), ...cells.map(line)]
}

/** Names and values below each other; a value of null is left out. */
export function fieldLines(
  terminal: Terminal,
  fields: readonly (readonly [name: string, value: string | null])[],
): string[] {
  const shown = fields.filter(([, value]) => value !== null)
  const width = Math.max(...shown.map(([name]) => name.length))
  return shown.map(([name, value]) => `${terminal.paint('dim', name.padEnd(width))}  ${value}`)
}

function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length
}
