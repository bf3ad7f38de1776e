import { hexToLinear } from '../../pixels.ts'
import type { Rgb } from '../../pixels.ts'
import { noise3 } from '../sculpt/noise.ts'
import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Paint, Part } from '../sculpt/part.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'
import { timber } from './rooms-parts.ts'
import { mix, or } from './tints.ts'
import { darkMetal, standing } from './wheels.ts'

export function loudspeaker(paint: Rgb | null): Sculpture {
  const cabinet = timber(or(paint, '#4a3222'))
  const cone = finish('#1f2022', { gloss: 0.2 })
  const rim = finish('#3b3e42', { gloss: 0.5, mirror: 0.2 })
  const driver = (y: number, r: number): Part[] => [
    torus([0, y, 0.42], r, r * 0.1, rim, { axes: standing }),
    column([0, y, 0.36], [0, y, 0.43], r * 0.6, r, cone),
    ellipsoid([0, y, 0.43], [r * 0.4, r * 0.4, r * 0.16], rim),
  ]
  return {
    yaw: 0.35,
    pitch: 0.08,
    parts: [
      box([0, 0.95, 0], [0.5, 0.95, 0.4], cabinet, { round: 0.03 }),
      box([0, 0.95, 0.39], [0.46, 0.91, 0.02], finish('#151617')),
      ...driver(0.58, 0.38),
      ...driver(1.25, 0.2),
      ...driver(1.62, 0.11),
    ],
  }
}

export function television(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#17181a'), { gloss: 0.5, mirror: 0.15 })
  const screen: Paint = (x, y) => {
    const t = (y - 0.25) / 0.85
    const sky = mix(hexToLinear('#e9a46a'), hexToLinear('#2a5f9c'), t)
    return y < 0.5 + 0.12 * Math.sin(x * 4 + 1) + 0.05 * Math.sin(x * 11)
      ? hexToLinear('#1d3540')
      : sky
  }
  return {
    yaw: 0.25,
    pitch: 0.06,
    parts: [
      box([0, 0.68, 0], [1.0, 0.58, 0.04], skin, { round: 0.02 }),
      box([0, 0.69, 0.04], [0.96, 0.54, 0.01], finish(screen, { glow: 0.6, gloss: 0.4 })),
      ...[0.5, -0.5].map((x) => limb([x, 0.1, 0], [x * 1.25, 0.02, 0.22], 0.02, 0.02, darkMetal)),
      ...[0.5, -0.5].map((x) => limb([x, 0.1, 0], [x * 1.25, 0.02, -0.18], 0.02, 0.02, darkMetal)),
    ],
    board: { centre: [0, 0.69, 0.05], half: [0.8, 0.4], ink: [0.9, 0.89, 0.86] },
  }
}

export function computer(paint: Rgb | null): Sculpture {
  const skin = finish(or(paint, '#c3c8cc'), { gloss: 0.5, mirror: 0.2 })
  const screen: Paint = (x, y) => {
    const row = (y - 0.6) * 12
    const line = row - Math.floor(row)
    const reach = 0.2 + 0.9 * noise3(Math.floor(row), 1, 2)
    if (x < -0.42) return hexToLinear('#23304a')
    return line > 0.3 && line < 0.62 && x > -0.34 && x < -0.34 + reach
      ? hexToLinear('#8fc7e8')
      : hexToLinear('#101c30')
  }
  const parts: Part[] = [
    box([0, 0.95, 0], [0.78, 0.48, 0.04], skin, { round: 0.03 }),
    box([0, 0.98, 0.04], [0.73, 0.41, 0.01], finish(screen, { glow: 0.6, gloss: 0.4 })),
    limb([0, 0.5, -0.03], [0, 0.05, -0.08], 0.07, 0.09, skin),
    box([0, 0.02, -0.03], [0.3, 0.02, 0.2], skin, { round: 0.015 }),
    box([-0.05, 0.03, 0.45], [0.55, 0.025, 0.18], skin, { round: 0.02 }),
    ellipsoid([0.72, 0.04, 0.45], [0.08, 0.04, 0.12], skin),
  ]
  for (let row = 0; row < 4; row++)
    for (let n = 0; n < 11; n++)
      parts.push(
        box(
          [-0.53 + n * 0.096, 0.06, 0.34 + row * 0.075],
          [0.038, 0.012, 0.03],
          finish('#4a4f55', { gloss: 0.3 }),
          { round: 0.008 },
        ),
      )
  return {
    yaw: 0.25,
    pitch: 0.2,
    parts,
    board: { centre: [0, 0.98, 0.05], half: [0.62, 0.32], ink: [0.9, 0.89, 0.86] },
  }
}
