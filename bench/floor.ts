/**
 * What the figures are compared with: the least that has to be done, in a plain process and behind bare
 * Fastify routes. `BENCH_FOLDER` is where it may write, `BENCH_BODY` the file with the large body.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fastify } from 'fastify'
import sharp from 'sharp'
import { answerQuestions, collectGarbage, ownUsage, type Question } from './child.ts'

const folder = process.env['BENCH_FOLDER'] ?? '.'
const bodyPath = process.env['BENCH_BODY']
const largeBody = bodyPath === undefined ? Buffer.from('{}') : readFileSync(bodyPath)
const taskJson: unknown = JSON.parse(process.env['BENCH_TASK'] ?? '{}')
// As the server does: a picture is hardly ever decoded twice.
sharp.cache(false)
sharp.concurrency(1)

/** JSON.parse, base64, SHA-256, write, fsync; removes the file again. Time of all but the removal, ms. */
function keepLarge(body: Buffer): number {
  const path = join(folder, 'floor.bin')
  const startedAt = performance.now()
  const { images } = JSON.parse(body.toString('utf8')) as { images: [string] }
  const bytes = Buffer.from(images[0].slice(images[0].indexOf(',') + 1), 'base64')
  createHash('sha256').update(bytes).digest('hex')
  const file = openSync(path, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  const ms = performance.now() - startedAt
  rmSync(path)
  return ms
}

const db = new DatabaseSync(join(folder, 'floor.db'))
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
db.exec('CREATE TABLE tasks (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
const insert = db.prepare('INSERT INTO tasks (body) VALUES (?)')
let unsaved: { body: string; resolve: () => void }[] = []

/** All bodies of one turn in one commit. */
function save(body: string): Promise<void> {
  return new Promise((resolve) => {
    unsaved.push({ body, resolve })
    if (unsaved.length > 1) return
    setImmediate(() => {
      const saving = unsaved
      unsaved = []
      db.exec('BEGIN IMMEDIATE')
      for (const entry of saving) insert.run(entry.body)
      db.exec('COMMIT')
      for (const entry of saving) entry.resolve()
    })
  })
}

const app = fastify({ bodyLimit: 20 * 1024 * 1024 })
let arrived = Promise.withResolvers<void>()
let release = Promise.withResolvers<void>()
app.get('/task', async () => taskJson)
app.get('/wait', async () => {
  arrived.resolve()
  await release.promise
  return taskJson
})
app.post('/save', async (request, reply) => {
  await save(JSON.stringify(request.body))
  return reply.code(202).send(taskJson)
})
app.removeContentTypeParser('application/json')
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
  done(null, body.length > 65_536 ? body : JSON.parse(String(body)))
})
app.post('/keep', async (request, reply) => {
  keepLarge(request.body as Buffer)
  return reply.code(202).send(taskJson)
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
let raw: { path: string; data: Buffer; width: number; height: number } | null = null

answerQuestions(url, async (question: Question) => {
  switch (question.what) {
    case 'usage':
      return ownUsage()
    case 'collect-garbage':
      return collectGarbage()
    case 'keep':
      return keepLarge(largeBody)
    case 'answer-waiter': {
      await arrived.promise
      arrived = Promise.withResolvers()
      const releasedAt = process.hrtime.bigint()
      release.resolve()
      release = Promise.withResolvers()
      return String(releasedAt)
    }
    case 'decode':
      return timed(async () => {
        for (const path of question.paths) await sharp(path).removeAlpha().raw().toBuffer()
      })
    case 'encode': {
      if (raw?.path !== question.path) {
        const { data, info } = await sharp(question.path)
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true })
        raw = { path: question.path, data, width: info.width, height: info.height }
      }
      const { data, width, height } = raw
      // The settings of `images/finish.ts`.
      return timed(() =>
        sharp(data, { raw: { width, height, channels: 3 } })
          .png({ compressionLevel: 2, adaptiveFiltering: true })
          .toBuffer(),
      )
    }
    default:
      throw new Error(`the floor does not know ${question.what}`)
  }
})

async function timed(job: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await job()
  return performance.now() - startedAt
}
process.once('SIGTERM', () => process.exit(0))
