import type { Rgb } from '../../pixels.ts'
import { ellipsoid, finish } from '../sculpt/part.ts'
import type { Finish, Part } from '../sculpt/part.ts'
import { headlight } from './wheels.ts'

export const lacquer = (colour: Rgb): Finish => finish(colour, { gloss: 0.5, mirror: 0.25 })

export const lamps = (x: number, y: number, z: number, size: number): Part[] =>
  [z, -z].map((at) => ellipsoid([x, y, at], [0.07, size, size * 1.3], headlight))
