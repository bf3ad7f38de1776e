import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharp } from '../../src/images/sharp-setup.ts'
import { errorOf } from '../support/client.ts'
import { reference } from '../support/pictures.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function pictureSize(parameters: Readonly<Record<string, unknown>>) {
  const task = await server.run(parameters)
  const { width, height, format } = await sharp(await server.picture(task)).metadata()
  expect(task.metadata).toMatchObject({ width, height, format: 'png' })
  expect(format).toBe('png')
  return [width, height]
}

/** The table of the API, written out: nothing here is computed as the server computes it. */
const sizes: readonly (readonly [string, string, number, number])[] = [
  ['1080p', '16:9', 1920, 1080],
  ['1080p', '9:16', 1080, 1920],
  ['1080p', '1:1', 1080, 1080],
  ['1080p', '3:4', 1080, 1440],
  ['1080p', '4:3', 1440, 1080],
  ['1080p', '21:9', 2520, 1080],
  ['1080p', '2:3', 1080, 1620],
  ['1080p', '3:2', 1620, 1080],
  ['2K', '16:9', 2560, 1440],
  ['2K', '9:16', 1440, 2560],
  ['2K', '1:1', 1440, 1440],
  ['2K', '3:4', 1440, 1920],
  ['2K', '4:3', 1920, 1440],
  ['2K', '21:9', 3360, 1440],
  ['2K', '2:3', 1440, 2160],
  ['2K', '3:2', 2160, 1440],
  ['4K', '16:9', 3840, 2160],
  ['4K', '9:16', 2160, 3840],
  ['4K', '1:1', 2160, 2160],
  ['4K', '3:4', 2160, 2880],
  ['4K', '4:3', 2880, 2160],
  ['4K', '21:9', 5040, 2160],
  ['4K', '2:3', 2160, 3240],
  ['4K', '3:2', 3240, 2160],
]

describe('every resolution and ratio gives exactly its size', () => {
  it.each(sizes)('%s %s is %dx%d', async (resolution, ratio, width, height) => {
    expect(await pictureSize({ resolution, aspect_ratio: ratio })).toEqual([width, height])
  })
})

describe('aspect_ratio auto', () => {
  it.each([
    [[160, 128], '1080p', [1350, 1080]],
    [[128, 512], '1080p', [1080, 4320]],
    [[512, 128], '1080p', [4320, 1080]],
    [[333, 200], '1080p', [1798, 1080]],
    [[200, 200], '4K', [2160, 2160]],
  ])('keeps the ratio of a reference of %j at %s', async ([w, h], resolution, wanted) => {
    const images = [await reference(w, h)]
    expect(await pictureSize({ images, resolution, aspect_ratio: 'auto' })).toEqual(wanted)
  })

  it('takes the first of several, plain images before those of subjects', async () => {
    const [wide, tall] = await Promise.all([reference(256, 128), reference(128, 256)])
    const subjects = [{ id: 'mia', images: [tall] }]
    expect(await pictureSize({ images: [wide, tall], subjects, aspect_ratio: 'auto' })).toEqual([
      2160, 1080,
    ])
    expect(await pictureSize({ subjects, aspect_ratio: 'auto' })).toEqual([1080, 2160])
  })

  it('counts a photo as it is seen, turned by its EXIF orientation', async () => {
    const bytes = await sharp({
      create: { width: 256, height: 128, channels: 3, background: '#888' },
    })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const images = [`data:image/jpeg;base64,${bytes.toString('base64')}`]
    expect(await pictureSize({ images, aspect_ratio: 'auto' })).toEqual([1080, 2160])
  })

  it('without a reference is 008023001', async () => {
    for (const parameters of [{}, { images: [] }]) {
      const answer = await server.tryCreate({ ...parameters, aspect_ratio: 'auto' })
      expect(errorOf(answer)).toMatchObject({ code: '008023001', param: 'images' })
      expect(answer.status).toBe(400)
    }
  })
})
