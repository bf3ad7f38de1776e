import type { Rgb } from '../../pixels.ts'
import type { Sculpture } from '../sculpt/sculpture.ts'

/** Models a thing, in `paint` when the prompt gives it a colour (linear RGB). */
export type Sculptor = (paint: Rgb | null) => Sculpture
