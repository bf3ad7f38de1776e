/** Every look the engine can give a picture, as numbers. Sizes are px at 1080 px height. */

export interface Grade {
  /** 1 = as it is, 0 = grey. */
  readonly saturation: number
  /** 1 = as it is; above, middle tones are lighter, as paper wants them. */
  readonly lift: number
  /** 0 = as it is; 0.5 is hard. */
  readonly contrast: number
  /** Added to red, green and blue of the shadows and of the lights, display values. */
  readonly shadows: readonly [number, number, number]
  readonly lights: readonly [number, number, number]
}

export interface Look {
  readonly grade: Grade
  /** Share of the glow around lights. */
  readonly bloom: number
  /** Darkening of the corners, 0 to 1. */
  readonly vignette: number
  /** Standard deviation of the film grain, display values. */
  readonly grain: number
  /** Brush strokes: their radius, how often they go over the picture, and how much of the fine detail stays. */
  readonly paint: { readonly radius: number; readonly passes: number; readonly keep: number } | null
  /** Flat areas of tone: the number of steps. */
  readonly tones: number | null
  /** Drawn outlines: their width and strength (0 to 1). */
  readonly lines: { readonly width: number; readonly strength: number } | null
  /** What it is painted on, and how far colours are thinned to let it through (0 to 1). */
  readonly paper: {
    readonly colour: readonly [number, number, number]
    readonly texture: number
    readonly thin: number
  } | null
  /** Pencil strokes for the shades, 0 to 1. */
  readonly hatching: number
  /** Pigment gathered at the edges of washes, 0 to 1. */
  readonly pooling: number
  /** Relief of thick paint, 0 to 1. */
  readonly relief: number
  /** Square pixels of this size and so many colours. */
  readonly pixels: { readonly size: number; readonly colours: number } | null
  /** Printed dots in the shades, their pitch, or null. */
  readonly halftone: number | null
}

const neutral: Grade = {
  saturation: 1,
  lift: 1,
  contrast: 0.05,
  shadows: [0, 0, 0],
  lights: [0, 0, 0],
}

/** The default: a painterly film over everything, so that drawn, photographed and rendered things are one. */
export const painterly: Look = {
  grade: { ...neutral, saturation: 1.05, contrast: 0.1 },
  bloom: 0.12,
  vignette: 0.16,
  grain: 0.008,
  paint: { radius: 3, passes: 1, keep: 0.22 },
  tones: null,
  lines: null,
  paper: null,
  hatching: 0,
  pooling: 0,
  relief: 0,
  pixels: null,
  halftone: null,
}

const photo: Look = {
  ...painterly,
  bloom: 0.08,
  grain: 0.012,
  paint: { radius: 1.4, passes: 1, keep: 0.6 },
}
const film: Grade = { ...neutral, contrast: 0.18, shadows: [-0.015, 0.01, 0.03] }
const grey: Grade = { ...neutral, saturation: 0, contrast: 0.2 }
const drawn: Look = { ...painterly, bloom: 0, vignette: 0, grain: 0.006 }
const flat: Look = {
  ...drawn,
  grade: { ...neutral, saturation: 1.2, lift: 1.1, contrast: 0.12 },
  grain: 0,
  paint: { radius: 6, passes: 2, keep: 0 },
  tones: 6,
}

