/**
 * The machine code of a function that is made anew for every picture, as painters are, lives as long as
 * one of its copies that ran it: when a picture's painters are collected, those of the next would begin
 * at the interpreter again, for a fifth of the painting's time. So the latest copies are kept.
 */
const kept = new Map<string, unknown>()

/**
 * Keeps `functions`, and with them their compiled code, until others of the same `kind` are kept.
 * Whatever they close over stays in memory too: nothing as large as a picture.
 */
export function keepCompiled<T>(kind: string, functions: T): T {
  kept.set(kind, functions)
  return functions
}
