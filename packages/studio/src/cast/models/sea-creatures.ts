import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { ellipsoid, finish, limb, prism, smooth, tube, turned } from '../sculpt/part.ts'
import type { Finish, Paint, Part, Vec2, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

const dark = finish('#141216', { gloss: 0.9 })
const glint = finish('#ffffff', { glow: 0.9 })
const white: Rgb = [0.88, 0.88, 0.86]

function eyes(x: number, y: number, z: number, r: number, ring: Rgb | null): Part[] {
  return [1, -1].flatMap((side) => [
    ...(ring === null
      ? []
      : [
          ellipsoid(
            [x - r * 0.2, y, side * (z - r * 0.1)],
            [r * 1.5, r * 1.5, r],
            finish(ring, { gloss: 0.6 }),
          ),
        ]),
    ellipsoid(
      [x + (ring === null ? 0 : r * 0.1), y, side * (z + (ring === null ? 0 : r * 0.45))],
      [r, r, r * 0.8],
      dark,
    ),
    ellipsoid(
      [x + r * 0.45, y + r * 0.4, side * (z + r * (ring === null ? 0.55 : 1.02))],
      [r * 0.28, r * 0.28, r * 0.2],
      glint,
    ),
  ])
}

/** A fin: a plate in the plane of x and y unless turned. */
function fin(at: Vec3, outline: readonly Vec2[], look: Finish, axes?: Part['axes']): Part {
  return prism(at, smooth(outline, 4, true), 0.018, look, {
    blend: 0.04,
    round: 0.012,
    ...(axes === undefined ? {} : { axes }),
  })
}

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

interface WhaleLook {
  readonly back: Rgb
  readonly belly: Rgb
  /** Spine from nose to tail: x, y, half thickness. */
  readonly spine: readonly Vec3[]
  readonly beak: boolean
  readonly dorsal: number
  readonly flipper: number
  /** A vertical tail: fish; level: whales. */
  readonly upright: boolean
  readonly patch: boolean
  readonly grooves: boolean
  readonly teeth: boolean
}

/** Sharks, dolphins and whales: a spindle with fins. */
function spindle(look: WhaleLook): Sculpture {
  const spine = smooth(look.spine, 3)
  const at = (x: number): Vec3 => {
    for (let n = 0; n + 1 < spine.length; n++) {
      const [a, b] = [spine[n] as Vec3, spine[n + 1] as Vec3]
      if (x <= a[0] && x >= b[0]) {
        const t = (a[0] - x) / (a[0] - b[0])
        return [x, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
      }
    }
    return spine[x > 0 ? 0 : spine.length - 1] as Vec3
  }
  const paint: Paint = (x, y, z) => {
    const [, cy, r] = at(x)
    const u = (y - cy) / Math.max(0.04, r)
    let colour = mix(
      look.belly,
      look.back,
      step(-0.42, look.patch ? -0.3 : -0.02, u + (look.patch ? Math.max(0, x) * 0.05 : 0)),
    )
    if (look.grooves && u < -0.1 && x > -0.1)
      colour = scale(colour, 0.82 + 0.18 * Math.abs(Math.sin(z * 40)))
    // The orca's white patch behind the eye.
    if (look.patch && Math.hypot((x - 0.5) / 0.13, (u - 0.32) / 0.26) < 1) colour = look.belly
    return colour
  }
  const skin = finish(paint, { gloss: 0.6 })
  const fins = finish(scale(look.back, 0.9), { gloss: 0.5 })
  const parts: Part[] = []
  for (let n = 0; n + 1 < spine.length; n++) {
    const [a, b] = [spine[n] as Vec3, spine[n + 1] as Vec3]
    parts.push(limb([a[0], a[1], 0], [b[0], b[1], 0], a[2], b[2], skin, { blend: 0.1 }))
  }
  const tail = spine[spine.length - 1] as Vec3
  const lobe: Vec2[] = [
    [0.16, 0.0],
    [0.02, 0.2],
    [-0.16, 0.42],
    [-0.2, 0.4],
    [-0.1, 0.16],
    [-0.06, 0],
    [-0.08, -0.12],
    [-0.16, -0.3],
    [-0.13, -0.32],
    [0.02, -0.16],
  ]
  const flukes: Vec2[] = [
    [0.16, 0],
    [0.06, 0.18],
    [-0.14, 0.42],
    [-0.2, 0.4],
    [-0.08, 0],
    [-0.2, -0.4],
    [-0.14, -0.42],
    [0.06, -0.18],
  ]
  parts.push(
    look.upright
      ? fin([tail[0] - 0.06, tail[1], 0], lobe, fins)
      : fin([tail[0] - 0.08, tail[1], 0], flukes, fins, [
          [1, 0, 0],
          [0, 0.25, 0.97],
          [0, -0.97, 0.25],
        ]),
  )
  if (look.dorsal > 0) {
    const [, y, r] = at(0.02)
    const d = look.dorsal
    parts.push(
      fin(
        [-0.04, y + r * 0.9, 0],
        [
          [d * 0.7, -0.06],
          [d * 0.15, d * 0.6],
          [-d * 0.45, d],
          [-d * 0.4, d * 0.5],
          [-d * 0.35, -0.06],
        ],
        fins,
      ),
    )
  }
  for (const side of [1, -1]) {
    const [x, y, r] = at(0.36)
    const f = look.flipper
    parts.push(
      fin(
        [x - f * 0.2, y - r * 0.75 - f * 0.2, side * (r * 0.8 + f * 0.25)],
        [
          [f * 0.5, f * 0.25],
          [f * 0.2, f * 0.3],
          [-f * 0.7, -f * 0.35],
          [-f * 0.3, -f * 0.4],
        ],
        fins,
        turned(side * 0.5, 0, side * 0.55),
      ),
    )
  }
  const nose = spine[0] as Vec3
  const face = at(nose[0] - (look.beak ? 0.2 : 0.2))
  if (look.beak) {
    parts.push(
      limb(
        [nose[0] - 0.04, nose[1] - 0.04, 0],
        [nose[0] + 0.24, nose[1] - 0.1, 0],
        0.085,
        0.055,
        skin,
        { blend: 0.05 },
      ),
    )
  }
  if (look.teeth) {
    const mouth = finish('#7a2a30')
    parts.push(
      ellipsoid([nose[0] - 0.06, nose[1] - 0.15, 0], [0.16, 0.035, 0.13], mouth, {
        axes: turned(0, -0.15),
      }),
    )
    for (let n = -3; n <= 3; n++)
      for (const side of [1, -1])
        parts.push(
          limb(
            [nose[0] + 0.04 - Math.abs(n) * 0.03, nose[1] - 0.135, side * Math.abs(n) * 0.035],
            [nose[0] + 0.05 - Math.abs(n) * 0.03, nose[1] - 0.19, side * Math.abs(n) * 0.036],
            0.018,
            0.004,
            finish('#f6f4ee'),
          ),
        )
    // Gills
    for (const side of [1, -1])
      for (let n = 0; n < 3; n++)
        parts.push(
          limb(
            [0.42 - n * 0.06, 0.08, side * (at(0.42)[2] + 0.004)],
            [0.4 - n * 0.06, -0.08, side * (at(0.42)[2] + 0.002)],
            0.007,
            0.007,
            finish(scale(look.back, 0.45)),
          ),
        )
  }
  parts.push(
    ...eyes(
      face[0],
      face[1] + (look.teeth ? face[2] * 0.25 : -face[2] * 0.05),
      face[2] * 0.92,
      0.042,
      null,
    ),
  )
  return { yaw: 0.5, pitch: 0.1, parts }
}

export function shark(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#6e7f8e'),
    belly: white,
    spine: [
      [0.86, 0.02, 0.07],
      [0.6, 0.01, 0.17],
      [0.25, 0, 0.235],
      [-0.25, 0, 0.19],
      [-0.65, 0.02, 0.1],
      [-0.92, 0.05, 0.05],
    ],
    beak: false,
    dorsal: 0.34,
    flipper: 0.4,
    upright: true,
    patch: false,
    grooves: false,
    teeth: true,
  })
}

