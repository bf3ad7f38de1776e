import { setTimeout as sleep } from 'node:timers/promises'
import { formatSpan, formatTime } from '../durations.ts'
import { type Finding, findingsOf } from './finding.ts'

/** This program was not there before: an earlier time is a clock that was never set. */
const earliestMs = Date.UTC(2026, 0, 1)
const watchMs = 300
const jumpMs = 50
/** What a webhook's receiver allows (300 s) is far more; TLS and signed URLs start to suffer here. */
const apartMs = 60_000

/** Whether the time can be right and runs evenly. */
export async function checkClock(): Promise<Finding> {
  const findings = findingsOf('clock')
  const now = Date.now()
  const next = 'set the clock by NTP (timedatectl set-ntp true)'
  if (now < earliestMs) {
    return findings.broken(`it is ${formatTime(now)} UTC by this machine's clock`, next)
  }
  const steady = performance.now()
  await sleep(watchMs)
  const jumped = Math.abs(Date.now() - now - (performance.now() - steady))
  if (jumped > jumpMs) {
    return findings.warning(
      `the clock jumped by ${formatSpan(jumped)} within ${watchMs} ms: leases and deadlines depend on it`,
      'let one service set the clock, and slew it instead of stepping',
    )
  }
  return findings.ok(`${formatTime(now)} UTC, running evenly`)
}

/** Compares with the time another machine put on its answer. */
export function compareClock(date: string | null, who: string): Finding | null {
  const theirs = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(theirs)) return null
  const apart = Math.abs(Date.now() - theirs)
  if (apart < apartMs) return null
  return findingsOf('clock').warning(
    `this machine and ${who} disagree on the time by ${formatSpan(apart)}`,
    'receivers refuse callbacks whose time is off by more than 5 min: set the clock by NTP',
  )
}
