import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Makes a function that has V8 collect this thread's garbage at once. A stage of a render leaves frames of up to
 * 100 MB behind, and V8 lets several of them lie, since its own heap is small: at 4K, that was 150 to 200 MB
 * more for the whole process, and as much between renders. A collection takes 10 to 60 ms.
 *
 * Node offers it to programs that were started with `--expose-gc`; a context made after the flag was set has
 * it too.
 */
export function createCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : () => {}
}
