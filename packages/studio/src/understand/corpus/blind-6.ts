/** Prompts the program had never seen when it was first held against them, set 6. */
import { entries } from './notation.ts'

export const blind6 = entries(`
amber glass dropper bottle on a bed of moss, soft diffused light, botanical skincare
studio | dropper bottle #orange =glass; moss | dropper bottle on moss

two espresso cups on a marble counter, croissant on the side, parisian cafe, morning
room | espresso cup x2; counter =marble; croissant | espresso cup on counter

a red tent glowing at night beside a lake, mountains reflected in the water, stars
lake night *stars | tent #red !"glowing"
surroundings: mountains

vintage camera on a wooden shelf with old books and a globe, warm tones, nostalgic
studio | camera; shelf =wooden; book x3; globe | camera on shelf
moods: nostalgic

running shoe exploding into colorful powder, black background, high speed photography
studio | running shoe !"exploding"
styles: photo

bowl of fresh fruit salad with yogurt and granola, top view, bright kitchen
kitchen aerial | fruit salad bowl; yogurt; granola

elegant wedding invitation mockup with eucalyptus leaves and a wax seal, beige linen
studio | eucalyptus leaf x3; wax seal
moods: elegant

a barista pouring milk into a latte, close-up of the hands, shallow depth of field
studio close-up | barista !"pouring"; milk; latte

snowboard stuck in fresh snow on top of a mountain, blue sky, sunny
mountains winter | snowboard !"stuck"

a purple yoga mat, two dumbbells and a water bottle on a wooden floor
room | yoga mat #purple; dumbbell x2; water bottle

@elena walking two greyhounds through a foggy park in autumn
garden fog autumn | !"walking" @0; greyhound x2 | @0 beside greyhound
references: elena

@rob repairing a robot in a cluttered garage, sparks, tools on the wall
room | !"repairing" @0; robot; tool x3
references: rob

The vase from [image 1] filled with tulips on a windowsill, rainy day
room rain | vase @0; tulip x3 | tulip inside vase
references: -

the same boy as an explorer in a jungle temple, holding a torch
room | boy @0; torch | boy holding torch
references: -

image 1 sitting on a stack of suitcases at a train station, waiting, vintage film look
room | !"sitting" !"waiting" @0; suitcase x5 | @0 on suitcase
references: -

@ada and @grace writing on a blackboard full of formulas, warm classroom light
office | !"writing" @0; !"writing" @1; blackboard
references: ada; grace

turn @buddy into a superhero with a blue cape flying above the city at dusk
city sunset | superhero !"flying" @0
references: buddy

my sofa in a bright loft with brick walls and big plants
room | sofa @0; plant x3 ^large
references: -

the woman from image 1 next to the car from image 2, both in the rain, night, neon
meadow night rain | woman @0; car @1 | woman beside car
references: -; -

@pixel the hamster eating a sunflower seed on a kitchen table, macro
kitchen close-up | hamster !"eating" @0; sunflower seed; table | hamster on table
references: pixel

towering redwood trees, a small hiker on the path, shafts of light, mist, ultra wide, cinematic
road fog wide | redwood tree x3 ^huge; hiker ^small
styles: cinematic

old bookshop interior, ladders, dusty shelves, a sleeping cat on the counter, warm lamplight, oil painting
room | ladder x3; shelf x3; cat !"sleeping"; counter | cat on counter
styles: oil painting

cyborg geisha with a porcelain mask, cherry blossoms falling, neon kyoto street, rain, photorealistic, 8k
city rain | cyborg geisha; cherry blossom x3 !"falling"
styles: photo

a colossal whale skeleton in the desert, tiny caravan of camels passing, sunset, matte painting
desert sunset | whale skeleton ^huge; camel x7 ^tiny
styles: concept art

cozy treehouse with rope bridge, lanterns, fireflies, dusk, lush forest, ghibli style
forest sunset | treehouse; rope bridge; lantern x3; firefly x3
styles: anime

black and white portrait of an old sailor with a pipe, weathered skin, sea in the background
sea | sailor; pipe | sailor holding pipe
styles: black and white

a knight in rusty armor sitting on a throne made of swords, dark hall, candles, dramatic
room | knight !"sitting" !"wearing rusty armor"; throne; candle x3 | knight on throne
moods: dramatic

tropical beach at dawn, hammock between two palm trees, turquoise water, no people, 35mm
beach dawn | hammock; palm tree x2
excluded: person

little red riding hood and the wolf in a dark forest, paper cut style, moonlight
forest night | red riding hood; wolf
styles: paper cut

an orchestra of animals playing on a stage, a bear conducting, flat illustration, pastel
stage | animal x9; bear !"conducting"
styles: flat illustration

surfer riding a huge wave at golden hour, water spray, dynamic angle, sports photography
sea sunset | surfer
styles: photo

chinese dragon flying over the great wall, clouds, ink painting
hills cloudy | dragon !"flying"; great wall | dragon above great wall
styles: ink

a rusty shipwreck on a deserted beach, stormy sky, seagulls, moody
beach storm | shipwreck #orange; seagull x3
moods: melancholy

art nouveau poster of a woman with flowing hair holding a peacock feather, ornate border
studio | woman; peacock feather | woman holding peacock feather
styles: flat illustration

high fashion portrait, model with silver makeup, feathers, red backdrop, hard light
studio | model

A grandfather teaches his granddaughter how to ride a bicycle in the park.
garden | grandfather !"teaching"; granddaughter; bicycle

The cat on the roof watches the moon while two mice dance in the garden below.
garden night *moon | cat; mouse x2 !"dancing"

A clown with a red nose gives a balloon to a crying child in front of a circus tent.
stage | clown; balloon; child !"crying"

Five friends in swimsuits jump off a wooden pier into the lake on a hot summer day.
lake summer | friend x5 !"jumping" !"wearing swimsuits"

A robot waiter serves tea to an elderly lady in a rose garden.
garden | robot waiter !"serving"; tea; lady

The king, who wears a purple robe, sits on a golden throne with two lions at his feet.
room | king !"sitting"; throne #gold; lion x2 | king on throne

An owl delivers a letter through an open window at midnight.
room night | owl !"delivering"; letter; window

A painter stands on a ladder and paints a rainbow on a grey wall.
room | painter !"painting"; ladder; rainbow | painter on ladder

There are three snowmen of different sizes in front of a red cottage, and the smallest one wears a green hat.
snowfield | snowman x3; cottage #red | snowman in-front-of cottage

Could you draw a turtle carrying a tiny island with a palm tree on its back?
studio | turtle; island ^tiny; palm tree | turtle holding island

A sad astronaut plays the violin on an empty planet.
space | astronaut !"playing"; violin; planet | astronaut holding violin; astronaut on planet
moods: melancholy

six white eggs in a straw nest on a blue cloth
studio | egg x6 #white; nest; cloth #blue | egg inside nest; nest on cloth

a yellow taxi behind a red double decker bus
city | taxi #yellow; double decker bus #red | taxi behind double decker bus

a brown dog under a green table, two cats on top of it
studio | dog #brown; table #green; cat x2 | dog under table; cat on table

a teddy bear between two stacks of presents
studio | teddy bear; present x5

a glass jar with three goldfish and a wooden lid
studio | jar =glass; goldfish x3 | goldfish inside jar

a large silver key on an open old book beside a lit candle
studio | key #silver ^large; book; candle | key on book

nine hot air balloons over cappadocia at sunrise
hills dawn | hot air balloon x9

a violin made of glass floating under water
underwater | violin =glass !"floating"

a giraffe wearing a turtleneck sweater, reading glasses on its nose, in a library
room | giraffe !"wearing a turtleneck sweater"

a volcano erupting with candy
mountains | volcano !"erupting"; candy

an upside down house floating above a quiet suburb
city | house !"floating" !"upside down"

a desert road without cars, a single cactus, no clouds
road | cactus
surroundings: desert
excluded: car; cloud

a green apple, not red, on a plain white table, no shadows
studio | apple #green; table #white
excluded: shadow

a bakery window with gold lettering that reads "Fresh Bread", loaves and pastries inside
city | window; loaf x3; pastry x3
texts: Fresh Bread > window

sticker of a smiling avocado with the text 'avo good day', white border
studio | avocado !"smiling"
texts: avo good day > -
styles: flat illustration

a roman soldier holding a cardboard sign that says "NEED COFFEE", comic style
studio | soldier; sign =paper | soldier holding sign
texts: NEED COFFEE > sign
styles: comic
`)
