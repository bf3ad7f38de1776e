/** The README's curl, pasted as it stands, against a real server on another port. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { startServer } from '../support/server.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

it('the curl of the README answers a finished task', async () => {
  const readme = await readFile(`${root}README.md`, 'utf8')
  const command = /```sh\n(curl [^`]*)```/.exec(readme)?.[1]
  if (command === undefined) throw new Error('the README has no curl')
  const server = await startServer()
  try {
    const pasted = command
      .replaceAll('http://127.0.0.1:8787', server.url)
      .replaceAll('my-first-likeness-key', server.key)
    const { stdout } = await promisify(execFile)('bash', ['-c', pasted], { cwd: root })
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'completed',
      output: { content: [{ type: 'image' }] },
      metadata: { width: 1920, height: 1080 },
    })
  } finally {
    await server.stop()
  }
})
