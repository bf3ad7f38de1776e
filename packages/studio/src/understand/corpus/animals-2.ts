import type { CorpusEntry } from './entry.ts'

export const animals2: readonly CorpusEntry[] = [
  {
    prompt: 'A wolf and its reflection in a frozen lake',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'wolf' }],
  },
  {
    prompt: 'papercut style fox in the forest, layered paper',
    scene: { setting: 'forest' },
    styles: ['paper cut'],
    things: [{ noun: 'fox' }],
  },
  {
    prompt: 'a teddy bear on a bed',
    things: [{ noun: 'teddy bear' }, { noun: 'bed' }],
    relations: [['teddy bear', 'on', 'bed']],
  },
  {
    prompt: 'a whale swimming below a small boat',
    scene: { setting: 'sea' },
    things: [
      { noun: 'whale', actions: ['swimming'] },
      { noun: 'boat', size: 'small' },
    ],
    relations: [['whale', 'under', 'boat']],
  },
  {
    prompt: 'a hedgehog sleeping under autumn leaves',
    scene: { season: 'autumn' },
    things: [{ noun: 'hedgehog', actions: ['sleeping'] }],
  },
  {
    prompt: 'Ten colorful fish swimming in an aquarium',
    scene: { setting: 'underwater' },
    things: [{ noun: 'fish', count: 10, actions: ['swimming'] }],
  },
  {
    prompt: 'a tiny house on the back of a giant turtle',
    things: [
      { noun: 'house', size: 'tiny' },
      { noun: 'turtle', size: 'huge' },
    ],
    relations: [['house', 'on', 'turtle']],
  },
  {
    prompt: 'a fox wearing a blue scarf is sitting on a tree stump and reading a red book',
    things: [
      { noun: 'fox', actions: ['wearing a blue scarf', 'sitting', 'reading'] },
      { noun: 'tree stump' },
      { noun: 'book', colours: ['red'] },
    ],
    relations: [
      ['fox', 'on', 'tree stump'],
      ['fox', 'holding', 'book'],
    ],
  },
  {
    prompt: 'a dog chasing a ball in the backyard while a cat watches from the fence',
    scene: { setting: 'garden' },
    things: [
      { noun: 'dog', actions: ['chasing'] },
      { noun: 'ball' },
      { noun: 'cat' },
      { noun: 'fence' },
    ],
  },
  {
    prompt: 'a penguin on a surfboard, cartoon style',
    scene: { setting: 'snowfield' },
    styles: ['cartoon'],
    things: [{ noun: 'penguin' }, { noun: 'surfboard' }],
    relations: [['penguin', 'on', 'surfboard']],
  },
  {
    prompt: 'eine schwarze Katze auf einem Stuhl in der Küche',
    scene: { setting: 'kitchen' },
    things: [{ noun: 'cat', colours: ['black'] }, { noun: 'chair' }],
    relations: [['cat', 'on', 'chair']],
  },
  {
    prompt: 'deux chevaux blancs courant sur la plage au coucher du soleil',
    scene: { setting: 'beach', time: 'sunset' },
    things: [{ noun: 'horse', count: 2, colours: ['white'], actions: ['running'] }],
  },
  {
    prompt: 'a red fox in the foreground and a castle in the background',
    things: [{ noun: 'fox', colours: ['red'] }, { noun: 'castle' }],
    relations: [['castle', 'behind', 'fox']],
  },
  {
    prompt: 'Five elephants walking in a line across the savannah at sunset',
    scene: { setting: 'meadow', time: 'sunset' },
    things: [{ noun: 'elephant', count: 5, actions: ['walking'] }],
  },
  {
    prompt: 'an icy blue dragon perched on a frozen tower',
    things: [{ noun: 'dragon', colours: ['blue'] }, { noun: 'tower' }],
    relations: [['dragon', 'on', 'tower']],
  },
  {
    prompt: 'a hummingbird drinking from a red flower',
    things: [
      { noun: 'hummingbird', actions: ['drinking'] },
      { noun: 'flower', colours: ['red'] },
    ],
  },
  {
    prompt: 'cat sitting in a window, rainy day outside',
    scene: { weather: 'rain' },
    things: [{ noun: 'cat', actions: ['sitting'] }, { noun: 'window' }],
  },
  {
    prompt: 'superhero cat with a red cape flying over new york',
    scene: { setting: 'city' },
    things: [{ noun: 'superhero cat', actions: ['wearing a red cape', 'flying'] }],
  },
  {
    prompt: 'three kittens in a basket with a ball of yarn',
    things: [{ noun: 'kitten', count: 3 }, { noun: 'basket' }, { noun: 'ball' }],
    relations: [['kitten', 'inside', 'basket']],
  },
  {
    prompt: 'a horse galloping along the beach, waves in the background, black and white',
    scene: { setting: 'beach' },
    styles: ['black and white'],
    things: [{ noun: 'horse', actions: ['galloping'] }],
  },
  {
    prompt: 'A jar of honey with a wooden dipper on a linen cloth, bees flying around',
    things: [
      { noun: 'honey jar' },
      { noun: 'dipper', material: 'wooden' },
      { noun: 'cloth', material: 'fabric' },
      { noun: 'bee', count: 3, actions: ['flying'] },
    ],
  },
  {
    prompt: 'A tiger lying in tall grass',
    scene: { setting: 'meadow' },
    things: [{ noun: 'tiger', actions: ['lying'] }],
  },
  {
    prompt: 'goat standing on a cliff, mountains in the background, cloudy',
    scene: { setting: 'mountains', weather: 'cloudy' },
    things: [{ noun: 'goat' }],
  },
  {
    prompt: 'an octopus playing drums',
    scene: { setting: 'underwater' },
    things: [
      { noun: 'octopus', actions: ['playing'] },
      { noun: 'drum', count: 3 },
    ],
  },
  {
    prompt: 'a crow on a fence post in a cornfield, overcast, melancholic',
    scene: { setting: 'meadow', weather: 'cloudy' },
    moods: ['melancholy'],
    things: [{ noun: 'crow' }, { noun: 'fence post' }],
    relations: [['crow', 'on', 'fence post']],
  },
  {
    prompt: 'a giant robot fighting a sea monster in tokyo bay',
    scene: { setting: 'beach' },
    things: [{ noun: 'giant robot', actions: ['fighting'] }, { noun: 'sea monster' }],
  },
  {
    prompt: 'The quick brown fox jumps over the lazy dog',
    things: [{ noun: 'fox', colours: ['brown'], actions: ['jumping'] }, { noun: 'dog' }],
    relations: [['fox', 'above', 'dog']],
  },
  {
    prompt: 'a squirrel eating an acorn on a branch, autumn colors, bokeh',
    scene: { season: 'autumn' },
    things: [{ noun: 'squirrel', actions: ['eating'] }, { noun: 'acorn' }, { noun: 'branch' }],
    relations: [['squirrel', 'holding', 'acorn']],
  },
  {
    prompt: 'a pink flamingo standing in shallow water',
    scene: { setting: 'sea' },
    things: [{ noun: 'flamingo', colours: ['pink'] }],
  },
  {
    prompt: 'A sleepy koala hugging a eucalyptus branch',
    things: [{ noun: 'koala' }, { noun: 'eucalyptus branch' }],
    relations: [['koala', 'holding', 'eucalyptus branch']],
  },
  {
    prompt: 'A group of penguins sliding on ice while it snows',
    scene: { setting: 'snowfield' },
    things: [{ noun: 'penguin', count: 5, actions: ['sliding'] }],
  },
  {
    prompt: 'A purple octopus in a chef hat cooking soup',
    things: [
      { noun: 'octopus', colours: ['purple'], actions: ['wearing a chef hat', 'cooking'] },
      { noun: 'soup' },
    ],
  },
  {
    prompt: 'a snail climbing a blade of grass after the rain',
    scene: { weather: 'rain' },
    things: [{ noun: 'snail', actions: ['climbing'] }],
  },
  {
    prompt: 'Two owls on a branch in front of the moon',
    scene: { skyLights: ['moon'] },
    things: [{ noun: 'owl', count: 2 }, { noun: 'branch' }],
    relations: [['owl', 'on', 'branch']],
  },
  {
    prompt: 'a giraffe with sunglasses driving a convertible along the beach',
    scene: { setting: 'beach' },
    things: [{ noun: 'giraffe', actions: ['wearing sunglasses'] }, { noun: 'convertible' }],
    relations: [['giraffe', 'riding', 'convertible']],
  },
  {
    prompt: 'an elegant black cat with green eyes sitting on a velvet cushion',
    moods: ['elegant'],
    things: [
      { noun: 'cat', colours: ['black'], actions: ['with green eyes', 'sitting'] },
      { noun: 'cushion', material: 'fabric' },
    ],
    relations: [['cat', 'on', 'cushion']],
  },
  {
    prompt: 'A dinosaur skateboarding in a city park, comic book style',
    scene: { setting: 'garden' },
    styles: ['comic'],
    things: [{ noun: 'dinosaur', actions: ['skateboarding'] }],
  },
  {
    prompt: 'Tea party with a rabbit, a mouse and a hatter at a long table in the garden',
    scene: { setting: 'garden' },
    things: [
      { noun: 'tea party' },
      { noun: 'rabbit' },
      { noun: 'mouse' },
      { noun: 'hatter' },
      { noun: 'table' },
    ],
  },
]
