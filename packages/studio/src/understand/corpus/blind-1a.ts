/** Prompts the program had never seen when it was first held against them, set 1. */
import { entries } from './notation.ts'

export const blind1a = entries(`
matte black thermos bottle on a wet rock beside a mountain stream, product photography, soft morning light
river | thermos bottle #black; rock | thermos bottle on rock
styles: photo

luxury perfume bottle surrounded by white orchids, water droplets, pastel pink backdrop, studio light, high-end advertising
studio | perfume bottle; orchid x3 #white
moods: elegant

A pair of red sneakers splashing through a puddle, frozen motion, urban street, low angle, dynamic
city rain low | sneaker x2 #red !"splashing"

skincare serum dropper bottle on a marble slab with eucalyptus leaves, beige background, shadows of palm leaves, minimal
studio | skincare serum dropper bottle; slab =marble; eucalyptus leaf x3
styles: minimalist

burger with melted cheese, lettuce and tomato flying apart, exploded view, black background, studio lighting, commercial food photography
studio | burger; cheese; lettuce; tomato
styles: photo

wireless earbuds in an open charging case on a slab of concrete, rim light, dark moody product shot
studio | earbud x3; charging case; slab =concrete | earbud inside charging case
moods: dark

an iced matcha latte in a tall glass with a paper straw, sunny cafe terrace, shallow depth of field
garden | matcha latte; glass; straw | matcha latte inside glass

hand-poured soy candle in an amber jar, linen cloth, dried lavender, cozy autumn mood, top view
meadow autumn aerial | soy candle; jar #orange; cloth; lavender
moods: cosy

electric scooter parked in front of a glass office building, blue hour, long exposure, car light trails
city sunset | scooter; office building =glass

gold wristwatch on a man's wrist, close-up, bokeh city lights at night
city night close-up | wristwatch =golden

Chocolate cake slice on a white plate with raspberries, fork on the side, rustic wooden table, natural window light
studio | chocolate cake slice; plate #white; raspberry x3; fork; table =wooden | chocolate cake slice on plate

Sunscreen tube standing in the sand, turquoise ocean behind it, starfish, summer vibes
beach summer | sunscreen tube; starfish

@mia wearing a yellow raincoat walks her dog along a rainy street in london
city rain | !"walking" !"wearing a yellow raincoat" @0; dog
references: mia

@leo and @max playing chess on a rooftop at sunset, skyline in the background
skyline sunset | !"playing" @0; !"playing" @1; chess
references: leo; max

put the woman from [image 1] in the cafe of [image 2], sitting at the window with a cup of tea, soft light
room | woman !"sitting" @0; window; tea cup | woman holding tea cup
references: -; -

The same woman riding a bicycle through a field of tulips, spring morning, film photography
meadow spring | woman @0; bicycle; tulip x12 | woman riding bicycle
references: -
styles: photo

the man in [image 1] wearing the jacket from [image 2], standing in front of a vintage car, desert highway
road | man @0; jacket @1; car | man in-front-of car
references: -; -
surroundings: desert
moods: nostalgic

Turn this photo into a watercolor painting
studio | @0
references: -
styles: watercolour

@robot holding a bouquet of sunflowers, standing on the moon, earth in the background
space | @0; sunflower bouquet; earth | @0 holding sunflower bouquet
references: robot

product from image 1 on a podium with floating spheres, pastel gradient background, 3d render
studio | product @0; podium; sphere x3 !"floating" | product on podium
references: -
styles: 3d

@luna the cat asleep on a stack of books next to a steaming mug, rain on the window
room rain | cat !"asleep" @0; book x5; mug; window | cat on book
references: luna

a comic panel in the style of [image 2] where @hero jumps from a burning building
city | !"jumping" @0; building !"burning"
references: hero; -
style references: 1
styles: comic

my dog as a medieval king on a throne, oil painting, dark background, ornate golden frame
room | dog @0; throne | dog on throne
references: -
styles: oil painting

Same character, different pose: leaning against a brick wall, hands in pockets, neon alley at night
city night | character !"leaning" @0
references: -

@anna and @ben dancing in the rain under a street lamp, cinematic, 1950s
city rain | !"dancing" @0; !"dancing" @1; street lamp | @0 under street lamp
references: anna; ben
moods: nostalgic
styles: cinematic

three toy dinosaurs from the reference image marching across a kitchen table
kitchen | toy dinosaur x3 !"marching" @0; table
references: -

portrait of an elderly jazz musician with deep wrinkles, holding a brass trumpet, smoky club, rembrandt lighting, 50mm, grain
room | jazz musician; trumpet =bronze | jazz musician holding trumpet

hyperrealistic macro of a dragonfly on a blade of grass, morning dew, iridescent wings, bokeh
meadow close-up | dragonfly

ancient library with towering bookshelves, floating candles, dust particles in sunbeams, a lone scholar reading at a long oak table, fantasy art, volumetric light
room | bookshelf x3 ^huge; candle x3 !"floating"; scholar !"reading"; table =wooden
styles: concept art

cyberpunk street food vendor, neon kanji signs, steam rising from pots, wet asphalt reflections, night, rain, 35mm, ultra detailed --ar 16:9
city night rain | street food vendor; kanji sign x3; pot x3
styles: cyberpunk

majestic white stag with glowing antlers in a misty birch forest, moonbeams, ethereal, fantasy illustration, muted palette
forest night fog | stag #white
moods: epic

1girl, long pink hair, school uniform, cherry blossoms, wind, looking at viewer, anime, masterpiece, best quality
meadow | girl; cherry blossom x3
styles: anime

post-apocalyptic highway, overgrown with vines, rusted cars, two survivors with backpacks walking, overcast sky, desaturated, concept art
road cloudy | vine x3; car x3 !"rusted"; survivor x2 !"walking"
styles: concept art

steampunk octopus playing a church organ, brass pipes, candlelight, intricate engraving, sepia
room | octopus !"playing"; organ; pipe x3 =bronze
styles: sepia; steampunk

minimalist line art of a mother holding her baby, single continuous line, white background
studio | mother; baby | mother holding baby
styles: ink line

a cozy reading nook by a bay window, fairy lights, knitted blanket, stack of novels, sleeping tabby cat, snow outside
room snow | reading nook; bay window; fairy light x3; blanket =fabric; novel x5; tabby cat !"sleeping"
moods: cosy

epic battle between a knight in silver armor and a red dragon, castle ruins in the background, storm clouds, lightning, cinematic composition
meadow storm | knight; dragon #red; castle ruin x3
moods: epic

aerial view of a winding river through autumn forest, golden hour, drone shot, ultra wide
river sunset autumn aerial
surroundings: forest

isometric cutaway of a tiny bookstore, wooden shelves, a cat on the counter, warm lamps, low poly
room aerial | shelf x3 =wooden; cat; counter; lamp x3 | cat on counter
styles: low-poly

fashion editorial, model in an oversized red coat on a salt flat, dramatic sky, medium format, kodak portra
desert | model !"wearing an oversized red coat"
styles: photo
`)
