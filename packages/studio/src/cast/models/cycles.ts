import type { Rgb } from '../../pixels.ts'
import { box, column, ellipsoid, finish, torus, tube } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { rod } from './cycles-parts.ts'
import { or } from './tints.ts'
import {
  chrome,
  curved,
  darkMetal,
  headlight,
  plate,
  rubber,
  spokedWheel,
  standing,
  tailLight,
} from './wheels.ts'

const leather = finish('#2a1c15', { gloss: 0.3 })

export function bicycle(paint: Rgb | null): Sculpture {
  const frame = finish(or(paint, '#c42f2a'), { gloss: 0.7, mirror: 0.25 })
  const [back, front]: [Vec3, Vec3] = [
    [-0.52, 0.35, 0],
    [0.54, 0.35, 0],
  ]
  const crank: Vec3 = [-0.08, 0.3, 0]
  const seat: Vec3 = [-0.24, 0.8, 0]
  const head: Vec3 = [0.36, 0.82, 0]
  const neck: Vec3 = [0.39, 0.7, 0]
  const parts: Part[] = [
    ...spokedWheel(-0.52, 0.35, 0.345, 0.022, 20),
    ...spokedWheel(0.54, 0.35, 0.345, 0.022, 20),
    rod(crank, neck, 0.021, frame),
    rod([-0.22, 0.74, 0], head, 0.019, frame),
    rod(crank, seat, 0.019, frame),
    ...[0.05, -0.05].flatMap((z) => [
      rod(crank, [back[0], back[1], z], 0.012, frame),
      rod([-0.22, 0.73, 0], [back[0], back[1], z], 0.011, frame),
      rod([0.41, 0.66, z * 0.6], [front[0], front[1], z], 0.014, frame),
    ]),
    rod([0.34, 0.88, 0], [0.41, 0.64, 0], 0.022, frame),
    rod([-0.24, 0.78, 0], [-0.27, 0.9, 0], 0.014, chrome),
    ellipsoid([-0.26, 0.925, 0], [0.14, 0.032, 0.07], leather),
    ellipsoid([-0.36, 0.93, 0], [0.06, 0.04, 0.09], leather, { blend: 0.03 }),
    rod([0.345, 0.88, 0], [0.36, 0.97, 0], 0.016, chrome),
    ...[1, -1].flatMap((side) => [
      ...tube(
        [
          [0.36, 0.97, 0],
          [0.38, 0.99, side * 0.12],
          [0.32, 0.985, side * 0.24],
          [0.2, 0.97, side * 0.26],
        ],
        0.013,
        0.013,
        chrome,
      ),
      rod([0.24, 0.975, side * 0.258], [0.14, 0.96, side * 0.262], 0.02, leather),
    ]),
    torus([crank[0], crank[1], 0.05], 0.085, 0.012, chrome, { axes: standing }),
    rod([crank[0], crank[1], 0.06], [0.0, 0.16, 0.07], 0.012, chrome),
    rod([crank[0], crank[1], -0.06], [-0.16, 0.44, -0.07], 0.012, chrome),
    box([0.0, 0.155, 0.11], [0.05, 0.012, 0.04], rubber, { round: 0.01 }),
    box([-0.16, 0.445, -0.11], [0.05, 0.012, 0.04], rubber, { round: 0.01 }),
    rod([-0.08, 0.385, 0.05], [-0.52, 0.39, 0.05], 0.006, darkMetal),
    rod([-0.08, 0.215, 0.05], [-0.52, 0.315, 0.05], 0.006, darkMetal),
    column([-0.52, 0.35, 0.035], [-0.52, 0.35, 0.055], 0.04, 0.04, darkMetal),
    ellipsoid([0.42, 0.86, 0], [0.035, 0.035, 0.035], headlight),
    ellipsoid([-0.33, 0.78, 0], [0.02, 0.025, 0.025], tailLight),
  ]
  return { yaw: 0.36, pitch: 0.08, parts }
}

