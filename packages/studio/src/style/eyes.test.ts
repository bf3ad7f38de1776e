import { describe, expect, it } from 'vitest'
import type { LinearImage } from '../pixels.ts'
import { sceneOf } from '../../test/scenes.ts'
import { createRandom } from '../random.ts'
import { applyStyle } from './style.ts'

const width = 480
const height = 270

/** An orange head with two dark eyes of this radius, on a green ground. */
function head(eyeRadius: number): LinearImage {
  const data = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const eye = Math.min(Math.hypot(x - 222, y - 120), Math.hypot(x - 258, y - 120)) < eyeRadius
      const inHead = Math.hypot(x - 240, y - 135) < 60
      const colour = eye ? [0.01, 0.01, 0.02] : inHead ? [0.6, 0.22, 0.05] : [0.1, 0.3, 0.08]
      data.set(colour, (y * width + x) * 3)
    }
  return { width, height, data }
}

describe('drawn eyes', () => {
  it.each(['minimalist', 'flat illustration', 'anime', 'paper cut', 'clay'])(
    'are still there in the look %s',
    (name) => {
      const { data } = applyStyle({
        image: head(3),
        scene: sceneOf({ styles: [name] }),
        styleReferences: [],
        protect: null,
        random: createRandom(5, 'style'),
        control: { checkpoint: () => {} },
      })
      const light = (x: number, y: number): number => {
        const i = (y * width + x) * 3
        return (data[i] as number) + (data[i + 1] as number) + (data[i + 2] as number)
      }
      const forehead = light(240, 95)
      expect(light(222, 120)).toBeLessThan(forehead * 0.6)
      expect(light(258, 120)).toBeLessThan(forehead * 0.6)
    },
  )
})
