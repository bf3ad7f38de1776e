import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import type { SceneDescription } from '../scene.ts'
import { paintStage } from '../stage/stage.ts'
import type { Cutout } from '../steps.ts'
import { castScene } from './cast-scene.ts'
import { composePicture } from './compose.ts'
import { control, layoutOf, relation, scene, size, thing } from './fixtures.ts'

/** A disc of one colour, as a logo that brings its own alpha. */
function disc(colour: readonly [number, number, number]): Cutout {
  const side = 80
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (Math.hypot(x - 39.5, y - 39.5) < 39) data.set([...colour, 255], (y * side + x) * 4)
  return {
    bitmap: { width: side, height: side, data },
    method: 'alpha',
    confidence: 1,
    cropped: { top: false, right: false, bottom: false, left: false },
    guess: null,
  }
}

function composed(
  description: SceneDescription,
  cutouts: ReadonlyMap<number, Cutout> = new Map(),
): ReturnType<typeof composePicture> {
  const stage = paintStage(description, size, createRandom(3), control)
  return composePicture({ scene: description, stage, cutouts, random: createRandom(3), control })
}

function castOf(description: SceneDescription) {
  const stage = paintStage(description, size, createRandom(3), control)
  return castScene(description, stage, new Map(), createRandom(3))
}

/** Share of the picture's pixels that are clearly green, and the middle of them. */
function greenOf({ image }: ReturnType<typeof composePicture>) {
  let [count, x, y] = [0, 0, 0]
  for (let p = 0; p < image.width * image.height; p++) {
    const [r = 0, g = 0, b = 0] = image.data.subarray(p * 3, p * 3 + 3)
    if (g < 0.05 || g < r * 2.2 || g < b * 2.2) continue
    count++
    x += p % image.width
    y += Math.floor(p / image.width)
  }
  return { share: count / (image.width * image.height), x: x / count, y: y / count }
}

/** `picture` on `bearer`, and on a table if there is one. */
function bearing(bearer: string, picture: string, more: Partial<SceneDescription> = {}) {
  return scene([thing('t1', bearer), thing('t2', picture)], {
    setting: 'studio',
    relations: [relation('pictured-on', 't2', 't1')],
    ...more,
  })
}

const logoOnShirt = scene(
  [
    thing('t1', 'logo', { source: { kind: 'reference', references: [0], subject: null } }),
    thing('t2', 't-shirt', { colours: ['white'] }),
  ],
  { setting: 'studio', relations: [relation('pictured-on', 't1', 't2')] },
)

describe('pictures on things', () => {
  it.each([
    ['poster', 'cat'],
    ['billboard', 'car'],
    ['mug', 'dog'],
    ['smartphone', 'boat'],
  ])('are one thing: a %s that bears a %s', (bearer, picture) => {
    const { actors } = castOf(bearing(bearer, picture))
    expect(actors.map(({ noun, pictures }) => [noun, pictures.length])).toEqual([[bearer, 1]])
    const { warnings } = composed(bearing(bearer, picture))
    expect(warnings).toEqual([])
  })

  it('change what the bearer looks like, and nothing around it', () => {
    const plain = composed(scene([thing('t1', 'poster')], { setting: 'studio' }))
    const borne = composed(bearing('poster', 'cat'))
    const at = (x: number, y: number): number => (y * size.width + x) * 3
    let changed = 0
    for (let y = 80; y < 100; y++)
      for (let x = 150; x < 170; x++) {
        const i = at(x, y)
        if (Math.abs((plain.image.data[i] as number) - (borne.image.data[i] as number)) > 0.02)
          changed++
      }
    expect(changed).toBeGreaterThan(200)
    expect(borne.image.data[at(2, 2)]).toBe(plain.image.data[at(2, 2)])
  })

  it('show a reference where its sighting says', () => {
    const picture = composed(logoOnShirt, new Map([[0, disc([10, 200, 30])]]))
    const green = greenOf(picture)
    expect(green.share).toBeGreaterThan(0.01)
    const [sighting] = picture.sightings
    if (sighting === undefined) throw new Error('the reference is not sighted')
    expect(Math.abs(sighting.left + sighting.width / 2 - green.x)).toBeLessThan(2)
    expect(Math.abs(sighting.top + sighting.height / 2 - green.y)).toBeLessThan(2)
  })

  it('leave room for the words of a sign', () => {
    const description = bearing('sign', 'dog', { texts: [{ words: 'BEWARE', on: 't1' }] })
    expect(composed(description).warnings).toEqual([])
  })

  it('stay in the scene, with a warning, when what bears them is not', () => {
    const { warnings } = composed(bearing('trampoline', 'cat'))
    expect(warnings.map(({ code }) => code)).toEqual(['not-drawn', 'relation-not-shown'])
  })

  it('give a cup a side to be printed on', () => {
    expect(castOf(bearing('coffee mug', 'dog')).actors.map(({ noun }) => noun)).toEqual(['mug'])
  })
})

describe('what hangs', () => {
  it('hangs in the middle of a bare backdrop, alone', () => {
    const [shirt] = layoutOf(scene([thing('t1', 't-shirt')], { setting: 'studio' }))
    expect(shirt?.support).toBe('wall')
    expect((shirt?.left ?? 0) + (shirt?.width ?? 0) / 2).toBeCloseTo(size.width / 2)
  })

  it('is hidden by no part of a bare backdrop', () => {
    const bare = scene([thing('t1', 'poster')], { setting: 'studio' })
    const stage = paintStage(bare, size, createRandom(1), control)
    const [poster] = layoutOf(bare)
    if (poster === undefined) throw new Error('there is no poster')
    const lowest = Math.round(poster.base) - 1
    const near = stage.depth[lowest * size.width + Math.round(size.width / 2)] as number
    expect(Math.min(poster.distance, poster.order) * 0.86).toBeLessThan(near)
  })

  it('is seen on the wall of a room', () => {
    const room = scene([thing('t1', 'poster', { colours: ['red'] })], { setting: 'room' })
    const stage = paintStage(room, size, createRandom(1), control)
    const [poster] = layoutOf(room)
    if (poster === undefined) throw new Error('there is no poster')
    const x = Math.round(poster.left + poster.width / 2)
    const y = Math.round(poster.base - poster.height / 2)
    const wall = stage.depth[y * size.width + x] as number
    expect(Math.min(poster.distance, poster.order) * 0.86).toBeLessThan(wall)
  })
})
