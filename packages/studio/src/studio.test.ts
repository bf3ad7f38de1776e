import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReferenceBitmap, RenderRequest, RenderStage } from './steps.ts'
import { renderStages } from './steps.ts'
import { createStudio } from './studio.ts'

const studio = createStudio({ threads: 1 })
afterAll(() => studio.close())

async function astronaut(): Promise<ReferenceBitmap> {
  const file = new URL('../../../examples/references/astronaut.png', import.meta.url)
  const { data, info } = await sharp(readFileSync(file))
    .resize(256)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const bitmap = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
  return { bitmap, subject: null }
}

function order(prompt: string, more: Partial<RenderRequest> = {}): RenderRequest {
  return { prompt, references: [], width: 160, height: 90, seed: 11, ...more }
}

const digest = (data: Uint8ClampedArray): string => createHash('sha256').update(data).digest('hex')

// Models and dictionaries are loaded once, and the machine may be busy.
describe('studio', { timeout: 60_000 }, () => {
  it('renders from prompt and reference, the same bytes every time', async () => {
    const request = order('the astronaut in the mountains at sunset', {
      references: [await astronaut()],
    })
    const stages = new Set<RenderStage>()
    const fractions: number[] = []
    const first = await studio.render(request, {
      onProgress: (stage, fraction) => {
        stages.add(stage)
        fractions.push(fraction)
      },
    })
    const second = await studio.render(request)
    expect([first.width, first.height, first.data.length]).toEqual([160, 90, 160 * 90 * 3])
    expect(digest(second.data)).toBe(digest(first.data))
    expect(second.warnings).toEqual(first.warnings)
    expect(second.consistency).toEqual(first.consistency)
    expect(first.consistency).toHaveLength(1)
    expect(first.consistency[0]).toMatchObject({ reference: 0, method: 'segmented' })
    // Small as the picture is, she is in it.
    expect(first.consistency[0]?.features).toBeGreaterThan(0.15)
    expect(first.consistency[0]?.colourDistance).toBeLessThan(40)
    expect([...stages]).toEqual([...renderStages])
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
    // The caller's reference is still whole: a retry needs it.
    expect(request.references[0]?.bitmap.data.length).toBe(256 * 256 * 4)
  })

  it('paints another picture for another seed', async () => {
    const [first, other] = [
      await studio.render(order('a meadow')),
      await studio.render(order('a meadow', { seed: 12 })),
    ]
    expect(digest(other.data)).not.toBe(digest(first.data))
  })

  it('has no consistency to tell when it shows no reference', async () => {
    const lent = order('a meadow in the style of [image 1]', { references: [await astronaut()] })
    expect((await studio.render(lent)).consistency).toEqual([])
  })

  it('tells what it could not understand or draw as asked', async () => {
    const { warnings } = await studio.render(order('a meadow with the title "営業中"'))
    expect(warnings.map(({ code }) => code)).toContain('text-not-written')
  })

  it('cancels a render under way and renders the next', async () => {
    const stop = new AbortController()
    const big = order('snowy mountains', { width: 1600, height: 900 })
    const cancelled = studio.render(big, {
      signal: stop.signal,
      onProgress: (stage) => {
        if (stage === 'painting-scene') stop.abort(new Error('client went away'))
      },
    })
    await expect(cancelled).rejects.toThrow('client went away')
    expect((await studio.render(order('a meadow'))).width).toBe(160)
  })

  it('refuses what no step could make sense of', async () => {
    const bitmap = { width: 10, height: 10, data: new Uint8ClampedArray(10) }
    const bad: readonly [RegExp, Partial<RenderRequest>][] = [
      [/width and height/, { width: 0 }],
      [/width and height/, { height: 90.5 }],
      [/width and height/, { width: 100_000 }],
      [/seed/, { seed: -1 }],
      [/seed/, { seed: 2 ** 53 }],
      [/reference 0/, { references: [{ bitmap, subject: null }] }],
    ]
    for (const [message, change] of bad) {
      await expect(studio.render(order('a cat', change))).rejects.toThrow(message)
    }
    expect(() => createStudio({ threads: 0 })).toThrow('threads')
  })

  it('has the version of its package', () => {
    const file = new URL('../package.json', import.meta.url)
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
    expect(studio.version).toBe(version)
  })
})
