import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answer,
  completed,
  event,
  events,
  running,
  scripted,
  type ScriptedServer,
  type Step,
} from '../test/scripted-server.ts'
import * as sdk from './index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const docs = await readFile(join(root, 'docs/sdk.md'), 'utf8')
const picture = await readFile(join(root, 'examples/references/chelsea.png'))
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-docs-'))
  for (const name of ['examples', 'node_modules'])
    await symlink(join(root, name), join(folder, name))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A server that completes every task. */
async function server(): Promise<ScriptedServer> {
  const sha256 = createHash('sha256').update(picture).digest('hex')
  const serve: Step = (response, received) => {
    const task = completed(`${made.url}/files/x.png`, sha256)
    const routes: Record<string, Step> = {
      '/v1/generations': answer(202, running(0)),
      '/v1/generations/estimate': answer(200, { cost: '0.06', discount: 1 }),
      '/v1/generations/gen_1/events': events(
        event('task', 1, running(0.5)) + event('done', 2, task),
      ),
      '/v1/generations?status=completed&limit=50': answer(200, { data: [task], next_cursor: null }),
      '/files/x.png': (response) => response.end(picture),
    }
    const step = routes[received.url] ?? answer(404, { error: { code: '404', message: 'no' } })
    step(response, received)
  }
  const made = await scripted(serve)
  return made
}

/** The examples of docs/sdk.md in their order, each in a scope of its own where it makes a client. */
function script(): string {
  const blocks = [...docs.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code)
  const imports = new Set<string>()
  const bodies = blocks.map((code) => {
    const body = code.replace(/^import .*\n/gm, (line) => {
      imports.add(line)
      return ''
    })
    return body.includes('new Likeness(') ? `{\n${body}}\n` : body
  })
  const client = 'const likeness = new Likeness()\n'
  return [...mergeImports(imports), client, ...bodies]
    .join('\n')
    .replace('.listen(3000)', '.listen(0).unref()')
}

function mergeImports(lines: ReadonlySet<string>): string[] {
  const names = new Set<string>()
  const others: string[] = []
  for (const line of lines) {
    const found = /^import \{ (.*) \} from '@likeness\/sdk'/.exec(line)?.[1]
    if (found === undefined) others.push(line)
    else for (const name of found.split(', ')) names.add(name)
  }
  return [...others, `import { ${[...names].join(', ')} } from '@likeness/sdk'\n`]
}

test('the examples of docs/sdk.md run as they stand', async () => {
  await using made = await server()
  const path = join(folder, 'examples.ts')
  await writeFile(path, script())
  const { stdout } = await run(process.execPath, [path], {
    cwd: folder,
    env: { LIKENESS_API_KEY: 'lk_x', LIKENESS_BASE_URL: made.url },
    timeout: 15_000,
  })
  expect(stdout).toContain('cat-on-a-mountain.png')
  expect(stdout).toContain('50 %')
  expect(stdout).toContain('0.06 USD estimated, 0.04 USD charged')
  expect(stdout).toContain('task 1 0.5\ndone 2 1\n')
  expect(await readdir(folder)).toContain('cat-on-a-mountain.png')
  expect(picture.equals(await readFile(join(folder, 'pictures/gen_1.png')))).toBe(true)
})

test('the table of errors in docs/sdk.md is what the package throws, both ways', () => {
  const documented = [...docs.matchAll(/^\| `(\w+Error)` \|/gm)].map(([, name]) => name)
  const thrown = Object.keys(sdk).filter((name) => name.endsWith('Error'))
  expect(new Set(documented)).toEqual(new Set(thrown.filter((name) => name !== 'LikenessError')))
})
