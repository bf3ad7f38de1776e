import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const secretFields = new Set(['authorization', 'prompt', 'payload', 'images'])
const censor = '[redacted]'
/** As deep as `req.headers.authorization`. */
const redactedDepth = 3

/**
 * The process log: one JSON line an event. Call sites log ids and counts, never a prompt, a key or
 * image bytes; the redaction of the field names where they live is a second wall.
 */
export function createLog(options: { level: LogLevel; stream?: DestinationStream }): Log {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // For what a child log carries along. With wildcards, pino's own redaction takes three times as
      // long as all the rest of a line, so what is nested is looked at by ours.
      redact: { paths: [...secretFields], censor },
      formatters: { log: (fields) => redactNested(fields, redactedDepth) },
    },
    options.stream ?? pino.destination({ dest: 2, sync: false }),
  )
}

/** The same object when there is nothing to hide, else a copy. */
function redactNested(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  let redacted: Record<string, unknown> | null = null
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    const shown = secretFields.has(name) ? censor : redactInside(value, depth - 1)
    if (shown !== value) redacted = { ...(redacted ?? fields), [name]: shown }
  }
  return redacted ?? fields
}

function redactInside(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  // An error is written by pino's serializer, which needs it as it is.
  if (Array.isArray(value) || value instanceof Error) return value
  return redactNested(value as Record<string, unknown>, depth)
}
