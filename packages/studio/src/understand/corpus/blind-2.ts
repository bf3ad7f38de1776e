/** Prompts the program had never seen when it was first held against them, set 2. */
import { entries } from './notation.ts'

export const blind2 = entries(`
sleek silver laptop on a walnut desk, plant in the corner, morning sun through blinds, lifestyle product photo
office *sun | laptop #silver; desk =wooden; plant | laptop on desk
styles: photo

handmade leather wallet next to a fountain pen and a cup of black coffee, flat lay, dark slate surface
studio aerial | wallet =leather; fountain pen; coffee cup | wallet beside fountain pen

can of energy drink exploding out of ice cubes, electric blue lighting, black backdrop, hyper detailed
studio | energy drink can !"exploding"; ice cube x3

a red lipstick standing upright on a mirror, rose petals scattered around, glamorous, studio shot
studio | lipstick #red; mirror; rose petal x3 | lipstick on mirror
moods: elegant

running shoes mid-stride on a forest trail, mud splashes, early morning mist, action sports photography
forest dawn fog | running shoe x3
styles: photo

Bottle of olive oil, fresh basil, cherry tomatoes and mozzarella on a rustic wooden board, mediterranean mood
studio | olive oil bottle; basil; cherry tomato x3; mozzarella; board =wooden

white wireless headphones floating above a pink pedestal, soft shadow, pastel, minimal, 3d render
studio | headphones #white !"floating"; pedestal #pink | headphones above pedestal
styles: 3d; minimalist

a family of four unboxing a robot vacuum in their bright living room
room | family; robot vacuum

camping lantern glowing inside a tent pitched on a mountain ridge under the stars
mountains night *stars | camping lantern !"glowing"; tent | camping lantern inside tent

two craft beers clinking, foam splashing, oktoberfest tent in the background
meadow | craft beer x2 !"clinking"; tent | tent behind craft beer

@sofia sits in a rowing boat on a calm lake, holding an oar, weeping willows, impressionist painting
lake | !"sitting" @0; rowing boat; oar; weeping willow x3 | @0 holding oar
references: sofia
moods: peaceful
styles: impressionist

the teddy bear from [image 1] having breakfast with the girl from [image 2] at a small round table, sunny kitchen
kitchen | teddy bear @0; girl @1; table ^small
references: -; -

@kai and his dog standing on the bow of a sailing ship, storm waves, lightning, heroic
sea storm | @0; dog; sailing ship
references: kai
moods: epic

Put this handbag on a velvet cushion with pearls around it, dark green background
studio | handbag @0; cushion =fabric; pearl x3 | handbag on cushion
references: -

image 1 and image 2 shaking hands in front of the eiffel tower, pop art
city | @0; @1; eiffel tower
references: -; -
styles: comic

@nova as an astronaut floating in space, earth below, lens flare
space | astronaut !"floating" @0; earth
references: nova

Keep the face of the woman in [image 1], dress her in a red evening gown, on a marble staircase
room | woman @0; staircase =marble | woman on staircase
references: -

My cat wearing a tiny wizard hat, casting a spell, sparks, purple background
studio | cat !"wearing a tiny wizard hat" !"casting" @0
references: -

the sneaker in image 1 on a basketball court at night, floodlights, wet floor reflections
city night | sneaker @0; floodlight x3
references: -

@emma, @oliver and @noah sitting on a red sofa, family portrait, christmas tree behind them
room winter | !"sitting" @0; !"sitting" @1; !"sitting" @2; sofa #red; christmas tree | @0 on sofa; @1 on sofa; @2 on sofa; christmas tree behind @0
references: emma; oliver; noah

breathtaking norwegian fjord at sunrise, a lone red cabin on the shore, mirror-like water, long exposure, ultra wide lens, 8k
mountains dawn wide | cabin #red
moods: epic

gritty film noir detective in a trench coat lighting a cigarette under a flickering streetlight, rain, fedora, venetian blind shadows, black and white
city rain | detective !"wearing a trench coat"; cigarette; streetlight | detective under streetlight
styles: noir; black and white

ethereal forest spirit with antlers made of branches, bioluminescent mushrooms, fireflies, deep blue night, volumetric fog, intricate, artgerm
forest night fog | forest spirit; mushroom x3; firefly x3
moods: dreamy

abandoned amusement park, rusty ferris wheel, overgrown carousel, foggy morning, melancholic, muted colours, wide angle
garden dawn fog wide | ferris wheel #orange; carousel !"overgrown"
moods: melancholy

maximalist still life with peonies, oysters, a silver goblet, half-peeled lemon, dark background, dutch golden age, chiaroscuro
studio | peony x3; oyster x3; goblet #silver; lemon
moods: dramatic

retro futuristic diner on mars, chrome robots serving milkshakes, red dust outside, 1950s sci-fi poster
room | robot x3 =silver !"serving"; milkshake x3
surroundings: desert
moods: futuristic; nostalgic

chibi dragon sleeping on a pile of gold coins, cave, torchlight, cute, pixar style
room | dragon !"sleeping"; coin x5 =golden | dragon on coin
styles: cartoon

brutalist concrete tower in the desert, lone figure in white robes, long shadows, harsh noon sun, minimalist composition, archviz
desert *sun | tower =concrete; figure !"wearing white robes"
styles: minimalist

close up of a chameleon's eye, extreme macro, rainbow scales, shallow dof
studio close-up | chameleon

japanese zen garden, raked gravel, stone lantern, maple tree with red leaves, koi pond, autumn afternoon
garden autumn | lantern =stone; maple tree
surroundings: lake

snowboarder jumping off a cliff, powder snow flying, blue sky, gopro, motion blur, extreme sports
mountains winter | snowboarder !"jumping"

Portrait of a young Maasai woman with beaded necklaces, savannah at golden hour, shallow focus, award winning
meadow sunset | woman !"wearing beaded necklaces"

cute capybara family relaxing in a hot spring with oranges on their heads, steam, snow falling, watercolor
lake snow | capybara x3 !"relaxing"; orange x3
styles: watercolour

interior of a spaceship bridge, captain in a silver uniform at the controls, huge window with a ringed planet, cinematic lighting
room | captain !"wearing a silver uniform"; window ^huge; planet

An elderly couple walks hand in hand along a tree-lined path in late autumn, seen from behind.
road autumn | couple !"walking"

A baker pulls a loaf of bread from a brick oven while his daughter sprinkles flour on the counter.
kitchen | baker !"pulling"; bread; oven =brick; daughter !"sprinkling"; flour; counter

A giant tortoise carries a small village on its back across a desert.
desert | tortoise ^huge; village | tortoise holding village

Three nuns on skateboards race down a steep street in San Francisco.
city | nun x3 !"racing"; skateboard x3

The knight kneels before the queen, who is holding a golden sword above his shoulder.
studio | knight !"kneeling"; queen; sword #gold =golden | queen holding sword

A mother duck leads five ducklings across a busy road while cars wait.
road | mother duck; duckling x5; car x3

A violinist plays on a balcony overlooking Venice as gondolas pass below in the evening light.
city sunset | violinist !"playing"; gondola x3

Please create an image of an old man with a long white beard reading a newspaper on a park bench, pigeons at his feet.
garden | old man !"reading"; newspaper; park bench; pigeon x3

A scientist in a white lab coat looks at a glowing green liquid in a test tube.
studio | scientist !"wearing a white lab coat"; liquid #green; test tube | liquid inside test tube

A little girl blows soap bubbles at a puppy on the lawn.
garden | little girl !"blowing"; soap bubble x3; puppy

Two raccoons in trench coats are playing poker at a table full of pizza boxes, late at night.
room night | raccoon x2 !"playing" !"wearing trench coats"; table; pizza box x3 | raccoon beside table

four blue butterflies on a yellow sunflower, one red butterfly above it
studio | butterfly x4 #blue; sunflower #yellow; butterfly #red | butterfly on sunflower

a stack of five pancakes with butter and syrup, blueberries on top
studio | pancake x5; butter; syrup; blueberry x3

a glass chess set on a marble board, black king fallen over
studio | chess set =glass; board =marble; king #black | chess set on board

a wooden rocking horse, a tin drum and three rag dolls under a christmas tree
room winter | rocking horse =wooden; drum =metal; rag doll x3; christmas tree | rocking horse under christmas tree

a purple umbrella between two yellow raincoats hanging on hooks
studio | umbrella #purple; raincoat x2 #yellow !"hanging"

an origami crane made of newspaper on an open book
studio | origami crane =newspaper; book | origami crane on book

a cup of hot chocolate with marshmallows on a windowsill, snow falling outside, knitted gloves beside it
room snow | hot chocolate cup; marshmallow x3; glove x3 =fabric

jellyfish chandelier in a flooded ballroom, dancing skeletons in victorian gowns, candlelight, surreal
room | jellyfish chandelier; skeleton x3 !"dancing"
styles: surreal

a goldfish driving a tiny car made of cheese through a supermarket
room | goldfish; car ^tiny | goldfish riding car

mountain landscape inside a teacup, tiny climbers on the rim
studio | mountain landscape; teacup; climber x3 ^tiny

skyscrapers growing like mushrooms out of a forest floor
forest | skyscraper x3 !"growing"

a quiet street without cars or people, only a sleeping cat on a doorstep, afternoon sun
city *sun | cat !"sleeping"; doorstep
excluded: car; person

plain white coffee mug, no logo, no handle visible, grey background
studio | coffee mug #white
excluded: logo; handle

vintage gas station sign that reads "LAST STOP", desert road, tumbleweed, dusk
road sunset | sign; tumbleweed
texts: LAST STOP > sign
surroundings: desert

a hand-lettered poster: "Dream Big", surrounded by wildflowers, pastel colours
studio | wildflower x3
texts: Dream Big > -
moods: dreamy

Instagram story ad for a yoga studio, woman in lotus pose on a cliff at sunrise, text "Breathe" at the top, calm
mountains dawn | woman
texts: Breathe > -
moods: peaceful

grafiti of a lion on a brik wall, spray cans on the ground, urban
city | lion; spray can x3
`)
