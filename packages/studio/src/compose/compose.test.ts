import { describe, expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import type { SceneDescription, Thing } from '../scene.ts'
import { paintStage } from '../stage/stage.ts'
import type { Cutout } from '../steps.ts'
import { castScene } from './cast-scene.ts'
import { composePicture } from './compose.ts'
import {
  control,
  cutout,
  layoutOf,
  middle,
  of,
  relation,
  scene,
  size,
  stageFor,
  thing,
} from './fixtures.ts'
import { layOut } from './layout.ts'
import { mirrorOf } from './paint.ts'
import { boxOf } from './placement.ts'
import type { Placement } from './placement.ts'

function insideFrame(layout: readonly Placement[]): boolean {
  return layout.every((p) => {
    const box = boxOf(p)
    return box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height
  })
}

describe('layOut', () => {
  it.each([1, 2, 3, 5, 7, 12, 24])('places %i of a thing, all inside the frame', (count) => {
    for (const noun of ['sheep', 'bird', 'flying bird']) {
      const layout = layoutOf(scene([thing('t1', noun, { count })]))
      expect(layout).toHaveLength(count)
      expect(insideFrame(layout)).toBe(true)
    }
  })

  it.each([1, 2, 3, 4, 5, 6])('keeps left on the left with seed %i', (seed) => {
    const things = [thing('t1', 'dog'), thing('t2', 'cat'), thing('t3', 'horse')]
    const left = layoutOf(
      scene(things, { relations: [relation('left-of', 't1', 't2')] }),
      new Map(),
      seed,
    )
    expect(middle(of(left, 't1'))).toBeLessThan(middle(of(left, 't2')))
    const right = layoutOf(
      scene(things, { relations: [relation('right-of', 't1', 't2')] }),
      new Map(),
      seed,
    )
    expect(middle(of(right, 't1'))).toBeGreaterThan(middle(of(right, 't2')))
  })

  it('puts what is between two in between', () => {
    const things = [thing('t1', 'dog'), thing('t2', 'cat'), thing('t3', 'horse')]
    const relations = [{ ...relation('between', 't1', 't2'), object2: 't3' }]
    for (const seed of [1, 2, 3, 4, 5]) {
      const layout = layoutOf(scene(things, { relations }), new Map(), seed)
      const [a, b, c] = ['t2', 't1', 't3'].map((id) => middle(of(layout, id))) as [
        number,
        number,
        number,
      ]
      expect((b - a) * (c - b)).toBeGreaterThan(0)
    }
  })

  it('stands ground things on the ground and hangs sky things in the air', () => {
    const description = scene([
      thing('t1', 'fox'),
      thing('t2', 'hot air balloon'),
      thing('t3', 'castle'),
    ])
    const stage = stageFor(description)
    const layout = layoutOf(description)
    const { horizonY } = stage.camera
    expect(of(layout, 't1').base).toBeGreaterThan(horizonY)
    expect(of(layout, 't3').base).toBeGreaterThan(horizonY)
    expect(of(layout, 't3').base).toBeLessThanOrEqual(of(layout, 't1').base)
    expect(middle(of(layout, 't2'))).toBeGreaterThan(0)
    const balloon = boxOf(of(layout, 't2'))
    expect((balloon.top + balloon.bottom) / 2).toBeLessThan(horizonY)
  })

  it('makes the main subject prominent and keeps a house larger than a cat', () => {
    const alone = layoutOf(scene([thing('t1', 'cat')]))
    const share = of(alone, 't1').height / size.height
    expect(share).toBeGreaterThan(0.35)
    expect(share).toBeLessThan(0.6)
    const both = layoutOf(scene([thing('t1', 'cat'), thing('t2', 'house')]))
    expect(of(both, 't2').height).toBeGreaterThan(of(both, 't1').height)
  })

  it('sets a cat on the seat of a sofa, in front of it', () => {
    const description = scene([thing('t1', 'cat'), thing('t2', 'sofa')], {
      setting: 'room',
      relations: [relation('on', 't1', 't2')],
    })
    const layout = layoutOf(description)
    const [cat, sofa] = [of(layout, 't1'), of(layout, 't2')]
    expect(middle(cat)).toBeGreaterThan(sofa.left)
    expect(middle(cat)).toBeLessThan(sofa.left + sofa.width)
    expect(cat.base).toBeLessThan(sofa.base - sofa.height * 0.2)
    expect(cat.base).toBeGreaterThan(sofa.base - sofa.height * 0.8)
    expect(cat.order).toBeLessThan(sofa.order)
  })

  it('brings a table for a cup that has nothing to stand on', () => {
    const layout = layoutOf(scene([thing('t1', 'cup')], { setting: 'room' }))
    const table = of(layout, 'table')
    const cup = of(layout, 't1')
    expect(cup.base).toBeGreaterThan(table.base - table.height)
    expect(cup.base).toBeLessThan(size.height)
  })

  it('lets a bust rise from the bottom edge, at the side that cuts it', () => {
    const bust = cutout({ cropped: { top: false, right: false, bottom: true, left: true } })
    const woman = thing('t1', 'woman', {
      source: { kind: 'reference', references: [0], subject: null },
    })
    const placed = of(layoutOf(scene([woman]), new Map([[0, bust]])), 't1')
    expect(placed.base).toBe(size.height)
    expect(placed.left).toBe(0)
  })

  it('fills the picture up to its upper edge with what its reference cuts off at the top', () => {
    const face = cutout({ cropped: { top: true, right: false, bottom: true, left: true } })
    const cat = thing('t1', 'cat', {
      source: { kind: 'reference', references: [0], subject: null },
    })
    const layout = layoutOf(scene([cat]), new Map([[0, face]]))
    const box = boxOf(of(layout, 't1'))
    expect(box.top).toBeLessThan(0)
    expect(box.bottom).toBe(size.height)
    expect(box.left).toBe(0)
  })

  it('does not hang for ever on a ring of relations', () => {
    const layout = layoutOf(
      scene([thing('t1', 'cat'), thing('t2', 'dog')], {
        relations: [relation('on', 't1', 't2'), relation('on', 't2', 't1')],
      }),
    )
    expect(layout).toHaveLength(2)
  })
})

describe('composePicture', () => {
  const compose = (
    description: SceneDescription,
    cutouts: ReadonlyMap<number, Cutout> = new Map(),
    seed = 5,
  ) =>
    composePicture({
      scene: description,
      stage: stageFor(description),
      cutouts,
      random: createRandom(seed),
      control,
    })

  it('gives the same pixels for the same seed, others for another, and leaves the stage alone', () => {
    const description = scene([thing('t1', 'fox'), thing('t2', 'bird', { count: 5 })])
    const before = Float32Array.from(stageFor(description).image.data)
    const first = compose(description)
    expect(compose(description).image.data).toEqual(first.image.data)
    expect(compose(description, new Map(), 6).image.data).not.toEqual(first.image.data)
    expect(stageFor(description).image.data).toEqual(before)
  })

  it('darkens the ground at the feet', () => {
    const description = scene([thing('t1', 'horse')])
    const { image } = compose(description)
    const placements = layOut(
      description,
      stageFor(description),
      castScene(description, stageFor(description), new Map(), createRandom(5)).actors,
      createRandom(5).fork('layout'),
    )
    const [horse] = placements
    if (horse === undefined) throw new Error('no horse')
    const stage = stageFor(description)
    const row = Math.min(size.height - 1, Math.round(horse.base) + 1)
    let [shaded, plain] = [0, 0]
    for (let x = Math.round(horse.left); x < horse.left + horse.width; x++) {
      const p = (row * size.width + x) * 3 + 1
      shaded += image.data[p] as number
      plain += stage.image.data[p] as number
    }
    expect(shaded).toBeLessThan(plain * 0.97)
  })

  it('shows a reference that no thing mentions, and protects photographs only', () => {
    const description = scene([thing('t1', 'dog')])
    const { protect } = compose(description, new Map([[0, cutout()]]))
    if (protect === null) throw new Error('nothing is protected')
    const covered = protect.filter((share) => share > 0.5).length / protect.length
    expect(covered).toBeGreaterThan(0.02)
    expect(covered).toBeLessThan(0.5)
    expect(compose(description).protect).toBeNull()
  })

  it('does not show a reference that only lends its style', () => {
    const description = scene([thing('t1', 'dog')], { styleReferences: [0] })
    expect(compose(description, new Map([[0, cutout()]])).protect).toBeNull()
  })

  it('shows one subject once, by its best reference', () => {
    const subject = thing('t1', 'cat', {
      source: { kind: 'reference', references: [0, 1], subject: 'tom' },
    })
    const description = scene([subject])
    const cast = castScene(
      description,
      stageFor(description),
      new Map([
        [0, cutout({ method: 'framed', confidence: 0.1 })],
        [1, cutout()],
      ]),
      createRandom(1),
    )
    expect(cast.actors).toHaveLength(1)
    expect(cast.actors[0]?.aspect).toBeCloseTo(60 / 90, 5)
  })

  it('tells what it could not do, naming the words', () => {
    const { warnings } = compose(
      scene(
        [
          thing('t1', 'justice'),
          thing('t2', 'dog', { actions: ['running', 'knitting', 'voting'] }),
        ],
        {
          texts: [{ words: '歓迎', on: null }],
        },
      ),
    )
    expect(warnings.map((warning) => warning.code).sort()).toEqual([
      'action-not-shown',
      'not-drawn',
      'text-not-written',
    ])
    const all = warnings.map((warning) => warning.message).join(' ')
    for (const words of ['a justice', 'not knitting and voting', '歓迎'])
      expect(all).toContain(words)
  })

  it('tells what is drawn in place of what', () => {
    const { warnings } = compose(scene([thing('t1', 'weimaraner'), thing('t2', 'dog')]))
    expect(
      warnings.filter(({ code }) => code === 'drawn-as').map(({ message }) => message),
    ).toEqual(['"weimaraner" is drawn as a dog, the nearest kind the engine has.'])
  })

  it('warns of a relation to what is not there, and of an inside it cannot show', () => {
    const description = scene([thing('t1', 'dog'), thing('t2', 'justice'), thing('t3', 'castle')], {
      relations: [relation('on', 't1', 't2'), relation('inside', 't1', 't3')],
    })
    const told = compose(description)
      .warnings.filter((warning) => warning.code === 'relation-not-shown')
      .map((warning) => warning.message)
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('"a justice"')
    expect(told[1]).toContain('not inside it')
  })

  it('lets a fire light the night around it, and not the day', () => {
    const gain = (time: SceneDescription['time']): number => {
      const description = scene([thing('t1', 'campfire')], { time })
      const stage = paintStage(description, size, createRandom(1), control)
      const request = { scene: description, cutouts: new Map(), random: createRandom(5), control }
      const { image } = composePicture({ ...request, stage })
      const [fire] = layOut(
        description,
        stage,
        castScene(description, stage, new Map(), createRandom(5)).actors,
        createRandom(5).fork('layout'),
      )
      if (fire === undefined) throw new Error('no fire')
      const x = Math.round(Math.min(size.width - 2, fire.left + fire.width * 1.15))
      const p = (Math.round(fire.base - fire.height * 0.2) * size.width + x) * 3
      return (image.data[p] as number) / (stage.image.data[p] as number)
    }
    expect(gain('night')).toBeGreaterThan(1.2)
    expect(gain('day')).toBeLessThan(1.15)
  })

  it('never draws what is excluded, by any of its names', () => {
    const description = scene([thing('t1', 'puppy'), thing('t2', 'cat')], { excluded: ['dogs'] })
    const cast = castScene(description, stageFor(description), new Map(), createRandom(1))
    expect(cast.actors.map((actor) => actor.id)).toEqual(['t2'])
  })

  it('ends when the caller cancels', () => {
    const cancelled = new Error('cancelled')
    expect(() =>
      composePicture({
        scene: scene([thing('t1', 'dog')]),
        stage: stageFor(scene([])),
        cutouts: new Map(),
        random: createRandom(1),
        control: {
          checkpoint: () => {
            throw cancelled
          },
        },
      }),
    ).toThrow(cancelled)
  })
})

describe('facing', () => {
  const right = (p: Placement): boolean => (p.actor.faces === 'right') !== p.mirrored

  it.each([1, 2, 3, 4])('turns two towards each other with seed %i', (seed) => {
    const description = scene([thing('t1', 'horse', { count: 2 })])
    const [a, b] = layoutOf(description, new Map(), seed).toSorted((p, q) => middle(p) - middle(q))
    if (a === undefined || b === undefined) throw new Error('there are not two')
    expect([right(a), right(b)]).toEqual([true, false])
  })

  it('lets two on their way go the same way', () => {
    const description = scene([thing('t1', 'horse', { count: 2, actions: ['running'] })])
    const [a, b] = layoutOf(description)
    expect(a?.mirrored).toBe(b?.mirrored)
  })

  it.each([1, 2, 3, 4])('turns one who looks at another towards it with seed %i', (seed) => {
    const description = scene([thing('t1', 'horse'), thing('t2', 'castle')], {
      relations: [relation('left-of', 't1', 't2'), relation('looking-at', 't1', 't2')],
    })
    expect(right(of(layoutOf(description, new Map(), seed), 't1'))).toBe(true)
    const other = scene([thing('t1', 'horse'), thing('t2', 'castle')], {
      relations: [relation('right-of', 't1', 't2'), relation('looking-at', 't1', 't2')],
    })
    expect(right(of(layoutOf(other, new Map(), seed), 't1'))).toBe(false)
  })
})

describe('a table with small things', () => {
  it('fills the picture from side to side and bears its things where it is seen', () => {
    const description = scene([thing('t1', 'cup'), thing('t2', 'table')], {
      setting: 'studio',
      relations: [relation('on', 't1', 't2')],
    })
    const layout = layoutOf(description)
    const board = boxOf(of(layout, 't2'))
    expect([board.left, board.right, board.bottom]).toEqual([0, size.width, size.height])
    const cup = boxOf(of(layout, 't1'))
    expect(cup.bottom).toBeGreaterThan(board.top)
    expect(cup.bottom).toBeLessThan(size.height)
    expect(of(layout, 't1').order).toBeLessThan(of(layout, 't2').order)
  })

  it('stays a whole table under a horse', () => {
    const description = scene([thing('t1', 'horse'), thing('t2', 'table')], {
      relations: [relation('on', 't1', 't2')],
    })
    expect(of(layoutOf(description), 't2').width).toBeLessThan(size.width)
  })
})

describe('who sits', () => {
  it('rides before the mount, the seat on its back and the feet above the ground', () => {
    const description = scene([thing('t1', 'man'), thing('t2', 'horse')], {
      relations: [relation('riding', 't1', 't2')],
    })
    const layout = layoutOf(description)
    const [rider, mount] = [of(layout, 't1'), of(layout, 't2')]
    expect(rider.order).toBeLessThan(mount.order)
    const share = rider.actor.seatShare
    if (share === null) throw new Error('the man does not sit')
    const seat = rider.base - rider.height * share
    expect(seat).toBeGreaterThan(mount.base - mount.height * 0.75)
    expect(seat).toBeLessThan(mount.base - mount.height * 0.5)
    expect(rider.base).toBeLessThan(mount.base)
  })

  it('is as large against a bench as in life, unless the prompt has them stand', () => {
    const on = { relations: [relation('on', 't1', 't2')] }
    const sitting = layoutOf(scene([thing('t1', 'woman'), thing('t2', 'bench')], on))
    const [her, bench] = [of(sitting, 't1'), of(sitting, 't2')]
    const ratio = her.actor.heightMetres / bench.actor.heightMetres
    expect(her.height / bench.height / ratio).toBeGreaterThan(0.8)
    const standing = scene(
      [thing('t1', 'woman', { actions: ['standing'] }), thing('t2', 'bench')],
      on,
    )
    expect(of(layoutOf(standing), 't1').actor.seatShare).toBeNull()
  })
})

describe('mirrorOf', () => {
  it('mirrors in water, and on stone only when it is wet', () => {
    const [placement] = layoutOf(scene([thing('t1', 'horse')]))
    if (placement === undefined) throw new Error('nothing is placed')
    const street = { ...stageFor(scene([])), surface: 'stone' } as const
    expect(mirrorOf(street, placement, false)).toBeNull()
    expect(mirrorOf(street, placement, true)?.where).toBeNull()
    expect(mirrorOf({ ...street, surface: 'grass' }, placement, true)).toBeNull()
    const water = new Uint8Array(4)
    const afloat = { ...placement, support: 'water' } as const
    expect(mirrorOf({ ...street, water }, afloat, false)?.where).toBe(water)
  })
})

describe('a crowd', () => {
  it('stands in the gaps of the row before, so that everybody is seen', () => {
    const layout = layoutOf(scene([thing('t1', 'sheep', { count: 9 })]))
    const rows = layout.toSorted((a, b) => b.base - a.base)
    const [front, behind] = [rows.slice(0, 5), rows.slice(5)]
    for (const one of behind)
      for (const other of front)
        expect(Math.abs(middle(one) - middle(other))).toBeGreaterThan(one.width * 0.15)
  })
})

describe('what stands in its way', () => {
  const topCut = (): Cutout =>
    cutout({ cropped: { top: true, right: false, bottom: true, left: false } })
  const tied = (id: string): Thing =>
    thing(id, 'cat', { source: { kind: 'reference', references: [0], subject: null } })

  it('prints what is cut at the top when it is not alone, and says so', () => {
    const description = scene([tied('t1'), thing('t2', 'dog')])
    const stage = stageFor(description)
    const both = castScene(description, stage, new Map([[0, topCut()]]), createRandom(1))
    expect(both.actors[0]?.framed).toBe(true)
    expect(both.warnings.map(({ code }) => code)).toEqual(['shown-as-print'])
    const alone = castScene(scene([tied('t1')]), stage, new Map([[0, topCut()]]), createRandom(1))
    expect(alone.actors[0]?.framed).toBe(false)
    expect(alone.warnings).toEqual([])
  })

  it('stands a print on the table that would hide its easel', () => {
    const description = scene([tied('t1'), thing('t2', 'cup'), thing('t3', 'table')], {
      setting: 'studio',
      relations: [relation('on', 't2', 't3')],
    })
    const framed = new Map([[0, cutout({ method: 'framed', confidence: 0.1 })]])
    const layout = layoutOf(description, framed)
    const [print, board] = [of(layout, 't1'), of(layout, 't3')]
    expect(print.support).toBe('tabletop')
    expect(print.order).toBeLessThan(board.order)
    const cast = castScene(description, stageFor(description), framed, createRandom(1))
    // No easel: the print is hardly taller than it is wide for its photo of 60 by 90.
    expect(cast.actors[0]?.aspect).toBeGreaterThan(0.6)
  })

  it('lets people hold the umbrella they are under, and a cat sit under it', () => {
    const under = (noun: string) => {
      const description = scene([thing('t1', noun), thing('t2', 'umbrella')], {
        relations: [relation('under', 't1', 't2')],
      })
      const cast = castScene(description, stageFor(description), new Map(), createRandom(1))
      return cast.relations.map(({ kind }) => kind)
    }
    expect(under('woman')).toEqual(['holding'])
    expect(under('cat')).toEqual(['under'])
  })
})
