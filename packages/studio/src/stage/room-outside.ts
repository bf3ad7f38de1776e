/** What a window looks out on. */
import type { Frame } from './frame.ts'
import { castLand } from './land.ts'
import { mix, smooth } from './numbers.ts'
import type { RoomShape } from './room-shape.ts'
import { greeneryOf } from './season.ts'
import { createSkyMap, paintSky } from './sky.ts'
import { designTowers, paintTowers } from './towers.ts'

/** What the window shows: the sky and a line of hills, or a city seen from one of its upper floors. */
export function paintOutside(frame: Frame, shape: RoomShape, city = false): void {
  const { progress, noise, random } = frame
  const sky = createSkyMap(frame, progress.part(0, 0.22))
  const green = greeneryOf(frame.scene)
  const shift = random.fork('outside').between(0, 200)
  if (city) {
    coverWalls(frame, shape)
    paintSky(frame, sky, progress.part(0.3, 0.36))
    const above = { ...frame, camera: { ...frame.camera, eyeHeight: 36 } }
    const turn = random.fork('outside city')
    const half = frame.width / 2 / frame.camera.focal
    paintTowers(
      above,
      designTowers(turn, half, { near: 170, far: 700, tall: 170, rows: 4 }),
      progress.part(0.42, 0.44),
    )
  } else {
    const view = castLand(
      frame,
      {
        near: 60,
        far: 3000,
        steps: 130,
        height: (x, z) =>
          z < 90
            ? 0
            : smooth(60, 900, z) * (34 + 80 * noise.fbm(x / 300 + shift, z / 300, 5)) +
              5 * smooth(0, 0.3, noise.fbm(x / 14, z / 14, 3)) * smooth(90, 200, z),
      },
      progress.part(0.22, 0.3),
    )
    coverWalls(frame, shape)
    paintSky(frame, sky, progress.part(0.3, 0.36))
    view.shade(
      (point, out) => {
        const tone = 0.8 + noise.fbm(point.x / 9, point.z / 9, 4) * 0.6
        for (let c = 0; c < 3; c++)
          out[c] = mix(green.field[0][c] as number, green.leaves[0][c] as number, 0.5) * tone
        point.leafy = 0.7
      },
      progress.part(0.36, 0.42),
      10,
    )
  }
  const { data } = frame.image
  const { haze } = frame.atmosphere
  for (let k = 0; k < frame.depth.length; k++) {
    const d = frame.depth[k] as number
    if (d === Infinity || d < 10) continue
    const share = 1 - Math.exp(-d / 1400) * 0.86
    for (let c = 0; c < 3; c++)
      data[k * 3 + c] = mix(data[k * 3 + c] as number, haze[c] as number, share)
  }
}

/** Only what the window frames needs painting; everything else counts as near from the start. */
function coverWalls(frame: Frame, shape: RoomShape): void {
  const { width, height, camera, centreX, depth } = frame
  const scale = camera.focal / shape.back
  const left = centreX + shape.left * scale - 2
  const right = centreX + shape.right * scale + 2
  const top = camera.horizonY + (camera.eyeHeight - shape.top) * scale - 2
  const bottom = camera.horizonY + (camera.eyeHeight - shape.bottom) * scale + 2
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x < left || x > right || y < top || y > bottom) depth[y * width + x] = 1
    }
  }
}
