export type { Bitmap } from './pixels.ts'
export type {
  Picture,
  ReferenceBitmap,
  ReferenceConsistency,
  RenderRequest,
  RenderStage,
  RenderWarning,
} from './steps.ts'
export type { SceneDescription } from './scene.ts'
export { createStudio, type Studio, type StudioOptions } from './studio.ts'
export { StudioError } from './studio-error.ts'
