import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, turned } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { dark, eyes, fin, white } from './sea-parts.ts'
import { mix, or, scale, step } from './tints.ts'

interface FishLook {
  readonly body: Rgb
  readonly belly: Rgb
  readonly fins: Rgb
  readonly bands: Rgb | null
  readonly high: number
  readonly long: number
}

function fishModel(look: FishLook): Sculpture {
  const { high, long } = look
  const paint: Paint = (x, y, z) => {
    const u = y / high
    let colour = mix(look.belly, look.body, step(-0.55, 0.05, u))
    colour = mix(colour, scale(look.body, 0.6), step(0.5, 1, u))
    // Scales: rows of arcs, each shifted by half.
    const row = Math.round((x / long) * 13)
    const v = ((y / high) * 5 + (row % 2) * 0.5) % 1
    const arc = Math.abs(((v + 1) % 1) - 0.5)
    colour = scale(colour, x < long * 0.5 ? 0.9 + 0.2 * arc : 1)
    if (look.bands !== null) {
      const at = x / long + Math.abs(u) * 0.05
      const band = Math.min(Math.abs(at - 0.42), Math.abs(at + 0.12), Math.abs(at + 0.72))
      colour = band < 0.11 ? look.bands : band < 0.145 ? [0.02, 0.02, 0.025] : colour
    }
    void z
    return colour
  }
  const skin = finish(paint, { gloss: 0.65 })
  const finned = finish((x, y) => scale(look.fins, 0.8 + 0.25 * Math.abs(Math.sin((x + y) * 26))), {
    gloss: 0.4,
  })
  const parts: Part[] = [
    ellipsoid([0.04, 0, 0], [long, high, high * 0.5], skin),
    limb([-long * 0.5, 0, 0], [-long * 1.08, 0.01, 0], high * 0.42, high * 0.16, skin, {
      blend: 0.12,
    }),
    fin(
      [-long * 1.38, 0.01, 0],
      [
        [0.3, 0.03],
        [-0.16, 0.32],
        [-0.3, 0.34],
        [-0.13, 0],
        [-0.3, -0.34],
        [-0.16, -0.32],
        [0.3, -0.03],
      ],
      finned,
    ),
    fin(
      [-0.02, high * 0.96, 0],
      [
        [0.36, -0.1],
        [0.2, 0.16],
        [-0.1, 0.2],
        [-0.42, 0.06],
        [-0.34, -0.1],
      ],
      finned,
    ),
    fin(
      [-long * 0.42, -high * 0.82, 0],
      [
        [0.2, 0.08],
        [-0.1, -0.2],
        [-0.22, -0.04],
        [-0.12, 0.1],
      ],
      finned,
    ),
    ellipsoid(
      [long * 0.98, -high * 0.12, 0],
      [0.05, 0.035, high * 0.2],
      finish(scale(look.body, 0.55)),
    ),
  ]
  for (const side of [1, -1])
    parts.push(
      fin(
        [0.08, -high * 0.32, side * high * 0.5],
        [
          [0.12, 0.06],
          [-0.12, 0.13],
          [-0.28, 0],
          [-0.16, -0.12],
          [0.08, -0.06],
        ],
        finned,
        turned(side * 0.5, 0, 0),
      ),
    )
  parts.push(...eyes(long * 0.66, high * 0.24, high * 0.36, 0.068, white))
  return { yaw: 0.35, pitch: 0.06, parts }
}

/** A goldfish of a fish. */
export function fish(paint: Rgb | null): Sculpture {
  const body = or(paint, '#ee8a2e')
  return fishModel({
    body,
    belly: mix(body, [1, 0.9, 0.7], 0.55),
    fins: mix(body, [1, 0.75, 0.4], 0.3),
    bands: null,
    high: 0.36,
    long: 0.62,
  })
}

/** A clownfish, or any bright fish of the reef. */
export function tropicalFish(paint: Rgb | null): Sculpture {
  const body = or(paint, '#f0701f')
  return fishModel({
    body,
    belly: body,
    fins: mix(body, [0.02, 0.02, 0.02], 0.12),
    bands: white,
    high: 0.4,
    long: 0.6,
  })
}

/** Round and full of spines. */
export function pufferfish(paint: Rgb | null): Sculpture {
  const back = or(paint, '#c9a24a')
  const skin = finish(
    (x, y, z) =>
      mix(white, scale(back, 0.8 + 0.4 * noise3(x * 8, y * 8, z * 8)), step(-0.12, 0.1, y)),
    { gloss: 0.4 },
  )
  const spine = finish(mix(back, white, 0.5))
  const fins = finish(scale(back, 1.1), { gloss: 0.3 })
  const parts: Part[] = [
    ellipsoid([0, 0, 0], [0.52, 0.48, 0.48], skin),
    limb([-0.4, 0.02, 0], [-0.66, 0.02, 0], 0.13, 0.07, skin, { blend: 0.08 }),
    fin(
      [-0.8, 0.02, 0],
      [
        [0.16, 0.05],
        [-0.14, 0.2],
        [-0.14, -0.2],
        [0.16, -0.05],
      ],
      fins,
    ),
    ellipsoid([0.53, -0.06, 0], [0.05, 0.07, 0.11], finish('#e6a08a'), { blend: 0.04 }),
    ellipsoid([0.58, -0.06, 0], [0.03, 0.02, 0.06], dark),
  ]
  for (let n = 0; n < 60; n++) {
    const v = 1 - (2 * (n + 0.5)) / 60
    const a = n * 2.39996
    const w = Math.sqrt(1 - v * v)
    const d: Vec3 = [Math.cos(a) * w, v, Math.sin(a) * w]
    if (d[0] > 0.72) continue
    parts.push(
      limb(
        [d[0] * 0.48, d[1] * 0.44, d[2] * 0.44],
        [d[0] * 0.64, d[1] * 0.6, d[2] * 0.6],
        0.03,
        0.006,
        spine,
      ),
    )
  }
  for (const side of [1, -1])
    parts.push(
      fin(
        [0.12, -0.02, side * 0.48],
        [
          [0.1, 0.08],
          [-0.12, 0.14],
          [-0.12, -0.14],
          [0.1, -0.08],
        ],
        fins,
        turned(side * 0.7),
      ),
    )
  return { yaw: 0.55, pitch: 0.08, parts: [...parts, ...eyes(0.34, 0.2, 0.36, 0.09, white)] }
}