export function motorcycle(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#a3201c'), { gloss: 0.6, mirror: 0.35 })
  const engine = finish('#9aa0a6', { gloss: 0.6, mirror: 0.5 })
  const parts: Part[] = [
    ...[-0.72, 0.78].flatMap((x) => [
      torus([x, 0.33, 0], 0.25, 0.085, rubber, { axes: standing }),
      column([x, 0.33, -0.05], [x, 0.33, 0.05], 0.2, 0.2, darkMetal, { round: 0.02 }),
      torus([x, 0.33, 0.05], 0.18, 0.02, chrome, { axes: standing }),
      ellipsoid([x, 0.33, 0.06], [0.06, 0.06, 0.03], chrome),
    ]),
    ...[0.09, -0.09].flatMap((z) => [
      rod([0.78, 0.33, z], [0.46, 1.0, z], 0.03, chrome),
      rod([-0.72, 0.33, z * 1.3], [-0.2, 0.42, z * 1.3], 0.03, darkMetal),
      rod([-0.66, 0.36, z * 1.4], [-0.52, 0.72, z * 1.2], 0.03, chrome),
    ]),
    plate(
      curved([
        [0.48, 0.86],
        [0.3, 0.98],
        [-0.02, 0.92],
        [-0.12, 0.76],
        [0.15, 0.7],
        [0.4, 0.74],
      ]),
      0.15,
      skin,
      { round: 0.1 },
    ),
    plate(
      curved([
        [0.02, 0.84],
        [-0.25, 0.78],
        [-0.7, 0.88],
        [-0.9, 0.92],
        [-0.78, 0.76],
        [-0.3, 0.68],
        [0.02, 0.72],
      ]),
      0.14,
      leather,
      { round: 0.08 },
    ),
    plate(
      curved([
        [-0.4, 0.66],
        [-0.75, 0.78],
        [-1.02, 0.8],
        [-1.06, 0.72],
        [-0.75, 0.62],
      ]),
      0.1,
      skin,
      { round: 0.05 },
    ),
    plate(
      curved([
        [1.08, 0.56],
        [0.86, 0.7],
        [0.6, 0.68],
        [0.5, 0.6],
        [0.62, 0.61],
        [0.84, 0.63],
      ]),
      0.1,
      skin,
      { round: 0.03 },
    ),
    box([0.08, 0.5, 0], [0.26, 0.17, 0.15], engine, { round: 0.06 }),
    ...[0, 1, 2, 3].map((n) =>
      box([0.2, 0.5 + n * 0.05, 0], [0.14, 0.014, 0.19], chrome, { round: 0.01 }),
    ),
    column([-0.05, 0.44, 0.1], [-0.05, 0.44, 0.2], 0.12, 0.11, chrome, { round: 0.02 }),
    ...tube(
      [
        [0.3, 0.5, 0.14],
        [0.36, 0.32, 0.17],
        [0.1, 0.24, 0.18],
        [-0.3, 0.26, 0.19],
      ],
      0.035,
      0.035,
      chrome,
    ),
    column([-0.3, 0.26, 0.19], [-0.95, 0.36, 0.2], 0.05, 0.075, chrome, { round: 0.02 }),
    ...tube(
      [
        [0.44, 1.02, 0.3],
        [0.42, 1.04, 0.1],
        [0.42, 1.04, -0.1],
        [0.44, 1.02, -0.3],
      ],
      0.018,
      0.018,
      chrome,
    ),
    ...[0.3, -0.3].flatMap((z) => [
      rod([0.44, 1.02, z], [0.34, 0.98, z * 1.35], 0.028, leather),
      rod([0.44, 1.04, z * 0.9], [0.42, 1.18, z * 1.2], 0.009, chrome),
      ellipsoid([0.42, 1.21, z * 1.25], [0.02, 0.05, 0.07], chrome),
    ]),
    ellipsoid([0.6, 0.92, 0], [0.13, 0.12, 0.12], chrome),
    ellipsoid([0.67, 0.92, 0], [0.08, 0.105, 0.105], headlight),
    ellipsoid([-1.0, 0.82, 0], [0.04, 0.05, 0.07], tailLight),
  ]
  return { yaw: 0.5, pitch: 0.1, parts }
}

/** A motor scooter of the Italian kind. */
export function scooter(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#7fc4b6'), { gloss: 0.6, mirror: 0.3 })
  const parts: Part[] = [
    ...[-0.5, 0.55].flatMap((x) => [
      torus([x, 0.22, 0], 0.15, 0.065, rubber, { axes: standing }),
      column([x, 0.22, -0.05], [x, 0.22, 0.055], 0.12, 0.11, chrome, { round: 0.02 }),
    ]),
    plate(
      curved([
        [-0.86, 0.36],
        [-0.8, 0.6],
        [-0.5, 0.7],
        [-0.15, 0.66],
        [-0.08, 0.34],
        [-0.3, 0.24],
        [-0.55, 0.33],
      ]),
      0.21,
      skin,
      { round: 0.13 },
    ),
    box([0.1, 0.26, 0], [0.32, 0.035, 0.17], skin, { round: 0.03 }),
    box([0.1, 0.3, 0], [0.22, 0.012, 0.12], rubber),
    plate(
      curved([
        [0.36, 0.26],
        [0.3, 0.6],
        [0.33, 0.92],
        [0.42, 0.9],
        [0.5, 0.5],
        [0.48, 0.3],
      ]),
      0.22,
      skin,
      { round: 0.05 },
    ),
    plate(
      curved([
        [0.78, 0.26],
        [0.7, 0.44],
        [0.5, 0.5],
        [0.36, 0.42],
        [0.5, 0.36],
        [0.68, 0.3],
      ]),
      0.09,
      skin,
      { round: 0.05 },
    ),
    plate(
      curved([
        [-0.05, 0.75],
        [-0.3, 0.8],
        [-0.66, 0.78],
        [-0.72, 0.7],
        [-0.35, 0.66],
        [-0.08, 0.68],
      ]),
      0.14,
      finish('#7a4a2c', { gloss: 0.3 }),
      { round: 0.06 },
    ),
    rod([0.38, 0.88, 0], [0.35, 1.0, 0], 0.05, skin),
    ellipsoid([0.4, 1.02, 0], [0.1, 0.085, 0.12], skin),
    ellipsoid([0.48, 1.02, 0], [0.05, 0.07, 0.08], headlight),
    ...[1, -1].flatMap((side) => [
      rod([0.36, 1.02, side * 0.08], [0.27, 1.03, side * 0.3], 0.018, chrome),
      rod([0.3, 1.03, side * 0.24], [0.24, 1.03, side * 0.36], 0.026, leather),
      rod([0.34, 1.03, side * 0.2], [0.36, 1.2, side * 0.26], 0.008, chrome),
      ellipsoid([0.36, 1.22, side * 0.27], [0.015, 0.055, 0.055], chrome),
    ]),
    ellipsoid([-0.84, 0.55, 0], [0.04, 0.05, 0.07], tailLight),
    ellipsoid([-0.45, 0.47, 0.205], [0.2, 0.1, 0.02], skin, { blend: 0.02 }),
  ]
  return { yaw: 0.55, pitch: 0.1, parts }
}
