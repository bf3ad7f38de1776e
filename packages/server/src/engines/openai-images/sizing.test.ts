import { expect, it } from 'vitest'
import type { Size } from '../../images/size.ts'
import { openaiImagesModel } from './model-settings.ts'
import { profiles } from './profiles.ts'
import { askedSize, sizingOf } from './sizing.ts'

const settings = openaiImagesModel.parse({ referencesMax: 4 })

/** By OpenAI's guide: multiples of 16, sides up to 3840, up to 3:1, 655,360 to 8,294,400 pixels. */
function isTaken({ width, height }: Size): boolean {
  const long = Math.max(width, height)
  const pixels = width * height
  return (
    width % 16 === 0 &&
    height % 16 === 0 &&
    long <= 3840 &&
    long <= 3 * Math.min(width, height) &&
    pixels >= 655_360 &&
    pixels <= 8_294_400
  )
}

it('OpenAI is never asked for a size it refuses', () => {
  const sizing = profiles.openai.sizing('gpt-image-2', settings)
  const refused: string[] = []
  for (let width = 128; width <= 9000; width += 271) {
    for (let height = 128; height <= 9000; height += 277) {
      const size = askedSize({ width, height }, sizing)
      if (isTaken(size)) continue
      refused.push(`${width}x${height} as ${size.width}x${size.height}`)
    }
  }
  expect(refused).toEqual([])
})

it('a snapshot of a model has the sizes of the model, and a name nobody knows those of all', () => {
  const wanted = { width: 1920, height: 1080 }
  const sizes = ['gpt-image-2-2026-04-21', 'gpt-image-1.5', 'gpt-image-9'].map((model) =>
    askedSize(wanted, profiles.openai.sizing(model, settings)),
  )
  expect(sizes).toEqual([
    { width: 1920, height: 1088 },
    { width: 1536, height: 1024 },
    { width: 1536, height: 1024 },
  ])
})

it('the configuration has the last word', () => {
  const wanted = { width: 1920, height: 1080 }
  const few = openaiImagesModel.parse({ referencesMax: 4, sizes: ['1344x768', '768x1344'] })
  const small = openaiImagesModel.parse({ referencesMax: 4, pixelsMax: 1_048_576 })
  expect(askedSize(wanted, profiles.openai.sizing('gpt-image-2', few))).toEqual({
    width: 1344,
    height: 768,
  })
  expect(askedSize(wanted, sizingOf(small))).toEqual({ width: 1360, height: 768 })
  expect(askedSize(wanted, sizingOf(settings))).toEqual({ width: 1920, height: 1088 })
})
