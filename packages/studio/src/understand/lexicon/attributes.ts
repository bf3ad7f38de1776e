/** Words that say what a thing is like: colour, size, material, number. */
import type { SizeWord } from '../../scene.ts'
import { list, table } from './table.ts'

/** The colour names a scene uses; each may have `dark ` or `light ` before it. */
export const colourWords = table({
  red: 'red, scarlet, vermilion, cherry red, ruby, ruby red, bright red, fire red, blood red, crimson red, cardinal red, tomato red, reddish',
  'dark red': 'crimson, maroon, burgundy, wine red, oxblood, carmine',
  orange:
    'orange, ginger, tangerine, pumpkin orange, amber, rust, copper coloured, rust coloured, rusty, apricot, terracotta, burnt orange',
  yellow:
    'yellow, lemon yellow, mustard, mustard yellow, canary yellow, sunny yellow, golden yellow, blond, blonde',
  green:
    'green, emerald, emerald green, jade, jade green, forest green, leaf green, kelly green, grass green, neon green, greenish',
  'dark green': 'olive, olive green, bottle green, racing green, hunter green, khaki',
  'light green': 'lime, lime green, mint, mint green, sage, sage green, pistachio, chartreuse',
  turquoise: 'turquoise, teal, cyan, aqua, aquamarine, tiffany blue',
  blue: 'blue, azure, cobalt, cobalt blue, royal blue, sapphire, cerulean, electric blue, bluish, denim blue',
  'dark blue': 'navy, navy blue, midnight blue, indigo, prussian blue',
  'light blue': 'sky blue, baby blue, powder blue, ice blue, pastel blue, periwinkle',
  purple: 'purple, violet, plum, magenta, amethyst, aubergine',
  'light purple': 'lavender, lilac, mauve',
  pink: 'pink, rose, hot pink, fuchsia, salmon, coral, blush, neon pink, bubblegum pink, rose pink, pinkish, salmon pink, coral pink',
  'light pink': 'peach, pastel pink, baby pink, powder pink, blush pink',
  brown:
    'brown, chestnut, chocolate, chocolate brown, caramel, tan, tawny, hazel, brunette, bronze coloured, coffee brown, mahogany',
  beige:
    'beige, cream, ivory, sand coloured, ecru, champagne, cream coloured, off white, eggshell, sandy coloured',
  black: 'black, jet black, ebony, pitch black, matte black, charcoal black, onyx',
  white: 'white, snow white, pure white, pearl white, milky white, bright white',
  grey: 'grey, gray, charcoal grey, charcoal gray, slate grey, slate gray, ash grey, greyish, grayish',
  gold: 'golden, gold coloured, gold colored',
  silver: 'silver, silvery, silver coloured, silver colored',
})

/** Words before a colour. The empty shade means the plain colour. */
export const shadeWords = table<'dark' | 'light' | 'plain'>({
  dark: 'dark, deep',
  light: 'light, pale, pastel, soft, faded, dusty',
  plain:
    'bright, vivid, rich, neon, pure, warm, cool, metallic, shiny, glossy, matte, vibrant, solid, intense, bold, muted',
})

export const sizeWords = table<SizeWord>({
  tiny: 'tiny, miniature, minuscule, microscopic, teeny, itty bitty, mini, wee, very small',
  small: 'small, little, petite, smaller, short',
  normal: 'medium sized, medium size, normal sized, life sized',
  large: 'large, big, tall, bigger, larger, oversized, wide, long, great big, very large, very big',
  huge: 'huge, giant, gigantic, enormous, massive, colossal, towering, immense, vast, monstrous, mammoth',
})

