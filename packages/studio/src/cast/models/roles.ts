import { everyday } from './roles-everyday.ts'
import { leisure } from './roles-leisure.ts'
import { tales } from './roles-tales.ts'
import { work } from './roles-work.ts'

/** Everybody who is more than somebody in everyday clothes. */
export const roles = { ...everyday, ...work, ...leisure, ...tales }