/** A dolphin, bent in its leap. */
export function dolphin(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#6f8aa5'),
    belly: hexToLinear('#e6ecef'),
    spine: [
      [0.72, -0.1, 0.12],
      [0.5, 0.0, 0.18],
      [0.2, 0.1, 0.21],
      [-0.2, 0.11, 0.18],
      [-0.55, 0.0, 0.1],
      [-0.82, -0.2, 0.05],
    ],
    beak: true,
    dorsal: 0.24,
    flipper: 0.3,
    upright: false,
    patch: false,
    grooves: false,
    teeth: false,
  })
}

export function orca(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#1d2026'),
    belly: white,
    spine: [
      [0.76, -0.04, 0.13],
      [0.5, 0.01, 0.22],
      [0.15, 0.04, 0.26],
      [-0.25, 0.04, 0.2],
      [-0.6, 0.0, 0.11],
      [-0.86, -0.06, 0.05],
    ],
    beak: false,
    dorsal: 0.42,
    flipper: 0.36,
    upright: false,
    patch: true,
    grooves: false,
    teeth: false,
  })
}

export function whale(paint: Rgb | null): Sculpture {
  return spindle({
    back: or(paint, '#4f6f8f'),
    belly: hexToLinear('#dbe4ea'),
    spine: [
      [0.74, 0.0, 0.2],
      [0.45, 0.02, 0.29],
      [0.1, 0.03, 0.31],
      [-0.3, 0.06, 0.2],
      [-0.65, 0.14, 0.1],
      [-0.9, 0.3, 0.05],
    ],
    beak: false,
    dorsal: 0.08,
    flipper: 0.42,
    upright: false,
    patch: false,
    grooves: true,
    teeth: false,
  })
}

