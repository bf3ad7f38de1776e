import { expect, it } from 'vitest'
import { comfyuiSeed, writeOrder } from './order.ts'
import { readModels } from './models.ts'
import { comfyuiSettings } from './settings.ts'

const settings = comfyuiSettings.parse({
  type: 'comfyui',
  urls: ['http://127.0.0.1:8188'],
  models: { klein: { template: 'flux2', referencesMax: 4 } },
})
const model = readModels(settings.models, '.').get('klein')
if (model === undefined) throw new Error('no model')

const request = {
  taskId: 'gen_01',
  model: 'klein',
  prompt: 'p',
  references: [],
  width: 1920,
  height: 1080,
  seed: 7,
  hops: 0,
}

it('the id of a job is a UUID, the same for the same task and another for every other', () => {
  const idOf = (engine: string, changes: object) =>
    writeOrder(engine, { ...request, ...changes }, model).promptId
  expect(idOf('a', {})).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  const ids = [
    idOf('a', {}),
    idOf('b', {}),
    idOf('a', { taskId: 'gen_02' }),
    idOf('a', { model: 'm' }),
  ]
  expect(new Set(ids).size).toBe(4)
  expect(idOf('a', {})).toBe(ids[0])
})

it('seeds are taken as they are, and negative ones always as the same other one', () => {
  for (const seed of [0, 1, 2 ** 31, Number.MAX_SAFE_INTEGER]) expect(comfyuiSeed(seed)).toBe(seed)
  const negative = [-1, -2, Number.MIN_SAFE_INTEGER].map(comfyuiSeed)
  for (const seed of negative) expect(Number.isSafeInteger(seed) && seed >= 0).toBe(true)
  expect(new Set([1, 2, ...negative]).size).toBe(5)
  expect(comfyuiSeed(-1)).toBe(negative[0])
})

it('sizes are multiples of what the nodes take, never smaller than asked for', () => {
  const graph = writeOrder('a', request, model).bind([])
  expect(graph['latent']?.inputs).toMatchObject({ width: 1920, height: 1088 })
})
