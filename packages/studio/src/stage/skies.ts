/** The colours of the sky by time of day, and what the weather does to them. */
import type { Rgb } from '../pixels.ts'
import type { TimeOfDay, Weather } from '../scene.ts'
import { palette } from './numbers.ts'

/** One mood of a time of day, in linear light. */
export interface SkyPalette {
  readonly towards: readonly Rgb[]
  readonly away: readonly Rgb[]
  readonly key: Rgb
  readonly ambient: Rgb
  readonly glow: Rgb
}

/** Sky colours are listed from the horizon up; each time of day has several moods the seed picks from. */
export const skies: Readonly<Record<TimeOfDay, readonly SkyPalette[]>> = {
  day: [
    {
      towards: palette('#dfeaf0', '#bcd9ee', '#8abce6', '#5c9bd8', '#3f7fc4', '#2f69ae'),
      away: palette('#d3e4ef', '#abd0ec', '#7ab1e2', '#5092d3', '#3877bd', '#2a61a6'),
      key: [2.05, 1.86, 1.58],
      ambient: [0.34, 0.44, 0.6],
      glow: [1, 0.9, 0.72],
    },
    {
      towards: palette('#eaf0ea', '#c5e2ec', '#8dcbe6', '#52aedb', '#2f8fc8', '#2275b0'),
      away: palette('#dcebee', '#b1daec', '#78c0e3', '#449fd2', '#2981bd', '#1d69a3'),
      key: [2.1, 1.88, 1.53],
      ambient: [0.33, 0.46, 0.58],
      glow: [1, 0.92, 0.7],
    },
    {
      towards: palette('#f0e9dc', '#d3dfe6', '#a4c4e3', '#7aa7da', '#5a8ac8', '#456fae'),
      away: palette('#e3e3e4', '#c0d3e4', '#93b7de', '#6c9bd3', '#4f7fbf', '#3d66a5'),
      key: [2.12, 1.84, 1.46],
      ambient: [0.36, 0.43, 0.57],
      glow: [1, 0.88, 0.66],
    },
  ],
  sunset: [
    {
      towards: palette('#ffb95c', '#f78a48', '#d35f6c', '#8f4a88', '#513680', '#28225a'),
      away: palette('#c98a9a', '#b9749a', '#91609a', '#6a4d90', '#463a7a', '#2a2856'),
      key: [2.2, 1.0, 0.42],
      ambient: [0.32, 0.25, 0.4],
      glow: [1.5, 0.72, 0.26],
    },
    {
      towards: palette('#ffc670', '#f79a50', '#d98a78', '#8f8aa6', '#4a6c98', '#1f4272'),
      away: palette('#cd948a', '#b18a9a', '#7c80a2', '#52709a', '#345882', '#1d3c66'),
      key: [2.15, 1.08, 0.46],
      ambient: [0.29, 0.29, 0.38],
      glow: [1.45, 0.82, 0.34],
    },
    {
      towards: palette('#ffb454', '#f67f42', '#cf5254', '#8b3a66', '#53306a', '#2b224d'),
      away: palette('#b96f77', '#a35679', '#7d4578', '#5c3a72', '#402f62', '#251f45'),
      key: [2.25, 0.92, 0.36],
      ambient: [0.33, 0.22, 0.34],
      glow: [1.6, 0.62, 0.2],
    },
  ],
  dawn: [
    {
      towards: palette('#ffe3b4', '#fbcfae', '#efbfc0', '#c1b3d2', '#8ea6d2', '#5f86bd'),
      away: palette('#e6c6cc', '#d8bcd0', '#b9b3d4', '#98a8d3', '#7496c9', '#5279b1'),
      key: [1.95, 1.35, 0.92],
      ambient: [0.36, 0.36, 0.47],
      glow: [1.25, 0.86, 0.5],
    },
    {
      towards: palette('#fff0c9', '#f9dcb9', '#d6d6cf', '#a5c6d6', '#78acd0', '#5089ba'),
      away: palette('#e8d8d0', '#d2d3d6', '#aec8da', '#8bb6d6', '#699ec9', '#487fb0'),
      key: [2.0, 1.5, 1.02],
      ambient: [0.34, 0.39, 0.47],
      glow: [1.2, 0.9, 0.55],
    },
    {
      towards: palette('#ffd6a6', '#f9b6a0', '#d99bb2', '#a28bbb', '#7580b5', '#4d629c'),
      away: palette('#d7a9b6', '#c29bb9', '#9e8fbd', '#7f86b8', '#6176aa', '#455b8f'),
      key: [1.95, 1.22, 0.82],
      ambient: [0.36, 0.32, 0.46],
      glow: [1.3, 0.78, 0.46],
    },
  ],
  night: [
    {
      towards: palette('#3a5478', '#29416a', '#1c3057', '#132345', '#0d1936', '#091129'),
      away: palette('#2c4264', '#213558', '#172749', '#101d3b', '#0b152e', '#080f24'),
      key: [0.3, 0.38, 0.52],
      ambient: [0.045, 0.065, 0.115],
      glow: [0.2, 0.26, 0.36],
    },
    {
      towards: palette('#4a4d7c', '#35396a', '#252a57', '#191e45', '#101535', '#0a0e27'),
      away: palette('#383a62', '#2a2d57', '#1d2149', '#14183a', '#0d112d', '#090c22'),
      key: [0.32, 0.36, 0.52],
      ambient: [0.055, 0.06, 0.115],
      glow: [0.22, 0.24, 0.36],
    },
    {
      towards: palette('#2f6272', '#1f4b63', '#153852', '#0f2942', '#0a1d33', '#071427'),
      away: palette('#244d5e', '#1a3d54', '#122f46', '#0c2339', '#08182c', '#061122'),
      key: [0.27, 0.39, 0.5],
      ambient: [0.04, 0.07, 0.11],
      glow: [0.18, 0.28, 0.36],
    },
  ],
}

