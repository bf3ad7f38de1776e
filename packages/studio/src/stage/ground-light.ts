/** How light plays over open ground: long shadows under a low sun, soft dapples by day. */
import type { Frame } from './frame.ts'
import { clamp, smooth } from './numbers.ts'

/**
 * Share of direct light at a place, `x` to the right and `z` ahead in metres. What stands outside the
 * picture throws these shadows; they keep bare ground from lying there in one flat tone.
 */
export function createGroundLight(frame: Frame): (x: number, z: number) => number {
  const { noise, atmosphere } = frame
  const { sun, shadowStrength } = atmosphere
  const low = 1 - clamp(sun[1] * 2.4, 0, 1)
  const depth = shadowStrength * (0.2 + 0.55 * low)
  if (depth < 0.03) return () => 1
  const shift = frame.random.fork('ground light').between(0, 200)
  const level = Math.hypot(sun[0], sun[2]) || 1
  const dx = sun[0] / level
  const dz = sun[2] / level
  // The lower the sun, the longer and narrower the shadows.
  const across = 0.14 + 0.3 * low
  const along = 0.13 - 0.095 * low
  return (x, z) => {
    const a = (x * dz - z * dx) * across + shift
    const b = (x * dx + z * dz) * along
    let streak = noise.gradient(a, b) * 1.2
    // Ragged edges are only seen near by.
    if (streak > -0.3 && z < 26)
      streak += 0.4 * smooth(26, 12, z) * noise.gradient(a * 2.7 + 9, b * 2.1)
    // From afar they would be needles.
    return streak <= -0.02 ? 1 : 1 - depth * smooth(-0.02, 0.36, streak) * smooth(90, 30, z)
  }
}
