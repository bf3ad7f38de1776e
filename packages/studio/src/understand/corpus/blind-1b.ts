/** Prompts the program had never seen when it was first held against them, set 1. */
import { entries } from './notation.ts'

export const blind1b = entries(`
children's book illustration of a hedgehog having a tea party with two mice in a mushroom house
studio | hedgehog; mouse x2; mushroom house
styles: cartoon

double exposure portrait of a wolf and a pine forest, monochrome, fine art
forest | wolf
styles: surreal; black and white

vintage botanical illustration of a pomegranate, cross section, aged paper texture, latin labels
studio | pomegranate
moods: nostalgic
styles: flat illustration

A little boy in a blue jacket is feeding pigeons in a town square while his grandfather watches from a bench.
village | little boy; pigeon x3; grandfather; bench

An old sailor sits on a wooden crate at the harbor, mending a fishing net as seagulls circle above him.
beach | sailor !"sitting" !"mending"; crate =wooden; fishing net; seagull x3 | sailor on crate

Two children are building a sandcastle on the beach, and a small crab is watching them from behind a bucket.
beach | child x2 !"building"; sandcastle; crab ^small; bucket | crab behind bucket

A waitress carries a tray with five glasses of red wine through a crowded restaurant.
room | waitress; tray; wine glass x5 | waitress holding tray

Draw me a fat orange cat sleeping on top of an old television with its tail hanging down in front of the screen.
studio | cat #orange !"sleeping"; television | cat on television

I want a picture of a penguin wearing a bow tie and a top hat, holding a cane, standing on an iceberg.
snowfield | penguin !"wearing a bow tie"; cane | penguin holding cane

There is a blue door in a white wall, a bicycle with a flower basket leans against it, and a black cat sits on the step.
room | door #blue; bicycle !"leaning"; flower basket; cat #black !"sitting"; step | cat on step

A giraffe with a striped scarf looks through the window of a school bus full of surprised kids.
city | giraffe; school bus; kid x3 !"surprised"

In the middle of a snowy forest stands a red telephone booth covered in icicles, its light still glowing.
forest winter | telephone booth #red

A fisherman pulls a huge glowing fish out of a dark lake under a sky full of stars.
lake night *stars | fisherman !"pulling"; fish ^huge !"glowing"

Generate an image of four friends around a campfire roasting marshmallows, tents behind them, Milky Way above.
meadow night *stars | friend x4; campfire; marshmallow x3; tent x3 | friend beside campfire

A tiny astronaut plants a flag on top of a giant cupcake.
studio | astronaut ^tiny; flag; cupcake ^huge

three green apples and two yellow pears in a ceramic bowl on a checkered tablecloth
studio | apple x3 #green; pear x2 #yellow; bowl =ceramic; tablecloth !"checkered" | bowl on tablecloth

a red cube on top of a blue sphere, to the right of a green cone
studio | cube #red; sphere #blue; cone #green | cube on sphere

seven hot-air balloons in rainbow colors drifting above vineyards at dawn
hills dawn | hot air balloon x7 !"drifting"

a dozen white roses in a crystal vase, a grand piano behind it
studio | rose x12 #white; vase =glass; grand piano | grand piano behind vase

A copper kettle between two brown teacups on a bamboo tray
studio | kettle =bronze; teacup x2 #brown; tray =wooden

ten paper lanterns hanging from a wooden ceiling, warm glow
room | paper lantern x10 !"hanging"
moods: warm

a black horse and a white horse galloping side by side along the beach
beach | horse #black !"galloping"; horse #white !"galloping"

an ice sculpture of a swan on a banquet table, champagne glasses
room | sculpture; banquet table; champagne glass x3

a girl with braids, freckles and round glasses hugging a golden retriever puppy on a porch
garden | girl !"with braids"; golden retriever puppy | girl holding golden retriever puppy

A shark in a business suit giving a presentation to an audience of small fish
underwater | shark !"wearing a business suit"; fish x12 ^small

a teapot shaped like an elephant pouring tea into a cup made of leaves
studio | teapot; tea; cup

a city inside a glass bottle, floating in the ocean
sea | city; bottle =glass | city inside bottle

a knitted cactus wearing sunglasses on a surfboard, riding a wave of ice cream
sea | cactus =fabric !"wearing sunglasses"; surfboard; ice cream | cactus on surfboard

staircase leading to a door in the clouds, surreal, lonely figure climbing
sky | staircase; door; figure !"climbing"
styles: surreal

a whale swimming through the sky above a sleeping village, lanterns in the windows, night
sky night | whale !"swimming"; village; lantern x3
surroundings: village

the number 7 made of balloons, confetti, birthday party, no people
studio | balloon x3
excluded: person

an empty playground in thick fog, one swing moving, no children
garden fog | swing !"moving"
excluded: child

modern logo for a coffee roaster named "Black Pine", a pine tree inside a coffee bean, vector, white background
studio | pine tree; coffee bean | pine tree inside coffee bean
texts: Black Pine > -
styles: flat illustration

a chalkboard that says "Today: Pumpkin Soup" outside a cafe, autumn leaves on the ground
city autumn | chalkboard; cafe
texts: Today: Pumpkin Soup > chalkboard

Movie poster for a heist film, "THE LAST VAULT" in big red letters, four silhouettes in front of a bank, night city
city night | silhouette x4; bank | silhouette in-front-of bank
texts: THE LAST VAULT > -

birthday card with a sloth hanging from a branch and the text 'Take it slow'
studio | sloth !"hanging"; branch | sloth under branch
texts: Take it slow > -

a tshirt desgin with a skeleton riding a skatebord, bold outlines, no text, no background
studio | skeleton; skateboard | skeleton riding skateboard
excluded: text; background

photo of a hiker on a suspension bridge over a deep gorge, fog, waterfall in the distance, red jacket, National Geographic style
mountains fog | hiker !"wearing red jacket"; suspension bridge; waterfall | hiker on suspension bridge
surroundings: river
styles: photo

Lego minifigure of a chef chopping vegetables in a tiny kitchen, tilt-shift, bright colors
kitchen | minifigure; vegetable x3
moods: vibrant

tokyo at night from above, endless lights, rain-soaked streets, one red umbrella in the crowd
city night rain aerial | umbrella #red; crowd | umbrella inside crowd
`)
