export type { Bitmap } from './pixels.ts'
export type {
  Picture,
  ReferenceBitmap,
  RenderRequest,
  RenderStage,
  RenderWarning,
} from './steps.ts'
export type { SceneDescription } from './scene.ts'
