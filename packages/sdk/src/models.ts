import type { RequestOptions, Transport } from './transport.ts'
import type { Model } from './wire.ts'

/** What the server can make pictures with. */
export class Models {
  readonly #transport: Transport

  constructor(transport: Transport) {
    this.#transport = transport
  }

  async list(options: RequestOptions = {}): Promise<Model[]> {
    const call = { ...options, method: 'GET', path: '/v1/models' } as const
    return (await this.#transport.json<{ data: Model[] }>(call)).body.data
  }

  async get(id: string, options: RequestOptions = {}): Promise<Model> {
    const path = `/v1/models/${encodeURIComponent(id)}`
    return (await this.#transport.json<Model>({ ...options, method: 'GET', path })).body
  }
}
