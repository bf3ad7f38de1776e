import type { Size } from '../../../src/images/size.ts'

/** What a server understood of a call. */
export interface Order {
  readonly path: string
  readonly model: string
  readonly prompt: string
  readonly negativePrompt: string | null
  readonly size: Size
  /** As it will be used: chosen by the server where none was sent. */
  readonly seed: number
  readonly steps: number | null
  readonly guidance: number | null
  /** The bytes of the references that it could load. */
  readonly pictures: readonly Buffer[]
  /** The names of the uploads. */
  readonly fileNames: readonly string[]
  readonly format: 'png' | 'jpeg'
  readonly answers: 'b64_json' | 'url'
  readonly requestId: string | null
  /** The fields as they were sent, without the pictures. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Why a call was not understood, for the shape that each server gives it. */
export interface Refused {
  readonly status: number
  readonly message: string
  readonly code?: string
  readonly param?: string
}

/** A call as it came. */
export interface Received {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly files: readonly {
    readonly field: string
    readonly name: string
    readonly bytes: Buffer
  }[]
}

export interface Rules {
  /** As the server was started with it; null: any. */
  readonly model: string | null
  readonly referencesMax: number
  /** A version from before `seed` and `response_format` had sensible defaults. */
  readonly isOld: boolean
}
