/** The floor of a wood. */
import type { Frame } from './frame.ts'
import { createSnowGround, detail } from './ground.ts'
import type { GroundPainter } from './land.ts'
import { mix, palette, smooth } from './numbers.ts'
import type { Greenery } from './season.ts'

/** Where the path runs: metres to the right at a distance. */
export type Path = (z: number) => number

/** Leaf litter, moss, a trodden path, and the pattern of light that falls through the leaves. */
export function createForestFloor(
  frame: Frame,
  green: Greenery,
  path: Path,
  snowy: boolean,
): GroundPainter {
  const { noise, scene } = frame
  const snow = createSnowGround(frame)
  const autumn = scene.season === 'autumn'
  const [earth = [0, 0, 0], litter = [0, 0, 0], pale = [0, 0, 0]] = autumn
    ? palette('#6b4a30', '#a8602c', '#c88f45')
    : palette('#5c4a38', '#7a6347', '#98815c')
  return (point, out) => {
    const { x, z, footprint } = point
    const dapple = smooth(0.0, 0.32, noise.fbm(x * 0.42 + 40, z * 0.42, 3))
    const spots = smooth(0.12, 0.3, noise.fbm(x * 1.5, z * 1.5 + 20, 2))
    if (snowy) {
      snow(point, out)
    } else {
      const off = Math.abs(x - path(z))
      const trodden = smooth(1.25, 0.45, off + noise.fbm(x * 0.9, z * 0.9, 2) * 0.8)
      const moss =
        smooth(0.0, 0.3, noise.fbm(x * 0.5 + 70, z * 0.5, 3)) *
        (1 - trodden) *
        (autumn ? 0.35 : 0.85)
      const fine = detail(0.06, footprint)
      const leafX = x * 15 + noise.gradient(x * 9, z * 9)
      const leafZ = z * 15 + noise.gradient(x * 9 + 30, z * 9)
      const leaf = mix(0.4, noise.white(Math.floor(leafX) + 300, Math.floor(leafZ)), fine)
      const lump = noise.fbm(x * 3, z * 3, 3)
      const edge =
        1 -
        0.4 *
          fine *
          smooth(
            0.3,
            0.5,
            Math.max(
              Math.abs(leafX - Math.floor(leafX) - 0.5),
              Math.abs(leafZ - Math.floor(leafZ) - 0.5),
            ),
          )
      for (let c = 0; c < 3; c++) {
        const leaves =
          leaf > 0.62
            ? mix(litter[c] as number, pale[c] as number, (leaf - 0.62) * 2.6)
            : mix(earth[c] as number, litter[c] as number, leaf / 0.62)
        const soil = mix(leaves * edge, (earth[c] as number) * 1.05, trodden * 0.65)
        out[c] =
          mix(soil, (green.leaves[0][c] as number) * (0.6 + lump * 0.4), moss) * (0.85 + lump * 0.4)
      }
      point.leafy = moss * 0.5
      point.nx += lump * 0.25
      point.open = 0.72 + lump * 0.4
    }
    point.sunlit *= 0.16 + 0.84 * Math.max(dapple * 0.8, spots * 0.75)
    point.open *= 0.72
  }
}
