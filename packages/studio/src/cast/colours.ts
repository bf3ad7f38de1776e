import { linearToSrgb, srgbToLinear } from '../pixels.ts'

/** Lightness (0 to 1), chroma (0 to about 0.37) and hue (radians) in OKLCh (https://bottosson.github.io/posts/oklab/). */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** What the colour words of a prompt mean, as sRGB. Sensible paints, not the pure CSS colours. */
const paints: Readonly<Record<string, string>> = {
  red: '#d3302b',
  crimson: '#b01530',
  scarlet: '#e0301e',
  maroon: '#7a1f2b',
  burgundy: '#701c34',
  pink: '#f08cae',
  rose: '#e8718d',
  magenta: '#cf2f92',
  orange: '#ee7d20',
  coral: '#f4795b',
  peach: '#f7b48a',
  amber: '#f0a21b',
  yellow: '#f6cb2e',
  gold: '#e2ab2f',
  golden: '#e2ab2f',
  cream: '#f3e7c9',
  beige: '#dcc8a4',
  tan: '#c89b6a',
  brown: '#7c4f30',
  chestnut: '#83432a',
  ginger: '#d9772e',
  blond: '#e3bf72',
  blonde: '#e3bf72',
  olive: '#7f7f35',
  lime: '#a4cf34',
  green: '#3f9b45',
  emerald: '#159a6a',
  mint: '#98dcb9',
  teal: '#1d8a8c',
  turquoise: '#32bdb6',
  cyan: '#35c0d8',
  'sky blue': '#6bb9ec',
  blue: '#2f68d0',
  azure: '#3c8be8',
  navy: '#1f3266',
  indigo: '#42379c',
  violet: '#7d4fc4',
  purple: '#7f3fae',
  lavender: '#b7a3e0',
  lilac: '#c3a0d8',
  white: '#f2f1ee',
  ivory: '#f3eddc',
  silver: '#bcc2c8',
  grey: '#8b8e93',
  gray: '#8b8e93',
  charcoal: '#3d4046',
  black: '#26262b',
}

export function hexToOklch(hex: string): Oklch {
  const n = Number.parseInt(hex.slice(1), 16)
  return rgbToOklch((n >> 16) & 255, (n >> 8) & 255, n & 255)
}

/** sRGB bytes to OKLCh. */
export function rgbToOklch(red: number, green: number, blue: number): Oklch {
  const r = srgbToLinear(red)
  const g = srgbToLinear(green)
  const b = srgbToLinear(blue)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: Math.atan2(bb, a),
  }
}

/** OKLCh to sRGB in 0 to 255, not rounded, clamped to the gamut by channel. */
export function oklchToRgb({ l, c, h }: Oklch): readonly [number, number, number] {
  const a = c * Math.cos(h)
  const b = c * Math.sin(h)
  const ll = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const mm = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const ss = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    linearToSrgb(4.0767416621 * ll - 3.3077115913 * mm + 0.2309699292 * ss),
    linearToSrgb(-1.2684380046 * ll + 2.6097574011 * mm - 0.3413193965 * ss),
    linearToSrgb(-0.0041960863 * ll - 0.7034186147 * mm + 1.707614701 * ss),
  ]
}

/**
 * The paint a colour word means, with `light`, `dark`, `pale`, `bright` and `deep` before it. Null
 * for words that are no colour known here.
 */
export function paintOf(colour: string): Oklch | null {
  const words = colour.trim().toLowerCase()
  const whole = paints[words]
  if (whole !== undefined) return hexToOklch(whole)
  const space = words.indexOf(' ')
  if (space < 0) return null
  const base = paintOf(words.slice(space + 1))
  if (base === null) return null
  switch (words.slice(0, space)) {
    case 'light':
    case 'pale':
    case 'pastel':
      return { ...base, l: base.l + (1 - base.l) * 0.45, c: base.c * 0.65 }
    case 'dark':
    case 'deep':
      return { ...base, l: base.l * 0.68, c: base.c * 0.9 }
    case 'bright':
    case 'vivid':
      return { ...base, l: Math.min(0.9, base.l * 1.05), c: base.c * 1.2 }
    default:
      return base
  }
}
