/** A list written as running text. */
function words(text: string): string[] {
  return text.split(',').map((word) => word.trim())
}

/** The 80 classes of COCO 2017 in the order the detector numbers them. */
export const cocoNames: readonly string[] = words(`
  person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light,
  fire hydrant, stop sign, parking meter, bench, bird, cat, dog, horse, sheep, cow, elephant,
  bear, zebra, giraffe, backpack, umbrella, handbag, tie, suitcase, frisbee, skis, snowboard,
  sports ball, kite, baseball bat, baseball glove, skateboard, surfboard, tennis racket,
  bottle, wine glass, cup, fork, knife, spoon, bowl, banana, apple, sandwich, orange, broccoli,
  carrot, hot dog, pizza, donut, cake, chair, couch, potted plant, bed, dining table, toilet,
  tv, laptop, mouse, remote, keyboard, cell phone, microwave, oven, toaster, sink,
  refrigerator, book, clock, vase, scissors, teddy bear, hair drier, toothbrush
`)

/** What people call the classes; only the head of a compound is looked up (`coffee mug` → `mug`). */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  person: words(`
    man, woman, boy, girl, child, kid, baby, lady, guy, people, hero, astronaut, dancer,
    doctor, farmer, king, knight, model, player, pirate, portrait, prince, princess, queen,
    runner, singer, soldier, teacher, wizard, cowboy, chef, friend, father, mother,
    grandmother, grandfather
  `),
  cat: ['kitten', 'kitty', 'tabby'],
  dog: ['puppy', 'labrador', 'retriever', 'poodle', 'terrier', 'husky', 'corgi', 'dachshund'],
  horse: ['pony', 'stallion', 'mare', 'foal'],
  cow: ['bull', 'calf', 'ox'],
  sheep: ['lamb', 'goat'],
  bird: ['duck', 'eagle', 'owl', 'parrot', 'pigeon', 'robin', 'seagull', 'swan', 'chicken'],
  car: ['automobile', 'taxi', 'van', 'jeep', 'cabriolet', 'limousine'],
  truck: ['lorry', 'pickup'],
  motorcycle: ['motorbike', 'scooter', 'moped'],
  bicycle: ['bike'],
  airplane: ['plane', 'aeroplane', 'jet', 'aircraft'],
  boat: ['ship', 'sailboat', 'yacht', 'canoe', 'kayak'],
  couch: ['sofa', 'settee'],
  tv: ['television', 'monitor', 'screen'],
  'cell phone': ['phone', 'smartphone', 'mobile'],
  cup: ['mug', 'coffee', 'tea', 'espresso', 'cappuccino', 'teacup'],
  'potted plant': ['plant', 'houseplant', 'cactus'],
  handbag: ['bag', 'purse'],
  backpack: ['rucksack'],
  'sports ball': ['ball', 'football', 'basketball'],
  'teddy bear': ['teddy', 'plush'],
  donut: ['doughnut'],
  laptop: ['notebook', 'computer'],
  'dining table': ['table', 'desk'],
  clock: ['watch'],
}

const classOfWord = new Map<string, string>([
  ...cocoNames.map((name): [string, string] => [name, name]),
  ...Object.entries(otherWords).flatMap(([name, words]) =>
    words.map((word): [string, string] => [word, name]),
  ),
])

/** The class a noun of the prompt stands for, or null when the detector does not know such things. */
export function classOfNoun(noun: string): string | null {
  const words = noun.toLowerCase().trim()
  return classOfWord.get(words) ?? classOfWord.get(words.split(/\s+/).at(-1) ?? '') ?? null
}
