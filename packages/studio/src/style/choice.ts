import type { RenderWarning } from '../steps.ts'
import { type Look, lookOf, nearestStyle, painterly, type Step } from './looks.ts'

export interface Choice {
  readonly look: Look
  readonly warnings: readonly RenderWarning[]
}

/** The look for the styles of a prompt: several are mixed, unknown ones fall to the nearest with a warning. */
export function chooseLook(styles: readonly string[]): Choice {
  const warnings: RenderWarning[] = []
  const looks: Look[] = []
  for (const style of styles) {
    const look = lookOf(style)
    const instead = look === null ? nearestStyle(style) : null
    if (look !== null) looks.push(look)
    else if (instead !== null) {
      looks.push(lookOf(instead) ?? painterly)
      warnings.push({
        code: 'style-not-known',
        message: `The engine has no style "${style}"; the picture has the nearest one instead, ${instead}.`,
      })
    } else {
      const other = styles.some((name) => lookOf(name) !== null)
      warnings.push({
        code: 'style-not-known',
        message: `The engine has no style "${style}"; the picture has ${other ? 'the other style of the prompt' : 'the default painterly look'} instead.`,
      })
    }
  }
  const [first = painterly, ...rest] = looks
  return { look: rest.reduce(mix, first), warnings }
}

/**
 * Whether the look of these styles shows the picture as it is, pixel by pixel, and does not make it anew
 * with strokes, shapes or lines.
 */
export function showsEveryPixel(styles: readonly string[]): boolean {
  return chooseLook(styles).look.kind === 'grade'
}

/** Steps that draw on what is there; all others make the picture anew. */
const additions: readonly Step['do'][] = ['lines', 'halftone', 'clarity']

/**
 * Two styles at once. A medium keeps its steps and takes the other's grade ("watercolour, noir" is a
 * grey watercolour); a drawing's lines go over a painting ("ink and watercolour"); of two media that
 * cannot both be, such as oil and pixels, the one named later wins.
 */
function mix(before: Look, after: Look): Look {
  if (before.kind === 'grade' && after.kind === 'grade') return after
  if (after.kind === 'grade') return graded(before, after)
  if (before.kind === 'grade') return graded(after, before)
  if (isDrawing(before) && !isDrawing(after)) return withLines(after)
  if (isDrawing(after) && !isDrawing(before)) return withLines(before)
  const added = before.steps.filter(({ do: name }) => additions.includes(name))
  return {
    ...after,
    steps: [...after.steps, ...added.filter((step) => !after.steps.includes(step))],
  }
}

/** The medium in the light and colours of the other look. */
function graded(medium: Look, { grade, bloom, vignette }: Look): Look {
  return {
    ...medium,
    grade: { ...grade, lift: (grade.lift + medium.grade.lift) / 2 },
    bloom: Math.min(bloom, medium.bloom + 0.1),
    vignette: Math.max(medium.vignette, vignette / 2),
  }
}

const isDrawing = ({ steps }: Look): boolean => steps.some(({ do: name }) => name === 'pen')

function withLines(painting: Look): Look {
  if (painting.steps.some(({ do: name }) => name === 'lines')) return painting
  return {
    ...painting,
    steps: [
      ...painting.steps,
      { do: 'lines', width: 1.5, strength: 0.95, colour: [0.05, 0.05, 0.08] },
    ],
  }
}
