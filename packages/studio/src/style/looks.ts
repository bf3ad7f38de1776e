import type { BrushOptions } from './brush.ts'
import type { PenOptions } from './pen.ts'
import type { ShapeOptions } from './shapes.ts'
import type { WashOptions } from './wash.ts'

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
  /** How much red, green and blue count for the brightness of a picture without colour; default: as the eye sees. */
  readonly filter?: readonly [number, number, number]
}

/** One step of a look; they follow each other as a hand would take them. */
export type Step =
  /** The painterly filter; `held` is the share of the picture that stays where it is protected, by default none. */
  | {
      readonly do: 'strokes'
      readonly radius: number
      readonly keep: number
      readonly held?: number
    }
  /** Areas of few colours with smooth outlines, `fine` ones where a face or letters must stay readable. */
  | ({ readonly do: 'shapes'; readonly fine: number; readonly share: number } & ShapeOptions)
  | {
      readonly do: 'lines'
      readonly width: number
      readonly strength: number
      readonly colour: readonly [number, number, number]
    }
  | ({ readonly do: 'paper-cut' } & ShapeOptions)
  | ({ readonly do: 'clay' } & ShapeOptions)
  | { readonly do: 'halftone'; readonly pitch: number }
  | { readonly do: 'facets'; readonly size: number }
  | { readonly do: 'glass'; readonly size: number }
  | { readonly do: 'pixels'; readonly size: number; readonly colours: number }
  | ({ readonly do: 'wash' } & WashOptions)
  | ({ readonly do: 'pen' } & PenOptions)
  | ({ readonly do: 'brush' } & BrushOptions)
  | { readonly do: 'blueprint' }
  /** Local contrast: things are set off from what is behind them, px and strength. */
  | { readonly do: 'clarity'; readonly radius: number; readonly strength: number }

export interface Look {
  /** `grade` looks are of colour and light alone, `medium` looks of what the picture is made with. */
  readonly kind: 'grade' | 'medium'
  readonly grade: Grade
  /** Share of the glow around lights. */
  readonly bloom: number
  /** Darkening of the corners, 0 to 1. */
  readonly vignette: number
  /** Standard deviation of the film grain, display values. */
  readonly grain: number
  readonly steps: readonly Step[]
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
  kind: 'medium',
  grade: { ...neutral, saturation: 1.05, contrast: 0.1 },
  bloom: 0.12,
  vignette: 0.16,
  grain: 0.008,
  steps: [{ do: 'strokes', radius: 3, keep: 0.22, held: 0.8 }],
}

const photo: Look = {
  kind: 'grade',
  grade: {
    ...neutral,
    saturation: 1.03,
    contrast: 0.16,
    shadows: [-0.006, -0.002, 0.006],
    lights: [0.008, 0.002, -0.01],
  },
  bloom: 0.08,
  vignette: 0.22,
  grain: 0.016,
  steps: [{ do: 'clarity', radius: 28, strength: 0.22 }],
}
const film: Grade = { ...neutral, contrast: 0.22, shadows: [-0.02, 0.012, 0.035] }
const grey: Grade = { ...neutral, saturation: 0, contrast: 0.2 }
const drawn = { kind: 'medium', bloom: 0, vignette: 0, grain: 0.004 } as const
const black = [0.02, 0.02, 0.03] as const
const white = [0.985, 0.98, 0.965] as const

