/** Everyday nouns by what one may do with them, and the compounds that must stay whole. */
import { list } from './table.ts'

export const personNouns: ReadonlySet<string> = new Set(
  list(`spirit, nymph, person, man, woman, boy, girl, child, kid, baby, toddler, teenager, lady, gentleman, guy, dude, couple, family, friend, grandmother, grandfather, grandma, grandpa, mother, father, mom, dad, mum, sister, brother, daughter, son, uncle, aunt, parent, twin, bride, groom,
    astronaut, knight, wizard, witch, princess, prince, king, queen, pirate, ninja, samurai, warrior, soldier, cowboy, cowgirl, detective, doctor, nurse, teacher, student, chef, cook, baker, farmer, fisherman, sailor, pilot, driver, cyclist, runner, dancer, ballerina, singer, musician, guitarist, pianist, violinist, drummer, painter, artist, photographer, writer,
    scientist, engineer, firefighter, policeman, police officer, superhero, hero, villain, elf, fairy, mermaid, angel, vampire, zombie, ghost, monk, nun, priest, clown, magician, athlete, surfer, skier, snowboarder, skateboarder, climber, hiker, swimmer, boxer, footballer, football player, basketball player, soccer player, tennis player,
    businessman, businesswoman, worker, builder, mechanic, gardener, waiter, waitress, barista, bartender, model, actor, actress, tourist, traveller, traveler, backpacker, explorer, adventurer, hunter, viking, gladiator, geisha, monarch, noble, peasant, merchant, blacksmith, librarian, santa, santa claus, robot, android, cyborg, alien, dwarf, gnome, orc, goblin, troll, giant,
    character, figure, human, crowd, audience, passenger, pedestrian, commuter, customer, scholar, sage, shaman, druid, rider, horseman, jockey, skater, jogger, yogi, mascot, doll, scarecrow, snowman, hero character, main character, old man, little girl, young woman, old woman, young man, little boy, street musician, space explorer, rockstar, rock star, pop star, dj, rapper, gamer, conductor, cheerleader, shepherd, postman, mailman, butcher, tailor, plumber, carpenter, professor, judge, queen bee keeper, beekeeper, ice skater, figure skater, fireman, policewoman, businessperson, toddler girl, storyteller, lumberjack, miner, scuba diver, diver, jedi, stormtrooper, cavewoman, caveman, spy, thief, guard, sheriff, paladin, archer, mage, sorcerer, sorceress, assassin, rogue, bard, monk, stranger, group, team, crew, band`),
)

export const animalNouns: ReadonlySet<string> = new Set(
  list(`cat, kitten, dog, puppy, fox, wolf, bear, polar bear, panda, red panda, teddy bear, grizzly bear, brown bear, black bear, rabbit, bunny, hare, mouse, rat, hamster, guinea pig, squirrel, chipmunk, hedgehog, raccoon, badger, otter, beaver, skunk, deer, fawn, stag, moose, elk, reindeer, horse, pony, foal, unicorn, pegasus, donkey, mule, zebra, giraffe, elephant, rhino, rhinoceros, hippo, hippopotamus,
    lion, lioness, tiger, leopard, snow leopard, cheetah, jaguar, panther, lynx, cow, bull, calf, ox, buffalo, bison, yak, sheep, lamb, ram, goat, pig, piglet, boar, camel, llama, alpaca, kangaroo, koala, wombat, sloth, monkey, ape, gorilla, chimpanzee, orangutan, lemur, bird, eagle, hawk, falcon, owl, crow, raven, parrot, macaw, toucan, pigeon, dove, seagull, gull, pelican, flamingo, swan, duck, duckling, goose, hen, chicken, chick, rooster, turkey, peacock, penguin, ostrich, hummingbird, robin, sparrow, woodpecker, kingfisher, stork, heron, crane, puffin, bluebird, songbird,
    fish, goldfish, koi, koi fish, tropical fish, salmon, tuna, shark, whale, blue whale, humpback whale, orca, dolphin, seal, sea lion, walrus, octopus, squid, jellyfish, starfish, seahorse, crab, lobster, shrimp, turtle, sea turtle, tortoise, frog, toad, snake, lizard, gecko, chameleon, iguana, crocodile, alligator, dinosaur, t rex, tyrannosaurus rex, triceratops, dragon, baby dragon, phoenix, griffin, snail, slug, bee, honeybee, bumblebee, wasp, butterfly, monarch butterfly, moth, dragonfly, firefly, ladybug, ladybird, ant, spider, beetle, grasshopper, caterpillar, worm, bat, mole, axolotl, capybara, meerkat, platypus, monster, creature, animal, pet, corgi, labrador, golden retriever, husky, poodle, bulldog, french bulldog, dalmatian, german shepherd, border collie, chihuahua, beagle, pug, shiba inu, dachshund, border terrier, retriever, shepherd dog, siamese cat, persian cat, maine coon, tabby cat, kitty, doggo, pup, cub, lion cub, bear cub, fox cub, wolf pup, hound, terrier, spaniel, cockatoo, canary, budgie, manta ray, stingray, eel, clownfish, angelfish, hermit crab, yeti, sphinx, minotaur, centaur, mammoth, woolly mammoth`),
)

