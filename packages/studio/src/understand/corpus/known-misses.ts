/** The prompts of the corpora that come out otherwise than a person would say, and how. */
export const knownMisses: ReadonlyMap<string, string> = new Map([
  [
    'wedding cake with three tiers, white frosting, pink roses, gold leaf, on a marble table, soft focus background',
    'the gold leaf on the cake becomes a golden leaf beside it',
  ],
  [
    'un robot géant, panorama urbain, pixel art',
    'too many of its words are English, too, so it is read as English',
  ],
  [
    'Sunscreen tube standing in the sand, turquoise ocean behind it, starfish, summer vibes',
    'the sea behind the sand becomes the place',
  ],
  [
    'three toy dinosaurs from the reference image marching across a kitchen table',
    'a thing with the look of a reference is always one, not three',
  ],
  [
    "children's book illustration of a hedgehog having a tea party with two mice in a mushroom house",
    'the mushroom house is read as a room, and is not drawn',
  ],
  [
    'Draw me a fat orange cat sleeping on top of an old television with its tail hanging down in front of the screen.',
    'the screen of the television becomes a thing of its own',
  ],
  [
    'the number 7 made of balloons, confetti, birthday party, no people',
    'the number is no thing, and its balloons are lost with it',
  ],
  [
    'cute capybara family relaxing in a hot spring with oranges on their heads, steam, snow falling, watercolor',
    '“relaxing” is read as a mood and not as what they do',
  ],
  [
    'The shoe from image 1 floating above a pool of water, splashes frozen in the air, dark studio',
    'the pool of water becomes a thing',
  ],
  [
    'A boy and his robot fish from a small pier at dawn, their feet dangling over the water.',
    '“his robot fish” is read as a fish',
  ],
  ['one orange fish among many grey fish', 'nothing says that the fish are under water'],
  [
    'a ladder leaning against an apple tree with three baskets full of apples beneath it',
    'the baskets are not put under the tree',
  ],
  [
    'a vending machine selling stars in a dark alley, glowing, dreamlike',
    'the stars that are sold become those of the sky',
  ],
  [
    'an empty theater, no audience, a single ghost light on stage',
    '“ghost light” is read as light and not as a lamp',
  ],
  [
    'a wine label with the name "Château Lune", a crescent moon and an owl, engraving style',
    'the moon on the label becomes the moon of the sky',
  ],
  [
    'Adidas tracksuit, model on a rooftop parking lot, overcast sky, editorial, shot on hasselblad',
    'the tracksuit, named before who wears it, becomes a thing',
  ],
  [
    "children's rain boots standing by a wooden front door, umbrella stand, rainy day",
    'the umbrella stand is read as an umbrella',
  ],
  [
    'toy robot on a shelf between two stacks of comic books, vintage, shallow depth of field',
    'comic books are read as books in the style of a comic',
  ],
  [
    'dust storm approaching a lonely gas station in the desert, 1970s, kodachrome, ominous clouds',
    'the gas station becomes the place instead of the desert',
  ],
  [
    'minimalist scandinavian living room, beige sofa, large abstract painting on the wall, pampas grass in a vase, soft daylight',
    '“abstract painting” is read as a style',
  ],
  [
    'The little fox sits on the moon and fishes for stars with a long rod.',
    '“fishes for stars” is read as fish, and the moon as a light',
  ],
  [
    'A girl with an umbrella stands at a crosswalk, and a yellow taxi splashes water on her.',
    '“splashes” is read as a noun, and the taxi is lost in it',
  ],
  [
    'an old phone booth filled with water and goldfish in the middle of a square',
    'the goldfish are not put into the phone booth',
  ],
  [
    'a concert poster, "MIDNIGHT ECHO", electric guitar on fire, purple and black, grunge texture',
    'the concert is read as a place',
  ],
  [
    'two of the characters from image 1 and image 2 fighting with swords on a bridge, anime',
    'a plural tied to two references takes only the first',
  ],
  [
    'make the man in the photo a knight riding a white horse through a burning village',
    '“make the man a knight” becomes two persons',
  ],
  [
    'elegant art deco ballroom, couples waltzing, crystal chandeliers, black and gold palette, 1920s',
    'the colours of the palette go to the chandeliers',
  ],
  [
    'Through a round window one sees a garden full of hydrangeas and a sleeping cat on the sill.',
    '“through a window” loses the window',
  ],
  [
    'Two owls on a branch, the smaller one wearing glasses and reading a newspaper.',
    '“the smaller one” is not told apart from the other',
  ],
  [
    'a happy dolfin jumpping out of the watter at sunrize',
    'three slips, and the ones with two wrong letters are not mended',
  ],
  [
    'little red riding hood and the wolf in a dark forest, paper cut style, moonlight',
    'the hood of Little Red Riding Hood becomes a thing',
  ],
  [
    'a bakery window with gold lettering that reads "Fresh Bread", loaves and pastries inside',
    'the shop of a shop window becomes the place',
  ],
  [
    "sticker of a smiling avocado with the text 'avo good day', white border",
    'the words are put on the avocado, not on the sticker',
  ],
  [
    'a can of paint spilling blue paint over white stairs, top view',
    '“a can of paint” is lost to the verb',
  ],
  [
    'my two cats from image 1 and image 2 sleeping in a basket together',
    'a plural tied to two references takes only the first',
  ],
  [
    'low poly island with a lighthouse, sailboats, clouds, isometric, pastel',
    'an island that is the place is no thing as well',
  ],
  [
    'The witch stirs a cauldron while her black cat watches from a pile of books.',
    '“watches from a pile” does not put the cat on the pile',
  ],
  [
    'a wardrobe opening to a snowy landscape with a lamp post',
    '“a wardrobe opening” is read as one noun',
  ],
  [
    'vintage tin toy robott on a shelv, dusty, nostalgc, warm light',
    'the slip “shelv” is not mended',
  ],
  [
    '@lena painting a mural of a whale on a brick wall, bucket of paint beside her',
    'the whale of the mural makes it a scene at sea',
  ],
  [
    'overgrown greenhouse with broken glass, vines, a piano in the middle, light rays, abandoned',
    'broken glass becomes a thing of its own',
  ],
  [
    'crowded indian market, spices in baskets, colorful saris, dust, midday sun, street photography',
    'saris that nobody is said to wear become things',
  ],
  [
    'vintage circus poster, lion jumping through a ring of fire, strongman, stars, red and yellow',
    'the stars and the circus of the poster become sky and place',
  ],
  [
    'Two children look at a huge aquarium with sharks and rays.',
    'the rays in the aquarium are read as light',
  ],
  ['a hand holding a tiny planet', 'a planet, however small, makes it space'],
  [
    'minimal poster, the word "PAUSE" in huge letters, a tiny man sitting on the letter U',
    'the letter somebody sits on becomes a thing',
  ],
  [
    'chinese new year, red lanterns, dragon dance, crowd, fireworks, night',
    'the dragon dance is not seen as a thing',
  ],
  [
    'A young man plays the guitar on the roof of a building at sunset.',
    'the building of “the roof of a building” becomes a thing',
  ],
  [
    'a bookshelf full of colorful books, a globe on the top shelf',
    'the shelf of the bookshelf becomes a thing of its own',
  ],
  [
    'a penguin in sunglasses drinking a cocktail on a beach chair',
    'penguins bring their snow to the beach',
  ],
  ['a blak horse runing on the beech at sunset', 'slips that are words themselves are not mended'],
  [
    'paper cut illustration of a whale under the sea, layers, blue tones, moon above',
    'under water the moon is a thing',
  ],
  [
    'a library underwater with fish swimming between the shelves',
    'the library stays the place, not the water',
  ],
  [
    'a vintge bycicle with a baskett of flowers agianst a stone wall',
    'the slip “bycicle” is not mended',
  ],
  [
    'Un salon avec une étagère à livres, un chat noir à côté de la cheminée, ambiance calme',
    'the books of “étagère à livres” become things',
  ],
  [
    '客厅里有一个书架，壁炉旁边有一只黑猫，安静的氛围',
    '“壁炉旁边有” does not put the cat beside the fireplace',
  ],
  [
    '雪の中で赤いマフラーをした三羽のペンギン、雪が降っている',
    'what is worn with “をした” becomes a thing',
  ],
  [
    'Una niña leyendo un libro en un banco del parque, primavera, luz suave',
    '“en un banco del parque” loses the park',
  ],
  ['水中のクジラ、周りに魚、光の筋', '“水中の” is read as a part of the noun'],
  [
    'ステージでギターを持って歌う歌手、煙、紫の照明',
    '“ステージで” before a clause is read as a part of the noun',
  ],
  [
    'A street cleaner sweeps autumn leaves at dawn.',
    'the cleaner is lost in what is read as “cleaner sweeps”',
  ],
  ['A dentist shows a crocodile how to brush its teeth.', '“how to brush” makes a brush'],
  [
    'logo of a mountain and a sun with the name "SUMMIT", flat, blue and orange',
    'the sun of the logo becomes a thing that bears its name',
  ],
])