const flat: Look = {
  ...drawn,
  grade: { ...neutral, saturation: 1.3, lift: 1.12, contrast: 0.15 },
  grain: 0,
  steps: [{ do: 'shapes', colours: 11, smooth: 5, fine: 18, share: 1 }],
}
const anime: Look = {
  ...drawn,
  grade: {
    ...neutral,
    saturation: 1.35,
    lift: 1.16,
    contrast: 0.14,
    shadows: [0.0, 0.0, 0.035],
    lights: [0.01, 0.01, 0.01],
  },
  bloom: 0.16,
  grain: 0,
  steps: [
    { do: 'strokes', radius: 3.5, keep: 0, held: 0.85 },
    { do: 'shapes', colours: 22, smooth: 2, fine: 24, share: 0.8 },
    { do: 'lines', width: 1.3, strength: 0.8, colour: [0.06, 0.04, 0.1] },
  ],
}
const oil: Look = {
  ...drawn,
  grade: { ...neutral, saturation: 1.2, contrast: 0.18, lights: [0.015, 0.005, -0.02] },
  vignette: 0.14,
  steps: [
    { do: 'brush', radii: [20, 10, 4.5], length: 4.5, variety: 0.35, relief: 0.55, following: 1 },
  ],
}
const penOnPaper: Look = {
  ...drawn,
  grade: { ...grey, lift: 1.45, contrast: 0.35 },
  steps: [
    { do: 'strokes', radius: 2.5, keep: 0 },
    { do: 'pen', tool: 'pen', paper: [0.975, 0.96, 0.92], ink: [0.06, 0.06, 0.085], pitch: 7.5 },
  ],
}
const noir: Look = {
  kind: 'grade',
  // A red filter before the lens: blue skies go dark, skin is pale.
  grade: {
    ...grey,
    lift: 0.86,
    contrast: 0.95,
    filter: [0.62, 0.36, 0.02],
    shadows: [-0.035, -0.035, -0.03],
  },
  bloom: 0.3,
  vignette: 0.72,
  grain: 0.04,
  steps: [{ do: 'clarity', radius: 46, strength: 0.75 }],
}

