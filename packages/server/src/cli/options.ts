/** Readers of option values: each says what it would have taken. */
import { InvalidArgumentError } from 'commander'
import { parseUsd } from '../core/money.ts'

/** For options that may be given several times. */
export function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value]
}

/** @throws InvalidArgumentError */
export function readInteger(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`)
  }
}

/** @throws InvalidArgumentError */
export function readUsd(text: string): number {
  try {
    return parseUsd(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

/** @throws InvalidArgumentError */
export function readDiscount(text: string): number {
  const value = /^\d{1,3}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN
  if (value >= 0 && value <= 100) return value
  throw new InvalidArgumentError(
    'It multiplies every price: 1 is none, 0.8 is 20 % off, 0 is free of charge.',
  )
}

/**
 * Reads `name=file[,file]`. A data URL has a comma of its own, so it is always the only file.
 * @throws InvalidArgumentError
 */
export function readSubject(
  text: string,
  earlier: readonly Subject[] | undefined,
): readonly Subject[] {
  const split = text.indexOf('=')
  const id = text.slice(0, Math.max(0, split)).replace(/^@/, '')
  const files = text.slice(split + 1)
  const images = /^data:/i.test(files) ? [files] : files.split(',').map((file) => file.trim())
  if (split === -1 || id === '' || images.includes('')) {
    throw new InvalidArgumentError('Write it as name=file or name=file,file.')
  }
  return [...(earlier ?? []), { id, images }]
}

export interface Subject {
  readonly id: string
  readonly images: readonly string[]
}
