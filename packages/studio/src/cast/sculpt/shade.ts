import type { Field } from './field.ts'
import type { Sculpture, View } from './march.ts'
import { noise3 } from './noise.ts'
import type { Part, Vec3 } from './part.ts'

/** Colours surface points of one sculpture. */
export interface Shader {
  /**
   * Leaves in `colour` the light (linear RGB) that the point of the picture at (sx, sy, depth) sends
   * to the viewer, in white light; returns the part that most of it is of.
   */
  shade(
    solids: readonly number[],
    sx: number,
    sy: number,
    depth: number,
    colour: Float64Array,
  ): Part
}

/** Soft light from `light` (unit, x right, y up, z to the viewer), sky above and ground below. */
export function createShader(
  sculpture: Sculpture,
  view: View,
  field: Field,
  light: Vec3,
  size: number,
): Shader {
  const { right, up, out, unit } = view
  const { blend, near } = field
  const chain = 2 * Math.max(...sculpture.parts.map((part) => part.blend))
  const key: Vec3 = [
    right[0] * light[0] + up[0] * light[1] + out[0] * light[2],
    right[1] * light[0] + up[1] * light[1] + out[1] * light[2],
    right[2] * light[0] + up[2] * light[1] + out[2] * light[2],
  ]
  const half: Vec3 = [key[0] + out[0], key[1] + out[1], key[2] + out[2]]
  const halfLength = Math.hypot(...half) || 1
  const hair = sculpture.hair ?? 0.02
  const around = size * 0.06
  const probe = Math.max(unit * 0.75, size * 0.0012)

  return {
    shade(solids, sx, sy, depth, colour) {
      const x = right[0] * sx + up[0] * sy + out[0] * depth
      const y = right[1] * sx + up[1] * sy + out[1] * depth
      const z = right[2] * sx + up[2] * sy + out[2] * depth
      field.sample(solids, x, y, z, around * 1.2 + chain)
      let red = 0
      let green = 0
      let blue = 0
      let fur = 0
      let gloss = 0
      let glow = 0
      let mirror = 0
      let main: Part = blend.parts[0] as Part
      let most = -1
      for (let n = 0; n < blend.count; n++) {
        const part = blend.parts[n] as Part
        const { finish } = part
        let share = blend.shares[n] as number
        if (share < 0.004) continue
        // Parts of one finish are painted once: paint is the dear part of a pixel.
        for (let m = n + 1; m < blend.count; m++) {
          if ((blend.parts[m] as Part).finish !== finish) continue
          share += blend.shares[m] as number
          blend.shares[m] = 0
        }
        if (share > most) {
          most = share
          main = part
        }
        const paint = finish.paint(x, y, z)
        red += paint[0] * share
        green += paint[1] * share
        blue += paint[2] * share
        fur += finish.fur * share
        gloss += finish.gloss * share
        glow += finish.glow * share
        mirror += finish.mirror * share
      }
      // Four probes on a tetrahedron give the slope of the field.
      const a = field.distance(near, x + probe, y - probe, z - probe)
      const b = field.distance(near, x - probe, y - probe, z + probe)
      const c = field.distance(near, x - probe, y + probe, z - probe)
      const d = field.distance(near, x + probe, y + probe, z + probe)
      let gx = a - b - c + d
      let gy = -a - b + c + d
      let gz = -a + b - c + d
      let length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1
      gx /= length
      gy /= length
      gz /= length
      let strand = 0
      if (fur > 0.01) {
        // Hair lies back along the body and down: streaks, not dots.
        const u = (x * 0.25 + y * 0.2) / hair
        const v = (y * 0.95 - x * 0.25) / hair
        const w = z / hair
        strand =
          noise3(u * 0.55, v * 1.1, w * 1.1) * 0.6 + noise3(u * 1.3, v * 2.3, w * 2.3) * 0.4 - 0.5
        strand *= fur
        gx += strand * 0.3
        gy -= strand * 0.4
        gz += strand * 0.2
        length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1
        gx /= length
        gy /= length
        gz /= length
      }
      const open = Math.max(
        0,
        Math.min(
          1,
          field.distance(near, x + gx * around, y + gy * around, z + gz * around) / around,
        ),
      )
      const facing = gx * key[0] + gy * key[1] + gz * key[2]
      const direct = Math.max(0, (facing + 0.22) / 1.22) * (0.45 + 0.55 * open) * 0.88
      const skyward = gy * 0.5 + 0.5
      const fill = (0.2 + 0.24 * skyward) * (0.42 + 0.58 * open)
      const outward = gx * out[0] + gy * out[1] + gz * out[2]
      const grazing = (1 - Math.max(0, outward)) ** 3 * 0.1 * (0.4 + skyward * 0.6)
      const shine = Math.max(0, (gx * half[0] + gy * half[1] + gz * half[2]) / halfLength)
      const specular = gloss * (shine ** 28 * 0.55 + shine ** 6 * 0.12) * open
      const tone = 1 + strand * 0.55
      // Warm key, cool sky, warm bounce: a little colour in the light makes plain paint look real.
      const down = 1 - skyward
      const dim = 1 - glow
      const shine0 = specular + grazing * (0.06 + 0.26 * gloss)
      red *= tone
      green *= tone
      blue *= tone
      let r = red * (direct * 1.05 + fill * (0.92 + 0.1 * down) + grazing) + shine0 * 1.05
      let g = green * (direct + fill + grazing) + shine0
      let l = blue * (direct * 0.93 + fill * (1.1 - 0.14 * down) + grazing) + shine0 * 0.93
      if (mirror > 0.01) {
        // What is mirrored: a dark ground, a darker rim of the land, above it a bright sky that
        // deepens upwards. Without the rim nothing looks polished.
        const upward = 2 * outward * gy - out[1]
        const rise = upward < 0 ? 0 : upward > 1 ? 1 : upward
        const open0 = upward <= 0.04 ? 0 : upward >= 0.2 ? 1 : (upward - 0.04) / 0.16
        const below = upward > 0 ? 0 : upward < -0.7 ? 1 : upward / -0.7
        const land = 0.1 + 0.22 * below
        const skyRed = land + (1.05 - 0.68 * rise - land) * open0
        const skyGreen = land + (1.07 - 0.52 * rise - land) * open0
        const skyBlue = land * 0.94 + (1.1 - 0.3 * rise - land * 0.94) * open0
        const facing = 1 - Math.max(0, outward)
        const share =
          mirror * (mirror + (1 - mirror) * facing * facing * facing) * (0.5 + 0.5 * open)
        // Metals tint what they mirror, lacquer and glass do not.
        const tint = mirror > 0.7 ? 1 : 0
        r += (skyRed * (1 + (red * 1.25 - 1) * tint) - r) * share
        g += (skyGreen * (1 + (green * 1.25 - 1) * tint) - g) * share
        l += (skyBlue * (1 + (blue * 1.25 - 1) * tint) - l) * share
        const glint = shine ** 90 * mirror * open * 1.2
        r += glint
        g += glint
        l += glint
      }
      colour[0] = r * dim + red * 1.15 * glow
      colour[1] = g * dim + green * 1.15 * glow
      colour[2] = l * dim + blue * 1.15 * glow
      return main
    },
  }
}