/** By the normalised style words of the scene description. */
const looks: Readonly<Record<string, Look>> = {
  painterly,
  photo,
  cinematic: {
    ...photo,
    grade: { ...film, lights: [0.045, 0.014, -0.035] },
    bloom: 0.18,
    vignette: 0.36,
  },
  '3d': {
    ...photo,
    grade: { ...neutral, saturation: 1.16, lift: 1.06, contrast: 0.12 },
    bloom: 0.16,
    vignette: 0.1,
    grain: 0,
    steps: [
      { do: 'strokes', radius: 1.6, keep: 0.35 },
      { do: 'clarity', radius: 40, strength: 0.3 },
    ],
  },
  'concept art': {
    ...painterly,
    grade: {
      ...neutral,
      saturation: 1.08,
      contrast: 0.22,
      shadows: [0, 0.004, 0.02],
      lights: [0.02, 0.008, -0.012],
    },
    steps: [
      {
        do: 'brush',
        radii: [22, 9, 3.6, 1.8],
        length: 6,
        variety: 0.22,
        relief: 0.12,
        following: 0.8,
      },
    ],
  },
  'oil painting': oil,
  impressionist: {
    ...oil,
    grade: {
      ...neutral,
      saturation: 1.5,
      lift: 1.12,
      contrast: 0.1,
      shadows: [0.015, 0.012, 0.07],
      lights: [0.02, 0.01, -0.02],
    },
    vignette: 0,
    steps: [
      { do: 'brush', radii: [15, 10, 6.5], length: 3.4, variety: 1, relief: 0.8, following: 0.8 },
    ],
  },
  watercolour: {
    ...drawn,
    grade: { ...neutral, saturation: 1.4, lift: 1.55, contrast: 0.3 },
    steps: [{ do: 'wash', radius: 4.2, paper: white, pooling: 0.85, flow: 0.55, margin: 26 }],
  },
  noir,
  'black and white': {
    ...photo,
    grade: { ...grey, contrast: 0.3, filter: [0.35, 0.5, 0.15] },
    vignette: 0.28,
    grain: 0.022,
  },
  sepia: {
    ...photo,
    grade: { ...grey, lift: 1.15, shadows: [0.1, 0.03, -0.03], lights: [0.05, -0.02, -0.16] },
    vignette: 0.45,
    grain: 0.03,
  },
  'pixel art': {
    ...drawn,
    grade: { ...neutral, saturation: 1.35, lift: 1.06, contrast: 0.25 },
    grain: 0,
    steps: [{ do: 'pixels', size: 5.4, colours: 28 }],
  },
  sketch: {
    ...drawn,
    grade: { ...grey, lift: 1.2, contrast: 0.35 },
    steps: [
      { do: 'strokes', radius: 2.5, keep: 0 },
      { do: 'pen', tool: 'pencil', paper: [0.965, 0.96, 0.945], ink: [0.16, 0.16, 0.18], pitch: 6 },
    ],
  },
  ink: {
    ...drawn,
    grade: { ...grey, saturation: 0.1, lift: 1.5, contrast: 0.6 },
    steps: [
      { do: 'lines', width: 3, strength: 0.85, colour: black },
      {
        do: 'wash',
        radius: 7,
        paper: [0.965, 0.945, 0.89],
        pooling: 0.9,
        flow: 0.7,
        margin: 34,
        seal: true,
      },
    ],
  },
  'ink line': penOnPaper,
  anime,
  comic: {
    ...flat,
    grade: { ...neutral, saturation: 1.45, lift: 1.22, contrast: 0.35 },
    steps: [
      { do: 'shapes', colours: 14, smooth: 2.4, fine: 18, share: 1 },
      { do: 'halftone', pitch: 8 },
      { do: 'lines', width: 2.2, strength: 1, colour: black },
    ],
  },
  cartoon: {
    ...flat,
    grade: { ...neutral, saturation: 1.4, lift: 1.2, contrast: 0.14 },
    steps: [
      { do: 'shapes', colours: 16, smooth: 3, fine: 18, share: 0.9 },
      { do: 'lines', width: 2, strength: 0.9, colour: [0.1, 0.05, 0.06] },
    ],
  },
  'flat illustration': flat,
  minimalist: {
    ...flat,
    grade: { ...neutral, saturation: 0.9, lift: 1.2, contrast: 0.1 },
    steps: [{ do: 'shapes', colours: 9, smooth: 4.6, fine: 16, share: 1 }],
  },
  'paper cut': {
    ...flat,
    grade: { ...flat.grade, saturation: 1.6 },
    steps: [{ do: 'paper-cut', colours: 12, smooth: 4 }],
  },
  clay: {
    ...flat,
    grade: { ...neutral, saturation: 1.25, lift: 1.12, contrast: 0.08 },
    steps: [{ do: 'clay', colours: 12, smooth: 4.5 }],
  },
  'low-poly': {
    ...drawn,
    grade: { ...neutral, saturation: 1.25, lift: 1.06, contrast: 0.16 },
    grain: 0,
    steps: [{ do: 'facets', size: 60 }],
  },
  'stained glass': {
    ...drawn,
    grade: { ...neutral, saturation: 1.7, lift: 1.12, contrast: 0.3 },
    steps: [{ do: 'glass', size: 46 }],
  },
  blueprint: {
    ...drawn,
    grade: { ...grey, contrast: 0.1 },
    vignette: 0.2,
    steps: [{ do: 'strokes', radius: 2.5, keep: 0 }, { do: 'blueprint' }],
  },
  cyberpunk: {
    ...painterly,
    kind: 'grade',
    grade: {
      ...neutral,
      saturation: 1.35,
      contrast: 0.32,
      shadows: [0.04, -0.025, 0.11],
      lights: [0.05, -0.04, 0.05],
    },
    bloom: 0.4,
    vignette: 0.4,
  },
  steampunk: {
    ...painterly,
    kind: 'grade',
    grade: {
      ...neutral,
      saturation: 0.62,
      contrast: 0.2,
      shadows: [0.045, 0.015, -0.025],
      lights: [0.06, 0.02, -0.08],
    },
    vignette: 0.38,
  },
}

/** Other names of the looks. */
const names: Readonly<Record<string, string>> = {
  'low poly': 'low-poly',
  cel: 'anime',
  'cel shading': 'anime',
  'flat vector': 'flat illustration',
  vector: 'flat illustration',
  'line art': 'ink line',
  'pen and ink': 'ink line',
  'photo-like': 'photo',
  watercolor: 'watercolour',
}

/** Styles the engine knows of but cannot do, and what comes nearest. */
const nearest: Readonly<Record<string, string>> = {
  surreal: 'oil painting',
}

/** The look for a style word, or null when the engine has none. */
export function lookOf(style: string): Look | null {
  const name = Object.hasOwn(names, style) ? (names[style] as string) : style
  return Object.hasOwn(looks, name) ? (looks[name] ?? null) : null
}

/** The style that stands in for one the engine cannot do, or null. */
export function nearestStyle(style: string): string | null {
  return Object.hasOwn(nearest, style) ? (nearest[style] ?? null) : null
}
