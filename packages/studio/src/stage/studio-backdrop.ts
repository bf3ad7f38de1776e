/** A photographer's backdrop: hand-painted canvas that runs from the wall into the floor without a seam. */
import type { Rgb } from '../pixels.ts'
import type { Frame, Painted, Setting } from './frame.ts'
import { clamp, mix, mixRgb, palette, scaleRgb, smooth } from './numbers.ts'

/** Metres to where the sheet begins to rise, and the radius of its curve. */
const sweepAt = 5.2
const radius = 2.2

/** Pairs of backdrop colours: the sheet and what its cloudy paint drifts towards. */
const sheets = [
  ['#d2cbc0', '#a89e92'],
  ['#86a9b4', '#4f7888'],
  ['#d6a481', '#a56a4e'],
  ['#abb998', '#74886a'],
  ['#cb9dab', '#93637a'],
  ['#7489b4', '#45588c'],
  ['#dcc189', '#ad8b55'],
  ['#9286b4', '#5d5284'],
] as const

function paint(frame: Frame): Painted {
  const { width, height, camera, centreX, depth, noise, random, progress } = frame
  const { data } = frame.image
  const { time } = frame.atmosphere
  const turn = random.fork('backdrop')
  const [sheetHex, driftHex] = turn.pick(sheets)
  const [sheet = [0.5, 0.5, 0.5], drift = [0.4, 0.4, 0.4]] = palette(sheetHex, driftHex)
  const dark = time === 'night'
  const gel: Rgb =
    time === 'sunset'
      ? [1.18, 0.96, 0.8]
      : time === 'dawn'
        ? [1.1, 1, 0.95]
        : dark
          ? [0.8, 0.92, 1.12]
          : [1.02, 1, 0.98]
  const level = dark ? 0.34 : 1
  const side = turn.next() < 0.5 ? -1 : 1
  const spotX = -side * turn.between(0.1, 0.5)
  const spotY = turn.between(1.2, 1.7)
  const shift = turn.between(0, 200)
  const mottle = turn.between(0.22, 0.5)
  for (let y = 0; y < height; y++) {
    if (y % 24 === 0) progress.at(y / height)
    const ry = (camera.horizonY - y - 0.5) / camera.focal
    for (let px = 0; px < width; px++) {
      const rx = (px + 0.5 - centreX) / camera.focal
      // Floor, curve, wall: the ray meets the first of them.
      let z = sweepAt + radius
      let up = camera.eyeHeight + ry * z
      let along = sweepAt + radius * 0.57 + up
      let ny = 0
      const zFloor = ry < 0 ? camera.eyeHeight / -ry : Infinity
      if (zFloor <= sweepAt) {
        z = zFloor
        up = 0
        along = z
        ny = 1
      } else if (up < radius) {
        // Quarter circle of `radius` around (sweepAt, radius) in the plane of depth and height.
        const b = -sweepAt + ry * (camera.eyeHeight - radius)
        const c = sweepAt * sweepAt + (camera.eyeHeight - radius) ** 2 - radius * radius
        const a = 1 + ry * ry
        const root = Math.sqrt(Math.max(0, b * b - a * c))
        z = (-b + root) / a
        up = camera.eyeHeight + ry * z
        ny = clamp((radius - up) / radius, 0, 1)
        along = sweepAt + radius * (Math.PI / 2 - Math.asin(clamp(ny, 0, 1)))
      }
      const x = rx * z
      // A big soft light from above at one side, another behind the subject on the wall.
      const dx = x - side * -2.4
      const key = 1 / (1 + 0.062 * (dx * dx + (z - 2.2) ** 2 + (up - 3) ** 2))
      const wall = Math.exp(-((x - spotX) ** 2 / 5.5 + (up - spotY) ** 2 / 3.2)) * smooth(3.5, 7, z)
      const floorGlow = Math.exp(-(x * x) / 7 - (z - 3.6) ** 2 / 5) * ny
      const cloud = noise.fbm(x * 0.42 + shift, along * 0.42, 4)
      const brush = noise.fbm(x * 2.6 + shift, along * 2.1 + cloud * 2, 4)
      // Towards the light the sheet shows its own colour, in the shade the deeper one.
      const t = clamp(0.3 + (cloud * 1.1 + brush * 0.3) * mottle + 0.55 * wall, 0, 1)
      const grain = (noise.value(x * 210, along * 210) - 0.5) * 0.018
      const light =
        (0.15 + 0.66 * key + 0.92 * wall + 0.24 * floorGlow - 0.1 * (1 - ny) * smooth(2.4, 4, up)) *
        level
      const k = y * width + px
      for (let c = 0; c < 3; c++) {
        const paint = mix(drift[c] as number, sheet[c] as number, t) * (1 + grain)
        data[k * 3 + c] = paint * light * (gel[c] as number) * 1.12
      }
      depth[k] = z
    }
  }
  const mean = mixRgb(sheet, drift, 0.5)
  return {
    surface: 'seamless',
    standing: { near: 2.2, far: 4.8 },
    water: null,
    airBottom: camera.horizonY,
    depicts: ['backdrop'],
    light: {
      direction: [-side * 0.62, 0.62, Math.sqrt(1 - 2 * 0.62 ** 2)],
      key: scaleRgb([1.55 * gel[0], 1.5 * gel[1], 1.45 * gel[2]], dark ? 0.45 : 1),
      ambient: scaleRgb(mixRgb([0.5, 0.5, 0.5], mean, 0.4), dark ? 0.35 : 0.95),
      haze: mean,
      hazePerMetre: 0.001,
      shadowStrength: 0.4,
    },
  }
}

/** A plain backdrop, the choice when no place is named. */
export const studioBackdrop: Setting = {
  view: { indoors: true, horizon: 0.52, eyeHeight: 1.15, lens: 0.95 },
  paint,
}
