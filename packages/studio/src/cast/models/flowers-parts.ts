import { finish } from '../sculpt/part.ts'

export const stem = finish('#4f7f33', { gloss: 0.2 })
