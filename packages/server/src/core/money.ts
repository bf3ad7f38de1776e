/** Money is counted in whole micro-dollars (1 USD = 1,000,000), so that sums are exact. */
export const microsPerDollar = 1_000_000

/** Micro-dollars as a decimal string in USD with at least two places: 40000 is `0.04`, 2500000 `2.50`. */
export function formatUsd(micros: number): string {
  const sign = micros < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(micros) / microsPerDollar)
  const fraction = String(Math.abs(micros) % microsPerDollar)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '')
  return `${sign}${whole}.${fraction}`
}

/**
 * Reads a decimal USD amount (`12`, `0.04`) as micro-dollars.
 * @throws RangeError when it is not a plain decimal number with at most 6 places.
 */
export function parseUsd(text: string): number {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim())
  if (match === null) {
    throw new RangeError(
      `"${text}" is not an amount in USD: write a decimal number with at most 6 places, such as 25 or 0.04`,
    )
  }
  const micros = Number(match[2]) * microsPerDollar + Number((match[3] ?? '').padEnd(6, '0'))
  return match[1] === '-' ? -micros : micros
}
