import { type LinearImage, linearToSrgb } from '../pixels.ts'
import { blurPlane } from './blur.ts'
import { type Frame, type Progress, rowsAtOnce, scaled } from './frame.ts'
import type { Grade } from './looks.ts'

/** Up to here light is shown as it is; above, the shoulder bends it towards white. */
const shoulderStart = 0.55
/** Light that the tone table reaches to; brighter is white. */
const lightMax = 16
/** So fine that there is no need to interpolate: 2048 steps up to white. */
const tableSize = 8192
/** Light above this glows. */
const glowFrom = 0.75
/** The glow is computed on a picture so many times smaller. */
const glowScale = 4

/**
 * From linear light to display values: glow, soft shoulder, contrast, split toning, saturation.
 * The picture stays as it is; `frame` is new.
 */
export function develop(
  image: LinearImage,
  grade: Grade,
  bloom: number,
  progress: Progress,
): Frame {
  const { width, height } = image
  const glow = bloom > 0 ? glowOf(image, (done) => progress(0.2 * done)) : null
  progress(0.2)
  const table = toneTable(grade)
  const [shadowRed, shadowGreen, shadowBlue] = grade.shadows
  const redSpan = grade.lights[0] - shadowRed
  const greenSpan = grade.lights[1] - shadowGreen
  const blueSpan = grade.lights[2] - shadowBlue
  const { saturation } = grade
  const [redShare, greenShare, blueShare] = grade.filter ?? rec709
  const light = image.data
  const { red: glowRed, green: glowGreen, blue: glowBlue } = glow ?? noGlow
  const data = new Float32Array(light.length)
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) progress(0.2 + (0.8 * y) / height)
    const glowRow = glow === null ? 0 : ((y / glowScale) | 0) * glow.width
    let i = y * width * 3
    for (let x = 0; x < width; x++, i += 3) {
      let r = light[i] as number
      let g = light[i + 1] as number
      let b = light[i + 2] as number
      if (glow !== null) {
        // The blur is so wide that the nearest small pixel will do.
        const at = glowRow + ((x / glowScale) | 0)
        r += bloom * (glowRed[at] as number)
        g += bloom * (glowGreen[at] as number)
        b += bloom * (glowBlue[at] as number)
      }
      // The comparisons also catch NaN, which would otherwise spread through every later filter.
      r = table[r > 0 ? (r < lightMax ? Math.sqrt(r) * rootScale : tableSize) | 0 : 0] as number
      g = table[g > 0 ? (g < lightMax ? Math.sqrt(g) * rootScale : tableSize) | 0 : 0] as number
      b = table[b > 0 ? (b < lightMax ? Math.sqrt(b) * rootScale : tableSize) | 0 : 0] as number
      const luma = redShare * r + greenShare * g + blueShare * b
      // Toning comes after desaturation, so that a grey picture can be sepia.
      r = luma + (r - luma) * saturation + shadowRed + luma * redSpan
      g = luma + (g - luma) * saturation + shadowGreen + luma * greenSpan
      b = luma + (b - luma) * saturation + shadowBlue + luma * blueSpan
      data[i] = r < 0 ? 0 : r > 1 ? 1 : r
      data[i + 1] = g < 0 ? 0 : g > 1 ? 1 : g
      data[i + 2] = b < 0 ? 0 : b > 1 ? 1 : b
    }
  }
  return { width, height, data }
}

const noGlow = { red: new Float32Array(0), green: new Float32Array(0), blue: new Float32Array(0) }

const rec709 = [0.2126, 0.7152, 0.0722] as const

/** Display values for the square roots of light, evenly spaced: fine where the eye is. */
function toneTable({ contrast, lift }: Grade): Float32Array {
  const table = new Float32Array(tableSize + 1)
  for (let i = 0; i < table.length; i++) {
    const root = ((i + 0.5) / tableSize) * Math.sqrt(lightMax)
    const shown = (linearToSrgb(shoulder(root * root)) / 255) ** (1 / lift)
    // An S through black, middle grey and white.
    const s = shown * shown * (3 - 2 * shown)
    table[i] = shown + contrast * (s - shown)
  }
  return table
}

function shoulder(light: number): number {
  if (light <= shoulderStart) return light
  const room = 1 - shoulderStart
  return shoulderStart + room * (1 - Math.exp(-(light - shoulderStart) / room))
}

const rootScale = tableSize / Math.sqrt(lightMax)

/** What shines over its surroundings: the lights, shrunk and blurred, a narrow glow and a wide one. */
function glowOf(image: LinearImage, progress: Progress) {
  const width = Math.ceil(image.width / glowScale)
  const height = Math.ceil(image.height / glowScale)
  const planes = [0, 1, 2].map((channel) => {
    const plane = new Float32Array(width * height)
    progress(channel / 3)
    for (let y = 0; y < height; y++) {
      const top = y * glowScale
      for (let x = 0; x < width; x++) {
        const left = x * glowScale
        let sum = 0
        for (let dy = 0; dy < glowScale; dy += 2) {
          const row = Math.min(image.height - 1, top + dy) * image.width
          for (let dx = 0; dx < glowScale; dx += 2) {
            const light = image.data[
              (row + Math.min(image.width - 1, left + dx)) * 3 + channel
            ] as number
            if (light > glowFrom) sum += Math.min(lightMax, light) - glowFrom * 0.5
          }
        }
        plane[y * width + x] = sum / 4
      }
    }
    const narrow = blurPlane(plane, width, height, Math.max(1, scaled({ width, height }, 26)))
    const wide = blurPlane(plane, width, height, Math.max(2, scaled({ width, height }, 110)))
    return narrow.map((value, i) => 0.6 * value + 0.6 * (wide[i] as number))
  }) as [Float32Array, Float32Array, Float32Array]
  const [red, green, blue] = planes
  return { width, red, green, blue }
}
