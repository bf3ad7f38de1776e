import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  startSdcppSimulator,
  type SdcppSimulator,
} from '../../../test/upstreams/sdcpp/simulator.ts'
import { runProcess } from '../test-process.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let upstream: SdcppSimulator
let env: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-engines-'))
  upstream = await startSdcppSimulator()
  const models = { klein: { referencesMax: 4 } }
  const path = join(folder, 'likeness.config.json')
  const route = { engine: 'gpu', model: 'klein' }
  const gone = { engine: 'gone', model: 'klein' }
  await writeFile(
    path,
    JSON.stringify({
      engines: {
        gpu: { type: 'sdcpp', urls: [upstream.url], models },
        gone: { type: 'sdcpp', urls: ['http://127.0.0.1:9'], models },
      },
      models: {
        viduq2_reference2image: { engines: [route, gone] },
        sketch: { engines: [route, { engine: 'studio', model: 'studio' }], prices: '0' },
      },
    }),
  )
  env = { LIKENESS_CONFIG: path }
})
afterAll(async () => {
  await upstream.close()
  await rm(folder, { recursive: true, force: true })
})

describe('engines list', () => {
  test('has each engine’s model once, and what it makes', async () => {
    const { code, stdout } = await runProcess(['engines', 'list', '--json'], { env })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      data: [
        {
          engine: 'gpu',
          model: 'klein',
          makes: ['viduq2_reference2image', 'sketch'],
          references_max: 4,
          places: 2,
        },
        expect.objectContaining({ engine: 'gone', makes: ['viduq2_reference2image'] }),
        expect.objectContaining({ engine: 'studio', places: null }),
      ],
    })
  })
})

describe('engines check', () => {
  test('has each make a real picture, keeps it, and says what is broken', async () => {
    const out = join(folder, 'out')
    const { code, stdout } = await runProcess(['engines', 'check', '--save', out], { env })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^ok +gpu klein: 512x512, \d+ kB in .* job job_/m)
    expect(stdout).toMatch(/^broken +gone klein: .*127\.0\.0\.1/m)
    expect(stdout).toMatch(/^ok +studio studio: 512x512/m)
    expect(existsSync(join(out, 'gpu-klein.png'))).toBe(true)
    expect(upstream.jobs()).toHaveLength(1)
  })

  test('of one engine, with a reference and as JSON', async () => {
    const image = join(import.meta.dirname, '../../../../../examples/references/chelsea.png')
    const words = ['engines', 'check', 'gpu', '--image', image, '--json']
    const { code, stdout } = await runProcess(words, { env })
    expect(code).toBe(0)
    const { data } = JSON.parse(stdout) as { data: unknown[] }
    expect(data).toEqual([
      expect.objectContaining({ engine: 'gpu', ok: true, width: 512, height: 512, error: null }),
    ])
    expect(upstream.jobs().at(-1)?.order.pictures).toHaveLength(1)
  })

  test('of an engine that there is not', async () => {
    const { code, stderr } = await runProcess(['engines', 'check', 'gpo'], { env })
    expect(code).toBe(2)
    expect(stderr).toContain('no model is made by "gpo"')
  })
})

describe('a server with a faulty file', () => {
  test('does not start and names the faults', async () => {
    const path = join(folder, 'faulty.json')
    const engines = [{ engine: 'stdio', model: 'studio' }]
    await writeFile(path, JSON.stringify({ models: { viduq2_reference2image: { engines } } }))
    const words = ['serve', '--port', '0', '--data-dir', join(folder, 'data')]
    const { code, stderr } = await runProcess(words, { env: { LIKENESS_CONFIG: path } })
    expect(code).toBe(2)
    expect(stderr).toContain('docs/configuration.md')
    expect(stderr).toContain('there is no engine "stdio"; did you mean "studio"?')
  })
})
