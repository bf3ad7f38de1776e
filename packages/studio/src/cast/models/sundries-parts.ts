import { hexToLinear } from '../../pixels.ts'
import { finish } from '../sculpt/part.ts'
import type { Finish } from '../sculpt/part.ts'
import { wood } from './furniture.ts'

export const timber = (colour: string): Finish => finish(wood(hexToLinear(colour)), { gloss: 0.25 })
