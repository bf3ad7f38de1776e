/** Prompts the program had never seen when it was first held against them, set 7. */
import { entries } from './notation.ts'

export const blind7 = entries(`
matte black headphones on a concrete block, hard side light, product shot
studio | headphones #black; block =concrete | headphones on block
styles: photo

a stack of folded linen shirts in earth colors, wooden hangers, bright minimal shop
room | shirt x5; hanger x3 =wooden

glass of iced lemonade with mint and a striped straw on a picnic table, summer garden
garden summer | lemonade glass; mint; straw !"striped"; picnic table | lemonade glass on picnic table

gaming mouse with rgb lights on a dark desk, smoke, cyberpunk
office | gaming mouse; desk | gaming mouse on desk
styles: cyberpunk

a box of donuts on the hood of a vintage car, gas station at night, neon
city night | donut box; car | donut box on car

baby stroller in a sunlit park, autumn leaves falling, lifestyle photography
garden autumn | baby stroller
styles: photo

a gold pocket watch half buried in sand, desert, sunset light, cinematic
desert sunset | pocket watch =golden
styles: cinematic

three jars of homemade jam with handwritten labels on a rustic windowsill, strawberries scattered around
room | jam jar x3; strawberry x3

snow boots by a crackling fireplace, knitted socks drying, cabin interior
room | snow boot x3; fireplace; sock x3 =fabric !"drying" | snow boot beside fireplace

a can of paint spilling blue paint over white stairs, top view
studio aerial | paint can; stairs #white; paint #blue

@hana riding a bicycle with a basket of flowers through a village street, spring
village spring | @0; bicycle; flower basket | @0 riding bicycle
references: hana

@otto and @karl rowing a small boat across a foggy lake at dawn
lake dawn fog | !"rowing" @0; !"rowing" @1; boat ^small
references: otto; karl

the teapot in image 1 on a silver tray, steam, victorian tea room
room | teapot @0; tray #silver | teapot on tray
references: -

the same woman sitting cross-legged on a mountain top, meditating, sunrise, sea of clouds
mountains dawn | woman !"sitting" !"meditating" @0
references: -

[image 1] as a lego minifigure standing on a colorful baseplate
studio | minifigure @0; baseplate
references: -

my two cats from image 1 and image 2 sleeping in a basket together
studio | cat @0; cat @1; basket
references: -; -

@sam the dog catching a frisbee on the beach, action shot, blue sky
beach | dog !"catching" @0; frisbee | dog holding frisbee
references: sam

the bag from the photo on a cafe chair in paris, croissant and coffee on the table
city | bag @0; chair; croissant; coffee; table | bag on chair; croissant on table
references: -

put @nina in front of a blackboard with a chalk drawing of a rocket
studio | @0; blackboard; rocket | @0 in-front-of blackboard
references: nina

this man playing the drums in a garage band with two friends, 90s grunge
room | man !"playing" @0; drum x3; garage band; friend x2
references: -

crumbling greek statue overgrown with ivy, golden hour, mediterranean coast, shallow depth of field
beach sunset | statue

lonely robot watering a single flower on a barren planet, stars, melancholic, pixar style
space night *stars | robot !"watering"; flower; planet
moods: melancholy
styles: cartoon

opulent baroque library, spiral staircase, thousands of books, golden light, hyper detailed, wide angle
room sunset wide | staircase; book x24

a raven perched on a skull, candle smoke, dark academia, still life, chiaroscuro
studio | raven; skull | raven on skull
moods: dramatic

low poly island with a lighthouse, sailboats, clouds, isometric, pastel
beach cloudy aerial | island; lighthouse; sailboat x3
styles: low-poly

gangster cat in a pinstripe suit smoking a cigar at a poker table, noir, smoke, 1920s
studio | gangster cat !"wearing a pinstripe suit"; cigar; poker table
styles: noir

old japanese fishing village in the snow, lanterns glowing, blue hour, ukiyo-e style
village sunset winter | lantern x3 !"glowing"
styles: ink

macro photo of frost crystals on a red maple leaf, cold morning light
studio close-up | frost crystal x3; maple leaf #red | frost crystal on maple leaf

female elf archer with silver braids, emerald cloak, drawing a bow, enchanted forest, fireflies, artstation
forest | elf archer; bow; firefly x3

brown bear catching a salmon in a rushing river, water splashing, national geographic, telephoto
river | brown bear !"catching"; salmon
styles: photo

ballet dancer leaping in an abandoned factory, dust, rays of light, red dress, dramatic
room | ballet dancer !"leaping"
moods: dramatic

giant octopus attacking a submarine, deep sea, bubbles, bioluminescent, dark
underwater | octopus ^huge !"attacking"; submarine; bubble x3

cute red panda barista serving coffee, tiny apron, wooden counter, storybook illustration
studio | red panda barista !"serving"; coffee; counter =wooden
styles: cartoon

wide shot of a lone cowboy on horseback, monument valley, dust, orange sky, western movie still
desert wide | cowboy
styles: cinematic

flat vector illustration of a city park, people jogging, benches, trees, a pond with ducks
garden | person x3 !"jogging"; bench x3; tree x3; duck x3
surroundings: lake
styles: flat illustration

A young girl builds a paper boat and sets it on a puddle while it rains.
meadow rain | girl !"building"; paper boat

The old fisherman mends his net on the pier as the sun sets.
beach sunset *sun | fisherman; net

Two foxes in wedding clothes stand under an arch of flowers in a forest clearing.
forest | fox x2; arch | fox under arch

A crocodile dentist examines the teeth of a nervous hippo.
studio | crocodile dentist !"examining"; hippo

A woman with a long braid carries a basket full of grapes through a vineyard.
hills | woman; basket; grape x3 | woman holding basket; grape inside basket

In the kitchen, a raccoon in a chef hat flips pancakes.
kitchen | raccoon !"wearing a chef hat" !"flipping"; pancake x3

A small boat with a red sail drifts on a calm sea beneath a huge moon.
sea night *moon | boat ^small
moods: peaceful

A tiger sleeps on a velvet couch in a jungle.
forest | tiger !"sleeping"; couch =fabric | tiger on couch

The witch stirs a cauldron while her black cat watches from a pile of books.
studio | witch !"stirring"; cauldron; cat #black; book x5 | cat on book

A boy points at a shooting star above the mountains.
mountains night | boy !"pointing"; shooting star

Make a picture of an elephant balancing on a beach ball, balloons in the air, kids cheering.
studio | elephant !"balancing"; beach ball; balloon x3; kid x3 !"cheering" | elephant on beach ball

a round blue plate with four slices of toast and a fried egg
studio | plate #blue; toast x4; fried egg | toast on plate

two purple grapes on a silver spoon
studio | grape x2 #purple; silver spoon

a pink flamingo standing in front of a blue door, a yellow suitcase to its left
studio | flamingo #pink; door #blue; suitcase #yellow | flamingo in-front-of door; suitcase left-of flamingo

a mirror above a wooden dresser with three perfume bottles on it
studio | mirror; dresser =wooden; perfume bottle x3 | mirror above dresser; perfume bottle on dresser

a dozen paper cranes hanging from the ceiling of a bright room
room | paper crane x12 !"hanging"

a huge snowball with a carrot stuck in it
studio | snowball ^huge; carrot !"stuck"

a chess king made of ice melting on a hot stove
kitchen | chess king =ice !"melting"; stove | chess king on stove

a submarine shaped like a pineapple under the sea
underwater | submarine

a typewriter with flowers growing out of it
studio | typewriter; flower x3 !"growing"

a wardrobe opening to a snowy landscape with a lamp post
snowfield winter | wardrobe !"opening"; lamp post

a balloon dog made of chrome guarding a castle gate
studio | balloon dog !"guarding"; castle gate

an office without chairs, nobody, one plant
office | plant
excluded: chair

a quiet lake, no boats, no birds, heavy fog
lake fog
excluded: boat; bird
moods: peaceful

a train ticket with the words "ONE WAY TO MARS" held by a gloved hand
studio | train ticket
texts: ONE WAY TO MARS > train ticket

shop window with a neon sign 'OPEN 24H', rain, night, a man with a briefcase walking past
city night rain | shop window; neon sign; man !"walking"; briefcase | man holding briefcase
texts: OPEN 24H > neon sign

vintage tin toy robott on a shelv, dusty, nostalgc, warm light
studio | toy robot =metal; shelf | toy robot on shelf
`)
