/** Prompts the program had never seen when it was first held against them, set 12. */
import { entries } from './notation.ts'

export const blind12 = entries(`
a jar of peanut butter with a spoon, toast, banana slices, bright kitchen counter
kitchen | peanut butter jar; spoon; toast; banana

white ceramic vase with dried pampas grass on a wooden stool, minimalist interior
room | vase #white =ceramic; pampas grass; stool =wooden | vase on stool
styles: minimalist

a smartphone with a cracked screen lying on asphalt, rain drops, moody light
road rain | smartphone

lipstick tubes arranged in a circle, pink background, beauty photography, top view
studio aerial | lipstick tube x3
styles: photo

a cold bottle of beer on a wooden bar, blurred lights in the background
room | beer bottle

two kids eating ice cream on a bench, summer afternoon, city park
garden summer | kid x2 !"eating"; ice cream; bench | kid on bench

vintage red bicycle with a basket of bread in front of a bakery, paris, morning
city | bicycle #red; bread basket; bakery

a black cat sitting on a stack of old books, candles, dark library, halloween
room night autumn | cat #black !"sitting"; book x5; candle x3 | cat on book

@mia reading a letter by candlelight, old wooden desk, night
office night | !"reading" @0; letter; desk =wooden | @0 holding letter
references: mia

the robot from [image 1] watering flowers in a garden, sunny day, pixar style
garden | robot !"watering" @0; flower x3
references: -
styles: cartoon

@leo jumping into a swimming pool, splash, summer, action photo
meadow summer | !"jumping" @0; swimming pool
references: leo
styles: photo

the same cat wearing a detective hat and holding a magnifying glass, film noir
studio | cat !"wearing a detective hat" @0; magnifying glass | cat holding magnifying glass
references: -
styles: noir

[image 1] standing next to [image 2] in front of a castle, fantasy, golden hour
hills sunset | @0; @1; castle | @0 beside @1
references: -; -

put @toby on a skateboard in a skate park, low angle, street photography
city low | @0; skateboard | @0 on skateboard
references: toby
styles: photo

this necklace on a white marble bust, soft shadows, luxury
studio | necklace @0; bust =marble | necklace on bust
references: -
moods: elegant

a snowy owl on a pine branch, falling snow, telephoto, wildlife, soft background
snowfield snow winter | owl; pine branch | owl on pine branch

epic mountain landscape, small village in the valley, river, sunrise, fog, ultra detailed, 8k
mountains dawn fog | village ^small
moods: epic

portrait of a mermaid with pearls in her hair, underwater light, bubbles, ethereal
underwater | mermaid; pearl x3; bubble x3
moods: dreamy

cyberpunk ninja on a rooftop, katana, rain, neon city behind, low angle, cinematic
skyline rain low | ninja; katana
styles: cyberpunk; cinematic

still life with sunflowers in a clay vase, lemons, blue cloth, oil painting, van gogh style
studio | sunflower x3; vase; lemon x3; cloth #blue | sunflower inside vase
styles: oil painting; impressionist

a train station in the fog, old steam train, passengers with suitcases, 1940s, sepia
room fog | steam train; passenger x3; suitcase x3
styles: sepia

tiny house on wheels in a meadow, wildflowers, mountains in the background, sunny
meadow | house ^tiny; wildflower x3
surroundings: mountains

astronaut playing chess with a robot on the moon, earth in the sky, stars
space night *stars | astronaut !"playing"; chess; robot; earth

japanese garden with a red bridge, koi pond, cherry blossoms, spring, watercolor
garden spring | bridge #red; cherry blossom x3
styles: watercolour

a lion and a lamb lying together under a tree, golden light, peaceful, painting
meadow sunset | lion !"lying"; lamb !"lying"; tree | lion under tree
moods: peaceful

abstract background with flowing gold and blue waves, 3d render
abstract
styles: 3d

street market in morocco, colorful lamps, carpets, people, warm light, travel photography
city | lamp x3; carpet x3; person x3
styles: photo

a wolf howling on a cliff, full moon, stars, silhouette, night
mountains night *moon *stars | wolf !"howling"

retro robot toy on a yellow background, 1960s, product photo, soft shadow
studio | robot toy
moods: nostalgic

ballet shoes on a wooden floor, pink ribbon, soft window light
room | ballet shoe x3; ribbon #pink

A shepherd dog guards a flock of sheep on a green hill.
hills | shepherd dog !"guarding"; sheep x9

The old lighthouse stands on a cliff while a storm approaches from the sea.
hills storm | lighthouse
surroundings: sea

A girl in a red dress is running through a wheat field with a kite.
meadow | girl !"running" !"wearing a red dress"; kite | girl holding kite

A boy sleeps in his bed while a friendly monster looks out from under it.
room | boy !"sleeping"; bed; monster | boy on bed

Two old women drink tea at a small table in a garden full of roses.
garden | old woman x2 !"drinking"; tea; table ^small; rose x3

A fox and a rabbit are having a picnic on a checkered blanket in the forest.
forest | fox; rabbit; picnic; blanket

A street cleaner sweeps autumn leaves at dawn.
meadow dawn autumn | street cleaner !"sweeping"

A huge wave rises behind a small fishing boat.
sea | fishing boat ^small

The knight rides a white horse across a stone bridge towards a castle.
hills | knight; horse #white; bridge =stone; castle | knight riding horse

A dentist shows a crocodile how to brush its teeth.
studio | dentist; crocodile

three blue cups and one red teapot on a white tablecloth
studio | cup x3 #blue; teapot #red; tablecloth #white | cup on tablecloth; teapot on tablecloth

a green frog on a lily pad, a dragonfly above it
lake | frog #green; lily pad; dragonfly | frog on lily pad

a small cat between two big dogs
studio | cat ^small; dog x2 ^large

a wooden spoon in a copper pot
studio | spoon =wooden; pot =bronze | spoon inside pot

a black piano with a vase of roses on top of it
studio | piano #black; rose vase

ten colorful balloons tied to a chair
studio | balloon x10; chair

a penguin on a sled, pulled by two huskies
snowfield | penguin; sled; husky x2 | penguin on sled

a white swan on a black lake at night
lake night | swan #white

a cactus in a pink pot on a sunny windowsill
room | cactus; pot #pink | cactus inside pot

a clock melting over a tree branch in the desert, surreal
desert | clock !"melting"; tree branch
styles: surreal

a giant goldfish swimming between skyscrapers
skyline | goldfish ^huge !"swimming"; skyscraper x3

a bear driving a red convertible on the highway
road | bear; convertible #red | bear riding convertible

a house on the back of a giant turtle walking through the sea
sea | house; turtle ^huge | house on turtle

a piano made of ice on a frozen lake
snowfield winter | piano =ice

an empty street at night, no people, no cars, one street lamp
city night | street lamp
excluded: person; car

a fruit bowl without bananas
studio | fruit bowl
excluded: banana

a wooden sign with the words "Beach this way" on a sandy path
road | sign =wooden
texts: Beach this way > sign

logo of a mountain and a sun with the name "SUMMIT", flat, blue and orange
mountains
texts: SUMMIT > -

coffee shop poster, "Wake up", a steaming cup, retro style
room | cup !"steaming"
texts: Wake up > -
moods: nostalgic

a girafe with sunglases in the savana, sunset
meadow sunset | giraffe
`)
