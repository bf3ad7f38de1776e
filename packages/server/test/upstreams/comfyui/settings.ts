import type { Size } from '../../../src/images/size.ts'
import { allModels, type ModelFolders } from './nodes.ts'

/** What can be changed while it runs. */
export interface ComfyuiSimulatorSettings {
  workMs: number
  /** Size of every picture; null: what was ordered. */
  pictureSize: Size | null
  /** Nodes that it has not. */
  nodesMissing: string[]
  models: ModelFolders
  /** Old versions choose every id themselves. */
  takesIds: boolean
  /** Sends previews, whatever was asked for. */
  previews: boolean
  /** Answers with other names than it was given, as it does where files differ. */
  renames: boolean
}

/** As ComfyUI is when nothing was changed. */
export function defaultSettings(workMs: number): ComfyuiSimulatorSettings {
  return {
    workMs,
    pictureSize: null,
    nodesMissing: [],
    models: allModels(),
    takesIds: true,
    previews: false,
    renames: false,
  }
}
