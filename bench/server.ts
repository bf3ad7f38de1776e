/**
 * The server under test: `createApp` as `likeness serve` composes it, with IPC beside it. With
 * `BENCH_ENGINE=held` its engine holds every task until it is told to finish it, so that a figure of
 * the API has no rendering in it; with `ready` it has the picture already, so that tasks end as fast as
 * the server itself can.
 */
import { createApp } from '../packages/server/src/app.ts'
import { loadConfig } from '../packages/server/src/config.ts'
import { createLog } from '../packages/server/src/core/log.ts'
import type { Engine, EngineResult } from '../packages/server/src/engines/engine.ts'
import { sharp } from '../packages/server/src/images/sharp-setup.ts'
import { answerQuestions, collectGarbage, ownUsage, type Question } from './child.ts'
import { watchLoop, type LongestTurn } from './loop-watch.ts'

const { BENCH_ENGINE, ...env } = process.env
const config = loadConfig(env)
const anything = {
  id: 'studio',
  version: 'bench',
  capabilities: () => ({
    referencesMax: 7,
    needsReference: false,
    seed: true,
    cancel: true,
    progress: false,
  }),
  close: async () => {},
}

/** As many attempts at a time as a few upstreams would take. */
const readyPlaces = 16

const held = new Map<string, PromiseWithResolvers<void>>()
const app = await createApp({
  config,
  log: createLog({ level: config.logLevel }),
  ...(BENCH_ENGINE === 'held' && { engines: [heldEngine()] }),
  ...(BENCH_ENGINE === 'ready' && { engines: [await readyEngine()] }),
})
const { url } = await app.start()
let endWatch: (() => LongestTurn) | null = null

answerQuestions(url, (question: Question) => {
  switch (question.what) {
    case 'usage':
      return ownUsage()
    case 'collect-garbage':
      return collectGarbage()
    case 'watch-loop':
      endWatch = watchLoop()
      return null
    case 'longest-turn':
      return endWatch?.()
    case 'finish':
      return finish(question.taskId)
    case 'open-tasks':
      return openTasks()
    case 'ended-tasks':
      return endedTasks()
    default:
      throw new Error(`the server does not know ${question.what}`)
  }
})
process.once('SIGTERM', () => {
  void app.stop(0).then(() => process.exit(0))
})

function entryOf(taskId: string): PromiseWithResolvers<void> {
  const entry = held.get(taskId) ?? Promise.withResolvers<void>()
  held.set(taskId, entry)
  return entry
}

async function readyEngine(): Promise<Engine> {
  const bytes = await sharp({
    create: { width: 1080, height: 1080, channels: 3, background: '#3a6ea5' },
  })
    .png()
    .toBuffer()
  return {
    ...anything,
    places: () => readyPlaces,
    run: async (): Promise<EngineResult> => ({
      image: { kind: 'encoded', bytes },
      digitalSourceType: 'algorithmicMedia',
      warnings: [],
    }),
  }
}

function heldEngine(): Engine {
  return {
    ...anything,
    run: async ({ taskId, width, height }, { signal }): Promise<EngineResult> => {
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      })
      await Promise.race([entryOf(taskId).promise, aborted])
      held.delete(taskId)
      return {
        image: { kind: 'raw', width, height, channels: 3, data: Buffer.alloc(width * height * 3) },
        digitalSourceType: 'algorithmicMedia',
        warnings: [],
      }
    },
  }
}

async function openTasks(): Promise<number> {
  const { queued, running } = await app.store.queueNumbers({ now: Date.now() })
  return queued + running
}

/** When each task was settled, ms since 1970. */
async function endedTasks(): Promise<{ id: string; state: string; endedAt: number }[]> {
  const { accountId } = app.bootstrap
  const ended: { id: string; state: string; endedAt: number }[] = []
  let cursor: string | null = null
  do {
    const states = ['completed', 'failed'] as const
    const page = await app.store.listTasks({ accountId, states, limit: 500, cursor })
    for (const { id, state, endedAt } of page.tasks) {
      if (endedAt !== null) ended.push({ id, state, endedAt })
    }
    cursor = page.nextCursor
  } while (cursor !== null)
  return ended
}

/** Lets the engine finish; resolves with the monotonic time of the settle, in ns as a string. */
function finish(taskId: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const unwatch = app.store.watchTask(taskId, () => {
      const now = process.hrtime.bigint()
      app.store
        .getTask({ id: taskId })
        .then((task) => {
          if ((task?.endedAt ?? null) === null) return
          unwatch()
          resolve(String(now))
        })
        .catch(reject)
    })
    entryOf(taskId).resolve()
  })
}
