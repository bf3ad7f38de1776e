import type { FormData } from 'undici'
import type { Size } from '../../images/size.ts'
import type { EngineResult } from '../engine.ts'
import type { EncodedReference } from '../remote/references.ts'
import type { ImagesError } from './images-error.ts'
import type { ModelSettings } from './model-settings.ts'
import type { Sizing } from './sizing.ts'

export type Warning = EngineResult['warnings'][number]

/** One picture to be made, in our words. */
export interface Order {
  readonly model: string
  readonly settings: ModelSettings
  readonly prompt: string
  readonly size: Size
  /** 1 to 2147483647; nothing for a server without seeds. */
  readonly seed: number
  readonly references: readonly EncodedReference[]
  /** Ours, new for every call: by it some servers tell of a call and stop it. */
  readonly requestId: string
}

/** The same in a server's words. */
export interface Call {
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as multipart/form-data. */
  readonly form?: FormData
}

/**
 * What a refusal means. `request`: the request itself is why, so nobody else is asked. `operator`: this
 * server was set up for something else, so that the next engine may be asked. `later`: it passes.
 */
export interface Refusal {
  readonly fate: 'request' | 'operator' | 'later'
  /** A sentence for the client on what to do. */
  readonly says: string
}

/** The refusals that a server has words for; the first that fits counts. All given conditions must hold. */
export interface RefusalRule extends Refusal {
  readonly statuses?: readonly number[]
  readonly codes?: readonly string[]
  readonly params?: readonly string[]
  /** In the message. */
  readonly words?: RegExp
  /** Only where the answer is surely the server's own: a proxy's may come when the server is at work already. */
  readonly isOwnWord?: true
}

/** A server that speaks the protocol, with what is its own about it. */
export interface Profile {
  /** For people: `SGLang`. */
  readonly title: string
  /** Where it is unless the operator says otherwise; null: nobody can know. */
  readonly url: string | null
  /** Whether a picture costs money: then nothing is sent again that may have arrived. */
  readonly isPaid: boolean
  readonly hasSeeds: boolean
  /** Pictures in the making at the same time, unless the operator says otherwise. */
  readonly placesEach: number
  /** Settings of a model that no request can carry there. */
  readonly lacks: readonly (keyof ModelSettings)[]
  sizing(model: string, settings: ModelSettings): Sizing
  call(order: Order): Call
  /** What a prompt has to become before it is sent; absent: nothing. */
  mendPrompt?(prompt: string): { readonly prompt: string; readonly warnings: readonly Warning[] }
  readonly refusals: readonly RefusalRule[]
  /** The most references a model takes, where a refusal tells. */
  referencesMaxIn?(error: ImagesError): number | null
  /** How a call under way is watched and stopped; absent: it cannot be. */
  readonly requests?: {
    progressPath(requestId: string): string
    abortPath(model: string, requestId: string): string
  }
}
