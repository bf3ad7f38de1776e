import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Paint, Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { mix, or, scale, step } from './tints.ts'

/** A ball of radius 1 in a skin, a little turned so that its seams do not face the viewer squarely. */
function round(paint: Paint, gloss: number, fur = 0): Sculpture {
  return {
    yaw: 0.5,
    pitch: 0.3,
    parts: [ellipsoid([0, 0, 0], [1, 1, 1], finish(paint, { gloss, fur, mirror: gloss * 0.12 }))],
  }
}

const golden = (1 + Math.sqrt(5)) / 2

/** Cyclic turns of a point's coordinates, in all signs. */
function corners([a, b, c]: Vec3): Vec3[] {
  const found = new Map<string, Vec3>()
  const l = Math.hypot(a, b, c)
  for (const [x, y, z] of [
    [a, b, c],
    [c, a, b],
    [b, c, a],
  ] as const)
    for (const [i, j, k] of [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [n & 1, n & 2, n & 4] as const)) {
      const at: Vec3 = [(i ? -x : x) / l, (j ? -y : y) / l, (k ? -z : z) / l]
      found.set(at.map((v) => Math.round(v * 1e6) || 0).join(), at)
    }
  return [...found.values()]
}

/** Where the faces of a truncated icosahedron look: 12 pentagons, then 20 hexagons. */
const pentagons = corners([0, 1, golden])
const hexagons = [...corners([1, 1, 1]), ...corners([0, golden, 1 / golden])]

/** How much farther out the pentagons lie than the hexagons. */
const pentagonReach = 2.32744 / 2.26728

/** Black pentagons among white hexagons. */
export function soccerBall(paint: Rgb | null): Sculpture {
  const pale = or(paint, '#f1f1ee')
  const dark = paint === null ? hexToLinear('#1a1b1e') : scale(paint, 0.12)
  return round((x, y, z) => {
    let best = 0
    let second = 0
    let black = false
    const take = (v: number, isPentagon: boolean): void => {
      if (v > best) {
        second = best
        best = v
        black = isPentagon
      } else if (v > second) second = v
    }
    for (const [a, b, c] of pentagons) take((x * a + y * b + z * c) / pentagonReach, true)
    for (const [a, b, c] of hexagons) take(x * a + y * b + z * c, false)
    const seam = step(0.004, 0.014, best - second)
    return black ? dark : scale(pale, 0.35 + 0.65 * seam)
  }, 0.55)
}

export function basketball(paint: Rgb | null): Sculpture {
  const orange = or(paint, '#d9692a')
  const seam = scale(orange, 0.07)
  return round((x, y, z) => {
    const bow = Math.abs(Math.abs(x) - 0.5 - 0.28 * y * y)
    const near = Math.min(Math.abs(x), Math.abs(y), bow)
    const pebble = 0.86 + 0.28 * noise3(x * 34, y * 34, z * 34)
    return mix(seam, scale(orange, pebble), step(0.018, 0.034, near))
  }, 0.3)
}

/** Three stripes on each of six sides. */
export function volleyball(paint: Rgb | null): Sculpture {
  const [white, band] = [hexToLinear('#f0ede4'), or(paint, '#2f62b5')]
  return round((x, y, z) => {
    const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)]
    const top = Math.max(ax, ay, az)
    const across = (top === ax ? y : top === ay ? z : x) / top
    const along = Math.abs(top === ax ? z : top === ay ? x : y) / top
    const seam = Math.min(Math.abs(Math.abs(across) - 0.34), 1 - Math.abs(across), 1 - along)
    const skin = Math.abs(across) < 0.34 ? band : top === ay ? hexToLinear('#f0c23a') : white
    return scale(skin, 0.45 + 0.55 * step(0.01, 0.04, seam))
  }, 0.45)
}

/** A quarter of the seam of tennis balls and baseballs, and a bit of its neighbours; the others mirror it. */
const quarterSeam = Array.from({ length: 129 }, (_, n): Vec3 => {
  const t = ((n - 16) / 96) * (Math.PI / 2)
  return [
    0.75 * Math.cos(t) + 0.25 * Math.cos(3 * t),
    0.75 * Math.sin(t) - 0.25 * Math.sin(3 * t),
    0.866 * Math.sin(2 * t),
  ]
})