/** By the normalised style words of the scene description. */
const looks: Readonly<Record<string, Look>> = {
  photo,
  cinematic: {
    ...photo,
    grade: { ...film, lights: [0.035, 0.012, -0.025] },
    bloom: 0.16,
    vignette: 0.32,
  },
  '3d': { ...photo, grain: 0, paint: null },
  'concept art': { ...painterly, paint: { radius: 4, passes: 1, keep: 0.15 } },
  'oil painting': {
    ...drawn,
    grade: { ...neutral, saturation: 1.15, contrast: 0.12, lights: [0.015, 0.005, -0.02] },
    vignette: 0.12,
    paint: { radius: 6, passes: 2, keep: 0 },
    relief: 0.55,
  },
  impressionist: {
    ...drawn,
    grade: { ...neutral, saturation: 1.3, contrast: 0.06, shadows: [0.01, 0.01, 0.05] },
    paint: { radius: 9, passes: 2, keep: 0 },
    relief: 0.8,
  },
  watercolour: {
    ...drawn,
    grade: { ...neutral, saturation: 1.12, lift: 1.35, contrast: 0.05 },
    paint: { radius: 5, passes: 2, keep: 0.04 },
    tones: 9,
    paper: { colour: [0.985, 0.975, 0.95], texture: 0.5, thin: 0.3 },
    pooling: 0.8,
    lines: { width: 1.3, strength: 0.18 },
  },
  noir: {
    ...photo,
    grade: { ...grey, contrast: 0.55, shadows: [-0.03, -0.03, -0.025] },
    bloom: 0.25,
    vignette: 0.6,
    grain: 0.03,
  },
  'black and white': { ...photo, grade: grey, vignette: 0.25, grain: 0.02 },
  sepia: {
    ...photo,
    grade: { ...grey, lift: 1.15, shadows: [0.1, 0.03, -0.03], lights: [0.05, -0.02, -0.16] },
    vignette: 0.4,
    grain: 0.025,
  },
  'pixel art': {
    ...flat,
    grade: { ...neutral, saturation: 1.25, contrast: 0.15 },
    paint: { radius: 4, passes: 1, keep: 0 },
    tones: null,
    pixels: { size: 6, colours: 32 },
  },
  sketch: {
    ...drawn,
    grade: { ...grey, lift: 1.7, contrast: 0.25 },
    paint: { radius: 3, passes: 1, keep: 0 },
    lines: { width: 1.5, strength: 0.9 },
    hatching: 1,
    paper: { colour: [0.97, 0.965, 0.95], texture: 0.6, thin: 0 },
  },
  ink: {
    ...drawn,
    grade: { ...grey, saturation: 0.12, lift: 1.45, contrast: 0.6 },
    paint: { radius: 5, passes: 2, keep: 0 },
    tones: 5,
    lines: { width: 2.2, strength: 1 },
    pooling: 0.5,
    paper: { colour: [0.965, 0.945, 0.89], texture: 0.5, thin: 0.18 },
  },
  anime: {
    ...flat,
    grade: { ...neutral, saturation: 1.25, contrast: 0.06, lights: [0.01, 0.01, 0.02] },
    bloom: 0.14,
    paint: { radius: 4, passes: 2, keep: 0 },
    tones: 10,
    lines: { width: 1.3, strength: 0.55 },
  },
  cartoon: { ...flat, tones: 8, lines: { width: 1.8, strength: 0.75 } },
  comic: {
    ...flat,
    grade: { ...neutral, saturation: 1.35, lift: 1.3, contrast: 0.3 },
    tones: 5,
    lines: { width: 2, strength: 1 },
    halftone: 7,
  },
  'flat illustration': flat,
  minimalist: { ...flat, grade: { ...neutral, saturation: 0.9 }, tones: 5 },
  'paper cut': {
    ...flat,
    tones: 5,
    pooling: 0.5,
    paper: { colour: [1, 1, 1], texture: 0.35, thin: 0 },
  },
  cyberpunk: {
    ...painterly,
    grade: {
      ...neutral,
      saturation: 1.3,
      contrast: 0.25,
      shadows: [0.03, -0.02, 0.09],
      lights: [0.03, -0.03, 0.04],
    },
    bloom: 0.4,
    vignette: 0.35,
  },
  steampunk: {
    ...painterly,
    grade: {
      ...neutral,
      saturation: 0.7,
      contrast: 0.15,
      shadows: [0.04, 0.015, -0.02],
      lights: [0.05, 0.02, -0.06],
    },
    vignette: 0.35,
  },
}

/** The look for a style word, or null when the engine has none. */
export function lookOf(style: string): Look | null {
  return Object.hasOwn(looks, style) ? (looks[style] ?? null) : null
}
