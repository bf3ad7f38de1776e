import type { Figure, Skipped } from './figure.ts'

const header = ['', 'p50', 'p95', 'p99', 'floor p50', 'ratio', 'aim']

/** The figures as a table for a terminal, with the details of each below its line. */
export function formatTable(figures: readonly Figure[], skipped: readonly Skipped[]): string {
  const rows = figures.map((figure) => {
    const { measured, floor, ratio, aim, unit } = figure
    const alone = measured.samples === 1
    return [
      figure.title,
      withUnit(measured.p50, unit),
      alone ? '' : withUnit(measured.p95, unit),
      alone ? '' : withUnit(measured.p99, unit),
      floor === null ? '' : withUnit(floor.summary.p50, unit),
      ratio === null ? '' : `${ratio.toFixed(2)}x`,
      aim === null ? '' : `${aim.text}: ${aim.met ? 'met' : 'MISSED'}`,
    ]
  })
  const widths = header.map((name, i) =>
    Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) =>
        i === 0 || i === header.length - 1
          ? cell.padEnd(widths[i] ?? 0)
          : cell.padStart(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const lines = [line(header)]
  for (const [i, row] of rows.entries()) {
    lines.push(line(row))
    const figure = figures[i]
    if (figure === undefined) continue
    const details = Object.entries(figure.detail).map(([name, value]) => `${name} ${short(value)}`)
    if (details.length > 0) lines.push(`    ${details.join(', ')}`)
  }
  for (const { name, reason } of skipped) lines.push(`SKIPPED ${name}: ${reason}`)
  return lines.join('\n')
}

function withUnit(value: number, unit: Figure['unit']): string {
  return `${short(value)} ${unit}`
}

/** Three figures are all a busy machine can tell. */
function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toPrecision(3)
}
