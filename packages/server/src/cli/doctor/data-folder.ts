import { constants } from 'node:fs'
import { access, mkdtemp, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { formatSpan } from '../durations.ts'
import { type Finding, findingsOf, reasonOf } from './finding.ts'

const gigabyte = 1024 ** 3
const freeMinBytes = gigabyte / 10
const freeWarnBytes = gigabyte
const fsyncRounds = 15
const fsyncWarnMs = 25
const clockApartMs = 2_000

/** Looks at the folder the server keeps its data in, or would make it in. */
export async function checkDataFolder(directory: string): Promise<readonly Finding[]> {
  const folder = resolve(directory)
  const findings = findingsOf('data folder')
  const exists = await isFolder(folder)
  if (exists === 'something else') {
    return [
      findings.broken(
        `${folder} is not a folder`,
        'move it away, or name another folder by LIKENESS_DATA_DIR',
      ),
    ]
  }
  const place = exists ? folder : await nearestFolder(folder)
  try {
    await access(place, constants.W_OK | constants.X_OK)
  } catch {
    const user = process.getuid?.() ?? 'this user'
    return [
      findings.broken(
        `${place} cannot be written to by user ${user}`,
        `give it to the user the server runs as (chown ${user} ${place}), or name another by LIKENESS_DATA_DIR`,
      ),
    ]
  }
  const first = exists
    ? findings.ok(`${folder} can be written to`)
    : findings.ok(`${folder} is not there yet and will be made`)
  return [
    first,
    ...(exists ? await checkPermissions(folder) : []),
    await checkSpace(place),
    ...(await checkWriting(place)),
  ]
}

async function isFolder(path: string): Promise<boolean | 'something else'> {
  try {
    return (await stat(path)).isDirectory() ? true : 'something else'
  } catch {
    return false
  }
}

async function nearestFolder(path: string): Promise<string> {
  for (let place = dirname(path); ; place = dirname(place)) {
    if ((await isFolder(place)) === true || place === dirname(place)) return place
  }
}

/** References, pictures and the secret that signs their URLs are nobody else's business. */
async function checkPermissions(folder: string): Promise<readonly Finding[]> {
  const findings = findingsOf('permissions')
  if (process.platform === 'win32') return []
  const { mode, uid } = await stat(folder)
  const me = process.getuid?.()
  const strangers: string[] = []
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found !== null && found.uid !== uid) strangers.push(name)
  }
  const result: Finding[] = []
  if (strangers.length > 0) {
    result.push(
      findings.warning(
        `${strangers.slice(0, 3).join(', ')} in ${folder} belong to another user than the folder, as after a start as root`,
        `stop the server and give all of it to one user: chown -R ${uid} ${folder}`,
      ),
    )
  } else if (me !== undefined && me !== 0 && uid !== me) {
    result.push(
      findings.warning(
        `${folder} belongs to user ${uid} and this is user ${me}`,
        'run the server as the user the folder belongs to',
      ),
    )
  }
  if ((mode & 0o007) === 0) result.push(findings.ok('other users of this machine cannot look in'))
  else {
    result.push(
      findings.warning(
        `other users of this machine can look into ${folder} (mode ${(mode & 0o777).toString(8)})`,
        `close it: chmod 700 ${folder}`,
      ),
    )
  }
  return result
}

async function checkSpace(place: string): Promise<Finding> {
  const findings = findingsOf('disk space')
  const { bavail, bsize } = await statfs(place)
  const free = bavail * bsize
  const text = `${(free / gigabyte).toFixed(free < 10 * gigabyte ? 2 : 0)} GB free at ${place}`
  const next = 'make room, shorten LIKENESS_RETENTION, or name another disk by LIKENESS_DATA_DIR'
  if (free < freeMinBytes) return findings.broken(text, next)
  if (free < freeWarnBytes) return findings.warning(`${text}: some hundred pictures`, next)
  return findings.ok(text)
}

/** How long a write takes to be safe: every task waits for it once. And what time the disk thinks it is. */
async function checkWriting(place: string): Promise<readonly Finding[]> {
  const disk = findingsOf('disk speed')
  let folder: string | null = null
  try {
    folder = await mkdtemp(join(place, '.doctor-'))
    const path = join(folder, 'probe')
    const took: number[] = []
    const file = await open(path, 'w')
    try {
      for (let i = 0; i < fsyncRounds; i++) {
        const started = performance.now()
        await file.write(Buffer.alloc(4096, i), 0, 4096, 0)
        await file.sync()
        took.push(performance.now() - started)
      }
    } finally {
      await file.close()
    }
    const median = took.sort((a, b) => a - b)[Math.floor(fsyncRounds / 2)] ?? 0
    const speed = `a write is safe on the disk after ${median < 10 ? `${median.toFixed(1)} ms` : formatSpan(median)}`
    const apart = Math.abs((await stat(path)).mtimeMs - Date.now())
    return [
      median <= fsyncWarnMs
        ? disk.ok(speed)
        : disk.warning(
            `${speed}, and every task waits for one`,
            'put LIKENESS_DATA_DIR on a local SSD, not on a network drive',
          ),
      ...(apart > clockApartMs ? [otherClock(place, apart)] : []),
    ]
  } catch (error) {
    return [
      disk.broken(
        `writing to ${place} failed: ${reasonOf(error)}`,
        'check the disk and the quota of this user',
      ),
    ]
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
  }
}

function otherClock(place: string, apartMs: number): Finding {
  return findingsOf('clock').warning(
    `the file system of ${place} and this machine disagree on the time by ${formatSpan(apartMs)}`,
    'it looks like a network drive with a clock of its own: synchronise both by NTP, or use a local disk',
  )
}