/** What a weather does to light and sky. */
export interface WeatherEffect {
  /** How far the sky is greyed. */
  readonly grey: number
  /** Brightness of the greyed sky. */
  readonly level: number
  /** Factor on the direct light; the rest is partly given to the ambient light. */
  readonly direct: number
  readonly cover: readonly [number, number]
  readonly veil: readonly [number, number]
  readonly heaviness: number
  readonly hazePerMetre: number
  readonly shadow: number
  readonly stars: number
}

export const effects: Readonly<Record<Weather, WeatherEffect>> = {
  clear: {
    grey: 0,
    level: 1,
    direct: 1,
    cover: [0.12, 0.42],
    veil: [0.2, 0.8],
    heaviness: 0.1,
    hazePerMetre: 4e-5,
    shadow: 1,
    stars: 1,
  },
  cloudy: {
    grey: 0.45,
    level: 0.85,
    direct: 0.45,
    cover: [0.62, 0.78],
    veil: [0.4, 0.7],
    heaviness: 0.45,
    hazePerMetre: 7e-5,
    shadow: 0.35,
    stars: 0.25,
  },
  rain: {
    grey: 0.8,
    level: 0.6,
    direct: 0.16,
    cover: [0.86, 0.95],
    veil: [0.6, 0.9],
    heaviness: 0.7,
    hazePerMetre: 4e-4,
    shadow: 0.1,
    stars: 0,
  },
  snow: {
    grey: 0.7,
    level: 0.8,
    direct: 0.22,
    cover: [0.84, 0.95],
    veil: [0.7, 0.9],
    heaviness: 0.4,
    hazePerMetre: 3.4e-4,
    shadow: 0.12,
    stars: 0,
  },
  fog: {
    grey: 0.7,
    level: 0.95,
    direct: 0.3,
    cover: [0.1, 0.3],
    veil: [0.5, 0.8],
    heaviness: 0.1,
    hazePerMetre: 3.2e-3,
    shadow: 0.15,
    stars: 0.1,
  },
  storm: {
    grey: 0.85,
    level: 0.34,
    direct: 0.2,
    cover: [0.8, 0.9],
    veil: [0.3, 0.5],
    heaviness: 1,
    hazePerMetre: 1.4e-4,
    shadow: 0.15,
    stars: 0,
  },
}
