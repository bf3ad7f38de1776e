/**
 * How many servers of this kind a task has come through, as one tells the next: without it, servers
 * that have each other make their pictures would pass a task round for ever.
 */
export const hopsHeader = 'x-likeness-hops'

/** More than any sensible chain has. */
export const hopsMax = 4
