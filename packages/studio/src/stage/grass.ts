/** Grass and flowers near the camera, blade by blade from far to near. */
import { leafKey, leafLight } from './atmosphere.ts'
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import { clamp, mix } from './numbers.ts'
import type { Progress } from './progress.ts'
import { excludes } from './wishes.ts'

export interface GrassOptions {
  /** Metres a blade is long, from and to. */
  readonly length: readonly [number, number]
  readonly near: number
  readonly far: number
  /** Blade tips and roots, linear albedo. */
  readonly tip: Rgb
  readonly root: Rgb
  /** Dry or lighter blades mixed in, and their share. */
  readonly dry: Rgb
  readonly dryShare: number
  /** Flower colours, and flowers per blade. */
  readonly flowers: readonly Rgb[]
  readonly flowerShare: number
  /** Blades per picture area; 1 is a full lawn. */
  readonly density: number
  /** Share of blades that grow at a place, 0 to 1; absent = everywhere. */
  readonly grows?: (x: number, z: number) => number
}

/** Paints a blade as a bent, tapering stroke with soft sides. Colours are light already. */
function paintBlade(
  frame: Frame,
  x: number,
  y: number,
  length: number,
  thick: number,
  lean: number,
  depth: number,
  root: Float32Array,
  tip: Float32Array,
): void {
  const { width, height } = frame
  const { data } = frame.image
  const rows = Math.max(1, Math.round(length))
  const lowest = Math.min(height - 1, Math.floor(y))
  for (let row = lowest; row > y - rows && row >= 0; row--) {
    const t = (y - row) / rows
    const middle = x + lean * t * t
    const half = Math.max(0.28, thick * 0.5 * (1 - t * 0.9))
    const left = middle - half
    const right = middle + half
    const from = Math.max(0, Math.floor(left))
    const to = Math.min(width - 1, Math.floor(right))
    const fade = t > 0.85 ? (1 - t) / 0.15 : t < 0.18 ? 0.35 + t * 3.6 : 1
    const shade = t * (2 - t)
    for (let px = from; px <= to; px++) {
      const cover = Math.min(px + 1, right) - Math.max(px, left)
      const alpha = clamp(cover, 0, 1) * clamp(fade, 0, 1)
      if (alpha <= 0.01) continue
      const k = row * width + px
      if ((frame.depth[k] as number) < depth * 0.97) continue
      const i = k * 3
      for (let c = 0; c < 3; c++) {
        const value = mix(root[c] as number, tip[c] as number, shade)
        data[i + c] = mix(data[i + c] as number, value, alpha)
      }
      if (alpha > 0.5) frame.depth[k] = depth
    }
  }
}

function paintFlower(
  frame: Frame,
  x: number,
  y: number,
  size: number,
  depth: number,
  colour: Rgb,
  light: Float32Array,
  turn: number,
): void {
  const { width, height } = frame
  const { data } = frame.image
  const reach = size * 1.1 + 1
  const flat = 0.62
  for (
    let row = Math.max(0, Math.floor(y - reach));
    row <= Math.min(height - 1, y + reach);
    row++
  ) {
    for (let px = Math.max(0, Math.floor(x - reach)); px <= Math.min(width - 1, x + reach); px++) {
      const dx = px + 0.5 - x
      const dy = (row + 0.5 - y) / flat
      const r = Math.sqrt(dx * dx + dy * dy) / size
      const angle = Math.atan2(dy, dx) + turn
      const petal = 0.74 + 0.26 * Math.abs(Math.cos(angle * 2.5))
      const alpha = clamp((petal - r) * size + 0.5, 0, 1)
      if (alpha <= 0.01) continue
      const k = row * width + px
      if ((frame.depth[k] as number) < depth * 0.97) continue
      const heart = size > 2.2 && r < 0.27 ? 1 : 0
      const tone = 0.72 + 0.4 * r - 0.18 * (dy > 0 ? dy / size : 0)
      const i = k * 3
      for (let c = 0; c < 3; c++) {
        const petalColour = mix(colour[c] as number, [0.75, 0.5, 0.06][c] as number, heart)
        data[i + c] = mix(data[i + c] as number, petalColour * tone * (light[c] as number), alpha)
      }
      if (alpha > 0.5) frame.depth[k] = depth
    }
  }
}

