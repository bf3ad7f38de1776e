import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * The process log: one JSON line an event. Call sites log ids and counts, never a prompt, a key or
 * image bytes; the redaction list is a second wall for the header and field names where they live.
 */
export function createLog(options: { level: LogLevel; stream?: DestinationStream }): Log {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'authorization',
          'headers.authorization',
          'req.headers.authorization',
          'prompt',
          'payload',
          'images',
          '*.prompt',
          '*.payload',
          '*.images',
          '*.authorization',
        ],
        censor: '[redacted]',
      },
    },
    options.stream ?? pino.destination({ dest: 2, sync: false }),
  )
}
