/**
 * The main job, seen from a client: starts the real server on a free port with a temporary data
 * folder, sends a task with a photo as its reference over HTTP, follows it, and leaves the picture.
 * The last line printed is the path of the picture.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Likeness } from '../packages/sdk/src/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reference = join(root, 'examples/references/astronaut.png')
const prompt = 'The astronaut of [image 1] in front of snowy mountains at sunset'
const key = `lk_demo_${process.pid}_${'x'.repeat(16)}`
const out = join(root, 'out')
const data = mkdtempSync(join(tmpdir(), 'likeness-demo-'))

const server = spawn(process.execPath, [join(root, 'packages/server/src/main.ts'), 'serve'], {
  env: {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    LIKENESS_DATA_DIR: data,
    LIKENESS_BOOTSTRAP_KEY: key,
    LIKENESS_LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})

/** The URL the server prints once it listens. */
function listening(): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const url = /https?:\/\/[^\s]+:\d+/.exec(printed)?.[0]
      if (url !== undefined) resolve(url)
    })
    server.once('exit', (code) => {
      reject(new Error(`the server ended with code ${code} before it listened:\n${printed}`))
    })
    server.once('error', reject)
  })
}

function show(progress: number, stage: string): void {
  const filled = Math.round(progress * 24)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`
  const line = `  ${bar} ${String(Math.round(progress * 100)).padStart(3)} %  ${stage}`
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(70)}`)
  else console.log(line)
}

function stop(): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
process.once('SIGINT', () => {
  void stop().then(() => process.exit(130))
})

try {
  const url = await listening()
  console.log(`Likeness is at ${url}`)
  console.log(`  prompt     ${prompt}`)
  console.log(`  reference  examples/references/astronaut.png`)
  const likeness = new Likeness({ apiKey: key, baseUrl: url })
  const created = await likeness.generations.create({
    model: 'viduq2_reference2image',
    prompt,
    images: [reference],
    seed: 7,
  })
  console.log(`  task       ${created.id}`)
  let shown = ''
  const task = await likeness.generations.wait(created, {
    onProgress: (current) => {
      const stage = current.status === 'completed' ? 'done' : (current.metadata.stage ?? 'waiting')
      if (!process.stdout.isTTY && stage === shown) return
      shown = stage
      show(current.progress, stage)
    },
  })
  if (process.stdout.isTTY) process.stdout.write('\n')
  const { width, height, engine, running_ms: runningMs, warnings } = task.metadata
  console.log(
    `Made by ${engine}: ${width}x${height} in ${((runningMs ?? 0) / 1000).toFixed(1)} s, ${task.usage?.cost} USD`,
  )
  for (const warning of warnings) console.log(`  note: ${warning.message}`)
  mkdirSync(out, { recursive: true })
  await likeness.files.downloadTo(task, join(out, 'demo.png'))
  await stop()
  console.log('out/demo.png')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop()
  process.exitCode = 1
} finally {
  rmSync(data, { recursive: true, force: true })
}
