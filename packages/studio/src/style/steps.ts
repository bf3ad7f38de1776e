import { paintWithBrush } from './brush.ts'
import { drawBlueprint } from './blueprint.ts'
import { facet } from './facets.ts'
import { type Frame, scaled, type Work } from './frame.ts'
import { setOff } from './clarity.ts'
import { glaze } from './glass.ts'
import { printDots } from './halftone.ts'
import { drawLines, findContours } from './lines.ts'
import type { Step } from './looks.ts'
import { drawWithPen } from './pen.ts'
import { pixelate } from './pixel-art.ts'
import { modelClay, stackPaper } from './relief.ts'
import { fillShapes, findShapes } from './shapes.ts'
import { paintStrokes } from './strokes.ts'
import { wash } from './wash.ts'

/** Takes one step of a look; the frame given is used up, as a step may paint over it. */
export function takeStep(frame: Frame, step: Step, work: Work): Frame {
  switch (step.do) {
    case 'strokes':
      return strokes(frame, step, work)
    case 'shapes':
      return shape(frame, step, work)
    case 'lines':
      return drawLines(
        frame,
        findContours(frame, step.width, half(work, 0).progress),
        step,
        half(work, 1).progress,
      )
    case 'paper-cut': {
      const shapes = findShapes(frame, step, null, half(work, 0))
      return stackPaper(fillBoth(frame, shapes, 22, half(work, 1)), shapes, half(work, 1))
    }
    case 'clay': {
      const shapes = findShapes(frame, step, null, half(work, 0))
      return modelClay(fillBoth(frame, shapes, 28, half(work, 1)), shapes, half(work, 1))
    }
    case 'halftone':
      return printDots(frame, step.pitch, work)
    case 'facets':
      return facet(frame, step.size, work)
    case 'glass':
      return glaze(frame, step.size, work)
    case 'pixels':
      return pixelate(frame, step, work)
    case 'wash':
      return wash(frame, step, work)
    case 'pen':
      return drawWithPen(frame, step, work)
    case 'brush':
      return paintWithBrush(frame, step, work)
    case 'blueprint':
      return drawBlueprint(frame, work)
    case 'clarity':
      return setOff(frame, step, work)
    default:
      return step satisfies never
  }
}

function strokes(frame: Frame, step: Extract<Step, { do: 'strokes' }>, work: Work): Frame {
  const radius = scaled(frame, step.radius)
  const { keep, held = 0 } = step
  const { protect, progress } = work
  return paintStrokes(frame, { radius, keep, protect, held }, progress, frame.data)
}

/** Progress of the first (0) or second (1) half of a step. */
function half(work: Work, which: 0 | 1): Work {
  return { ...work, progress: (done) => work.progress(which / 2 + done / 2) }
}

function shape(frame: Frame, step: Extract<Step, { do: 'shapes' }>, work: Work): Frame {
  const shapes = findShapes(frame, step, null, half(work, 0))
  const filled = fillBoth(frame, shapes, step.fine, half(work, 1))
  if (step.share === 1) return filled
  const data = filled.data.map(
    (value, i) => (frame.data[i] as number) + step.share * (value - (frame.data[i] as number)),
  )
  return { ...filled, data }
}

/** Fills the shapes, and the protected part with finer ones of its own colours. */
function fillBoth(
  frame: Frame,
  shapes: ReturnType<typeof findShapes>,
  fine: number,
  work: Work,
): Frame {
  const filled = fillShapes(frame, shapes, null, half(work, 0))
  if (work.protect === null) return filled
  const own = findShapes(frame, { colours: fine, smooth: 1.6 }, work.protect, work)
  return overlay(filled, fillShapes(frame, own, work.protect, half(work, 1)), work.protect)
}

/** Lays one picture over another where it is wanted; the one below is changed. */
function overlay(under: Frame, over: Frame, where: Float32Array): Frame {
  for (let p = 0, i = 0; p < where.length; p++, i += 3) {
    const share = where[p] as number
    if (share === 0) continue
    for (let c = i; c < i + 3; c++) {
      const b = under.data[c] as number
      under.data[c] = b + share * ((over.data[c] as number) - b)
    }
  }
  return under
}
