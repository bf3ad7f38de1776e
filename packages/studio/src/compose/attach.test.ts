import { describe, expect, it } from 'vitest'
import type { Thing } from '../scene.ts'
import { castScene } from './cast-scene.ts'
import { createRandom } from '../random.ts'
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
import { composePicture } from './compose.ts'

const bust = cutout({ cropped: { top: false, right: false, bottom: true, left: false } })
const reference: Partial<Thing> = {
  source: { kind: 'reference', references: [0], subject: null },
}
const busts = new Map([[0, bust]])

describe('busts', () => {
  it.each(['horse', 'box', 'rowboat'])('rise from what hides where they end: a %s', (host) => {
    const kind = host === 'horse' ? 'riding' : 'inside'
    const description = scene([thing('t1', 'person', reference), thing('t2', host)], {
      relations: [relation(kind, 't1', 't2')],
    })
    const layout = layoutOf(description, busts)
    const [who, what] = [of(layout, 't1'), of(layout, 't2')]
    expect(Math.abs(middle(who) - middle(what))).toBeLessThan(what.width * 0.4)
    expect(who.order).toBeGreaterThan(what.order)
    expect(who.base).toBeGreaterThan(what.base - what.height)
    expect(who.base).toBeLessThan(what.base)
    expect(who.base - who.height).toBeLessThan(what.base - what.height * 0.8)
  })

  it('rise from behind a table, whose board hides where they end', () => {
    const description = scene(
      [thing('t1', 'person', reference), thing('t2', 'table'), thing('t3', 'coffee')],
      {
        setting: 'studio',
        relations: [relation('on', 't3', 't2'), relation('beside', 't1', 't2')],
      },
    )
    const layout = layoutOf(description, busts)
    const [who, table] = [of(layout, 't1'), of(layout, 't2')]
    const board = table.base - table.height
    expect(who.base).toBeGreaterThan(board)
    expect(who.base).toBeLessThan(board + size.height * 0.1)
    expect(who.height).toBeGreaterThan(size.height * 0.3)
  })
})

describe('busts on a sofa', () => {
  it('sit before its middle, and the sofa comes near', () => {
    const description = scene([thing('t1', 'person', reference), thing('t2', 'sofa')], {
      setting: 'room',
      relations: [relation('on', 't1', 't2')],
    })
    const layout = layoutOf(description, busts)
    const [who, sofa] = [of(layout, 't1'), of(layout, 't2')]
    expect(Math.abs(middle(who) - middle(sofa))).toBeLessThan(size.width * 0.03)
    expect(who.order).toBeLessThan(sofa.order)
    expect(sofa.width).toBeGreaterThan(size.width * 0.6)
    expect(who.base).toBe(size.height)
  })
})

describe('riders', () => {
  it('of a bicycle are over its saddle and as large against it as in life', () => {
    const description = scene([thing('t1', 'boy'), thing('t2', 'bicycle')], {
      relations: [relation('riding', 't1', 't2')],
    })
    const layout = layoutOf(description)
    const [boy, bicycle] = [of(layout, 't1'), of(layout, 't2')]
    const forwards = (bicycle.actor.faces === 'left') === bicycle.mirrored ? 1 : -1
    expect((middle(bicycle) - middle(boy)) * forwards).toBeGreaterThan(bicycle.width * 0.1)
    const life = boy.actor.heightMetres / bicycle.actor.heightMetres
    expect(boy.height / bicycle.height).toBeGreaterThan(life * 0.8)
  })
})

describe('what lies on a sofa', () => {
  it('is not much larger against it than in life', () => {
    const description = scene(
      [thing('t1', 'cat', { actions: ['sleeping'] }), thing('t2', 'sofa')],
      {
        setting: 'room',
        relations: [relation('on', 't1', 't2')],
      },
    )
    const layout = layoutOf(description)
    const [cat, sofa] = [of(layout, 't1'), of(layout, 't2')]
    const life = cat.actor.heightMetres / sofa.actor.heightMetres
    expect(cat.height / sofa.height).toBeLessThan(Math.max(0.31, life * 1.75))
  })
})

