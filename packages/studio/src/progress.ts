import { type RenderStage, renderStages } from './steps.ts'

/**
 * Share of a render's time that each stage takes, measured on 1080p with one reference, which is cut
 * out while the scene is painted: what is left of that is short. Sums to 1.
 */
const weights: Record<RenderStage, number> = {
  understanding: 0.02,
  'painting-scene': 0.5,
  'cutting-out': 0.15,
  'placing-subjects': 0.09,
  styling: 0.24,
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
