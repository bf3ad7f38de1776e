import type { SceneDescription } from '../scene.ts'
import type { Grade, Look } from './looks.ts'

/** What a time of day or a mood adds to a look; small on purpose, as the stage's light says most. */
interface Tint {
  readonly saturation?: number
  readonly contrast?: number
  readonly shadows?: Grade['shadows']
  readonly lights?: Grade['lights']
  readonly bloom?: number
  readonly vignette?: number
}

const times: Record<SceneDescription['time'], Tint> = {
  dawn: { shadows: [0.006, 0, 0.014], lights: [0.012, 0.002, -0.004], bloom: 0.04 },
  day: {},
  sunset: { shadows: [0.004, -0.002, 0.012], lights: [0.016, 0.003, -0.014], bloom: 0.05 },
  night: { saturation: -0.06, shadows: [-0.004, 0, 0.014], bloom: 0.06, vignette: 0.06 },
}

const moods: Readonly<Record<string, Tint>> = {
  cosy: { lights: [0.02, 0.006, -0.02], shadows: [0.012, 0.004, -0.004], vignette: 0.08 },
  warm: { lights: [0.02, 0.006, -0.02], shadows: [0.01, 0.003, -0.006] },
  cold: { lights: [-0.015, 0, 0.015], shadows: [-0.012, 0, 0.018] },
  fresh: { saturation: 0.05, shadows: [0.01, 0.014, 0.014] },
  dramatic: { contrast: 0.18, vignette: 0.18 },
  epic: { contrast: 0.12, bloom: 0.06, vignette: 0.08 },
  mysterious: { saturation: -0.1, shadows: [-0.008, 0.002, 0.014], vignette: 0.2 },
  peaceful: { contrast: -0.05, bloom: 0.03 },
  dreamy: { contrast: -0.12, bloom: 0.2, shadows: [0.03, 0.025, 0.035], vignette: -0.08 },
  romantic: { bloom: 0.1, lights: [0.02, 0, 0.002] },
  magical: { saturation: 0.08, bloom: 0.16, shadows: [0.008, 0, 0.018] },
  melancholy: { saturation: -0.28, shadows: [-0.004, 0.002, 0.012] },
  cheerful: { saturation: 0.12, shadows: [0.01, 0.01, 0.008] },
  vibrant: { saturation: 0.25, contrast: 0.05 },
  spooky: { saturation: -0.3, contrast: 0.12, shadows: [-0.012, 0.006, 0], vignette: 0.28 },
  dark: { contrast: 0.12, shadows: [-0.03, -0.03, -0.024], vignette: 0.24 },
  elegant: { saturation: -0.06, contrast: 0.06 },
  futuristic: { shadows: [-0.01, 0.004, 0.018], bloom: 0.06 },
  nostalgic: { saturation: -0.15, shadows: [0.03, 0.018, 0.008], lights: [0.01, 0, -0.04] },
}

/** The look with the scene's time and moods mixed in. Greyscale looks stay grey. */
export function withMood(look: Look, scene: SceneDescription): Look {
  const tints = [times[scene.time], ...scene.moods.flatMap((mood) => moods[mood] ?? [])]
  const colourless = look.grade.saturation === 0
  let { grade, bloom, vignette } = look
  for (const tint of tints) {
    grade = {
      ...grade,
      saturation: colourless ? 0 : Math.max(0.1, grade.saturation + (tint.saturation ?? 0)),
      contrast: grade.contrast + (tint.contrast ?? 0),
      shadows: colourless ? grade.shadows : add(grade.shadows, tint.shadows),
      lights: colourless ? grade.lights : add(grade.lights, tint.lights),
    }
    // Looks without glow or dark corners are drawn, and stay so.
    if (bloom > 0) bloom += tint.bloom ?? 0
    if (vignette > 0) vignette = Math.max(0, vignette + (tint.vignette ?? 0))
  }
  return { ...look, grade, bloom, vignette }
}

function add(a: Grade['shadows'], b: Grade['shadows'] = [0, 0, 0]): Grade['shadows'] {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}