/** Worn by persons: "in a red dress", "wearing a hat". */
export const garmentNouns: ReadonlySet<string> = new Set(
  list(
    `ruffled collar, reading glasses, round glasses, dress, suit, shirt, t shirt, tshirt, blouse, sweater, jumper, hoodie, jacket, coat, raincoat, trench coat, lab coat, leather jacket, skirt, jeans, pants, trousers, shorts, hat, cap, baseball cap, beanie, top hat, straw hat, witch hat, wizard hat, party hat, cowboy hat, santa hat, chef hat, helmet, scarf, glove, mitten, boot, shoe, sneaker, sandal, heel, sock, glasses, sunglasses, goggles, mask, tie, bow tie, uniform, spacesuit, space suit, armour, armor, cape, cloak, robe, kimono, hanbok, sari, gown, ball gown, wedding dress, tuxedo, apron, crown, tiara, necklace, earring, bracelet, backpack, veil, swimsuit, bikini, wetsuit, pyjamas, pajamas, overalls, dungarees, vest, headphones, headband, bandana, turban, hijab, eye patch, costume, clothes, clothing, outfit, attire, collar, bow, ribbon, belt, monocle, flower crown, life jacket, leotard, tutu, poncho, cardigan, blazer, polo shirt, hair bow, bonnet, headscarf, crown of flowers, garb, hood`,
  ),
)

/** Parts of a body or a thing: "with blue eyes", "with a red door". */
export const partNouns: ReadonlySet<string> = new Set(
  list(
    `eye, hair, nose, ear, tail, wing, beard, mustache, moustache, face, smile, hand, arm, leg, foot, paw, fur, feather, skin, mouth, tooth, tongue, neck, head, horn, antler, mane, whisker, claw, beak, fin, scale, tentacle, freckle, ponytail, braid, bun, fringe, bangs, curl, body, shoulder, back, stripe, spot, dot, polka dot, label, logo, handle, lid, wheel, headlight, door, roof, chimney, sail, petal, stem, trunk, shell, spike, expression, button, pocket, sleeve, strap, sole, lace, frame, engine, tire, tyre, mast, hull, facade, turret, shutter, blue eyes, tattoo, muscle, belly, cheek, eyebrow, eyelash, lip, finger, wrist, knee, red hair, wrinkle, dreadlocks, nose ring, lip ring, makeup, make up, face paint, eyeshadow, sill, bob, haircut, hairstyle, pigtail, pigtails, mohawk, stubble, goatee, dimple, bangs, bun hairstyle, afro, lapel, crust, rim, edge, trim, lining, inscription, engraving, tier, icing, glaze, topping, lap, wick, eyepatch, bark, forehead, chin, thigh, ankle, elbow, hip, waist`,
  ),
)

