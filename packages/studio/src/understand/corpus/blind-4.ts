/** Prompts the program had never seen when it was first held against them, set 4. */
import { entries } from './notation.ts'

export const blind4 = entries(`
ceramic pour-over coffee dripper on an oak table, steam curling up, slow morning, muted earth tones
studio | coffee dripper =ceramic; table =wooden | coffee dripper on table

neon green energy drink can on a gym bench, water droplets, dramatic side light
room | energy drink can #green; bench | energy drink can on bench
moods: dramatic

a silver ring with a blue sapphire resting on black velvet, macro, reflections, jewelry ad
studio close-up | ring #silver

a leather backpack hanging on a tree branch in an autumn forest, outdoor lifestyle
forest autumn | backpack =leather !"hanging"; tree branch

two wine glasses and a bottle of red wine on a balcony overlooking the sea, sunset
sea sunset | wine glass x2; wine bottle

children's rain boots standing by a wooden front door, umbrella stand, rainy day
meadow rain | rain boot x3; door =wooden; umbrella stand

hand cream tube lying on pebbles with seashells and dried starfish, soft beige tones
studio | hand cream tube; pebble x3; seashell x3; starfish | hand cream tube on pebble

a white electric car charging in front of a modern house, dusk, warm interior lights
meadow sunset | electric car #white !"charging"; house | electric car in-front-of house

chocolate bar breaking in half, caramel dripping, brown background, slow motion
studio | chocolate bar !"breaking"; caramel

toy robot on a shelf between two stacks of comic books, vintage, shallow depth of field
studio | toy robot; shelf; comic book | toy robot on shelf
moods: nostalgic

@zoe skateboarding through an empty shopping mall, neon lights, 90s vhs look
room | !"skateboarding" @0
references: zoe
moods: nostalgic

the cat from image 1 sleeping on the sofa from image 2, afternoon light
room | cat !"sleeping" @0; sofa @1 | cat on sofa
references: -; -

@grandma baking cookies with @timmy in a farmhouse kitchen, flour everywhere, cozy
kitchen | !"baking" @0; cookie x3; @1; flour
references: grandma; timmy
moods: cosy

place the watch in [image 1] on a rock in a mountain stream
river | watch @0; rock | watch on rock
references: -

@rex chasing a butterfly across a meadow full of daisies, spring, pixar style
meadow spring | !"chasing" @0; butterfly; daisy x3
references: rex
styles: cartoon

this woman as a queen on a throne of ice, snow falling, fantasy portrait
snowfield snow | woman @0; throne =ice | woman on throne
references: -
moods: magical

[image 1] and [image 2] sitting back to back on a pier at sunset
beach sunset | !"sitting" @0; !"sitting" @1
references: -; -

Show my car on a winding mountain road with autumn trees, drone shot
road autumn aerial | car @0; tree x3
references: -
surroundings: mountains

the character from the first image, reading a map under a street lamp, fog, in the style of the second image
city fog | character !"reading" @0; map; street lamp | character under street lamp
references: -; -
style references: 1

@lily blowing out candles on a birthday cake, friends around her, balloons, warm light
studio | !"blowing" @0; candle x3; birthday cake; friend x3; balloon x3 | candle on birthday cake
references: lily
moods: warm

ancient stone bridge over a turquoise river, moss, ferns, dappled light, early morning mist, long exposure, national geographic
river dawn fog | bridge =stone; moss; fern x3
styles: photo

gothic cathedral interior, stained glass windows, light shafts, a monk kneeling, incense smoke, dramatic atmosphere
room | window x3 =glass; monk !"kneeling"
moods: dramatic

cyberpunk girl with pink bob, holographic jacket, leaning on a motorcycle, rainy neon street, depth of field, trending on artstation
city rain | girl !"leaning"; motorcycle
styles: cyberpunk

macro shot of a honeybee covered in pollen on a purple crocus, spring light, bokeh
meadow spring close-up | honeybee; crocus #purple | honeybee on crocus

dust storm approaching a lonely gas station in the desert, 1970s, kodachrome, ominous clouds
desert storm | gas station
moods: nostalgic

viking longship on stormy seas, torn sail, lightning, giant kraken tentacles rising, oil painting, epic
sea storm | viking longship; kraken tentacle x3
moods: epic
styles: oil painting

cozy attic bedroom, slanted ceiling, string lights, record player, vinyl records, cat curled up on a quilt, rainy window, lofi
room rain | string light x3; record player; vinyl record x3; cat; quilt; window | cat on quilt
moods: cosy

minimalist scandinavian living room, beige sofa, large abstract painting on the wall, pampas grass in a vase, soft daylight
room | sofa #beige; abstract painting ^large; pampas grass; vase | pampas grass inside vase
styles: minimalist

phoenix rising from ashes, wings of flame, dark sky, sparks, highly detailed digital painting
sky | phoenix !"rising"
styles: concept art

black panther on a tree branch in the jungle at night, glowing green eyes, moonlight
forest night | panther #black; tree branch

aerial photo of turquoise lagoon with a tiny wooden boat, coral visible under the water, maldives
beach aerial | boat =wooden ^tiny; coral
styles: photo

steampunk inventor in a leather apron, goggles on her forehead, workshop full of gears and clocks, warm lamplight
room | inventor !"wearing a leather apron"; gear x3; clock x3
moods: warm
styles: steampunk

a tiger walking through tall grass, intense stare, golden hour, telephoto, wildlife photography
meadow sunset | tiger !"walking"
styles: photo

knolling of camping gear, axe, enamel mug, compass, rope, knife, flat lay on canvas
studio aerial | camping gear; axe; enamel mug; compass; rope; knife; canvas

vaporwave sunset, palm trees, chrome dolphin jumping over a pink grid ocean, retro 80s
sea sunset | palm tree x3; dolphin !"jumping"
styles: cyberpunk

A tired nurse drinks coffee alone in a hospital corridor at night.
room night | nurse !"tired" !"drinking"; coffee

Two old friends play cards on a train while snow-covered mountains pass by outside the window.
mountains winter | friend x2 !"playing"; card x3; train; window

A shepherd leads his sheep across a stone bridge as the sun sets behind the hills.
hills sunset *sun | shepherd !"leading"; sheep; bridge =stone

The little fox sits on the moon and fishes for stars with a long rod.
space | fox ^small !"sitting"; moon; fishing rod | fox on moon

A girl with an umbrella stands at a crosswalk, and a yellow taxi splashes water on her.
city | girl; umbrella; taxi #yellow !"splashing" | girl holding umbrella

A blacksmith hammers a glowing sword on an anvil while sparks fly around him.
studio | blacksmith !"hammering"; sword; anvil | sword on anvil

Can you make a picture of a hippo doing ballet in a pink tutu on a big stage?
stage | hippo !"wearing a pink tutu"

A family of bears has a picnic under an oak tree; a honey jar has fallen over.
studio | bear x3; picnic; oak tree; honey jar | bear under oak tree

Inside a submarine, a captain looks through the periscope.
room | captain; periscope

In a snowy village at night, carolers with lanterns sing in front of a church.
village night winter | caroler x3 !"singing"; lantern x3; church | caroler in-front-of church

The boy is sad because his red kite is stuck in a tall tree.
studio | boy; kite #red; tree ^large
moods: melancholy

three striped cats of different sizes sitting in a row on a fence
studio | cat x3 !"striped" !"sitting"; fence | cat on fence

a black cube, a white pyramid and a red sphere on a grey floor
room | cube #black; pyramid #white; sphere #red

twelve red roses lying on a white piano
studio | rose x12 #red; piano #white | rose on piano

a big elephant next to a small mouse holding a tiny umbrella
studio | elephant ^large; mouse ^small; umbrella ^tiny | elephant beside mouse; mouse holding umbrella

a pirate with a wooden leg and a green parrot on his left shoulder
studio | pirate; parrot #green | parrot on pirate

a lighthouse built out of books, paper waves, full moon
sea night *moon | lighthouse

a snow globe containing a miniature city
studio | snow globe; city | city inside snow globe

a clock tower growing out of a giant teapot, clouds of steam, dreamlike
studio | clock tower !"growing"; teapot ^huge
moods: dreamy

an astronaut walking a dog-shaped balloon on mars
desert | astronaut; balloon

mother of pearl octopus brooch on a velvet pillow
studio | octopus brooch; pillow =fabric | octopus brooch on pillow

an old phone booth filled with water and goldfish in the middle of a square
city | phone booth; goldfish | goldfish inside phone booth

a bowl of soup without a spoon, no garnish, wooden table
studio | soup bowl; table =wooden
excluded: spoon; garnish

a concert poster, "MIDNIGHT ECHO", electric guitar on fire, purple and black, grunge texture
studio | electric guitar
texts: MIDNIGHT ECHO > -

coffee packaging design with a toucan and tropical leaves, the word "SELVA" on the bag
studio | toucan; leaf x3; bag
texts: SELVA > bag

a protest sign saying 'There is no planet B' held by a young woman in a crowd
studio | protest sign; young woman; crowd | young woman holding protest sign
texts: There is no planet B > protest sign

a beatiful wedding photo, bride and groom kissing under a floral arch, sunset, bokeh
meadow sunset | bride !"kissing"; groom !"kissing"; arch | bride under arch
`)
