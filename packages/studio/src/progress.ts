import { type RenderStage, renderStages } from './steps.ts'

/** Share of a render's time that each stage takes, measured on 1080p with one reference. Sums to 1. */
const weights: Record<RenderStage, number> = {
  understanding: 0.02,
  'cutting-out': 0.3,
  'painting-scene': 0.43,
  'placing-subjects': 0.06,
  styling: 0.19,
}

/**
 * Turns "so much of this stage" into "so much of the whole", never going back: steps may report in
 * any order and any fraction, what comes out rises from 0 to 1.
 */
export function createOverallProgress(): (stage: RenderStage, fraction: number) => number {
  let highest = 0
  return (stage, fraction) => {
    let before = 0
    for (const earlier of renderStages) {
      if (earlier === stage) break
      before += weights[earlier]
    }
    const share = fraction > 0 ? Math.min(1, fraction) : 0
    highest = Math.max(highest, Math.min(1, before + weights[stage] * share))
    return highest
  }
}
