/** Prepositions and verbs that tie two things together. */
import type { RelationKind } from '../../scene.ts'
import { list, table } from './table.ts'

/** What a preposition does: a relation, or one of the roles only grammar can tell apart. */
export type Preposition =
  | RelationKind
  | 'in'
  | 'at'
  | 'with'
  | 'of'
  | 'through'
  | 'without'
  | 'wearing'
  | 'made-of'
  | 'covered'
  | 'full-of'
  | 'held-by'
  | 'ridden-by'
  | 'atop'
  | 'like'
  | 'picturing'

/** The last two are spelled out of several words, see pictured.ts. */
export const prepositionWords = table<Exclude<Preposition, 'pictured-on' | 'picturing'>>({
  'held-by': 'held by, carried by, held up by, being held by, being carried by, worn by',
  'ridden-by': 'ridden by, driven by, piloted by, steered by',
  'full-of':
    'full of, filled with, packed with, stuffed with, crammed with, brimming with, overflowing with, teeming with',
  covered:
    'covered in, covered with, covered by, coated in, coated with, dusted with, drenched in, splattered with, sprinkled with, wrapped in, draped in, overgrown with, entwined with, encrusted with, soaked in, dripping with, drizzled with, smeared with, caked in, stained with, tied with',
  on: 'on, upon, onto, on the back of, spread on, displayed on',
  atop: 'on top of, atop, on the top of, resting on, perched on, sitting atop, placed on, lying on, stacked on, balanced on, balancing on, perched atop, standing atop, leaning on, draped over',
  under:
    'under, from under, from underneath, from beneath, underneath, beneath, below, sheltered by, hanging from, dangling from, suspended from, hangs from',
  beside:
    'beside, next to, by the side of, near, close to, beside a, outside, outside of, alongside, adjacent to, at the side of, along with, together with, accompanied by, surrounded by, by, against, leaning against, around, with a view of, beside of, right next to, close by, side by side with, encircled by, flanked by, next',
  'left-of':
    'left of, to the left of, on the left of, on the left side of, at the left of, left from',
  'right-of': 'right of, to the right of, on the right of, on the right side of, at the right of',
  behind:
    'behind, from behind, out from behind, at the back of, in back of, hidden behind, behind of',
  'in-front-of': 'in front of, before, ahead of, infront of, opposite, opposite of',
  above:
    'above, over, hovering over, floating above, floating over, flying over, high above, hanging over, flying above, soaring over, soaring above, hovering above, drifting over',
  between: 'between, in between, amid, in the middle of, among, amongst, amidst',
  inside: 'inside, inside of, within, trapped in',
  'looking-at':
    'looking at, gazing at, staring at, watching, facing, admiring, looking up at, looking down at, gazing up at, gazing into, looking into, staring into, looks at, gazes at, stares at, observing, watches, looking over, looking out over, overlooking, gazing over, gazing out over, looking toward, looking towards, look at',
  holding:
    'holding, carrying, hugging, clutching, gripping, wielding, cradling, holds, carries, hugs, holding up, lifting, hold, carry, embracing, cuddling, grasping, holding onto, holding on to, with in hand, waving with',
  riding:
    'riding, riding on, riding a, mounted on, astride, rides, on horseback on, driving, riding in, steering, drives, surfing on, riding atop',
  in: 'in, into, in the inside of',
  at: 'at, in the background of, across, towards, toward, to',
  through:
    'through, throughout, along, past, down, up, across, from, beyond, off, out of, inside out',
  with: 'with, topped with, decorated with, adorned with, loaded with, has, have, having, containing, featuring, including, includes, shows',
  of: 'of',
  without: `without, no, not, without any, free of, excluding, except, except for, minus, but no, and no, with no, devoid of, lacking, avoid, never, nor, do not include, do not add, do not show, do not draw, don't include, don't add, don't show, don't draw, dont include, dont add, dont show, do not use, don't use, avoid any, must not contain, should not contain, please no, nothing but, neither, there are no, there is no, there should be no, there must be no, remove, instead of, rather than, zero, sans`,
  wearing:
    'wearing, dressed in, wears, dressed as, clad in, in a pair of, wear, clothed in, donning, sporting, dressed up in, dressed up as, wearing a pair of',
  'made-of':
    'made of, made from, made out of, carved from, carved out of, built of, built from, crafted from, built out of, sculpted from, woven from, carved in, made entirely of, made entirely out of',
  like: 'disguised as, in the guise of, made to look like, like, shaped like, looks like, looking like, look like, in the shape of, in the form of, resembling, shaped as, similar to',
})

