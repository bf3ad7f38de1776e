import { type Look, lookOf, painterly, type Step } from './looks.ts'
import type { StyleMeasure } from './reference.ts'

/** More bare ground and line than this, with little colour, is a drawing. */
const drawingPaper = 0.4
/** More pixels than this without a gradient and in a dozen colours are flat print; skies of photographs have more colours. */
const flatPrint = 0.5
const fewColoursMin = 0.75
/** Deviation of details from which a picture is rough enough to be paint. */
const roughPaint = 0.022

/**
 * The look that comes nearest to a reference's style, from what was measured of it: drawn with a pen
 * or pencil on its paper, printed flat, painted with a brush of its size, or else photographed with
 * its grain.
 */
export function lookLike(measure: StyleMeasure): Look {
  const { paper, chroma, flatness, fewColours, texture, lines, coherence } = measure
  const [finest, fine, middle, broad] = texture
  if (paper.share > drawingPaper && chroma < 0.045) return drawing(measure)
  if (flatness > flatPrint && fewColours > fewColoursMin) return print(lines)
  // Photographs have the more contrast the coarser the scale; paint has most in its strokes, which
  // run together, and grain has it in the finest details.
  const rough = Math.hypot(fine, middle)
  if (rough > roughPaint && coherence > 0.3 && broad < 1.2 * middle && finest < 3 * fine) {
    // The scale with the most energy is the width of the brush; 360 px were measured, looks are for 1080.
    const width =
      (2 * finest + 4 * fine + 8 * middle + 12 * broad) / (finest + fine + middle + broad)
    const radius = Math.min(16, Math.max(5, width * 1.5))
    return {
      ...painterly,
      grade: { ...painterly.grade, contrast: 0.06 },
      vignette: 0,
      steps: [
        {
          do: 'brush',
          radii: [radius * 1.6, radius, radius * 0.55],
          length: 2.5 + 4 * coherence,
          variety: Math.min(0.9, rough * 9),
          relief: Math.min(0.7, rough * 8),
          following: 1,
        },
      ],
    }
  }
  return {
    ...painterly,
    grain: Math.min(0.035, Math.max(0.006, finest * 0.5)),
    steps: [...painterly.steps, { do: 'clarity', radius: 36, strength: Math.min(0.5, broad * 5) }],
  }
}

function drawing({ paper, ink, texture, lines }: StyleMeasure): Look {
  // A pen leaves hardly any grey between paper and ink, and strong fine contrast.
  const tool = texture[0] > 0.075 || lines > 0.16 ? 'pen' : 'pencil'
  const base = lookOf(tool === 'pen' ? 'ink line' : 'sketch') ?? painterly
  const steps = base.steps.map((step): Step =>
    step.do === 'pen' ? { ...step, tool, paper: paper.colour, ink } : step,
  )
  return { ...base, steps }
}

function print(lines: number): Look {
  const base = lookOf('flat illustration') ?? painterly
  if (lines < 0.05) return base
  return {
    ...base,
    steps: [...base.steps, { do: 'lines', width: 2, strength: 0.95, colour: [0.04, 0.04, 0.05] }],
  }
}
