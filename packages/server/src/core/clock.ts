/** Wall-clock time in ms since 1970. Given to whatever needs time, so that tests can move it. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()
