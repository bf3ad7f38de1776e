/** The common order of work outdoors: sky, land, air. */
import type { Frame } from './frame.ts'
import { paintHaze, softenEdges } from './haze.ts'
import type { HazeOptions } from './haze.ts'
import { castLand } from './land.ts'
import type { GroundPainter, Land, LandView } from './land.ts'
import { createSkyMap, paintSky } from './sky.ts'
import type { SkyMap } from './sky.ts'

export interface Landscape {
  readonly land: Land
  readonly ground: GroundPainter
  readonly haze?: HazeOptions
  /** Metres up to which grass will hide the ground, so that its colour need not be exact. */
  readonly grownOver?: number
  /** True when water will mirror the sky. */
  readonly mirrored?: boolean
  /** Called after the land is lit and before the air is laid over it, for trees and the like. */
  readonly plant?: (view: LandView, sky: SkyMap) => void
}

/** Paints sky and land with everything that stands on it, and the air over both. */
export function paintLandscape(frame: Frame, landscape: Landscape): SkyMap {
  const { progress } = frame
  const sky = createSkyMap(frame, progress.part(0, 0.25), landscape.mirrored)
  const view = castLand(frame, landscape.land, progress.part(0.25, 0.45))
  paintSky(frame, sky, progress.part(0.45, 0.55))
  const hidden = landscape.grownOver ?? 0
  if (hidden > 0) view.shade(landscape.ground, progress.part(0.55, 0.62), 0, hidden, 0.3)
  view.shade(landscape.ground, progress.part(hidden > 0 ? 0.62 : 0.55, 0.75), hidden)
  softenEdges(frame, progress.part(0.75, 0.78))
  landscape.plant?.(view, sky)
  paintHaze(frame, sky, progress.part(0.9, 0.97), landscape.haze)
  return sky
}
