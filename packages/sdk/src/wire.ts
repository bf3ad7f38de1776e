/**
 * The shapes of the API as they travel: snake_case, and `jobId`, which the API spells so. Nothing is
 * renamed on its way through this client, so what the API's documentation says holds here too.
 */

export type Resolution = '1080p' | '2K' | '4K'

export type AspectRatio =
  | '16:9'
  | '9:16'
  | '1:1'
  | '3:4'
  | '4:3'
  | '21:9'
  | '2:3'
  | '3:2'
  /** The ratio of the first reference. */
  | 'auto'

/**
 * An image to go by: the path of a file or a `file:` URL (not in browsers), the bytes of a PNG, JPEG
 * or WebP, a Blob or File, an http(s) URL the server can fetch, or a data URL.
 */
export type Reference = string | URL | Uint8Array | ArrayBuffer | Blob

export interface Subject {
  /** What the prompt writes after `@`. */
  id: string
  images: readonly Reference[]
}

/** What to make. Only `model` and `prompt` are required; the server's defaults apply to the rest. */
export interface GenerationParams {
  /** Such as `viduq2_reference2image`; `models.list()` has them all. */
  model: string
  /** 1 to 2000 characters. `[image 1]` and `@subject` name references. */
  prompt: string
  /** At most 7 in all, those of the subjects included. */
  images?: readonly Reference[] | undefined
  subjects?: readonly Subject[] | undefined
  resolution?: Resolution | undefined
  aspect_ratio?: AspectRatio | undefined
  /** The same seed gives the same picture on the same engine. Absent: a random one, reported back. */
  seed?: number | undefined
  /** At most 1048576 characters, handed back untouched. */
  payload?: string | undefined
  /** Called with the task when it starts and when it ends; see `webhooks.verify`. */
  callback_url?: string | undefined
}

export interface Content {
  type: 'image'
  /** Signed and valid for a while; `generations.get` gives a fresh one. */
  url: string
}

export interface Output {
  status: 'in_queue' | 'processing' | 'success' | 'failed'
  /** Empty until the task has succeeded, and again after its files were removed. */
  content: Content[]
  /** The engine's own id of the work; empty for an engine that has none. */
  jobId: string
}

export interface Warning {
  code: string
  message: string
}

/** How much of one reference is left in the picture. The server's docs/consistency.md has the definitions. */
export interface Consistency {
  /** Index into the request's references. */
  reference: number
  /** How its subject was told from its background: `alpha`, `flat-background`, `segmented` or `framed`. */
  method: string
  /** 0 to 1: how sure that was. */
  confidence: number
  /** 0 to 1: share of its features that the picture has; null when it has too few. */
  features: number | null
  /** Mean distance in CIE Lab; about 2 can just be seen. */
  colour_distance: number
  /** The same with the scene's light taken out. */
  colour_distance_relit: number
}

export interface Metadata {
  /** What really made the picture. */
  engine?: string
  seed: number
  /** Pixels; absent while they follow from a reference that is still to be fetched. */
  width?: number
  height?: number
  format?: string
  /** SHA-256 of the content, hex. */
  sha256?: string
  /** What is being done at the moment, for people. */
  stage?: string
  queued_ms?: number
  running_ms?: number
  attempts: number
  /** For each reference that is shown; absent where the engine does not measure it. */
  consistency?: Consistency[]
  /** What could not be honoured. */
  warnings: Warning[]
}

export interface Usage {
  /** What was charged, USD, a decimal string. */
  cost: string
  /** The multiplier already in `cost`; 1 is none. */
  discount: number
}

export interface TaskFailure {
  code: string
  message: string
}

interface TaskBase {
  id: string
  model: string
  /** Unix seconds. */
  created_at: number
  /** 0 to 1. */
  progress: number
  output: Output
  /** Absent in lists. */
  payload?: string
  metadata: Metadata
}

export interface TaskInProgress extends TaskBase {
  status: 'in_progress'
}

export interface CompletedTask extends TaskBase {
  status: 'completed'
  usage: Usage
}

export interface FailedTask extends TaskBase {
  status: 'failed'
  error: TaskFailure
}

/** A task as the API answers it; `status` tells the three apart. */
export type Task = TaskInProgress | CompletedTask | FailedTask

export type TaskStatus = Task['status']

export interface Estimate {
  /** USD, a decimal string, after `discount`. */
  cost: string
  discount: number
  /** Null where `aspect_ratio: auto` follows a reference the server has not fetched. */
  width: number | null
  height: number | null
  engine: string
  model: string
}

/** A model: what it takes, what it costs and what makes its pictures. */
export interface Model {
  id: string
  name: string
  description: string
  /** In the order in which they are tried. */
  engines: { engine: string; model: string }[]
  limits: {
    references_min: number
    references_max: number
    prompt_characters_max: number
    payload_characters_max: number
    body_bytes_max: number
    reference_bytes_max: number
    reference_side_min: number
    reference_formats: string[]
  }
  parameters: {
    resolution: { values: string[]; default: string }
    aspect_ratio: { values: string[]; default: string }
    /** Whether the seed decides the picture. */
    seed: boolean
  }
  /** USD a picture, before any discount. */
  prices: { references_min: number; references_max: number; resolution: string; cost: string }[]
}

/** The body of every HTTP error. */
export interface ErrorBody {
  error: { code: string; message: string; param?: string }
  request_id?: string
}
