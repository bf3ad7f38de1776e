import { things } from './things.ts'
import type { Sculptor } from './sculptor.ts'

/** Every model that is no being, by the name the catalogue uses after `sculpt:`. */
export const sculptures: Readonly<Record<string, Sculptor>> = things
