import type { CatalogueRow } from './row.ts'

/** What is seen in the sky, and fire and water as things. */
export const sky: readonly CatalogueRow[] = [
  ['crescent moon', 'fluent:crescent-moon', 'sky', 60, 'front', 'crescent,half moon'],
  ['sun', 'fluent:sun', 'sky', 60, 'front'],
  ['star', 'fluent:star', 'sky', 8, 'front'],
  ['comet', 'fluent:comet', 'sky', 40, 'left', 'meteor,asteroid,shooting star,meteorite'],
  ['saturn', 'fluent:ringed-planet', 'sky', 60, 'front', 'ringed planet,jupiter'],
  ['cloud', 'fluent:cloud', 'sky', 30, 'front'],
  ['rainbow', 'own:rainbow', 'sky', 100, 'front'],
  ['snowflake', 'fluent:snowflake', 'sky', 0.3, 'front'],
  ['fire', 'fluent:fire', 'ground', 1, 'front', 'flame'],
  ['tornado', 'fluent:tornado', 'ground', 60, 'front', 'whirlwind,hurricane'],
  ['wave', 'fluent:water-wave', 'water', 2, 'left'],
  ['lightning', 'fluent:high-voltage', 'sky', 40, 'front', 'lightning bolt'],
  ['moon', 'sculpt:moon', 'sky', 60, 'front', 'full moon'],
]