describe('people at a table', () => {
  it('sit behind it, heads above and all their places along it', () => {
    const description = scene(
      [thing('t1', 'woman', { count: 3, actions: ['sitting'] }), thing('t2', 'table')],
      { setting: 'room', relations: [relation('beside', 't1', 't2')] },
    )
    const layout = layoutOf(description)
    const table = of(layout, 't2')
    const women = layout.filter((p) => p.actor.id === 't1')
    expect(women).toHaveLength(3)
    for (const woman of women) {
      expect(woman.order).toBeGreaterThan(table.order)
      expect(woman.base).toBeLessThan(table.base)
      expect(woman.base - woman.height).toBeLessThan(table.base - table.height * 1.3)
      expect(middle(woman)).toBeGreaterThan(table.left - 1)
      expect(middle(woman)).toBeLessThan(table.left + table.width + 1)
    }
  })

  it('are seen from the waist up behind a table with small things on it', () => {
    const description = scene([thing('t1', 'man'), thing('t2', 'table'), thing('t3', 'cake')], {
      setting: 'room',
      relations: [relation('on', 't3', 't2')],
    })
    const layout = layoutOf(description)
    const [man, table] = [of(layout, 't1'), of(layout, 't2')]
    const board = table.base - table.height
    expect(man.base - man.height).toBeLessThan(board - size.height * 0.3)
    expect(man.base).toBeGreaterThan(board)
  })
})

describe('who holds a thing', () => {
  it('is where the thing is said to be, and a reader has the book before the chest', () => {
    const description = scene(
      [thing('t1', 'robot', { actions: ['reading'] }), thing('t2', 'book'), thing('t3', 'bench')],
      { relations: [relation('holding', 't1', 't2'), relation('on', 't2', 't3')] },
    )
    const layout = layoutOf(description)
    const [robot, book, bench] = [of(layout, 't1'), of(layout, 't2'), of(layout, 't3')]
    expect(Math.abs(middle(robot) - middle(bench))).toBeLessThan(bench.width * 0.4)
    expect(robot.order).toBeLessThan(bench.order)
    expect(Math.abs(middle(book) - middle(robot))).toBeLessThan(robot.width * 0.1)
    expect(book.order).toBeLessThan(robot.order)
    expect(book.base).toBeLessThan(robot.base - robot.height * 0.2)
  })
})

describe('inside', () => {
  it('glass a thing is seen, within it and under its shine', () => {
    const description = scene([thing('t1', 'ship'), thing('t2', 'bottle')], {
      setting: 'studio',
      relations: [relation('inside', 't1', 't2')],
    })
    const layout = layoutOf(description)
    const [ship, bottle] = [of(layout, 't1'), of(layout, 't2')]
    expect(ship.behindGlass).toBe(bottle)
    expect(ship.left).toBeGreaterThan(bottle.left)
    expect(ship.left + ship.width).toBeLessThan(bottle.left + bottle.width)
    const { warnings } = composePicture({
      scene: description,
      stage: stageFor(description),
      cutouts: new Map(),
      random: createRandom(1),
      control,
    })
    expect(warnings).toEqual([])
  })

  it.each(['car', 'school bus', 'tractor'])('a %s somebody is seen through its window', (noun) => {
    const description = scene([thing('t1', 'bear'), thing('t2', noun)], {
      relations: [relation('riding', 't1', 't2')],
    })
    const { actors } = castScene(description, stageFor(description), new Map(), createRandom(2))
    expect(actors.map(({ pictures }) => pictures.map((p) => p.noun))).toEqual([['bear']])
  })

  it('what is not drawn, a thing goes where that would have been', () => {
    const description = scene(
      [thing('t1', 'fish'), thing('t2', 'trampoline'), thing('t3', 'table')],
      {
        setting: 'room',
        relations: [relation('inside', 't1', 't2'), relation('on', 't2', 't3')],
      },
    )
    expect(of(layoutOf(description), 't1').support).not.toBe('ground')
  })
})

describe('what is small in life', () => {
  it('stays small under who stands on it', () => {
    const description = scene([thing('t1', 'robot'), thing('t2', 'skateboard')], {
      setting: 'city',
      relations: [relation('on', 't1', 't2')],
    })
    const layout = layoutOf(description)
    const [robot, board] = [of(layout, 't1'), of(layout, 't2')]
    expect(board.height).toBeLessThan(robot.height * 0.25)
    expect(robot.height).toBeGreaterThan(size.height * 0.3)
  })
})

describe('who jumps', () => {
  it('has left the ground, and the shadow has not', () => {
    const jumping = of(layoutOf(scene([thing('t1', 'girl', { actions: ['jumping'] })])), 't1')
    const standing = of(layoutOf(scene([thing('t1', 'girl')])), 't1')
    expect(jumping.base).toBeLessThan(standing.base - jumping.height * 0.1)
    expect(jumping.ground).toBeCloseTo(standing.base, -1)
    expect(standing.ground).toBeUndefined()
  })

  it('over a thing throws a shadow on the ground beside it', () => {
    const layout = layoutOf(
      scene([thing('t1', 'dog', { actions: ['jumping'] }), thing('t2', 'fence')], {
        relations: [relation('above', 't1', 't2')],
      }),
    )
    const [dog, fence] = [of(layout, 't1'), of(layout, 't2')]
    expect(dog.base).toBeLessThan(fence.base - fence.height)
    expect(dog.ground).toBe(fence.base)
  })
})
