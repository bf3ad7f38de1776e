import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorOf } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** Makes every turn of this process's event loop, and so of the server's, long. */
function holdUp(): () => void {
  let isOver = false
  function turn(): void {
    const until = performance.now() + 100
    while (performance.now() < until);
    if (!isOver) setImmediate(turn)
  }
  turn()
  return () => {
    isOver = true
  }
}

/** Sends creates, a few at a time, until one is refused. */
async function untilRefused(): Promise<Awaited<ReturnType<TestServer['tryCreate']>>> {
  for (;;) {
    const answers = await Promise.all([1, 2, 3, 4].map(() => server.tryCreate()))
    const refused = answers.find(({ status }) => status !== 202)
    if (refused !== undefined) return refused
  }
}

it('refuses creates and says when to come again, answers reads, and recovers', async () => {
  const { id } = await server.create()
  const letGo = holdUp()
  try {
    const refused = await untilRefused()
    expect(refused.status).toBe(503)
    expect(errorOf(refused)).toMatchObject({
      code: '503',
      message: expect.stringContaining('more than it can do') as string,
    })
    expect(refused.headers.get('retry-after')).toBe('2')
    // Whatever is asked for: one in twenty creates is let in at the most.
    for (let i = 0; i < 10; i++) expect((await server.get(id)).id).toBe(id)
  } finally {
    letGo()
  }
  await eventually(async () => (await server.tryCreate()).status).toBe(202)
  expect(server.logs.some((line) => line.includes('some creates are refused'))).toBe(true)
  await eventually(() => server.logs.some((line) => line.includes('no longer refused'))).toBe(true)
}, 60_000)