/** Things a person holds rather than stands beside. */
export const holdableNouns: ReadonlySet<string> = new Set(
  list(
    `balloon, umbrella, cup, mug, coffee cup, tea cup, sword, lightsaber, wand, magic wand, staff, book, phone, smartphone, camera, flower, bouquet, rose, apple, ice cream, ice cream cone, lollipop, candy, balloon, lantern, torch, candle, flag, guitar, violin, trumpet, flute, bag, handbag, suitcase, shopping bag, basket, box, gift, present, gift box, letter, envelope, newspaper, map, pen, pencil, brush, paintbrush, knife, fork, spoon, plate, tray, bottle, glass, wine glass, bow, spear, shield, axe, hammer, wrench, broom, racket, tennis racket, bat, baseball bat, fishing rod, kite, teddy bear, doll, toy, toy car, ball, basketball, football, microphone, laptop, tablet, key, trophy, cake, cupcake, pizza, pizza slice, sandwich, burger, donut, cookie, banana, carrot, orange, watermelon, pumpkin, magnifying glass, telescope, crystal ball, sign, placard, parasol, fan, walking stick, cane, surfboard, skateboard, snowboard, scroll, rifle, gun, pistol, bone, stick, fish, snowball, sparkler, bamboo, bone, leaf, seashell, leash, newspaper, paper plane, paper airplane, gamepad, game controller, remote, hot dog, milkshake, cocktail, beer, drink, tea, coffee, popcorn, yarn, harp, ukulele, banjo, tulip, sunflower, daisy`,
  ),
)