/** Verbs whose object the subject has in its hands: action and relation both. */
export const handVerbs: ReadonlySet<string> = new Set(
  list(
    'eat, drink, read, play, use, sip, throw, catch, wave, lick, bite, pour, offer, raise, swing, strum, open, knit, paint, write, serve, sell, bring, take, grab, pick, push',
  ),
)
/** Verbs whose object is near the subject: action and `beside`. */
export const nearVerbs: ReadonlySet<string> = new Set(
  list(
    'chase, follow, kick, pull, lead, fight, feed, pet, kiss, meet, talk, walk, guard, protect, build, stroke, sniff, touch, approach, pass, race, attack, visit, groom, brush, water, repair, cook, bake, teach, help, hunt, drag, surround, photograph, draw, greet, accompany, tend, herd',
  ),
)
/** Verbs that say where, not what: they bring no action of their own. */
export const lightVerbs: ReadonlySet<string> = new Set(
  list(
    'be, stand, have, place, put, show, feature, include, contain, use, make, create, look, see, appear, set, position, locate, rest, seem, get, let, want, keep, add, give, depict, generate, draw, render, illustrate, capture, photograph, take, base, inspire, display, hold',
  ),
)
/** Words that are verbs wherever a person or an animal does them, though a tagger may think otherwise. */
export const actionVerbs: ReadonlySet<string> = new Set(
  list(
    `run, walk, jump, sleep, sit, stand, fly, swim, dance, sing, play, eat, drink, read, write, cook, paint, smile, laugh, cry, climb, crawl, lie, lay, rest, nap, hide, fight, chase, follow, catch, throw, kick, pull, push, wave, float, drift, soar, glide, hover, sail, row, surf, ski, skate, skateboard, drive, cycle, jog, hike, gallop, trot, graze, roar, bark, howl, meow, purr, yawn, stretch, curl, swing, spin, fall, dive, splash, fish, hunt, dig, build, work, study, think, dream, meditate, pray, hug, kiss, cuddle, shake, bow, kneel, lean, hang, perch, wait, talk, whisper, shout, listen, watch, look, peek, peer, stare, gaze, point, reach, touch, hold, carry, wear, bloom, glow, shine, burn, explode, melt, erupt, sprout, grow, bounce, roll, slide, race, march, wander, explore, travel, camp, picnic, celebrate, knit, sew, garden, bake, sip, lick, bite, chew, feed, pet, stroke, pose, flex, train, exercise, juggle, balance, leap, sprint, prowl, stalk, snuggle, snore, doze, stroll, relax, sunbathe, levitate, cast, shoot, aim, fire, charge, land, take, descend, ascend, rise, pour, steam, smoke, bathe, shower, wash, clean, sweep, type, paddle, snowboard, sled, trick, tumble, drum, strum, perform, practise, practice, teach, learn, tell, share, serve, sell, buy, shop, ride, blow, pick, swim, crouch, squat, stumble, stomp, dangle, spread, flap, flutter, buzz, crash, collide, emerge, appear, vanish, transform, stream, flow, overflow, spill, sparkle, reflect, face, chat, gather, crowd, lift, haul, tow, park, zoom, speed, cruise, orbit, launch, blast, gallop, nibble, munch, slurp, taste, sneak, tiptoe, hop, skip, cartwheel, somersault, twirl, pirouette, salute, clap, cheer, toast, wink, blink, frown, scream, sneeze, breathe, circle, hammer, film, mend, cling, peel, scatter, snap, nod, whistle, yell, chant, kneel, tug, drape, sweat, stroll, saunter, strut, trudge, gather, assemble, polish, carve, sculpt, weave, stitch, weld, forge, chop, stir, slice, knead, roast, fry, grill, flip, toss, sprinkle, scoop, dive, plunge, dart, scurry, scamper, slither, waddle, peck, graze, perch, swoop, pounce, growl, snarl, howl, chirp, squint, grin, smirk, giggle, weep, sob, comfort, console, greet, welcome, propose, marry, tie, untie, unwrap, wrap, fold, arrange, decorate, ignite, glide, parachute, paraglide, bungee, wrestle, spar, dodge, defend, escape, flee, chase, rescue, save, heal, pray, worship, bless, salute, enter, arrive, depart, drift, sink, submerge, bob, sway, swirl, whirl, loom, decay, crumble, shatter, break, burst, boil, simmer, sizzle, freeze, thaw, drip, shiver, wade, snorkel, trek, roam, tend, rake, harvest, plant, water, shave, comb, groom`,
  ),
)
export const pronouns = table<'it' | 'them' | 'ignored'>({
  it: 'it, he, she, him, her, himself, herself, itself',
  them: 'them, they, these two, those two, both of them, all of them, the two of them, themselves, the two, each other',
  ignored: 'someone, somebody, everyone, everybody, nobody, anyone, you, one another',
})

/** -ing words that say what an object is for: "a reading nook" reads nothing. */
export const purposes: ReadonlySet<string> = new Set(
  list(
    'reading, fishing, swimming, rocking, dining, shopping, washing, cooking, writing, camping, walking, sewing, knitting, waiting, parking, frying, cutting, vending, chopping, baking, sailing, hiking, running, climbing, racing, boxing, mixing, serving, drinking, wishing, charging, carving, measuring, drawing, surfing, skiing, spinning, welding, printing, wrapping, filing, gaming, recording, changing, living, landing, hunting, weighing, watering, training, loading, diving, skating, wedding',
  ),
)
