import { limb } from '../sculpt/part.ts'
import type { Finish, Part, Vec3 } from '../sculpt/part.ts'

export const rod = (a: Vec3, b: Vec3, r: number, skin: Finish): Part => limb(a, b, r, r, skin)
