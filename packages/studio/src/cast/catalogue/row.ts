import type { Anchor } from '../../steps.ts'

/** Which way the drawing looks; `front` things may be mirrored freely. */
export type Facing = 'left' | 'right' | 'front'

/**
 * One line of the catalogue: noun, drawing, where it belongs, real height in metres of what the
 * drawing shows, which way it faces, other words for it (comma-separated).
 */
export type CatalogueRow = readonly [
  noun: string,
  drawing: string,
  anchor: Anchor,
  heightMetres: number,
  faces: Facing,
  also?: string,
]