export const materialWords = table({
  wooden:
    'wooden, wood, oak, walnut, walnut wood, cedar, rosewood, birch wood, maple wood, ebony wood, teak, pine wood, timber, bamboo, mahogany wood, plywood, driftwood',
  glass: 'glass, crystal, stained glass, glassy, translucent glass, frosted glass',
  golden: 'gold, golden, solid gold, gilded, gold plated',
  silver: 'sterling silver, solid silver, silver plated, chrome',
  metal:
    'metal, metallic, steel, iron, aluminium, aluminum, stainless steel, tin, titanium, wrought iron, cast iron',
  bronze: 'bronze, brass, copper',
  stone: 'stone, granite, slate, slate stone, rock, sandstone, cobblestone, limestone',
  marble: 'marble, white marble, black marble',
  brick: 'brick, red brick, bricks',
  concrete: 'concrete, cement',
  ceramic: 'ceramic, porcelain, clay pot, china, terracotta clay, earthenware',
  paper: 'paper, cardboard, origami, papier mache, papier-mâché',
  plastic: 'plastic, lego, rubber, vinyl, acrylic glass, inflatable',
  leather: 'leather, suede',
  fabric:
    'fabric, cotton, linen, silk, velvet, denim, plush, knitted, woollen, woolen, wool, felt, crocheted, satin, lace, tweed, woven, wicker, rattan, straw',
  ice: 'ice, frozen ice',
  chocolate: 'milk chocolate, dark chocolate',
})

const countRows: Readonly<Record<number, string>> = {
  1: 'a, an, one, single, a single, lone, a lone, solitary',
  2: 'two, both, twin, couple of, a couple of, pair of, a pair of, pairs of, double, these two, duo of, a duo of',
  3: 'three, several, some, a few, few, various, trio of, a trio of, assorted, multiple, a handful of, handful of, different, couple more',
  4: 'four, a quartet of',
  5: 'five, a group of, group of, groups of, a bunch of, bunch of, a pack of, pack of, a cluster of, cluster of, clusters of, a row of, row of, rows of, a line of, line of, a stack of, stack of, stacks of, a pile of, pile of, piles of, a team of, team of, a band of, band of, a set of, set of, a selection of, a collection of, collection of, an array of, a variety of, a string of, a litter of, a gang of, gang of, a convoy of, convoy of, a pride of, pride of, a troop of, troop of, a band of, a crew of, crew of',
  6: 'six, half a dozen, a half dozen, half dozen',
  7: 'seven, many, lots of, a lot of, plenty of, numerous, a herd of, herd of, herds of, loads of, tons of, an abundance of, a choir of, choir of, a parade of, parade of, a gathering of, gathering of, a fleet of, fleet of, a murder of, a caravan of, caravan of, a procession of, procession of',
  8: 'eight',
  9: 'nine, a flock of, flock of, flocks of, a school of, school of, an orchestra of, orchestra of, a pod of, pod of',
  10: 'ten',
  11: 'eleven',
  12: 'twelve, a dozen, dozen, dozens of, a swarm of, swarm of, swarms of, a crowd of, crowd of, crowds of, an army of, army of, an audience of, audience of, a colony of, colony of, a sea of, a horde of, horde of, a throng of, throng of, clouds of, a shower of',
  13: 'thirteen',
  14: 'fourteen',
  15: 'fifteen',
  16: 'sixteen',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen',
  20: 'twenty',
  24: 'countless, hundred, a hundred, hundreds of, a thousand, thousands of, a million, millions of, endless, infinite, a myriad of, myriad',
}

/** Words for "how many". A flock and its kin count by `of`. */
export const countWords: ReadonlyMap<string, number> = new Map(
  Object.entries(countRows).flatMap(([count, phrases]) =>
    list(phrases).map((phrase) => [phrase, Number(count)] as const),
  ),
)

/** Adjectives worth telling the client about, because a drawing may not show them. */
export const stateWords: ReadonlySet<string> = new Set(
  list(`striped, spotted, broken, smiling, sleepy, angry, surprised, scared, hungry, wet, dirty, cracked, transparent, invisible, burning, blind, naked, pregnant, bearded, bald, muscular, wounded, injured, tired, bored, curious, shy, brave, wise, excited, crying, laughing, checkered, plaid,
    floral, polka dot, ripe, rotten, sliced, half eaten, closed, ruined, abandoned, overgrown, mechanical, robotic, winged, headless, two headed, armoured, armored, masked, hooded, barefoot, shirtless, curly haired, asleep, awake, afraid, upside down, blindfolded, cloaked, tattooed, freckled, chubby, fat, skinny, zombie like, ghostly, rusted, weathered, tangled, melting, flaming, inflated, wrapped, packed, retired, homeless, boiled, grilled, roasted, toasted, steaming, glowing, sparkling, on fire, in flames, in bloom, in flight, torn, crumpled, folded, faded, dented, chipped, tilted, stuck`),
)
