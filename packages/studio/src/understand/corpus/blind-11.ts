/** Prompts the program had never seen when it was first held against them, set 11. */
import { entries } from './notation.ts'

export const blind11 = entries(`
a bar of handmade soap with lavender sprigs on a linen towel, natural light, spa mood
room | soap; lavender sprig x3; towel =fabric | soap on towel

black coffee in a white cup, coffee beans spilled on a dark wooden table, steam, close-up
studio close-up | coffee #black; cup #white; coffee bean x3; table =wooden | coffee inside cup

a camping tent beside a lake, campfire, pine trees, starry sky, outdoor brand advertisement
lake night *stars | camping tent; campfire; pine tree x3

two bottles of craft beer in a bucket of ice, summer party, bokeh lights
meadow summer | craft beer bottle x2; bucket; party | craft beer bottle inside bucket

wooden toy train on a white shelf, pastel nursery, soft daylight
room | toy train =wooden; shelf #white | toy train on shelf

a bowl of ramen with chopsticks, steam, japanese restaurant, moody light, top view
room aerial | ramen bowl; chopsticks

sports car drifting on a mountain road, smoke from the tires, sunset, motion blur
road sunset | sports car !"drifting"
surroundings: mountains

gold earrings on a black stone, macro, luxury jewelry photography
studio close-up | earring x3 =golden; stone #black | earring on stone
moods: elegant

a green armchair next to a floor lamp and a small round table with books, scandinavian living room
room | armchair #green; floor lamp; table ^small; book x3 | armchair beside floor lamp; book on table

@mia as an astronaut on the moon, earth in the background, cinematic
space | astronaut @0; earth
references: mia
styles: cinematic

@leo and his cat sitting on a rooftop looking at the stars
skyline night *stars | !"sitting" @0; cat !"sitting"
references: leo

the shoes from [image 1] on wet asphalt, neon reflections, night
road night | shoe @0
references: -

[image 1] reading a book in a hammock between two trees, summer
meadow summer | !"reading" @0; book; hammock; tree x2 | @0 on hammock
references: -

the same woman drinking coffee in a paris cafe, black and white
room | woman !"drinking" @0; coffee
references: -
styles: black and white

my cat and a goldfish in a round bowl on the table, staring at each other
studio | cat @0; goldfish; bowl; table | bowl on table
references: -

@ella in a red coat feeding swans at a frozen lake, winter morning
snowfield dawn winter | !"wearing a red coat" !"feeding" @0; swan x3
references: ella

the dog in image 1 and the cat in image 2 sharing an umbrella in the rain, watercolor
meadow rain | dog !"sharing" @0; cat !"sharing" @1; umbrella
references: -; -
styles: watercolour

place this perfume on a rock in the middle of the ocean, dramatic waves, sunset
sea sunset | perfume @0; rock | perfume on rock
references: -
moods: dramatic

ancient temple in the jungle, vines, waterfall, sun rays, adventure, matte painting
forest | temple; vine x3; waterfall
styles: concept art

hyperrealistic portrait of a young woman with blue hair, nose ring, neon light, dark background
studio | young woman
styles: photo

a dragon sleeping on a mountain of gold, dark cave, embers, fantasy art, highly detailed
room | dragon !"sleeping"; mountain
styles: concept art

winter village at night, snow, christmas lights, people ice skating on a pond, cozy
village night winter | person x3
surroundings: lake
moods: cosy

surreal landscape with giant mushrooms, pink sky, two moons, tiny traveler
meadow | mushroom x3 ^huge; moon x2; traveler ^tiny
styles: surreal

old sailor smoking a pipe, harbor in the background, fog, oil painting
beach fog | sailor !"smoking"; pipe
styles: oil painting

anime girl on a train, looking out of the window, sunset over the sea, melancholic
sea sunset | girl; train; window
moods: melancholy
styles: anime

a red fox jumping in deep snow, blue hour, wildlife photography, telephoto lens
snowfield sunset winter | fox #red !"jumping"
styles: photo

city of the future, flying trains, green skyscrapers, solar panels, sunny day, concept art
city | train x3 !"flying"; skyscraper x3 #green; solar panel x3
styles: concept art

a knight kneeling in front of a grave, rain, dark clouds, mourning, cinematic
meadow rain | knight !"kneeling"; grave | knight in-front-of grave
styles: cinematic

flamingos in a pink lake, aerial view, minimal
lake aerial | flamingo x3
styles: minimalist

cozy library with a fireplace, leather armchair, sleeping dog, books, rain on the windows, evening
room sunset rain | fireplace; armchair =leather; dog !"sleeping"; book x3
moods: cosy

a jazz band playing in a smoky club, saxophone, piano, double bass, warm light
room | jazz band !"playing"; saxophone; piano; double bass
moods: warm

isometric bedroom of a gamer, two monitors, led lights, posters on the wall, 3d render
room aerial | gamer; monitor x2; poster x3
styles: 3d

paper cut illustration of a whale under the sea, layers, blue tones, moon above
underwater night *moon | whale
styles: paper cut

a farmer with a straw hat standing in a corn field, sunset, portrait
meadow sunset | farmer !"wearing a straw hat"

macro shot of a snowflake on a wool glove, soft light
studio close-up | snowflake; glove =fabric | snowflake on glove

A young boy and his grandfather are fishing from a wooden pier at sunset.
beach sunset | boy !"fishing"; grandfather !"fishing"

A black dog runs along the beach with a stick in its mouth.
beach | dog #black !"running"; stick | dog holding stick

Three friends sit around a campfire and sing while one of them plays the guitar.
meadow | friend x3 !"sitting" !"singing"; campfire; guitar

A nurse holds the hand of an old man in a hospital bed.
room | nurse; old man; bed

The queen walks through a rose garden with her white peacock.
garden | queen !"walking"; peacock #white | queen beside peacock

An astronaut finds a red flower on a grey planet.
space | astronaut !"finding"; flower #red; planet #grey | flower on planet

A mouse in a chef hat cooks soup in a tiny kitchen.
kitchen | mouse !"wearing a chef hat" !"cooking"; soup

A tall man and a short woman wait at a bus stop in the rain.
city rain | man !"waiting"; woman !"waiting"

A witch flies on a broom over a village on Halloween night.
village night autumn | witch !"flying"; broom | witch on broom

A bear cub climbs a tree while its mother eats berries.
studio | bear cub !"climbing"; tree; mother !"eating"; berry x3

A waiter carries a tray with two glasses of wine.
studio | waiter; tray; wine glass x2 | waiter holding tray; wine glass on tray

a blue bird on a red mailbox
studio | bird #blue; mailbox #red | bird on mailbox

four white chairs around a round wooden table
studio | chair x4 #white; table =wooden | chair beside table

a big brown bear holding a tiny pink umbrella
studio | brown bear; umbrella #pink ^tiny | brown bear holding umbrella

a cat inside a cardboard box next to a sleeping puppy
studio | cat; cardboard box; puppy !"sleeping" | cat inside cardboard box

a yellow submarine above a coral reef with three orange fish
underwater | submarine #yellow; fish x3 #orange

two green parrots on the shoulders of an old pirate
studio | parrot x2 #green; pirate | parrot on pirate

a lighthouse inside a bottle on a beach
beach | lighthouse; bottle | lighthouse inside bottle

an elephant made of clouds in a blue sky
sky | elephant

a giant hand reaching out of the sea
sea | hand ^huge !"reaching"

a library underwater with fish swimming between the shelves
underwater | fish x3 !"swimming"; shelf x3

a forest with no people and no animals, morning mist
forest dawn fog
excluded: person; animal

a plate of sushi without chopsticks, black background
studio | sushi plate
excluded: chopsticks

a neon sign that says "HOTEL" above a door, rainy night, film noir
meadow night rain | neon sign; door | neon sign above door
texts: HOTEL > neon sign
styles: noir

a book called "The Lost Star" on a wooden table next to a candle
studio | book; table =wooden; candle | book on table
texts: The Lost Star > book

a cute poster with a sloth and the words "NOT TODAY", pastel
studio | sloth
texts: NOT TODAY > -

a vintge bycicle with a baskett of flowers agianst a stone wall
room | bicycle; flower basket
`)
