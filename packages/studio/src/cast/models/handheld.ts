import {
  americanFootball,
  baseball,
  basketball,
  golfBall,
  rugbyBall,
  soccerBall,
  tennisBall,
  volleyball,
} from './balls.ts'
import { shield, sword, trophy } from './arms.ts'
import { oldKey, paintbrush, pencil, scissors } from './desk-tools.ts'
import { crown, dice, teddyBear } from './toys.ts'
import { axe, pickaxe, shovel } from './digging-tools.ts'
import { harp } from './harp.ts'
import { hammer, pliers, saw, screwdriver, wrench } from './hand-tools.ts'
import { baseballBat, skis, tennisRacket } from './rackets-and-bats.ts'
import {
  broccoli,
  brownMushroom,
  cauliflower,
  garlic,
  lettuce,
  onion,
  potato,
} from './roots-and-heads.ts'
import type { Sculptor } from './sculptor.ts'
import { bucket, ladder, pineapple } from './useful-things.ts'
import { bellPepper, chili, corn, cucumber, eggplant, peaPod } from './vegetables.ts'
import { clarinet, flute, saxophone } from './woodwind.ts'

/** What one takes in the hand to eat, to play or to work, by the name the catalogue uses. */
export const handheld: Readonly<Record<string, Sculptor>> = {
  // Vegetables
  'bell-pepper': bellPepper,
  chili,
  eggplant,
  cucumber,
  corn,
  'pea-pod': peaPod,
  onion,
  garlic,
  potato,
  broccoli,
  cauliflower,
  lettuce,
  'brown-mushroom': brownMushroom,
  pineapple,
  // Sport
  'soccer-ball': soccerBall,
  basketball,
  volleyball,
  'tennis-ball': tennisBall,
  baseball,
  'golf-ball': golfBall,
  'american-football': americanFootball,
  'rugby-ball': rugbyBall,
  'tennis-racket': tennisRacket,
  'baseball-bat': baseballBat,
  skis,
  // Music
  saxophone,
  flute,
  clarinet,
  harp,
  // Tools
  hammer,
  wrench,
  pliers,
  screwdriver,
  saw,
  paintbrush,
  pencil,
  scissors,
  'old-key': oldKey,
  axe,
  pickaxe,
  shovel,
  bucket,
  ladder,
  // Toys and tales
  'teddy-bear': teddyBear,
  dice,
  crown,
  trophy,
  sword,
  shield,
}
