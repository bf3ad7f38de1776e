import { fork } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import type { StoreQuestion } from './stores/question.ts'

/** A process of ours that answers questions over IPC. */
export interface Child {
  readonly pid: number
  /** Where it listens. */
  readonly url: string
  ask<T>(question: Question): Promise<T>
  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void>
}

/** What can be asked; the process files say who answers what. */
export type Question =
  | { readonly what: 'usage' }
  | { readonly what: 'collect-garbage' }
  | { readonly what: 'watch-loop' }
  | { readonly what: 'longest-turn' }
  | { readonly what: 'finish'; readonly taskId: string }
  | { readonly what: 'open-tasks' }
  | { readonly what: 'ended-tasks' }
  | { readonly what: 'jobs' }
  | { readonly what: 'requests' }
  | { readonly what: 'keep' }
  | { readonly what: 'answer-waiter' }
  | { readonly what: 'decode'; readonly paths: readonly string[] }
  | { readonly what: 'encode'; readonly path: string }
  | StoreQuestion

/** CPU time so far and memory now. */
export interface Usage {
  /** Of all threads. */
  readonly cpuMs: number
  /** Of the thread that runs JavaScript. */
  readonly mainMs: number
  readonly rssMb: number
  /** The part of it that is JavaScript's heap. */
  readonly heapMb: number
}

type Message =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }

const startMsMax = 30_000
const stopMsMax = 10_000

/**
 * Forks `file` of this folder and waits until it says where it listens. Its output goes to `logPath`, as
 * a service's would. @throws Error when it ends or stays silent instead.
 */
export async function startChild(options: {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  readonly logPath: string
  readonly execArgv?: readonly string[]
}): Promise<Child> {
  const log = openSync(options.logPath, 'a')
  const path = fileURLToPath(new URL(options.file, import.meta.url))
  const child = fork(path, {
    env: { ...process.env, ...options.env },
    execArgv: ['--expose-gc', ...(options.execArgv ?? [])],
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const ready = Promise.withResolvers<string>()
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      const error = new Error(
        `${options.file} ended (${signal ?? `exit code ${code}`}):\n${lastLines(options.logPath)}`,
      )
      ready.reject(error)
      for (const question of waiting.values()) question.reject(error)
      resolve()
    })
  })
  child.on('message', (message: Message) => {
    if (message.kind === 'ready') {
      ready.resolve(message.url)
      return
    }
    const question = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') question?.resolve(message.value)
    else question?.reject(new Error(`${options.file}: ${message.message}`))
  })
  const timer = setTimeout(() => {
    ready.reject(new Error(`${options.file} did not start in ${startMsMax / 1000} s`))
    child.kill('SIGKILL')
  }, startMsMax)
  const url = await ready.promise
  clearTimeout(timer)

  let questions = 0
  return {
    pid: child.pid ?? 0,
    url,
    ask: <T>(question: Question) => {
      // A send into a closed channel would be an `error` event that ends this process.
      if (!child.connected) return Promise.reject(new Error(`${options.file} has ended`))
      const id = questions++
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      child.send({ id, ...question })
      return answer.promise as Promise<T>
    },
    stop: async () => {
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), stopMsMax)
      await exited
      clearTimeout(kill)
    },
  }
}

/** What it said last: the log is removed with the rest of the scratch files. */
function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}

/** The child's side: says where it listens and answers what it is asked. */
export function answerQuestions(url: string, answer: (question: Question) => unknown): void {
  const send = (message: Message): void => {
    process.send?.(message)
  }
  process.on('message', (question: Question & { id: number }) => {
    const { id } = question
    void (async () => {
      try {
        send({ kind: 'answer', id, value: await answer(question) })
      } catch (error) {
        send({ kind: 'failed', id, message: error instanceof Error ? error.message : 'failed' })
      }
    })()
  })
  // Whoever started it is gone: nobody would stop it.
  process.on('disconnect', () => process.exit(1))
  send({ kind: 'ready', url })
}

/** The answers to `usage` and `collect-garbage`, the same in every process. */
export function ownUsage(): Usage {
  const all = process.cpuUsage()
  const main = process.threadCpuUsage()
  return {
    cpuMs: (all.user + all.system) / 1000,
    mainMs: (main.user + main.system) / 1000,
    rssMb: process.memoryUsage.rss() / 1024 / 1024,
    heapMb: getHeapStatistics().total_physical_size / 1024 / 1024,
  }
}

/** Two full collections, so that RSS is what is held and not what was dropped a moment ago. */
export function collectGarbage(): void {
  globalThis.gc?.()
  globalThis.gc?.()
}

/** The most memory the server has while `work` goes on, MB. */
export async function mostMemory(server: Child, work: Promise<unknown>): Promise<number> {
  let most = 0
  let isOver = false
  const end = (): void => {
    isOver = true
  }
  void work.then(end, end)
  while (!isOver) {
    most = Math.max(most, (await server.ask<Usage>({ what: 'usage' })).rssMb)
    await delay(200)
  }
  return most
}
