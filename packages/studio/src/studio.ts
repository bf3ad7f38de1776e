import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Picture, RenderRequest } from './steps.ts'
import { createThreadPool, type RenderOptions } from './thread-pool.ts'

export interface StudioOptions {
  /** Renders at the same time, each on a thread of its own; default: one fewer than the processors, at least 1. */
  readonly threads?: number
}

/** The engine as a value: starts nothing until the first render, stops with `close`. */
export interface Studio {
  /** The version that, together with the request, decides the bytes of the picture. */
  readonly version: string
  /**
   * Renders one picture on a thread of the pool. The request is copied to the thread, so its bitmaps stay
   * usable; the picture is moved out of it. Rejects with the signal's reason when cancelled and
   * with `StudioError` otherwise.
   */
  render(request: RenderRequest, options?: RenderOptions): Promise<Picture>
  /** Ends all threads; renders still running reject. */
  close(): Promise<void>
}

/** Creates the built-in engine. Threads load their models once and are ended after a minute without work. */
export function createStudio(options: StudioOptions = {}): Studio {
  const threads = options.threads ?? Math.max(1, availableParallelism() - 1)
  if (!Number.isInteger(threads) || threads < 1) {
    throw new RangeError(`threads must be a whole number of at least 1, not ${threads}`)
  }
  const pool = createThreadPool({
    threads,
    // In development Node runs the sources; a built package holds only their JavaScript.
    script: new URL(
      import.meta.url.endsWith('.ts') ? './worker-thread.ts' : './worker-thread.js',
      import.meta.url,
    ),
    cancelGraceMs: 2000,
    idleMs: 60_000,
  })
  return {
    version: readVersion(),
    render: async (request, renderOptions = {}) => pool.run(checked(request), renderOptions),
    close: () => pool.close(),
  }
}

/** Refuses what no step could make sense of, before a thread is bothered. */
function checked(request: RenderRequest): RenderRequest {
  const { width, height, seed, references } = request
  if (![width, height].every((side) => Number.isInteger(side) && side >= 16 && side <= 8192)) {
    throw new RangeError(`width and height must be 16 to 8192 px, not ${width}x${height}`)
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seed must be an integer from 0 to 2^53 - 1, not ${seed}`)
  }
  for (const [i, { bitmap }] of references.entries()) {
    if (bitmap.width < 1 || bitmap.data.length !== bitmap.width * bitmap.height * 4) {
      throw new RangeError(`reference ${i}: the data are not ${bitmap.width}x${bitmap.height} RGBA`)
    }
  }
  return request
}

function readVersion(): string {
  const path = new URL('../package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
  return version
}