/** A seal lying on its belly, head up. */
export function seal(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#7d858e')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(mix(coat, white, 0.55), coat, step(0.1, 0.24, y)),
        0.86 + 0.28 * step(0.45, 0.6, noise3(x * 9, y * 9, z * 9)),
      ),
    { gloss: 0.55 },
  )
  const fins = finish(scale(coat, 0.75), { gloss: 0.5 })
  const spine: Vec3[] = [
    [0.34, 0.66, 0],
    [0.28, 0.42, 0],
    [0.06, 0.28, 0],
    [-0.35, 0.2, 0],
    [-0.72, 0.12, 0.03],
    [-0.9, 0.09, 0.05],
  ]
  const thick = [0.17, 0.24, 0.29, 0.22, 0.12, 0.07]
  const parts: Part[] = []
  for (let n = 0; n < 5; n++)
    parts.push(
      limb(
        spine[n] as Vec3,
        spine[n + 1] as Vec3,
        thick[n] as number,
        thick[n + 1] as number,
        skin,
        { blend: 0.12 },
      ),
    )
  parts.push(
    ellipsoid([0.38, 0.74, 0.02], [0.2, 0.18, 0.18], skin, { blend: 0.1 }),
    ellipsoid(
      [0.53, 0.67, 0.08],
      [0.12, 0.09, 0.12],
      finish(mix(coat, white, 0.7), { gloss: 0.3 }),
      { blend: 0.06 },
    ),
    ellipsoid([0.64, 0.71, 0.1], [0.04, 0.035, 0.045], dark),
  )
  for (const side of [1, -1]) {
    parts.push(
      limb([0.12, 0.2, side * 0.24], [0.3, 0.04, side * 0.46], 0.09, 0.05, fins, { blend: 0.06 }),
      limb([-0.9, 0.08, 0.05], [-1.1, 0.05, 0.05 + side * 0.14], 0.05, 0.055, fins, {
        blend: 0.04,
      }),
      ellipsoid([0.51, 0.8, 0.05 + side * 0.105], [0.045, 0.05, 0.04], dark),
      ellipsoid([0.545, 0.82, 0.06 + side * 0.115], [0.014, 0.014, 0.012], glint),
    )
  }
  return { yaw: 0.55, pitch: 0.1, parts }
}

