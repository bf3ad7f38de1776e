/** The picture being painted: its pixels, its pinhole camera, and what every painter shares. */
import type { LinearImage } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Camera, SceneDescription } from '../scene.ts'
import type { GroundSurface, StageCamera, StageLight } from '../steps.ts'
import { createAtmosphere } from './atmosphere.ts'
import type { Atmosphere, DaySun } from './atmosphere.ts'
import { createNoise } from './noise.ts'
import type { Noise } from './noise.ts'
import { clamp } from './numbers.ts'
import type { Progress } from './progress.ts'

export interface Frame {
  readonly scene: SceneDescription
  readonly width: number
  readonly height: number
  /** Column the camera looks along, px. */
  readonly centreX: number
  readonly camera: StageCamera
  readonly image: LinearImage
  /** Metres straight ahead per pixel, `Infinity` for the sky. */
  readonly depth: Float32Array
  readonly noise: Noise
  readonly random: Random
  readonly atmosphere: Atmosphere
  readonly progress: Progress
}

/** How a setting is usually photographed. */
export interface View {
  /** Share of the height above the horizon. */
  readonly horizon: number
  /** Metres above the ground. */
  readonly eyeHeight: number
  /** Focal length as a share of the mean side; 0.87 is a 60 degree view at 16:9. */
  readonly lens: number
  /** How often, 0 to 1, a low sun stands just outside the picture, to light things from the side. */
  readonly sunAside?: number
  /** Neither rain nor snow falls here. */
  readonly indoors?: boolean
  /** Degrees the sun may stand at by day, instead of the usual. */
  readonly daySun?: DaySun
}

/** What a painter reports about the set it painted. */
export interface Painted {
  readonly surface: GroundSurface
  /** Metres; the nearest one is moved to where the ground enters the picture. */
  readonly standing: { readonly near: number; readonly far: number }
  readonly water: Uint8Array | null
  /** Row under which nothing flies, px. */
  readonly airBottom: number
  readonly depicts: readonly string[]
  /** How much thicker the air here is than the weather's alone. */
  readonly hazeFactor?: number
  /** The light where subjects stand, when it is not simply the sky's. */
  readonly light?: StageLight
}

/** One kind of place. */
export interface Setting {
  readonly view: View
  /** Another view where the scene calls for one. */
  viewFor?(scene: SceneDescription): View
  paint(frame: Frame): Painted
}

function placeCamera(view: View, camera: Camera, width: number, height: number): StageCamera {
  const meanSide = Math.sqrt(width * height)
  // A tall picture would otherwise be half ground.
  const tall = clamp((height / width - 1) * (view.indoors ? 0.06 : 0.13), 0, 0.1)
  let { horizon, eyeHeight, lens } = view
  horizon = Math.min(Math.max(horizon, 0.7), horizon + tall)
  switch (camera) {
    case 'close-up':
      lens *= 1.45
      eyeHeight *= 0.8
      break
    case 'wide':
      lens *= 0.74
      break
    case 'low':
      eyeHeight *= 0.4
      horizon = Math.min(0.74, horizon + 0.14)
      break
    case 'aerial':
      // Under a roof the camera can only go up to the ceiling.
      eyeHeight = view.indoors ? eyeHeight * 1.6 : Math.max(13, eyeHeight * 9)
      horizon = Math.min(horizon, 0.2)
      break
    case 'normal':
      break
  }
  return { horizonY: Math.round(horizon * height), eyeHeight, focal: meanSide * lens }
}

/** An unpainted frame with its light decided. */
export function createFrame(
  scene: SceneDescription,
  size: { readonly width: number; readonly height: number },
  random: Random,
  view: View,
  progress: Progress,
): Frame {
  const { width, height } = size
  const camera = placeCamera(view, scene.camera, width, height)
  const fieldOfView = {
    across: Math.atan(width / 2 / camera.focal),
    up: Math.atan(Math.max(0.1, camera.horizonY / camera.focal)),
  }
  return {
    scene,
    width,
    height,
    centreX: width / 2,
    camera,
    image: { width, height, data: new Float32Array(width * height * 3) },
    depth: new Float32Array(width * height).fill(Infinity),
    noise: createNoise(random.fork('noise')),
    random: random.fork('setting'),
    atmosphere: createAtmosphere(scene, random.fork('atmosphere'), fieldOfView, view),
    progress,
  }
}

/** Metres to the ground point seen in image row `row`; `Infinity` at the horizon and above. */
export function groundDistance(camera: StageCamera, row: number): number {
  const drop = row - camera.horizonY
  return drop <= 0 ? Infinity : (camera.focal * camera.eyeHeight) / drop
}

/** The standing area, moved so that feet at `near` are just inside the picture. */
export function visibleStanding(
  frame: Frame,
  standing: { readonly near: number; readonly far: number },
): { near: number; far: number } {
  const { camera, height } = frame
  const enters = groundDistance(camera, camera.horizonY + (height - camera.horizonY) * 0.94)
  const near = Math.max(standing.near, enters)
  const leaves = groundDistance(camera, camera.horizonY + height * 0.012)
  return { near, far: clamp(standing.far, near * 1.5, Math.max(near * 1.5, leaves)) }
}
