/** Mood words of the prompt as small turns of the light. */
import type { Rgb } from '../pixels.ts'
import type { SceneDescription } from '../scene.ts'
import { tintRgb } from './numbers.ts'

export interface Mood {
  /** Factors on direct light, and on the light that reaches shadows. */
  readonly key: Rgb
  readonly ambient: Rgb
  /** Factors on the colours of the sky. */
  readonly sky: Rgb
  /** Factor on the haze, and what is added to the clouds' cover and weight. */
  readonly haze: number
  readonly cover: number
  readonly heaviness: number
  /** How brightly lamps burn in a room at least, 0 to 1. */
  readonly lamp: number
}

const plain: Mood = {
  key: [1, 1, 1],
  ambient: [1, 1, 1],
  sky: [1, 1, 1],
  haze: 1,
  cover: 0,
  heaviness: 0,
  lamp: 0,
}

const warm: Mood = {
  ...plain,
  key: [1.08, 1, 0.88],
  ambient: [1.08, 1, 0.9],
  sky: [1.04, 1, 0.95],
  haze: 1.15,
  lamp: 0.6,
}
const tender: Mood = {
  ...plain,
  key: [1.08, 0.97, 0.94],
  ambient: [1.08, 0.97, 1.03],
  sky: [1.07, 0.98, 1.02],
  haze: 1.3,
  lamp: 0.5,
}
const dramatic: Mood = {
  ...plain,
  key: [1.18, 1.1, 1.0],
  ambient: [0.76, 0.78, 0.84],
  sky: [0.88, 0.88, 0.92],
  cover: 0.18,
  heaviness: 0.3,
  haze: 0.85,
}
const dark: Mood = {
  ...plain,
  key: [0.78, 0.84, 0.9],
  ambient: [0.78, 0.86, 0.92],
  sky: [0.8, 0.86, 0.92],
  haze: 2.2,
  cover: 0.12,
  heaviness: 0.15,
}
const eerie: Mood = {
  ...plain,
  key: [0.72, 0.84, 0.76],
  ambient: [0.72, 0.86, 0.78],
  sky: [0.76, 0.86, 0.8],
  haze: 2.6,
  cover: 0.15,
  heaviness: 0.3,
}
const sad: Mood = {
  ...plain,
  key: [0.78, 0.82, 0.9],
  ambient: [0.9, 0.94, 1.04],
  sky: [0.86, 0.9, 0.96],
  haze: 1.5,
  cover: 0.25,
  heaviness: 0.2,
}
const still: Mood = {
  ...plain,
  key: [1.02, 1, 0.97],
  ambient: [1.06, 1.06, 1.06],
  sky: [1.02, 1.02, 1.01],
  haze: 1.35,
  cover: -0.1,
}
const bright: Mood = {
  ...plain,
  key: [1.1, 1.07, 1.0],
  ambient: [1.08, 1.08, 1.06],
  sky: [1.02, 1.04, 1.06],
  haze: 0.8,
  cover: -0.12,
}
const enchanted: Mood = {
  ...plain,
  key: [1.04, 0.98, 1.04],
  ambient: [1.04, 0.96, 1.18],
  sky: [1.05, 0.97, 1.1],
  haze: 1.6,
  lamp: 0.35,
}

const moods: Readonly<Record<string, Mood>> = {
  cosy: warm,
  cozy: warm,
  warm,
  homely: warm,
  nostalgic: warm,
  romantic: tender,
  tender,
  dreamy: enchanted,
  magical: enchanted,
  enchanted,
  mystical: enchanted,
  whimsical: enchanted,
  dramatic,
  epic: dramatic,
  majestic: dramatic,
  moody: dramatic,
  mysterious: dark,
  dark,
  gloomy: sad,
  sad,
  melancholic: sad,
  melancholy: sad,
  lonely: sad,
  spooky: eerie,
  eerie,
  scary: eerie,
  creepy: eerie,
  haunted: eerie,
  ominous: eerie,
  peaceful: still,
  calm: still,
  serene: still,
  tranquil: still,
  quiet: still,
  cheerful: bright,
  happy: bright,
  joyful: bright,
  playful: bright,
  lively: bright,
  festive: bright,
}

/** What all mood words of a scene do together. */
export function moodOf(scene: SceneDescription): Mood {
  let sum = plain
  for (const word of scene.moods) {
    const mood = Object.hasOwn(moods, word) ? moods[word] : undefined
    if (!mood) continue
    sum = {
      key: tintRgb(sum.key, mood.key),
      ambient: tintRgb(sum.ambient, mood.ambient),
      sky: tintRgb(sum.sky, mood.sky),
      haze: sum.haze * mood.haze,
      cover: sum.cover + mood.cover,
      heaviness: sum.heaviness + mood.heaviness,
      lamp: Math.max(sum.lamp, mood.lamp),
    }
  }
  return sum
}
