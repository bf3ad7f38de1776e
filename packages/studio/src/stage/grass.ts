/** Grass and flowers near the camera, blade by blade from far to near. */
import { leafKey, leafLight } from './atmosphere.ts'
import type { Rgb } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
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
  /** Share of direct light at a place; absent = all of it. */
  readonly sunlit?: (x: number, z: number) => number
  /** Brightness of the blades at a place, 1 the usual; absent = the same everywhere. */
  readonly tone?: (x: number, z: number) => number
  /** How much longer the blades of a tussock are than the rest, as a factor; absent = no tussocks. */
  readonly tussocks?: number
  /** Share of blades that grow at a place, 0 to 1; absent = everywhere. */
  readonly grows?: (x: number, z: number) => number
}

/** What a blade is painted with: the picture, and the light of its `root` and its `tip`. */
interface BladeBrush {
  readonly frame: Frame
  readonly root: Float32Array
  readonly tip: Float32Array
}

/** Paints a blade as a bent, tapering stroke with soft sides. */
function paintBlade(
  { frame, root, tip }: BladeBrush,
  x: number,
  y: number,
  length: number,
  thick: number,
  lean: number,
  depth: number,
): void {
  const { width, height, depth: depths } = frame
  const { data } = frame.image
  const rows = Math.max(1, Math.round(length))
  const lowest = Math.min(height - 1, Math.floor(y))
  const highest = Math.max(-1, y - rows)
  const limit = depth * 0.97
  const rootRed = root[0] as number
  const rootGreen = root[1] as number
  const rootBlue = root[2] as number
  const riseRed = (tip[0] as number) - rootRed
  const riseGreen = (tip[1] as number) - rootGreen
  const riseBlue = (tip[2] as number) - rootBlue
  for (let row = lowest; row > highest; row--) {
    const t = (y - row) / rows
    const fade = t > 0.85 ? (1 - t) / 0.15 : t < 0.18 ? 0.35 + t * 3.6 : 1
    if (fade <= 0.01) continue
    const middle = x + lean * t * t
    const half = Math.max(0.28, thick * 0.5 * (1 - t * 0.9))
    const left = middle - half
    const right = middle + half
    const from = left > 0 ? Math.floor(left) : 0
    const to = right < width - 1 ? Math.floor(right) : width - 1
    const shade = t * (2 - t)
    const red = rootRed + riseRed * shade
    const green = rootGreen + riseGreen * shade
    const blue = rootBlue + riseBlue * shade
    for (let px = from; px <= to; px++) {
      const k = row * width + px
      if ((depths[k] as number) < limit) continue
      const cover = (px + 1 < right ? px + 1 : right) - (px > left ? px : left)
      const alpha = (cover > 1 ? 1 : cover) * (fade > 1 ? 1 : fade)
      if (alpha <= 0.01) continue
      const i = k * 3
      data[i] = (data[i] as number) * (1 - alpha) + red * alpha
      data[i + 1] = (data[i + 1] as number) * (1 - alpha) + green * alpha
      data[i + 2] = (data[i + 2] as number) * (1 - alpha) + blue * alpha
      if (alpha > 0.5) depths[k] = depth
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
      // Petals of a flower a few pixels wide would not be seen.
      const petal =
        size < 2.2 ? 0.9 : 0.74 + 0.26 * Math.abs(Math.cos((Math.atan2(dy, dx) + turn) * 2.5))
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
  const brush: BladeBrush = { frame, root, tip }
  const facing = leafLight(frame.atmosphere)
  const flowerShare = excludes(frame.scene, 'flower') ? 0 : options.flowerShare
  const tussocks = options.tussocks ?? 1
  const half = width / 2 / focal
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
    const tall = mean * scale
    const thick = clamp(0.0075 * scale, 0.8, 40)
    // Rows are skipped and thinned so that every distance is covered about equally.
    const advance = Math.max(1, tall * 0.07)
    const thinned = z > options.far * 0.4 ? 1.6 - (z / options.far) * 1.6 : 1
    // Those left out at random are not even drawn lots for: far away that is most of them.
    const count = Math.ceil(
      (width / thick) *
        options.density *
        0.21 *
        Math.min(1, advance / (tall * 0.07)) *
        Math.min(1, thinned),
    )
    for (let i = 0; i < count; i++) {
      const x = random.between(-0.02, 1.02) * width
      const y = row + random.next() * advance
      const gx = ((x - centreX) / focal) * z
      const roll = random.next()
      if (options.grows && roll > options.grows(gx, z)) continue
      const tuft = noise.value(gx * 1.6 + 31, z * 1.6)
      const patch = noise.value(gx * 0.22 + 7, z * 0.22 + 3)
      let length =
        mix(options.length[0], options.length[1], random.next() * 0.6 + tuft * 0.4) * scale
      // They stand at the sides: in the middle they would hide feet.
      if (tussocks > 1 && tuft > 0.6)
        length *=
          1 +
          (tussocks - 1) * smooth(0.6, 0.84, tuft) * smooth(0.12, 0.55, Math.abs(gx) / (half * z))
      if (options.sunlit) {
        const share = facing * options.sunlit(gx, z)
        for (let c = 0; c < 3; c++) light[c] = (key[c] as number) * share + (ambient[c] as number)
      }
      const lean = (wind + random.between(-0.55, 0.55)) * length * 0.75
      const dry = random.next() < options.dryShare * (0.4 + 1.2 * patch)
      const vary = random.between(0.7, 1.2) * (0.72 + 0.5 * tuft) * (options.tone?.(gx, z) ?? 1)
      for (let c = 0; c < 3; c++) {
        const ends = dry ? (options.dry[c] as number) : (options.tip[c] as number)
        root[c] = (options.root[c] as number) * (light[c] as number) * 0.5 * (0.8 + 0.4 * tuft)
        tip[c] = ends * (light[c] as number) * vary * (c === 0 ? 0.85 + 0.4 * patch : 1)
      }
      const depth = Math.min(z, (focal * eyeHeight) / Math.max(1, y - horizonY))
      paintBlade(brush, x, y, length, thick * random.between(0.7, 1.3), lean, depth)
      if (flowerShare > 0 && roll < flowerShare * (0.12 + 2.6 * smooth(0.4, 0.78, patch))) {
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