/** A round head over arms that curl. */
export function octopus(paint: Rgb | null): Sculpture {
  const coat = or(paint, '#c2563f')
  const skin = finish((x, y, z) => scale(coat, 0.85 + 0.3 * noise3(x * 7, y * 7, z * 7)), {
    gloss: 0.5,
  })
  const under = finish(mix(coat, [1, 0.8, 0.7], 0.6), { gloss: 0.3 })
  const parts: Part[] = [
    ellipsoid([-0.05, 0.74, 0], [0.32, 0.38, 0.32], skin, { axes: turned(0, 0.25) }),
    ellipsoid([0.03, 0.36, 0], [0.22, 0.2, 0.22], skin, { blend: 0.14 }),
  ]
  for (let n = 0; n < 8; n++) {
    const a = (n / 8) * 2 * Math.PI + 0.2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const curl = n % 2 === 0 ? 1 : -1
    const side: Vec2 = [-s * curl, c * curl]
    const path: Vec3[] = [
      [c * 0.14, 0.3, s * 0.14],
      [c * 0.36, 0.1, s * 0.36],
      [c * 0.62 + side[0] * 0.06, 0.06, s * 0.62 + side[1] * 0.06],
      [c * 0.78 + side[0] * 0.2, 0.1, s * 0.78 + side[1] * 0.2],
      [c * 0.7 + side[0] * 0.32, 0.2, s * 0.7 + side[1] * 0.32],
    ]
    parts.push(...tube(smooth(path, 2), 0.1, 0.025, skin, { blend: 0.05 }))
    parts.push(
      ...[0.45, 0.58].map((d) => ellipsoid([c * d, 0.045, s * d], [0.035, 0.02, 0.035], under)),
    )
  }
  return { yaw: 1.1, pitch: 0.2, parts: [...parts, ...eyes(0.2, 0.5, 0.17, 0.07, white)] }
}

/** A bell with arms that trail. */
export function jellyfish(paint: Rgb | null): Sculpture {
  const bell = or(paint, '#c98ad8')
  const skin = finish(
    (x, y, z) => {
      const ray = Math.abs(Math.sin(Math.atan2(z, x) * 8))
      return mix(bell, white, 0.25 + 0.3 * ray * step(0.95, 0.6, y))
    },
    { gloss: 0.7, glow: 0.25 },
  )
  const arm = finish(mix(bell, white, 0.35), { gloss: 0.4, glow: 0.25 })
  const parts: Part[] = [
    ellipsoid([0, 0.8, 0], [0.42, 0.34, 0.42], skin),
    ellipsoid([0, 0.56, 0], [0.4, 0.16, 0.4], finish(scale(bell, 0.6)), { carve: true }),
  ]
  for (let n = 0; n < 12; n++) {
    const a = (n / 12) * 2 * Math.PI
    const d = n % 3 === 0 ? 0.14 : 0.33
    const [c, s] = [Math.cos(a) * d, Math.sin(a) * d]
    const wave = (k: number): number => Math.sin(k * 2.1 + n * 1.3) * 0.06
    const long = n % 3 === 0 ? 0.72 : 0.55 + (n % 2) * 0.14
    const path: Vec3[] = [0, 1, 2, 3, 4].map((k) => [
      c + wave(k),
      0.68 - (long * k) / 4 - 0.02,
      s + wave(k + 1.6),
    ])
    parts.push(...tube(path, n % 3 === 0 ? 0.06 : 0.026, 0.012, arm, { blend: 0.03 }))
  }
  return { yaw: 0.4, pitch: 0.06, parts }
}