/** How far a point is from the seam, and at which of its steps. */
function seamAt(x: number, y: number, z: number): { far: number; at: number } {
  const [u, v, w] = [Math.abs(x), Math.abs(y), x * y < 0 ? -z : z]
  let far = Infinity
  let at = 0
  quarterSeam.forEach(([a, b, c], n) => {
    const d = (u - a) ** 2 + (v - b) ** 2 + (w - c) ** 2
    if (d < far) {
      far = d
      at = n
    }
  })
  return { far: Math.sqrt(far), at }
}

export function tennisBall(paint: Rgb | null): Sculpture {
  const felt = or(paint, '#c4dc32')
  return round((x, y, z) => {
    const nap = 0.84 + 0.3 * noise3(x * 22, y * 22, z * 22)
    return mix(hexToLinear('#f2f2ea'), scale(felt, nap), step(0.05, 0.075, seamAt(x, y, z).far))
  }, 0.08)
}

/** White leather in red stitches. */
export function baseball(paint: Rgb | null): Sculpture {
  const leather = or(paint, '#efeae0')
  const thread = hexToLinear('#c02026')
  return round((x, y, z) => {
    const { far, at } = seamAt(x, y, z)
    if (far < 0.012) return scale(leather, 0.7)
    const stitch = far < 0.115 && (at + Math.round(far * 28)) % 8 < 3
    return stitch ? thread : scale(leather, 0.93 + 0.1 * noise3(x * 7, y * 7, z * 7))
  }, 0.3)
}

const dimples = Array.from({ length: 320 }, (_, n): Vec3 => {
  const y = 1 - (2 * n + 1) / 320
  const r = Math.sqrt(1 - y * y)
  return [Math.cos(n * 2.39996) * r, y, Math.sin(n * 2.39996) * r]
})

/** Dimples shaded as if lit from above. */
export function golfBall(paint: Rgb | null): Sculpture {
  const white = or(paint, '#f3f3f1')
  return round((x, y, z) => {
    let far = Infinity
    let nearest: Vec3 = [0, 0, 0]
    for (const at of dimples) {
      const d = (x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2
      if (d < far) {
        far = d
        nearest = at
      }
    }
    const inside = step(0.086, 0.068, Math.sqrt(far))
    return scale(white, 1 - inside * (0.18 + 2.2 * (y - nearest[1])))
  }, 0.6)
}

/** Long balls: laced brown leather, or a white one in bands. */
function long(skin: Paint, laced: boolean): Sculpture {
  const leather = finish(skin, { gloss: 0.35 })
  const lace = finish('#f0ece2')
  const parts: Part[] = [
    limb([-0.35, 0, 0], [0.35, 0, 0], 0.72, 0.72, leather),
    limb([-0.2, 0, 0], [-1.1, 0, 0], 0.74, 0.25, leather, { blend: 0.3 }),
    limb([0.2, 0, 0], [1.1, 0, 0], 0.74, 0.25, leather, { blend: 0.3 }),
  ]
  if (laced) {
    parts.push(box([0, 0.66, 0.5], [0.42, 0.03, 0.03], lace, { round: 0.02 }))
    for (let n = 0; n < 6; n++)
      parts.push(
        limb([-0.35 + n * 0.14, 0.72, 0.42], [-0.35 + n * 0.14, 0.58, 0.6], 0.028, 0.028, lace),
      )
  }
  return { yaw: 0.35, pitch: 0.12, parts }
}

export function americanFootball(paint: Rgb | null): Sculpture {
  const brown = or(paint, '#7a4020')
  return long((x, y, z) => {
    if (Math.abs(Math.abs(x) - 0.82) < 0.07) return hexToLinear('#f0ece2')
    const seam = Math.min(Math.abs(z), Math.abs(y - 0.1)) < 0.012 ? 0.5 : 1
    return scale(brown, seam * (0.86 + 0.28 * noise3(x * 24, y * 24, z * 24)))
  }, true)
}

export function rugbyBall(paint: Rgb | null): Sculpture {
  const band = or(paint, '#2a6a4a')
  return long(
    (x, y, z) =>
      Math.abs(x) > 0.75 || Math.abs(x) < 0.16
        ? band
        : scale(hexToLinear('#efece4'), Math.abs(z) < 0.012 || Math.abs(y) < 0.012 ? 0.6 : 1),
    false,
  )
}
