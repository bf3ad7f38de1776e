import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderPicture } from '../../src/render.ts'
import { differenceOf, fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { goldenPrompts, goldenRequest } from './scenes.ts'

const kept = JSON.parse(readFileSync(new URL('goldens.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Fingerprint>
>

const control = { checkpoint: () => {} }

/** What a change of drawing in a corner may do, and a change of composition, light or palette may not. */
const gradientsMax = 0.15
const colourMax = 30

describe('from afar, the pictures look as they did', () => {
  it.each(goldenPrompts)('%s', async (prompt) => {
    const golden = kept[prompt]
    if (golden === undefined) throw new Error('it is new: `npm run goldens`, and look at the sheet')
    const found = fingerprintOf(await renderPicture(goldenRequest(prompt), control))
    const { gradients, colour } = differenceOf(found, golden)
    if (gradients <= gradientsMax && colour <= colourMax) return
    throw new Error(
      `${Math.round(gradients * 100)} % of its gradients differ (at most ${gradientsMax * 100}), and a colour by ${colour.toFixed(0)} (at most ${colourMax}). If it is meant to look different: \`npm run goldens\`, and look at the sheet.`,
    )
  })

  it('holds no fingerprint of a prompt that is gone', () => {
    expect(Object.keys(kept).sort()).toEqual([...goldenPrompts].sort())
  })
})

describe('a fingerprint', () => {
  const flat = (width: number, paint: (x: number, y: number) => number) => {
    const height = 24
    const data = new Uint8ClampedArray(width * height * 3)
    for (let i = 0; i < data.length; i++) {
      data[i] = paint(Math.floor(i / 3) % width, Math.floor(i / 3 / width))
    }
    return fingerprintOf({ width, height, data })
  }

  it('stays with noise and another size, and goes with composition and light', () => {
    const ramp = flat(48, (x) => x * 4)
    const noisy = flat(96, (x, y) => x * 2 + ((x * 7 + y * 13) % 5))
    expect(differenceOf(ramp, noisy).gradients).toBe(0)
    expect(differenceOf(ramp, noisy).colour).toBeLessThan(10)
    expect(
      differenceOf(
        ramp,
        flat(48, (x) => 190 - x * 4),
      ).gradients,
    ).toBe(1)
    expect(
      differenceOf(
        ramp,
        flat(48, (x) => x * 2),
      ).colour,
    ).toBeGreaterThan(colourMax)
  })
})
