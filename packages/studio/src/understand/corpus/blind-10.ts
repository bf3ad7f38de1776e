/** Prompts the program had never seen when it was first held against them, set 10. */
import { entries } from './notation.ts'

export const blind10 = entries(`
hero shot of a burger on a slate plate, melting cheddar, sesame bun, fries in a metal basket, dark wood background
studio low | burger; plate =stone; sesame bun; fries; basket =metal | burger on plate

an elegant bottle of rose perfume on a mossy stone, morning dew, garden background, soft light
garden | perfume bottle; stone | perfume bottle on stone
moods: elegant

ergonomic office chair in a bright coworking space, plants, large windows, product photo
office | chair; plant x3; window x3 ^large
styles: photo

new york style pizza in an open box on a checkered tablecloth, top view
studio aerial | pizza; box; tablecloth | pizza inside box; box on tablecloth

a pair of white sneakers on a skateboard, concrete skate park, sunny day
city | sneaker x2 #white; skateboard | sneaker on skateboard

iced coffee in a mason jar on a beach towel, sunglasses, sea in the background
sea | coffee; mason jar; towel; sunglasses | coffee inside mason jar

minimalist wristwatch with a brown leather strap on a grey stone, side light
studio | wristwatch; stone #grey | wristwatch on stone
styles: minimalist

dog shampoo, a wet golden retriever in a bathtub full of foam, funny
room | dog shampoo; golden retriever !"wet"; bathtub
moods: cheerful

a red tractor in a wheat field at golden hour, dust, farm life
meadow sunset | tractor #red

@lucy walking through a field of sunflowers in a blue dress, summer, golden hour, film photo
meadow sunset summer | !"walking" !"wearing a blue dress" @0; sunflower x12
references: lucy
styles: photo

@tom as a pirate captain on a ship, stormy sea, holding a sword
sea storm | pirate captain @0; ship; sword
references: tom

a cat like [image 1] sleeping on a windowsill, rain outside, plants
room rain | cat !"sleeping" @0; plant x3
references: -

the bottle from image 1 in an ice bucket next to two champagne glasses, party lights
studio | bottle @0; bucket; champagne glass x2 | bottle inside bucket
references: -

the man from [image 1] and the woman from [image 2] dancing in a ballroom
room | man !"dancing" @0; woman !"dancing" @1
references: -; -

same girl, now in a spacesuit on mars, looking at two moons
desert | girl @0; moon x2 | girl looking-at moon
references: -

@bella the cow standing in an alpine meadow, mountains behind, blue sky, flowers
meadow | cow @0; flower x3
references: bella
surroundings: mountains

put this logo on a black t-shirt worn by a young man in the street
city | logo @0; t shirt #black; young man | young man holding t shirt
references: -

make @kim and @lee sit at a round table playing chess, library background
room | @0; @1; table; chess
references: kim; lee

epic fantasy landscape, floating islands, waterfalls, dragons in the sky, sunrise, highly detailed, artstation
sky dawn | floating island x3; waterfall x3; dragon x3
moods: epic

portrait of a viking warrior, braided beard, fur cloak, snow falling, intense eyes, cinematic, 85mm
snowfield snow | viking warrior !"wearing fur cloak"
styles: cinematic

tokyo street at night, neon signs, people with umbrellas, rain, reflections on the wet road, cinematic
city night rain | neon sign x3; person x3; umbrella x3
styles: cinematic

cute baby elephant playing in the mud, splashes, savannah, sunset, wildlife photography
meadow sunset | baby elephant !"playing"
styles: photo

steampunk train crossing a stone bridge over a deep canyon, smoke, sunset, detailed illustration
mountains sunset | train !"crossing"; bridge =stone
styles: steampunk

macro photo of a ladybug on a green leaf, water drops, blurred background
studio close-up | ladybug; leaf #green | ladybug on leaf
styles: photo

an abandoned house in a foggy forest, broken windows, moonlight, crows on the roof, horror
forest night fog | house !"abandoned"; window x3; crow x3
moods: spooky

cozy bedroom with fairy lights, a cat sleeping on the bed, plants, books, rain on the window, lofi
room rain | fairy light x3; cat !"sleeping"; bed; plant x3; book x3; window | cat on bed
moods: cosy

a ballerina made of flowers dancing on a lake, moonlight, dreamy, pastel colors
lake night | ballerina !"dancing"
moods: dreamy

robot bartender serving a glowing cocktail, futuristic bar, neon, holograms
room | robot bartender !"serving"; cocktail !"glowing"; hologram x3
moods: futuristic

a lone tree in a desert, cracked ground, red sky, sunset, minimalism
desert sunset | tree
styles: minimalist

chinese new year, red lanterns, dragon dance, crowd, fireworks, night
city night | lantern x3 #red; firework x3; crowd; dragon dance

polaroid photo of friends at the beach, 1980s, sunglasses, surfboards, faded colors
beach | friend x3 !"wearing sunglasses"; surfboard x3
moods: nostalgic

a glass house in the forest, snow, warm light inside, modern architecture, dusk
forest sunset winter | house =glass

fox in a suit reading a newspaper in a cafe, oil painting
room | fox !"wearing a suit" !"reading"; newspaper | fox holding newspaper
styles: oil painting

a field of lavender with an old windmill, purple sunset, impressionist
meadow sunset | lavender; windmill
styles: impressionist

kids playing football on a dusty street, long shadows, golden light, documentary photography
city sunset | kid x3 !"playing"; football
styles: photo

A grandmother knits a red scarf in a rocking chair by the fireplace.
room | grandmother !"knitting"; scarf #red; rocking chair; fireplace | grandmother on rocking chair

A young man plays the guitar on the roof of a building at sunset.
skyline sunset | young man !"playing"; guitar | young man holding guitar

Three little pigs are building a house out of bricks.
studio | pig x3 ^small !"building"; house

A squirrel holds an acorn and sits on a branch of an oak tree in autumn.
meadow autumn | squirrel; acorn; branch | squirrel holding acorn

The girl waves to the sailors from the shore while the ship leaves the harbor.
beach | girl !"waving"; sailor x3; ship !"leaving"

A fat cat sleeps on a pile of pillows next to a window with a view of the mountains.
room | cat !"sleeping"; pillow x5; window | cat on pillow
surroundings: mountains

A woman in a black coat crosses a bridge in the fog.
meadow fog | woman !"wearing a black coat" !"crossing"; bridge

Two robots are shaking hands in front of the earth.
space | robot x2; earth | robot in-front-of earth

There is a small boat on the lake, and behind it you can see snowy mountains.
lake winter | boat ^small
surroundings: mountains

A clown on a unicycle juggles five oranges.
studio | clown !"juggling"; unicycle; orange x5 | clown on unicycle

two brown bears and a white rabbit under a tree
studio | brown bear x2; rabbit #white; tree | rabbit under tree

a yellow lemon, a green lime and an orange on a blue plate
studio | lemon #yellow; lime #green; orange; plate #blue | lemon on plate; orange on plate

six candles on a chocolate cake
studio | candle x6; chocolate cake | candle on chocolate cake

a red umbrella and a black umbrella leaning against a white wall
room | umbrella #red; umbrella #black

a small wooden boat on a big blue lake with three swans
lake | boat =wooden ^small; swan x3

a silver robot with red eyes standing behind a small green alien
studio | robot #silver; alien #green ^small | robot behind alien

a bookshelf full of colorful books, a globe on the top shelf
room | bookshelf; book x3; globe | book inside bookshelf

a teapot pouring tea into a cup
studio | teapot !"pouring"; tea; cup

a whale floating above a city, surreal
city | whale !"floating"
styles: surreal

a penguin in sunglasses drinking a cocktail on a beach chair
beach | penguin !"wearing sunglasses" !"drinking"; cocktail; beach chair | penguin on beach chair

a tree growing inside a light bulb
studio | tree !"growing"; light bulb | tree inside light bulb

a city street with no cars, no signs, only trees and a red bicycle
city | tree x3; bicycle #red
excluded: car; sign

a t-shirt with the slogan "Stay Wild" and a wolf head
studio | t shirt; wolf head
texts: Stay Wild > t shirt

a cafe sign "BLUE MOON", brick facade, evening, bicycles
city sunset | sign; bicycle x3
texts: BLUE MOON > sign

greeting card with two hedgehogs hugging, hearts, text "You are loved"
studio | hedgehog x2 !"hugging"; heart x3
texts: You are loved > -

a blak horse runing on the beech at sunset
beach sunset | horse #black !"running"

a desk with a laptop, a cup of coffee and a plant, morning light, no people
office | desk; laptop; coffee cup; plant | laptop on desk; coffee cup on desk; plant on desk
excluded: person
`)
