/** A server of the tests in a process of its own, and how it is spoken to. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Guard } from './guard.ts'

type Calls = Readonly<Record<string, (argument: never) => unknown>>

export interface Service<C extends Calls, H> {
  /** What it said when it was ready. */
  readonly hello: H
  call<N extends keyof C & string>(
    name: N,
    ...argument: Parameters<C[N]>
  ): Promise<Awaited<ReturnType<C[N]>>>
  close(): Promise<void>
}

interface Request {
  readonly id: number
  readonly name: string
  readonly argument: unknown
}
type Message =
  | { readonly hello: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }

/** Starts `<name>-process.ts` of this folder. @throws Error when it ends before it is ready */
export async function startService<C extends Calls, H>(
  name: string,
  guard: Guard,
): Promise<Service<C, H>> {
  const child = fork(join(import.meta.dirname, `${name}-process.ts`), { detached: true })
  const { pid = 0 } = child
  guard.add(pid)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const ready = Promise.withResolvers<unknown>()
  const exited = once(child, 'exit').then(() => {
    guard.drop(pid)
    const error = new Error(`the process of ${name} ended`)
    ready.reject(error)
    for (const { reject } of waiting.values()) reject(error)
  })
  child.on('message', (message: Message) => {
    if ('hello' in message) return ready.resolve(message.hello)
    const { id } = message
    if ('error' in message) waiting.get(id)?.reject(new Error(message.error))
    else waiting.get(id)?.resolve(message.result)
    waiting.delete(id)
  })
  let last = 0
  return {
    hello: (await ready.promise) as H,
    call: async (name, ...[argument]) => {
      const id = ++last
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      child.send({ id, name, argument } satisfies Request)
      return (await answer.promise) as never
    },
    close: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** The other side of it. Ends with the process that started it. */
export function serveCalls(calls: Calls, hello: unknown): void {
  const send = (message: Message): void => void process.send?.(message)
  process.on('disconnect', () => process.exit())
  process.on('message', ({ id, name, argument }: Request) => {
    const call = calls[name] as ((argument: unknown) => unknown) | undefined
    Promise.resolve()
      .then(() => call?.(argument))
      .then(
        (result) => send({ id, result }),
        (error: unknown) => send({ id, error: String(error) }),
      )
  })
  send({ hello })
}
