import type { Rgb } from '../../pixels.ts'
import { box, column, finish, tube } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { rod } from './cycles-parts.ts'
import { or } from './tints.ts'
import { chrome, curved, plate, rubber, wheel } from './wheels.ts'

export function kickScooter(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#3d8bd0'), { gloss: 0.5, mirror: 0.3 })
  const parts: Part[] = [
    box([-0.05, 0.12, 0], [0.36, 0.022, 0.07], skin, { round: 0.02 }),
    ...[-0.42, 0.4].flatMap((x) => wheel([x, 0.09, 0.035], 0.09, 0.06, 5)),
    rod([0.3, 0.12, 0], [0.38, 0.22, 0], 0.03, skin),
    rod([0.4, 0.1, 0], [0.28, 0.98, 0], 0.022, chrome),
    rod([0.28, 0.98, 0.22], [0.28, 0.98, -0.22], 0.018, chrome),
    ...[1, -1].map((side) =>
      rod([0.28, 0.98, side * 0.14], [0.28, 0.98, side * 0.26], 0.026, rubber),
    ),
  ]
  return { yaw: 0.5, pitch: 0.1, parts }
}

export function skateboard(paint: Rgb | null): Sculpture {
  const deck = finish(or(paint, '#d1663a'), { gloss: 0.4 })
  const cream = finish('#efe2c4', { gloss: 0.5 })
  const parts: Part[] = [
    plate(
      curved([
        [-0.42, 0.165],
        [-0.3, 0.115],
        [0, 0.108],
        [0.3, 0.115],
        [0.42, 0.165],
        [0.415, 0.185],
        [0.3, 0.135],
        [0, 0.128],
        [-0.3, 0.135],
        [-0.415, 0.185],
      ]),
      0.105,
      deck,
      { round: 0.006 },
    ),
    box([0, 0.135, 0], [0.3, 0.006, 0.095], finish('#26262a'), { round: 0.005 }),
  ]
  for (const x of [-0.24, 0.24]) {
    parts.push(
      rod([x, 0.06, -0.09], [x, 0.06, 0.09], 0.016, chrome),
      box([x, 0.09, 0], [0.04, 0.025, 0.03], chrome),
    )
    for (const z of [0.085, -0.085])
      parts.push(
        column([x, 0.045, z - 0.025], [x, 0.045, z + 0.025], 0.045, 0.045, cream, { round: 0.014 }),
      )
  }
  return { yaw: 0.4, pitch: 0.35, parts }
}

/** A wooden sled on runners. */
export function sled(paint: Rgb | null): Sculpture {
  const wood = finish(or(paint, '#b5793f'), { gloss: 0.25 })
  const iron = finish('#8a3126', { gloss: 0.4 })
  const parts: Part[] = [0.18, 0, -0.18].map((z) =>
    box([-0.1, 0.27, z], [0.5, 0.018, 0.075], wood, { round: 0.014 }),
  )
  for (const z of [0.2, -0.2]) {
    parts.push(
      ...tube(
        [
          [-0.62, 0.03, z],
          [0.35, 0.03, z],
          [0.55, 0.1, z],
          [0.62, 0.24, z],
          [0.52, 0.34, z],
        ],
        0.024,
        0.022,
        iron,
      ),
      ...[-0.45, 0.25].map((x) => rod([x, 0.03, z], [x, 0.26, z], 0.022, wood)),
    )
  }
  for (const x of [-0.45, 0.25]) parts.push(rod([x, 0.24, 0.22], [x, 0.24, -0.22], 0.022, wood))
  parts.push(rod([0.53, 0.34, 0.22], [0.53, 0.34, -0.22], 0.02, wood))
  return { yaw: 0.5, pitch: 0.24, parts }
}