/** Other everyday nouns, so that a tagger's doubt ("watch", "train", "light") does not lose them. */
export const otherNouns: ReadonlySet<string> = new Set(
  list(`balloon, hot air balloon, car, sports car, race car, police car, fire truck, truck, pickup truck, van, camper van, bus, school bus, double decker bus, taxi, train, steam train, bullet train, locomotive, tram, bicycle, bike, mountain bike, motorcycle, motorbike, scooter, vespa, skateboard, boat, rowing boat, sailboat, fishing boat, sailing ship, pirate ship, ship, cruise ship, yacht, canoe, kayak, raft, submarine, gondola, ferry, hovercraft, tugboat, canoe, dinghy, airplane, plane, paper plane, jet, helicopter, drone, airship, rocket, rocket ship, spaceship, spacecraft, space station, satellite, ufo, flying saucer, tank, tractor, carriage, wagon, sled, sleigh, cart, hammock, wheelchair,
    house, cottage, cabin, hut, castle, palace, tower, skyscraper, building, temple, pagoda, pyramid, lighthouse, windmill, bridge, statue, fountain, fence, gate, igloo, treehouse, tree house, ruin, mosque, shrine, torii gate, well, mill, ferris wheel, carousel, roller coaster, mailbox, post box, phone booth, telephone booth, street lamp, lamp post, lantern, traffic light, sign, neon sign, billboard, bench, park bench, eiffel tower, big ben, statue of liberty, taj mahal, colosseum, golden gate bridge, brooklyn bridge, tower bridge, london bridge, clothes line, clothesline, washing line, pick up truck, terrarium, moss, wheat, lavender, triangle, circle, cube, sphere, pyramid block, skyscraper, katana, barbecue, grill, tent pole, pumpkin pie, lunch box, picnic table, street sign, road sign, tea kettle, ukulele, park fountain, great wall, great wall of china, gravestone, sandcastle, sand castle, birdhouse, doghouse, market stall, stall, food truck,
    tree, palm tree, pine tree, oak tree, apple tree, cherry tree, cherry blossom, cherry blossom tree, christmas tree, willow tree, maple tree, bonsai, bonsai tree, flower, rose, tulip, sunflower, daisy, lily, water lily, lotus, lotus flower, orchid, poppy, dandelion, lavender plant, wildflower, bush, hedge, cactus, fern, ivy, mushroom, plant, potted plant, house plant, succulent, leaf, log, branch, rock, stone, boulder, pebble, seashell, shell, stick, bamboo, seaweed, coral, grass blade, vine, root, tree stump, stump,
    sun, moon, star, planet, earth, saturn, jupiter, comet, asteroid, meteor, shooting star, rainbow, cloud, snowflake, flame, fire, campfire, bonfire, firework, black hole, portal, lava,
    table, dining table, coffee table, desk, chair, armchair, rocking chair, stool, sofa, couch, bed, bunk bed, crib, pillow, cushion, blanket, picnic blanket, rug, carpet, curtain, lamp, desk lamp, floor lamp, table lamp, chandelier, candle, mirror, picture frame, painting, poster, clock, alarm clock, grandfather clock, pocket watch, watch, wristwatch, smartwatch, bookshelf, shelf, bookcase, wardrobe, cupboard, drawer, door, window, fireplace, stove, oven, fridge, refrigerator, sink, bathtub, bath, toilet, shower, vase, flower vase, flower pot, pot, pan, kettle, teapot, tea pot, tea cup, teacup, cup, coffee cup, mug, coffee mug, glass, wine glass, bottle, wine bottle, water bottle, perfume bottle, beer bottle, jar, jug, bowl, fruit bowl, plate, dish, tray, fork, knife, spoon, chopsticks, basket, picnic basket, box, gift box, cardboard box, crate, barrel, bucket, bag, handbag, shopping bag, suitcase, backpack, wallet, purse, treasure chest, chest, key, lock, umbrella, parasol, broom, ladder, hammer, saw, axe, tool, toolbox, rope, chain, anchor, compass, map, globe, telescope, microscope, camera, film camera, phone, smartphone, telephone, laptop, computer, keyboard, computer mouse, monitor, screen, television, tv, radio, speaker, headphones, microphone, game controller, tablet, robot arm, light bulb, battery, book, notebook, magazine, newspaper, letter, envelope, pen, pencil, crayon, paintbrush, easel, canvas, scissors, piano, grand piano, guitar, electric guitar, violin, cello, trumpet, saxophone, drum, drum kit, flute, harp, accordion, record player, vinyl record, gramophone,
    ball, beach ball, football, soccer ball, basketball, tennis ball, baseball, golf ball, toy, toy car, doll, kite, swing, slide, surfboard, snowboard, ski, trophy, medal, flag, sword, shield, bow, arrow, helmet, crown, ring, diamond ring, diamond, gem, gemstone, crystal, crystal ball, necklace, coin, treasure, bone, skull, skeleton, mask, magic wand, wand, potion, potion bottle, cauldron, throne, coffin, tombstone, pumpkin, jack o lantern, snowball, snow globe, candy cane, present, gift, stocking, ornament, wreath, bell, party hat, birthday cake, wedding cake, cake, cupcake, cookie, biscuit, pie, donut, doughnut, muffin, croissant, bread, loaf, baguette, toast, pancake, waffle, sandwich, burger, hamburger, cheeseburger, hot dog, pizza, pizza slice, taco, burrito, sushi, sushi roll, ramen, noodle, spaghetti, pasta, rice, soup, salad, steak, fried egg, egg, cheese, butter, bacon, sausage, french fries, fries, popcorn, chip, ice cream, ice cream cone, popsicle, candy, lollipop, chocolate, chocolate bar, honey, honey jar, jam, coffee, tea, latte, espresso, cappuccino, juice, orange juice, lemonade, milk, milkshake, smoothie, beer, wine, champagne, cocktail, soda, soda can, can, cola, ice cube, lemon slice, electric car, olive oil, olive tree, fairy light, string light, stage light, mint leaf, mint tea, paper lantern, paper crane, paper bag, paper cup, glass ball, drinking straw, orange tree, lemon tree, peach tree, orange peel, chocolate cake, chocolate chip cookie, chocolate bar, cake stand, lily pad, dew drop, reading glasses, music stand, gold bar, silver spoon, night stand, nightstand, throne, bookend, bedtime story, rope ladder, police station, fire station, picnic, birthday party, baby bird, party,
    apple, orange, banana, lemon, lime, strawberry, cherry, grape, watermelon, pineapple, mango, peach, pear, plum, coconut, kiwi, blueberry, raspberry, avocado, tomato, potato, carrot, onion, garlic, pepper, chili, corn, broccoli, cabbage, lettuce, cucumber, eggplant, fruit, vegetable, nut, acorn, herb, spice, bouquet, product, item, object, bottle cap, sneaker, running shoe, shoe, boot, high heel, dress, hat, scarf, lipstick, perfume, cream jar, skincare bottle, cosmetic, soap, candle jar, toothbrush, hair dryer, nest, cage, web, spider web, cobweb, hole, tunnel, stairs, staircase, escalator, elevator, podium, pedestal, platform, lego brick, puzzle, dice, chess piece, chessboard, playing card, card, paper boat, origami crane, dreamcatcher, hourglass, scale, sundial, wheel, gear, cog, pipe, motor, engine, satellite dish, antenna, wind turbine, solar panel, swimming pool, pool, sleeping bag, washing machine, watering can, wheelbarrow, rubber duck, piggy bank, fishing rod, fishing net, net, paddle, oar, buoy, lifebuoy, deck chair, beach chair, beach umbrella, towel, palm leaf, feather, tea set, honeycomb, beehive, hive, shopping cart, cash register, credit card, money, banknote, medicine, pill, syringe, stethoscope, bandage, test tube, beaker, logo, portrait photo, headset, vr headset, drone camera, magic carpet, flying carpet, carpet, teapot, knight armor, chess board, dragon egg, easter egg, picture book, story book, stack, hoverboard, jetpack, mech, giant robot, spotlight lamp, straw, blade, slab, cloth, tablecloth, parchment, ribbon, double bass, bass guitar, garden tool, shop window, store window, window display, paint can, wheel of cheese, counter, countertop, worktop, wall hanging, hanger, coat hanger, candelabra, sapphire, ruby, emerald, pearl, jewel, rain boot, snow boot, sun hat, hat stand, fruit stand, market stand, lemonade stand, hand cream, face cream, sun cream, cream, caramel, mustard, mint, pampas grass, lemongrass, anvil, periscope, crosswalk sign, energy drink, energy drink can, neon billboard, neon tube, floating island, sky island, sheet music, flashlight, oil lamp, clay pot, mailbag, fig, microwave, grapevine, case, phone case, pencil case, guitar case, robot vacuum, vacuum cleaner, vacuum, liquid, willow, graffiti, spray can, shopping basket, chess set, tea set, drum set, jigsaw puzzle, snow boot, office building, apartment building, confetti, step`),
)

