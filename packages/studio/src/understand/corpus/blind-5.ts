/** Prompts the program had never seen when it was first held against them, set 5. */
import { entries } from './notation.ts'

export const blind5 = entries(`
stainless steel water bottle on a yoga mat, green plants behind, bright airy studio
studio | water bottle =metal; yoga mat; plant x3 #green | water bottle on yoga mat

box of artisanal chocolates with a gold ribbon, scattered cocoa beans, dark moody food photography
studio | chocolate box; ribbon; cocoa bean x3
moods: dark
styles: photo

wireless speaker on a picnic blanket in the park, friends laughing in the background, summer evening
garden sunset summer | speaker; picnic blanket; friend x3 | speaker on picnic blanket

baby shampoo bottle with foam and a yellow rubber duck, bathtub, soft pastel light
room | baby shampoo bottle; rubber duck #yellow; bathtub

mountain bike leaning against a rock on a ridge, sunrise, sweeping valley below
mountains dawn | mountain bike; rock | mountain bike beside rock

a slice of lemon falling into a glass of sparkling water, high speed photography, white background
studio | lemon !"falling"; sparkling water glass
styles: photo

three scented candles on a stone tray, eucalyptus branches, beige linen background
studio | candle x3; tray =stone; eucalyptus branch x3 | candle on tray

cat food bag next to a silver bowl, a grey cat looking up, kitchen floor
kitchen | cat food bag; bowl #silver; cat #grey

sunglasses on a stack of magazines by the pool, palm shadows, high contrast
garden | sunglasses; magazine x5 | sunglasses on magazine

luxury sports car in a minimalist concrete garage, headlights on, low angle
room low | sports car
moods: elegant

@ivy picking apples in an orchard, wicker basket, autumn afternoon
meadow autumn | !"picking" @0; apple x3; basket
references: ivy

@max in a space suit planting a flag on mars, two moons in the sky
desert | !"wearing a space suit" !"planting" @0; flag; moon x2
references: max

the lamp from image 1 on a bedside table next to a pile of books, night
room night | lamp @0; table; book x5
references: -

[image 1] wearing a red scarf in a snowy forest, breath visible
forest winter | !"wearing a red scarf" @0
references: -

two of the characters from image 1 and image 2 fighting with swords on a bridge, anime
studio | @0; @1; sword x3; bridge
references: -; -
styles: anime

@noor and her sister selling lemonade at a stand, sunny suburb
city | !"selling" @0; sister !"selling"; lemonade
references: noor

the same dog swimming underwater after a red ball
underwater | dog !"swimming" @0; ball #red
references: -

my product on a wooden table in a cozy cabin, fireplace in the background
room | product @0; table =wooden; fireplace | product on table
references: -
moods: cosy

make the man in the photo a knight riding a white horse through a burning village
village | @0; horse #white | @0 riding horse
references: -

@mochi the shiba inu driving a convertible along the coast, sunglasses, wind, retro poster
beach | shiba inu @0; convertible | shiba inu riding convertible
references: mochi

dense fog over a pine forest, aerial, moody, dark green tones, a single winding road, 4k drone
forest fog aerial
surroundings: road

giant mech standing in the ruins of tokyo, rain, red glowing eyes, debris, low angle, cinematic, highly detailed
city rain low | mech ^huge
styles: cinematic

elegant art deco ballroom, couples waltzing, crystal chandeliers, black and gold palette, 1920s
room | couple x3 !"waltzing"; chandelier x3 =glass
moods: elegant

portrait of a red haired woman with freckles, green eyes, wearing a flower crown, soft window light, shallow depth of field
studio | woman !"wearing a flower crown"

a dragon curled around a castle tower, sunset, embers in the air, fantasy book cover
meadow sunset | dragon; castle tower | dragon beside castle tower

tiny mouse knight holding a needle sword, standing on a mushroom, forest floor, dew drops, macro fantasy
forest close-up | mouse knight ^tiny; needle sword; mushroom; dew drop x3 | mouse knight on mushroom

rain-soaked neon alley, lone woman with a transparent umbrella, reflections, steam, blade runner, 35mm
city rain | woman; umbrella | woman holding umbrella
styles: cyberpunk

baroque still life, skull, candle, hourglass, pocket watch, velvet drapery, deep shadows
studio | skull; candle; hourglass; pocket watch; drapery =fabric
styles: oil painting

polar bear and cub on a melting ice floe, overcast, documentary photography
snowfield cloudy | polar bear; cub
styles: photo

flock of starlings over a wheat field at dusk, minimal, wide
meadow sunset | starling x9
styles: minimalist

boho bedroom, macrame wall hanging, rattan lamp, monstera, morning light, unmade bed
room | macrame wall hanging; lamp; monstera; bed

haunted victorian mansion on a hill, full moon, bats, dead trees, fog, tim burton
hills night fog *moon | mansion; bat x3; tree x3
moods: spooky

street photography, kid jumping over a puddle, motion blur, black and white, high contrast
city rain | kid !"jumping"
styles: black and white

jellyfish swarm glowing in deep ocean darkness, bioluminescence, ethereal
underwater night | jellyfish x12
moods: dreamy

wes anderson style hotel lobby, symmetrical, pink walls, bellboy with luggage, vintage elevator
room | bellboy; luggage; elevator

An old woman feeds chickens in front of a stone farmhouse while a dog sleeps in the sun.
meadow | old woman !"feeding"; chicken x3; farmhouse =stone; dog !"sleeping"

Three monkeys in suits sit around a conference table and argue.
office | monkey x3 !"wearing suits" !"sitting" !"arguing"; conference table | monkey beside conference table

A boy releases a paper lantern into the night sky above a river.
river night | boy; paper lantern

A chameleon disguised as a traffic cone waits at the side of a busy road.
road | chameleon !"waiting"

Please draw a cheerful snail racing against a turtle, with a finish line and a crowd of ladybugs.
road | snail !"racing"; turtle; ladybug x12
moods: cheerful

A woman in a yellow dress is dancing on the beach with her daughter at sunset, their shadows long on the sand.
beach sunset | woman !"wearing a yellow dress" !"dancing"; daughter | woman beside daughter

A ghost reads a bedtime story to a tiny monster who hides under the blanket.
studio | ghost !"reading"; bedtime story; monster ^tiny !"hiding"; blanket | monster under blanket

Through a round window one sees a garden full of hydrangeas and a sleeping cat on the sill.
garden | window; hydrangea x3; cat !"sleeping"

The astronaut's helmet lies in the sand, and a flower grows out of it.
beach | helmet; flower !"growing"

A street artist paints a huge whale on the wall of an apartment building.
city | street artist !"painting"; whale ^huge; apartment building

Two owls on a branch, the smaller one wearing glasses and reading a newspaper.
studio | owl; owl ^small !"wearing glasses" !"reading"; branch; newspaper | owl on branch

a blue bowl with six eggs next to a bag of flour and a whisk
studio | bowl #blue; egg x6; flour bag; whisk | egg inside bowl

a small red house between two tall green trees
studio | house #red ^small; tree x2 #green ^large

a white cat on a black chair and a black cat on a white chair
studio | cat #white; chair #black; cat #black; chair #white | cat on chair

four candles, two of them lit, on an iron candelabra
studio | candle x4; candelabra =metal | candle on candelabra

a bronze statue of a dancer in front of a marble fountain
garden | statue =bronze; fountain =marble | statue in-front-of fountain

a crow with a shiny key in its beak on a gravestone
studio | crow; key; gravestone | crow holding key; crow on gravestone

a loaf of bread shaped like a sleeping cat on a cutting board
studio | bread; cutting board | bread on cutting board

a cactus wearing a sombrero playing a tiny guitar in the desert
desert | cactus !"wearing a sombrero" !"playing"; guitar ^tiny | cactus holding guitar

a bathtub full of flowers in the middle of a forest
forest | bathtub; flower x3 | flower inside bathtub

a train made of candy crossing a bridge of waffles
studio | train =candy !"crossing"; bridge

a fox in a library, no books on the shelves
room | fox
excluded: book

a beach at noon without umbrellas, without people, turquoise water
beach
excluded: umbrella; person

retro diner menu, "Milkshakes $3", burger and fries illustration, red and white checkered border
room | menu; burger; fries
texts: Milkshakes $3 > -

a book cover titled 'The Last Garden', a lone tree inside a glass dome, watercolor
studio | tree; dome
texts: The Last Garden > -
styles: watercolour

black t-shirt with the text "CODE POET" on a hanger, plain wall
room | t shirt #black; hanger | t shirt on hanger
texts: CODE POET > t shirt

a happy dolfin jumpping out of the watter at sunrize
sea dawn | dolphin !"jumping"
moods: cheerful
`)
