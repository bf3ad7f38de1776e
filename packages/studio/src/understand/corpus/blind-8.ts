/** Prompts the program had never seen when it was first held against them, set 8. */
import { entries } from './notation.ts'

export const blind8 = entries(`
amber whiskey in a crystal tumbler, large ice cube, leather armchair in the background, moody bar
room | whiskey #orange; tumbler =glass; ice cube ^large; armchair =leather | whiskey inside tumbler

organic honey jar with a wooden dipper, honeycomb, daisies, white table, bright
studio | honey jar; dipper =wooden; honeycomb; daisy x3; table #white

compact SUV driving through a puddle on a forest road, splash, dramatic angle
road rain | suv !"driving"

silk scarf floating in the wind against a blue sky, luxury fashion ad
sky | scarf =fabric !"floating"

four colorful popsicles on crushed ice, top down, summer vibes
meadow summer aerial | popsicle x4

portable projector on a coffee table, movie night, blanket, popcorn bowl, dim room
room night | projector; coffee table; blanket; popcorn bowl | projector on coffee table

garden tools hanging on a wooden wall, terracotta pots, sunlight
room | garden tool x3 !"hanging"; pot x3 #orange

a bouquet of white lilies wrapped in brown paper on a marble counter
studio | lily bouquet; counter =marble | lily bouquet on counter

red bicycle helmet on a park bench, out of focus trees, morning
garden | bicycle helmet #red; park bench; tree x3 | bicycle helmet on park bench

luxury yacht anchored in a turquoise bay, aerial, summer
beach summer aerial | yacht

@lena painting a mural of a whale on a brick wall, bucket of paint beside her
room | !"painting" @0; bucket
references: lena

@axel and @freya warming their hands at a campfire in a snowy forest at night
forest night winter | !"warming" @0; !"warming" @1; campfire
references: axel; freya

put the plush toy from image 1 on a child's bed with fairy lights
room | toy @0; bed; fairy light x3
references: -

this dog as a renaissance nobleman, ruffled collar, oil painting, dark background
studio | dog @0
references: -
styles: oil painting

the woman in [image 1] holding the cat in [image 2], standing by a window, rain outside
room rain | woman @0; cat @1; window | woman holding cat
references: -; -

@juno surfing on a giant pizza slice through space, stars, comic style
space night *stars | @0; pizza slice ^huge
references: juno
styles: comic

show the chair from the first image in a modern living room next to a floor lamp
room | chair @0; floor lamp | chair beside floor lamp
references: -

my daughter in a princess dress, castle in the background, sparkles, storybook
hills | daughter !"wearing a princess dress" @0; castle | castle behind daughter
references: -

[image 1] walking along the shore at low tide, pastel sky, long shadows, film
beach | !"walking" @0
references: -

@captain at the helm of a wooden ship, waves crashing, lightning, dutch painting
sea storm | @0; ship =wooden
references: captain

moonlit lavender fields with a stone farmhouse, cypress trees, provence, dreamy, long exposure
meadow night | farmhouse =stone; cypress tree x3
moods: dreamy

a massive stone golem covered in moss, sitting in a river, birds on its shoulders, fantasy concept art
river | golem =stone ^huge !"sitting"; bird x3 | bird on golem
styles: concept art

1960s kitchen, housewife with a pink mixer, checkered floor, kodachrome, retro ad
kitchen | housewife; mixer #pink
moods: nostalgic

urban samurai with neon katana, hooded jacket, rooftop, rain, tokyo skyline, cyberpunk, low angle
skyline rain low | samurai; katana
styles: cyberpunk

fairy sitting on a dandelion, translucent wings, morning dew, backlit, macro, soft bokeh
studio close-up | fairy !"sitting"; dandelion | fairy on dandelion

overgrown greenhouse with broken glass, vines, a piano in the middle, light rays, abandoned
room | vine x3; piano

crowded indian market, spices in baskets, colorful saris, dust, midday sun, street photography
city *sun | spice x3; basket x3 | spice inside basket
styles: photo

wolf pack crossing a frozen river, blizzard, aerial shot, desaturated
river snow winter aerial | wolf x5 !"crossing"

a grand staircase in an abandoned hotel, peeling wallpaper, dusty chandelier, single beam of light
room | staircase; chandelier

two koi fish forming a circle, black and white, ink wash, negative space
studio | koi fish x2
styles: ink; black and white

cosmic whale swimming among galaxies and nebulae, glowing, purple and blue, surreal digital art
space | whale !"swimming"
styles: surreal

vintage circus poster, lion jumping through a ring of fire, strongman, stars, red and yellow
studio | lion !"jumping"; ring; strongman
moods: nostalgic

deserted subway platform, flickering lights, a figure in a hooded coat, horror movie still, desaturated green
room | figure !"wearing a hooded coat"
moods: spooky

mother polar bear with two cubs on drifting ice, pale sunrise, wildlife documentary
snowfield dawn | mother polar bear; cub x2

a tiny bakery in the rain at night, warm window light, watercolor, cobblestone street, cat under an umbrella
village night rain | bakery ^tiny; cat; umbrella | cat under umbrella
styles: watercolour

A mermaid brushes her hair on a rock while dolphins leap behind her.
sea | mermaid !"brushing"; rock; dolphin x3 !"leaping" | mermaid on rock

The scarecrow in the cornfield wears a torn coat and holds a lantern.
meadow | scarecrow !"wearing a torn coat"; lantern | scarecrow holding lantern

A little boy feeds a giraffe from the balcony of a hotel.
garden | little boy !"feeding"; giraffe; hotel

Three cats are playing cards around a small table in a smoky room.
room | cat x3 !"playing"; card x3; table ^small | cat beside table

A queen bee sits on a throne of honeycomb, surrounded by worker bees.
room | queen bee !"sitting"; throne; worker bee x3 | queen bee on throne

A man in a gray suit walks a lobster on a leash through Paris.
city | man !"walking" !"wearing a gray suit"; lobster; leash

It is midnight, and a train made of light crosses a bridge over a dark valley.
mountains night | train !"crossing"; bridge

Two children look at a huge aquarium with sharks and rays.
room | child x2; aquarium ^huge; shark x3; ray x3 | child looking-at aquarium

A bear wearing headphones lies in a hammock and listens to music.
studio | bear !"wearing headphones"; hammock | bear on hammock

Please generate a photo of a chef tossing pizza dough in front of a wood-fired oven.
kitchen | chef !"tossing"; pizza dough; oven | chef in-front-of oven
styles: photo

a brown leather sofa with two green cushions and a sleeping dog
room | sofa #brown =leather; cushion x2 #green; dog !"sleeping" | cushion on sofa; dog on sofa

a blue kite, a red ball and a yellow bucket on the sand
beach | kite #blue; ball #red; bucket #yellow

eight paper boats in a fountain
garden | paper boat x8; fountain | paper boat inside fountain

a tall white candle to the left of a short black candle
studio | candle #white; candle #black | candle left-of candle

a frog under a red mushroom, a snail on top of the mushroom
studio | frog; mushroom #red; snail | frog under mushroom; snail on mushroom

an iron gate with two stone lions in front of it
studio | gate =metal; lion x2 =stone | lion in-front-of gate

a pile of oranges next to a wooden crate full of lemons
studio | orange x5; crate =wooden; lemon x3 | orange beside crate; lemon inside crate

a snowman melting on a tropical beach, sipping a cocktail
beach | snowman !"melting" !"sipping"; cocktail | snowman holding cocktail

a house made of gingerbread with candy cane columns and icing on the roof
studio | house =gingerbread

an umbrella turned upside down filled with flowers
studio | umbrella !"upside down"; flower x3 | flower inside umbrella

a cloud raining inside a living room
room rain | cloud

a hand holding a tiny planet
studio | hand; planet ^tiny | hand holding planet

a dragon made of autumn leaves sleeping on a library shelf
room | dragon !"sleeping"; shelf | dragon on shelf

empty swing, no child, fallen leaves, grey sky
meadow cloudy | swing; leaf x3
excluded: child

a bedroom with a large bed and a window, no lamps, no pictures on the wall
room | bed ^large; window
excluded: lamp; picture

a cupcake with a little flag that says "30", confetti, pastel background
studio | cupcake; flag ^small; confetti
texts: 30 > flag

minimal poster, the word "PAUSE" in huge letters, a tiny man sitting on the letter U
studio | man ^tiny !"sitting"
texts: PAUSE > -
styles: minimalist

a brooklin bridge at sunsett, joggers, hazy, 50mm
skyline sunset fog | brooklyn bridge; jogger x3
`)