/** A shell on sideways legs, claws up. */
export function crab(paint: Rgb | null): Sculpture {
  const shell = or(paint, '#d2492f')
  const skin = finish(
    (x, y, z) =>
      scale(
        mix(mix(shell, white, 0.6), shell, step(0.2, 0.28, y)),
        0.9 + 0.2 * noise3(x * 9, y * 9, z * 9),
      ),
    { gloss: 0.5 },
  )
  const limbs = finish(scale(shell, 0.9), { gloss: 0.45 })
  const parts: Part[] = [ellipsoid([0, 0.32, 0], [0.3, 0.18, 0.42], skin)]
  for (const side of [1, -1]) {
    for (let n = 0; n < 3; n++) {
      const x = 0.08 - n * 0.16
      parts.push(
        limb(
          [x, 0.28, side * 0.34],
          [x - 0.04, 0.36, side * (0.62 + n * 0.02)],
          0.05,
          0.042,
          limbs,
          { blend: 0.03 },
        ),
        limb(
          [x - 0.04, 0.36, side * (0.62 + n * 0.02)],
          [x - 0.08, 0.02, side * (0.78 + n * 0.03)],
          0.042,
          0.012,
          limbs,
          { blend: 0.02 },
        ),
      )
    }
    parts.push(
      limb([0.2, 0.3, side * 0.32], [0.34, 0.34, side * 0.56], 0.06, 0.06, limbs, { blend: 0.03 }),
      limb([0.34, 0.34, side * 0.56], [0.42, 0.5, side * 0.54], 0.06, 0.08, limbs, { blend: 0.04 }),
      ellipsoid([0.43, 0.62, side * 0.5], [0.08, 0.15, 0.12], skin, { blend: 0.04 }),
      limb([0.44, 0.7, side * 0.56], [0.45, 0.9, side * 0.46], 0.06, 0.012, skin, { blend: 0.03 }),
      limb([0.44, 0.68, side * 0.42], [0.45, 0.84, side * 0.4], 0.045, 0.012, skin, {
        blend: 0.03,
      }),
      limb([0.24, 0.42, side * 0.1], [0.27, 0.58, side * 0.11], 0.024, 0.024, limbs),
      ellipsoid([0.29, 0.62, side * 0.11], [0.055, 0.06, 0.055], finish(white)),
      ellipsoid([0.33, 0.625, side * 0.112], [0.03, 0.036, 0.034], dark),
    )
  }
  parts.push(limb([0.3, 0.3, -0.07], [0.3, 0.3, 0.07], 0.012, 0.012, finish(scale(shell, 0.4))))
  return { yaw: 1.2, pitch: 0.22, parts }
}

/** A lobster seen from its side, claws forward. */
export function lobster(paint: Rgb | null): Sculpture {
  const shell = or(paint, '#c03a28')
  const skin = finish((x, y, z) => scale(shell, 0.85 + 0.28 * noise3(x * 8, y * 8, z * 8)), {
    gloss: 0.55,
  })
  const parts: Part[] = [ellipsoid([0.2, 0.26, 0], [0.34, 0.17, 0.18], skin)]
  for (let n = 0; n < 6; n++)
    parts.push(
      ellipsoid(
        [-0.14 - n * 0.12, 0.25 - n * 0.018 - (n > 3 ? (n - 3) * 0.03 : 0), 0],
        [0.1, 0.145 - n * 0.013, 0.165 - n * 0.014],
        skin,
        { blend: 0.01 },
      ),
    )
  for (const z of [-0.14, -0.07, 0, 0.07, 0.14])
    parts.push(
      ellipsoid([-0.94, 0.08, z], [0.15, 0.022, 0.05], skin, {
        axes: turned(-z * 3.4),
        blend: 0.01,
      }),
    )
  for (const side of [1, -1]) {
    for (let n = 0; n < 4; n++) {
      const x = 0.34 - n * 0.14
      parts.push(
        limb([x, 0.2, side * 0.14], [x + 0.02, 0.26, side * 0.36], 0.03, 0.024, skin),
        limb([x + 0.02, 0.26, side * 0.36], [x + 0.04, 0.01, side * 0.46], 0.024, 0.01, skin),
      )
    }
    parts.push(
      limb([0.44, 0.26, side * 0.14], [0.7, 0.24, side * 0.36], 0.05, 0.06, skin, { blend: 0.03 }),
      ellipsoid([0.92, 0.25, side * 0.36], [0.22, 0.09, 0.13], skin, { blend: 0.05 }),
      limb([1.0, 0.27, side * 0.45], [1.3, 0.26, side * 0.38], 0.07, 0.016, skin, { blend: 0.03 }),
      limb([1.0, 0.25, side * 0.28], [1.26, 0.25, side * 0.31], 0.05, 0.014, skin, { blend: 0.03 }),
      ...tube(
        [
          [0.5, 0.32, side * 0.06],
          [0.8, 0.62, side * 0.16],
          [0.5, 0.86, side * 0.3],
          [0.1, 0.92, side * 0.42],
        ],
        0.014,
        0.005,
        skin,
      ),
      ellipsoid([0.5, 0.35, side * 0.1], [0.035, 0.035, 0.035], dark),
    )
  }
  return { yaw: 0.7, pitch: 0.35, parts }
}
