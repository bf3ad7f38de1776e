import type { Rgb } from '../../pixels.ts'
import { finish } from '../sculpt/part.ts'
import type { Finish } from '../sculpt/part.ts'
import { wood } from './furniture.ts'

export const timber = (colour: Rgb): Finish => finish(wood(colour), { gloss: 0.25 })

export const knob = finish('#d8b15a', { gloss: 0.7, mirror: 0.5 })
