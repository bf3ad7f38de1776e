/** Prompts the program had never seen when it was first held against them, set 9. */
import { entries } from './notation.ts'

export const blind9 = entries(`
studio photo of a white sneaker on a pink pedestal, soft shadows, minimal product photography
studio | sneaker #white; pedestal #pink | sneaker on pedestal
styles: photo; minimalist

a bottle of shampoo surrounded by lavender flowers and green leaves, purple background, 4k
studio | shampoo bottle; lavender flower x3; leaf x3 #green

fresh orange juice in a glass jug, sliced oranges, morning light, kitchen counter, food photography
kitchen | orange juice; jug =glass; orange x3 | orange juice inside jug
styles: photo

smartphone lying on a stack of notebooks next to a cactus, modern office, natural light
office | smartphone; notebook x5; cactus | smartphone on notebook

red lipstick and a compact mirror on white silk, top view, beauty ad
studio aerial | lipstick #red; mirror

a cup of cappuccino with latte art on a rainy window sill, cozy
room rain | cappuccino cup
moods: cosy

black leather handbag hanging from a tree branch in a misty forest, fashion editorial
forest fog | handbag #black =leather !"hanging"; tree branch | handbag under tree branch

a mountain bike jumping over a log, mud flying, forest trail, action shot
forest | mountain bike !"jumping"; log

golden retriever eating from a blue bowl with the brand name "WOOF", wooden floor
room | golden retriever !"eating"; bowl #blue
texts: WOOF > bowl

@mia sitting on a swing in a sunny garden, wearing a white dress, flowers in her hair
garden | !"sitting" !"wearing a white dress" @0; swing; flower x3 | @0 on swing
references: mia

@leo playing the guitar on a stage, spotlight, crowd in the background
stage | !"playing" @0; guitar; crowd | @0 holding guitar
references: leo

the cat from [image 1] sitting on the shoulder of the girl from [image 2], forest background, anime style
forest | cat !"sitting" @0; girl @1 | cat on girl
references: -; -
styles: anime

The same woman in a red evening dress at a party, holding a glass of champagne
studio | woman !"wearing a red evening dress" @0; party; champagne glass | woman holding champagne glass
references: -

[image 1] product on a beach at sunset, waves in the background, splash of water
beach sunset | product @0
references: -

@alice and @bob having dinner at a candlelit table in a restaurant, romantic
room | @0; @1; table
references: alice; bob
moods: romantic

Place the character from image 1 in a snowy mountain landscape, wearing a winter coat
mountains winter | character !"wearing a winter coat" @0
references: -

this dog wearing a superhero cape, flying over the city at night
city night | dog !"wearing a superhero cape" !"flying" @0
references: -

use the style of [image 2] to draw @mia walking in the rain with a red umbrella
meadow rain | !"walking" @0; umbrella #red | @0 holding umbrella
references: mia; -
style references: 1

majestic lion standing on a rock, savanna, sunset, dramatic clouds, cinematic lighting, ultra detailed, 8k
meadow sunset cloudy | lion; rock | lion on rock
moods: dramatic

cyberpunk city at night, neon signs, flying cars, rain, reflections, wide angle, unreal engine 5
city night rain wide | neon sign x3; car x3 !"flying"
styles: cyberpunk

beautiful elf princess with long silver hair, green dress, standing in an enchanted forest, glowing mushrooms, fantasy art
forest | elf princess; mushroom x3 !"glowing"
moods: magical
styles: concept art

a cozy cabin in the woods, snow, smoke from the chimney, warm light in the windows, evening
forest sunset winter | cabin
moods: cosy

astronaut sitting on the edge of a crater, looking at the earth, stars, photorealistic
space night *stars | astronaut !"sitting"; crater; earth | astronaut looking-at earth
styles: photo

watercolor painting of a hummingbird and hibiscus flowers, white background, delicate
studio | hummingbird; hibiscus flower x3
styles: watercolour

cute robot watering plants in a greenhouse, pixar style, soft light, pastel colors
room | robot !"watering"; plant x3
styles: cartoon

portrait of an old woman with a headscarf, deep wrinkles, kind eyes, black background, studio light
studio | old woman

medieval castle on a hill, thunderstorm, lightning, dark clouds, gothic, oil painting
hills storm | castle
styles: oil painting

vintage car parked in front of a diner, neon lights, night, 1950s, film grain
city night | car; diner | car in-front-of diner
moods: nostalgic

a sailboat on a calm sea, sunrise, pink sky, minimalist
sea dawn | sailboat
styles: minimalist

street food stall in bangkok at night, steam, lanterns, crowd of people, bokeh
city night | food stall; lantern x3; person x12

knight fighting a dragon, fire, castle in the background, epic fantasy, concept art
hills | knight !"fighting"; dragon; fire; castle
moods: epic
styles: concept art

japanese temple in autumn, red maple trees, stone path, fog, peaceful, ukiyo-e
road fog autumn | temple; maple tree x3 #red
moods: peaceful
styles: ink

underwater scene with a sea turtle, colorful corals, tropical fish, sun rays
underwater | sea turtle; coral x3; tropical fish x3

girl with headphones sitting by a window, rain, city lights, lofi, purple tones
room rain | girl !"sitting"; window

low poly fox in a snowy forest, 3d render, isometric, cute
forest winter aerial | fox
styles: low-poly; 3d

A young woman sits on a bench in the park and reads a book while her dog sleeps at her feet.
garden | young woman !"sitting" !"reading"; bench; book; dog !"sleeping" | young woman on bench

An old man with a white beard is feeding birds in a snowy park.
garden winter | old man !"feeding"; bird x3

Two children in yellow raincoats jump in a puddle.
meadow rain | child x2 !"jumping" !"wearing yellow raincoats"

A chef in a white hat holds a plate of spaghetti in a busy kitchen.
kitchen | chef !"wearing a white hat"; spaghetti plate | chef holding spaghetti plate

A black cat is sitting on a wooden fence under a full moon.
meadow night *moon | cat #black !"sitting"; fence =wooden | cat on fence

I would like a picture of a panda eating bamboo in a bamboo forest.
forest | panda !"eating"; bamboo

A family is having a picnic by the lake on a sunny afternoon.
lake | family; picnic

A pirate with a parrot on his shoulder looks through a telescope from the deck of his ship.
sea | pirate; parrot; telescope; ship | parrot on pirate

The little mermaid sits on a rock and combs her long red hair.
sea | mermaid !"sitting"; rock | mermaid on rock

A wizard stands in his tower surrounded by floating books and candles.
room | wizard; book x3 !"floating"; candle x3

three red apples and a green pear on a wooden table
studio | apple x3 #red; pear #green; table =wooden | apple on table; pear on table

a white horse next to a black horse in a meadow
meadow | horse #white; horse #black | horse beside horse

five yellow ducks swimming in a pond
lake | duck x5 #yellow !"swimming"

a blue vase with white tulips on a windowsill
room | vase #blue; tulip x3 #white | tulip inside vase

a small dog behind a big cat
studio | dog ^small; cat ^large | dog behind cat

a green bottle between two red cups
studio | bottle #green; cup x2 #red

a golden crown on a red velvet pillow
studio | crown #gold; pillow #red =fabric | crown on pillow

an elephant balancing on a ball in a circus
stage | elephant !"balancing"; ball | elephant on ball

a giant teddy bear sitting in the middle of a city street
city | teddy bear ^huge !"sitting"

a cat in a spacesuit floating next to a spaceship
space | cat !"wearing a spacesuit" !"floating"; spaceship | cat beside spaceship

a beach without people, palm trees, clear water
beach | palm tree x3
excluded: person

a mouse knight riding a snail, holding a needle as a sword
studio | mouse knight; snail; needle | mouse knight riding snail; mouse knight holding needle

a cake in the shape of a castle with pink icing
studio | cake

a sign that says "Welcome" on a wooden door with flowers
studio | sign; door =wooden; flower x3 | sign on door
texts: Welcome > sign

a birthday cake with the words "Happy Birthday Tom", candles and balloons
studio | birthday cake; candle x3; balloon x3
texts: Happy Birthday Tom > birthday cake

movie poster of a detective in the rain, title "THE LONG NIGHT", noir style
meadow rain | detective
texts: THE LONG NIGHT > -
styles: noir

a beatiful butterfy on a purpel flower, macro
studio close-up | butterfly; flower #purple | butterfly on flower
`)
