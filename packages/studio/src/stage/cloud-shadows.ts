/** Shadows of clouds that drift over open land. */
import { keepCompiled } from './compiled.ts'
import type { Frame } from './frame.ts'
import { smooth } from './numbers.ts'

/** Share of direct light at a place; large soft patches, none where the sky is clear or quite covered. */
export function createCloudShadows(frame: Frame): (x: number, z: number) => number {
  const { noise, atmosphere } = frame
  const { cover } = atmosphere.clouds
  const depth = 0.5 * atmosphere.shadowStrength * smooth(0.1, 0.25, cover) * smooth(0.9, 0.7, cover)
  if (depth <= 0.02) return () => 1
  const shift = frame.random.fork('cloud shadows').between(0, 200)
  // The nearest ground stays in the sun: that is where subjects stand.
  const share = (x: number, z: number): number =>
    z < 16
      ? 1
      : 1 -
        depth *
          smooth(16, 50, z) *
          smooth(0.02, 0.3, noise.fbm(x / 110 + shift, z / 190 + shift, 2) + (cover - 0.3) * 0.25)
  return keepCompiled('cloud shadows', share)
}
