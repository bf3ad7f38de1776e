/** What the values of variables may look like, each with a message that says the rule. */
import { z } from 'zod'
import { parseUsd } from './core/money.ts'

export const second = 1000
const durationUnits: Readonly<Record<string, number>> = {
  ms: 1,
  s: second,
  m: 60 * second,
  h: 3600 * second,
  d: 86_400 * second,
}

/** `90s`, `15m`, `7d`; a bare number is seconds. Result in ms. */
export function duration(min: number, max: number) {
  return z.string().transform((text, context) => {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text.trim())
    const value =
      match === null ? Number.NaN : Number(match[1]) * (durationUnits[match[2] ?? 's'] ?? 0)
    if (value >= min && value <= max) return Math.round(value)
    context.addIssue(
      `must be a duration such as 30s, 15m or 7d, from ${min / second} s to ${max / second} s`,
    )
    return z.NEVER
  })
}

export function integer(min: number, max: number) {
  return z.string().transform((text, context) => {
    const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    context.addIssue(`must be a whole number from ${min} to ${max}`)
    return z.NEVER
  })
}

export const flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
  .transform((v) => v === '1' || v === 'true')

export const usd = z.string().transform((text, context) => {
  try {
    return parseUsd(text)
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : 'must be an amount in USD')
    return z.NEVER
  }
})

export const httpUrl = z
  .string()
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  }, 'must be an http or https URL without query')
  .transform((text) => text.replace(/\/+$/, ''))

/** What a process of a server does: answer clients, work on tasks, or both. */