/** Things that are mostly a part of another: "the window of a bus", "its screen", "through the windows". */
export const fixtures =
  /^(?:helm|prow|rudder|mast|controls|window|screen|step|doorway|doorstep|pedal|seat|back seat|deck|windshield|hood|bonnet|string|page|balcony|porch|wall|gate|keyboard|bow|stern|cockpit|cabin|dashboard|saddle|basket|bumper|string|staircase|threshold|battlement|rampart|columns?|pillar|arch|spire|tower|branch|crown|root|twig|foliage|canopy|flower|cap|hood|brim|shade|spout|barrel|cork|cover|spine)$/

/** Nouns that say nothing of what is shown; with a reference beside them, they are the reference. */
export const genericNouns: ReadonlySet<string> = new Set(
  list(
    `subject, character, product, item, object, thing, figure, model, mascot, protagonist, main subject, main character, main object, person, animal, design, logo, item`,
  ),
)

/** Singular where rules fail. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['nebulae', 'nebula'],
  ['fungi', 'fungus'],
  ['hippopotami', 'hippopotamus'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['knives', 'knife'],
  ['loaves', 'loaf'],
  ['shelves', 'shelf'],
  ['elves', 'elf'],
  ['calves', 'calf'],
  ['dwarves', 'dwarf'],
  ['scarves', 'scarf'],
  ['halves', 'half'],
  ['thieves', 'thief'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['hooves', 'hoof'],
  ['oxen', 'ox'],
  ['cacti', 'cactus'],
  ['octopi', 'octopus'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['zombies', 'zombie'],
  ['brownies', 'brownie'],
  ['selfies', 'selfie'],
  ['hoodies', 'hoodie'],
  ['smoothies', 'smoothie'],
  ['genies', 'genie'],
  ['pixies', 'pixie'],
  ['beanies', 'beanie'],
  ['huskies', 'husky'],
  ['corgis', 'corgi'],
  ['koalas', 'koala'],
  ['buses', 'bus'],
  ['lenses', 'lens'],
  ['cactuses', 'cactus'],
  ['horses', 'horse'],
  ['houses', 'house'],
  ['roses', 'rose'],
  ['vases', 'vase'],
  ['noses', 'nose'],
  ['cases', 'case'],
  ['suitcases', 'suitcase'],
  ['bookcases', 'bookcase'],
  ['purses', 'purse'],
  ['bases', 'base'],
  ['nurses', 'nurse'],
  ['cheeses', 'cheese'],
  ['phases', 'phase'],
  ['lighthouses', 'lighthouse'],
  ['greenhouses', 'greenhouse'],
  ['seahorses', 'seahorse'],
  ['hearses', 'hearse'],
  ['spouses', 'spouse'],
  ['universes', 'universe'],
  ['blouses', 'blouse'],
  ['axes', 'axe'],
  ['caches', 'cache'],
  ['toes', 'toe'],
  ['shoes', 'shoe'],
  ['canoes', 'canoe'],
  ['heroes', 'hero'],
  ['gloves', 'glove'],
  ['doves', 'dove'],
  ['waves', 'wave'],
  ['caves', 'cave'],
  ['olives', 'olive'],
  ['dice', 'dice'],
  ['aliens', 'alien'],
  ['fairies', 'fairy'],
  ['headaches', 'headache'],
  ['mustaches', 'mustache'],
  ['moustaches', 'moustache'],
  ['dragonflies', 'dragonfly'],
  ['daisies', 'daisy'],
])

/** Words ending in s that are no plurals, and plurals that are one thing. */
export const unchangedNouns: ReadonlySet<string> = new Set(
  list(
    `glasses, sunglasses, goggles, pants, jeans, trousers, shorts, scissors, headphones, binoculars, stairs, clothes, pyjamas, pajamas, overalls, dungarees, chopsticks, fries, french fries, bus, gas, lens, cactus, octopus, walrus, grass, dress, chess, compass, christmas, iris, tennis, canvas, atlas, platypus, hippopotamus, rhinoceros, moss, cross, boss, glass, mattress, princess, waitress, actress, goddess, duchess, albatross, abyss, sheep, fish, deer, moose, bison, alps, downs, woods, himalayas, andes, rockies, plains, venus, mars, paris, los angeles, paradise, darkness, happiness, wilderness, pegasus, lotus, hibiscus, crocus, eucalyptus, tyrannosaurus, brontosaurus, t rex, santa claus, swiss, narcissus, circus, chaos, cosmos, bass, brass, news, series, species, dreadlocks, bangs, gallows, sphinx, sorceress, seamstress, hostess, lioness, tigress, triceratops, stegosaurus, virus, bonus, campus, minibus, trellis, oasis, basis, tuxedos, colossus, fortress, business, fitness, us, his, this, is, was, has, its, yes, plus, thus, across, less, as, always, stainless, dolomites, badlands, tropics, barracks, redwoods, maldives, jellyfish, starfish, goldfish, clownfish, koi fish, angelfish, zeus, colossus, cyclops, surplus, focus, chips`,
  ),
)

/** -ing words that are nouns or adjectives, not actions. */
export const ingNouns: ReadonlySet<string> = new Set(
  list(
    `building, ceiling, painting, ring, king, wing, string, spring, evening, morning, lightning, clothing, wedding, earring, swing, sting, duckling, sapling, dumpling, pudding, railing, crossing, landing, thing, viking, beijing, starling, gosling, herring, something, nothing, everything, anything, drawing, lighting, feeling, setting, bring, sling, opening, meaning, stocking, pudding, awning, sibling, being, offspring, darling, seedling, fledgling, wing, amazing, stunning, interesting, breathtaking, charming, following, during, including, containing, featuring, using, spring, awe inspiring, haunting, glowing, sparkling, terrifying, refreshing, relaxing, striking, imposing, enchanting, rolling, winding, sterling, towering, uplifting, soothing, menacing, brooding, marketing, branding, advertising, packaging, styling, shading, rendering, icing, topping, engraving, etching, stuffing, frosting, gaming`,
  ),
)
