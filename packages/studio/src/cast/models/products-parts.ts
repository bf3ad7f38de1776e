import { finish } from '../sculpt/part.ts'

export const black = finish('#1d1e21', { gloss: 0.5, mirror: 0.12 })

export const gold = finish('#d8a63e', { gloss: 0.7, mirror: 0.75 })
