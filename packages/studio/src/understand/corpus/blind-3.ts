/** Prompts the program had never seen when it was first held against them, set 3. */
import { entries } from './notation.ts'

export const blind3 = entries(`
a frosted glass bottle of gin with juniper berries and a slice of lime, cold blue light, dark background
studio | gin bottle =glass; juniper berry x3; lime

minimal desk setup with a mechanical keyboard, a monitor and a small succulent, top-down view
office aerial | keyboard; monitor; succulent ^small

a pair of hiking boots on a muddy trail, autumn leaves, shallow focus, outdoor brand campaign
road autumn | hiking boot x2

strawberry ice cream cone melting in the sun, pastel yellow wall, hard shadows
room | strawberry ice cream cone

a smartwatch strapped around the wrist of a runner, city park, morning, motion blur
garden | smartwatch; runner

a stack of colorful macarons on a gold-rimmed plate, pink peonies, soft natural light
studio | macaron x5; plate; peony x3 #pink | macaron on plate

a robot vacuum cleaning a hardwood floor while a beagle watches from the couch
room | robot vacuum !"cleaning"; beagle; couch

face cream jar on a block of ice, frozen flowers, clean white background, macro
studio close-up | face cream jar; block =ice; flower x3 | face cream jar on block

a vintage typewriter, a cup of tea and round reading glasses on an antique desk
office | typewriter; tea cup; reading glasses; desk | typewriter on desk
moods: nostalgic

delivery drone carrying a cardboard box over suburban rooftops at dusk
skyline sunset | delivery drone; cardboard box | delivery drone holding cardboard box

a surfboard leaning against a turquoise camper van at the beach, golden hour
beach sunset | surfboard; camper van #turquoise | surfboard beside camper van

@aria in a flowing white dress standing in a lavender field, sunset, backlit hair
meadow sunset | !"wearing a flowing white dress" @0
references: aria

The shoe from image 1 floating above a pool of water, splashes frozen in the air, dark studio
studio | shoe !"floating" @0
references: -

@tom riding a vintage motorcycle down a coastal road with @bella behind him
road | @0; motorcycle; @1 | @0 riding motorcycle
references: tom; bella

[image 1] drinking coffee at a small cafe in Rome, candid street photography
room | !"drinking" @0; coffee
references: -
styles: photo

the girl in image 1 hugging the panda in image 2 under a cherry tree
studio | girl @0; panda @1; cherry tree | girl holding panda; girl under cherry tree
references: -; -

@mascot waving from the window of a red train, mountains in the background
mountains | !"waving" @0; train #red
references: mascot

use [image 1] as the character and show her reading in bed by candlelight
room night | character @0; bed
references: -

This backpack on the shoulders of a hiker at the edge of a canyon
mountains | backpack @0; hiker
references: -

same woman as in the reference, now as a pirate captain with an eye patch and a parrot on her shoulder, stormy sea
sea storm | woman @0; parrot | parrot on woman
references: -

a dog wearing the sunglasses from [image 1], sitting in a convertible, palm trees, retro postcard style
studio | dog !"sitting"; sunglasses @0; convertible; palm tree x3 | dog inside convertible
references: -

misty redwood forest, sunbeams breaking through the canopy, a single doe on a mossy path, hyperrealistic, 35mm film grain
forest fog | doe
styles: photo

ultra wide shot of a futuristic city with flying cars, neon billboards, rain, purple and teal palette, blade runner, 4k
city rain wide | car x3 !"flying"; neon billboard x3
styles: cyberpunk

victorian greenhouse full of exotic plants, wrought iron, a woman in a green velvet dress holding a watering can, painterly
room | plant x3; woman !"wearing a green velvet dress"; watering can | woman holding watering can

candid photo of an old couple sharing an umbrella on a rainy paris street, black and white, leica
city rain | couple !"sharing"; umbrella
styles: black and white

low angle shot of a samurai in red armor, cherry petals swirling, full moon behind him, dramatic rim light, ink splatter
meadow night low *moon | samurai !"wearing red armor"; cherry petal x3
moods: dramatic

a hobbit house with a round green door, flower garden, smoke from the chimney, rolling hills, storybook style
garden | hobbit house
styles: cartoon

underwater ruins of a temple, sea turtles gliding, shafts of light, coral, mysterious, matte painting
underwater | ruin x3; sea turtle x3 !"gliding"; coral
moods: mysterious

tiny cottage on a floating island, waterfall pouring into the clouds, studio ghibli, lush greenery, summer day
sky summer | cottage ^tiny; floating island; waterfall !"pouring"
styles: anime

a street musician with a saxophone under a bridge, pigeons, wet cobblestones, cinematic teal and orange grading
city | street musician; saxophone; bridge; pigeon x3 | street musician holding saxophone; street musician under bridge
styles: cinematic

hyper detailed portrait of a tribal warrior with face paint, feathers in his hair, intense gaze, dark background, 85mm f1.4
studio | warrior

abandoned space station interior, floating debris, a lone astronaut with a flashlight, dim red emergency lights, horror
room | astronaut; flashlight | astronaut holding flashlight
moods: spooky

cozy christmas living room, fireplace, stockings, a golden retriever wearing a santa hat, presents under the tree
room winter | fireplace; stocking x3; golden retriever !"wearing a santa hat"; present x3; tree | present under tree
moods: cosy

an ostrich in sneakers running a marathon, crowd cheering, confetti, sports photography
road | ostrich !"wearing sneakers" !"running"; crowd !"cheering"; confetti
styles: photo

surreal collage of a giant eye in the sky above a desert, melting clocks, dali
desert | eye ^huge; clock x3 !"melting"
styles: surreal

A lighthouse keeper climbs a spiral staircase carrying an oil lamp.
room | lighthouse keeper !"climbing"; staircase; oil lamp | lighthouse keeper holding oil lamp

Four penguins are sliding down a snowy hill on a wooden sled, laughing.
hills winter | penguin x4 !"sliding"; sled =wooden | penguin on sled

An old wizard sits in a library and reads a huge book while an owl sleeps on the shelf behind him.
room | wizard !"sitting" !"reading"; book ^huge; owl !"sleeping"; shelf | owl on shelf

A young couple slow dances in an empty ballroom lit by hundreds of candles.
room | couple; candle x24

The farmer's daughter feeds a white goat with a bottle of milk next to a red barn.
meadow | daughter !"feeding"; goat #white; milk bottle; barn #red

A boy and his robot fish from a small pier at dawn, their feet dangling over the water.
beach dawn | boy; robot

I need an illustration of a snail delivering mail, with a tiny mailbag on its shell and stamps flying around.
studio | snail !"delivering"; mail; mailbag ^tiny; stamp x3
styles: flat illustration

Two women in saris carry clay pots on their heads along a dusty road.
road | woman x2 !"wearing saris"; clay pot x3

A huge sea monster rises from the ocean and attacks a wooden ship with its tentacles.
sea | sea monster ^huge !"rising" !"attacking"; ship =wooden

Behind the counter of a tiny bakery stands a bear in an apron, offering a croissant to a mouse.
room | counter; bear !"wearing an apron"; croissant; mouse | bear holding croissant

It is snowing and a girl in a red coat is building a snowman with a carrot nose next to her dog.
snowfield snow | girl !"wearing a red coat" !"building"; snowman; dog

five red tulips, three white daisies and one sunflower in a blue glass vase
studio | tulip x5 #red; daisy x3 #white; sunflower; vase #blue =glass | tulip inside vase

a green parrot on the left and a blue parrot on the right of a wooden perch
studio | parrot #green; parrot #blue; perch =wooden

two wooden chairs on either side of a round stone table, a candle on it
studio | chair x2 =wooden; table =stone; candle | candle on table

a white rabbit behind a green bush, a fox in front of it
studio | rabbit #white; bush #green; fox | rabbit behind bush; fox in-front-of bush

one orange fish among many grey fish
underwater | fish #orange; fish x7 #grey

a ladder leaning against an apple tree with three baskets full of apples beneath it
studio | ladder; apple tree; basket x3; apple x3 | ladder beside apple tree; basket under apple tree

a matchbox with a tiny forest inside
studio | matchbox; forest | forest inside matchbox

a cat made of clouds drifting over a sleeping town, crescent moon
city night *moon | cat !"drifting"

an armchair shaped like an avocado
studio | armchair

a piano on a frozen lake, sheet music blowing in the wind, northern lights
snowfield night winter *aurora | piano; sheet music !"blowing"

a vending machine selling stars in a dark alley, glowing, dreamlike
city night | vending machine !"selling"; star x3
moods: dreamy

a hedgehog barista behind an espresso machine, latte art, cafe interior
room | hedgehog barista; espresso machine | hedgehog barista behind espresso machine

an empty theater, no audience, a single ghost light on stage
stage | ghost light
excluded: audience

a portrait of a young man, no glasses, no hat, not smiling, neutral grey backdrop
studio | young man
excluded: glasses; hat

street sign reading "Abbey Road" on a brick wall, ivy
city | street sign; ivy
texts: Abbey Road > street sign

neon lettering "GOOD VIBES ONLY" above a pink sofa, plants, influencer room
room | sofa #pink; plant x3
texts: GOOD VIBES ONLY > -

a wine label with the name "Château Lune", a crescent moon and an owl, engraving style
studio night | wine label; owl
texts: Château Lune > wine label
styles: ink line

a golden retreiver puppy sleping in a baskett, warm ligth
studio | golden retriever puppy !"sleeping"; basket | golden retriever puppy inside basket

Adidas tracksuit, model on a rooftop parking lot, overcast sky, editorial, shot on hasselblad
city cloudy | model !"wearing Adidas tracksuit"

an IKEA style living room in a dollhouse, cutaway view, tiny furniture, warm light
room | dollhouse; furniture
moods: warm
`)
