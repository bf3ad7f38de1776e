import type { EngineResult } from '../engine.ts'
import { oneLine } from '../remote/text.ts'
import type { RelayJob } from './wire.ts'

const warningCharsMax = 600

/** What the gateway could not honour, in its words, and what it did not say. */
export function saidWarnings(
  who: string,
  job: RelayJob,
  seedSent: number | null,
): EngineResult['warnings'] {
  const warnings = job.warnings.map(({ code, message }) => ({
    code: /^[a-z]+(-[a-z]+)*$/.test(code) ? code : 'upstream-warning',
    message: `${who} says: ${oneLine(message, warningCharsMax)}.`,
  }))
  if (job.seed === null || seedSent === null || job.seed === seedSent) return warnings
  const message = `${who} was asked for seed ${seedSent} and says that it used ${job.seed}.`
  return [...warnings, { code: 'seed-ignored', message }]
}
