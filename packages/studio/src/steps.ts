/** The data that passes between the steps of a render. `render.ts` is the list of the steps. */
import type { Bitmap, LinearImage, Rgb } from './pixels.ts'

/** What the ground under a standing subject is made of; decides how feet meet it and how shadows look. */
export type GroundSurface =
  | 'grass'
  | 'snow'
  | 'sand'
  | 'rock'
  | 'stone'
  | 'wood'
  | 'water'
  | 'seamless'
  | 'none'

/**
 * A pinhole camera over a flat standing area. A ground point at distance `d` metres is drawn at
 * `y = horizonY + focal * eyeHeight / d`, and one metre there is `focal / d` pixels.
 */
export interface StageCamera {
  /** Image row of the horizon, px (may lie outside the picture). */
  readonly horizonY: number
  /** Metres above the ground. */
  readonly eyeHeight: number
  /** Focal length in px. */
  readonly focal: number
}

export interface StageLight {
  /** Unit vector from the scene to the light: x right, y up, z towards the viewer (negative = the light is behind the scene). */
  readonly direction: readonly [number, number, number]
  /** Linear RGB of the key light, intensity included (about 1 to 3 at day, 0.1 to 0.4 at night). */
  readonly key: Rgb
  /** Linear RGB that reaches shadows. */
  readonly ambient: Rgb
  /** Linear RGB that distance fades to. */
  readonly haze: Rgb
  /** Share of haze per metre: a thing at d metres is mixed by 1 - exp(-hazePerMetre * d). */
  readonly hazePerMetre: number
  /** 0 (overcast, no cast shadow) to 1 (hard sun). */
  readonly shadowStrength: number
}

/** The empty set, painted: sky, land, light. `compose/` puts subjects into it. */
export interface Stage {
  readonly image: LinearImage
  /** Metres from the camera per pixel, `Infinity` for the sky: what is nearer covers what is farther. */
  readonly depth: Float32Array
  readonly camera: StageCamera
  readonly light: StageLight
  readonly surface: GroundSurface
  /** Metres: subjects on the ground stand between these two distances and are not hidden there. */
  readonly standing: { readonly near: number; readonly far: number }
  /** 255 where there is water that can mirror; null when there is none. */
  readonly water: Uint8Array | null
  /** Rows between which things that fly belong, px. */
  readonly air: { readonly top: number; readonly bottom: number }
  /** Things of the setting already drawn as part of it (`mountain`, `tree`, `sun`), so nobody draws them twice. */
  readonly depicts: readonly string[]
}

/** How a reference became a sprite. `framed` is the dignified fallback: the whole reference, shown as a print. */
export type CutoutMethod = 'alpha' | 'flat-background' | 'segmented' | 'framed'

/** A reference's subject, ready to be placed. */
export interface Cutout {
  /** Trimmed to the subject. */
  readonly bitmap: Bitmap
  readonly method: CutoutMethod
  /** 0 to 1; under the threshold in cutout/ the method is `framed`. */
  readonly confidence: number
  /** Which edges of the reference cut through the subject: a bust cut at the bottom must not float. */
  readonly cropped: {
    readonly top: boolean
    readonly right: boolean
    readonly bottom: boolean
    readonly left: boolean
  }
  /** What a detector believes it is (`person`, `cat`, `cup`), or null. */
  readonly guess: string | null
  /** How many of that it shows, side by side; absent: one. */
  readonly members?: number
}

/** Where a thing belongs when no relation says otherwise. */
export type Anchor = 'ground' | 'water' | 'sky' | 'wall' | 'surface'

/** A subject that is about to be placed: drawn or cut out. */
export interface Sprite {
  readonly bitmap: Bitmap
  readonly anchor: Anchor
  /** Real height in metres of what the bitmap shows, top to bottom. */
  readonly heightMetres: number
  /** True for photographs: the style step treats faces with care, and edges are decontaminated. */
  readonly photographic: boolean
}

/** A picture from the caller, decoded: upright, at most 2048 px on the long side. */
export interface ReferenceBitmap {
  readonly bitmap: Bitmap
  /** The `@name` of the subject it belongs to, or null. */
  readonly subject: string | null
}

/** Everything a render needs; the same request gives the same bytes on the same engine version. */
export interface RenderRequest {
  readonly prompt: string
  readonly references: readonly ReferenceBitmap[]
  readonly width: number
  readonly height: number
  /** Any integer from 0 to 2^53 - 1. */
  readonly seed: number
}

/** In the order they end in: the scene may be painted while the references are cut out. */
export const renderStages = [
  'understanding',
  'painting-scene',
  'cutting-out',
  'placing-subjects',
  'styling',
] as const
export type RenderStage = (typeof renderStages)[number]

/** Something the picture could not honour, told to the client. */
export interface RenderWarning {
  /** Stable, kebab-case: `not-drawn`, `action-not-shown`, `low-confidence-cutout`, `not-understood`. */
  readonly code: string
  /** One sentence for a person, naming the words of the prompt it is about. */
  readonly message: string
}

/**
 * How much of one reference is left in the picture, measured on the finished bytes where its subject
 * was placed. docs/consistency.md has the definitions.
 */
export interface ReferenceConsistency {
  /** Index into the request's references. */
  readonly reference: number
  /** How its subject was told from its background. */
  readonly method: CutoutMethod
  /** 0 to 1: how sure the cut-out is. */
  readonly confidence: number
  /**
   * 0 to 1: share of the reference's features (corners and what is around them) that the picture has
   * at their place. Null when the reference has fewer than 8.
   */
  readonly features: number | null
  /** Mean distance in CIE Lab between the subject's colours in the reference and in the picture; about 2 can just be seen. */
  readonly colourDistance: number
  /** The same with the scene's mean light on the subject taken out: what is left is style, not light. */
  readonly colourDistanceRelit: number
}

export interface Picture {
  /** sRGB, 3 channels, no alpha. `data.length` = width * height * 3. */
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
  readonly warnings: readonly RenderWarning[]
  /** One entry for each reference that is shown, in the order of the references. */
  readonly consistency: readonly ReferenceConsistency[]
}

export interface RenderControl {
  /** Called often; throws to end the render when the client has cancelled. */
  readonly checkpoint: (stage: RenderStage, fraction: number) => void
}