/** Grows grass over the standing plane. Blades take their ground's distance as depth. */
export function paintGrass(
  frame: Frame,
  options: GrassOptions,
  random: Random,
  progress: Progress,
): void {
  const { width, height, camera, centreX, noise } = frame
  const { ambient } = frame.atmosphere
  const key = leafKey(frame.atmosphere)
  const { horizonY, focal, eyeHeight } = camera
  const light = new Float32Array(3)
  const root = new Float32Array(3)
  const tip = new Float32Array(3)
  const facing = leafLight(frame.atmosphere)
  const flowerShare = excludes(frame.scene, 'flower') ? 0 : options.flowerShare
  for (let c = 0; c < 3; c++) {
    light[c] = (key[c] as number) * facing + (ambient[c] as number)
  }
  const wind = random.between(-0.4, 0.4)
  const first = Math.max(0, Math.floor(horizonY + (focal * eyeHeight) / options.far))
  const last = Math.min(
    Math.ceil(horizonY + (focal * eyeHeight) / Math.max(0.4, options.near)),
    Math.ceil(height + (options.length[1] * focal) / 1.6),
  )
  const mean = (options.length[0] + options.length[1]) / 2
  let row = first
  while (row < last) {
    const z = (focal * eyeHeight) / (row + 0.5 - horizonY)
    const scale = focal / z
    const blade = mean * scale
    const thick = clamp(0.0065 * scale, 0.75, 40)
    // Rows are skipped and thinned so that every distance is covered about equally.
    const advance = Math.max(1, blade * 0.07)
    const count = Math.ceil(
      (width / thick) * options.density * 0.42 * Math.min(1, advance / (blade * 0.07)) * 0.62,
    )
    for (let i = 0; i < count; i++) {
      const x = random.between(-0.02, 1.02) * width
      const y = row + random.next() * advance
      const gx = ((x - centreX) / focal) * z
      const roll = random.next()
      if (options.grows && roll > options.grows(gx, z)) continue
      if (z > options.far * 0.4 && roll > 1.6 - (z / options.far) * 1.6) continue
      const tuft = noise.value(gx * 1.6 + 31, z * 1.6)
      const patch = noise.value(gx * 0.22 + 7, z * 0.22 + 3)
      const length =
        mix(options.length[0], options.length[1], random.next() * 0.6 + tuft * 0.4) * scale
      const lean = (wind + random.between(-0.55, 0.55)) * length * 0.75
      const dry = random.next() < options.dryShare * (0.4 + 1.2 * patch)
      const vary = random.between(0.7, 1.2) * (0.72 + 0.5 * tuft)
      for (let c = 0; c < 3; c++) {
        const ends = dry ? (options.dry[c] as number) : (options.tip[c] as number)
        root[c] = (options.root[c] as number) * (light[c] as number) * 0.5 * (0.8 + 0.4 * tuft)
        tip[c] = ends * (light[c] as number) * vary * (c === 0 ? 0.85 + 0.4 * patch : 1)
      }
      const depth = Math.min(z, (focal * eyeHeight) / Math.max(1, y - horizonY))
      paintBlade(frame, x, y, length, thick * random.between(0.7, 1.3), lean, depth, root, tip)
      if (flowerShare > 0 && roll < flowerShare * (0.15 + 2.2 * patch * patch)) {
        const kinds = options.flowers.length
        const favourite = noise.value(gx * 0.35 + 90, z * 0.35 + 14) * kinds
        const pick = Math.floor(favourite + random.between(-0.9, 0.9) + kinds) % kinds
        const colour = options.flowers[pick]
        if (colour) {
          const size = clamp(random.between(0.012, 0.022) * scale, 0.6, 60)
          paintFlower(
            frame,
            x + lean,
            y - length * 1.02,
            size,
            depth,
            colour,
            light,
            random.between(0, 6),
          )
        }
      }
    }
    progress.at((row - first) / (last - first))
    row += Math.max(1, Math.floor(advance))
  }
}
