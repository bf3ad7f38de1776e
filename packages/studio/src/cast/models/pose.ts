import type { FigurePoseName } from './figure-poses.ts'
import type { Gesture } from './gestures.ts'
import type { PropKind } from './outfit.ts'

/** What a body does, as far as the drawings know. */
export type Stance =
  | 'standing'
  | 'walking'
  | 'running'
  | 'jumping'
  | 'sitting'
  | 'seated'
  | 'kneeling'
  | 'lotus'
  | 'lying'
  | 'sleeping'
  | 'dancing'
  | 'flying'
  | 'swimming'
  | 'eating'
  | 'howling'
  | 'playing'
  | 'riding'

/** The action to draw a person with who sits on something: legs hanging, not folded on the ground. */
export const seatedAction = 'sitting on a seat'

const stanceWords: Readonly<Record<Stance, string>> = {
  standing:
    'standing,posing,waiting,looking,watching,facing,staring,guarding,listening,peeking,perching,perched',
  walking:
    'walking,strolling,wandering,hiking,marching,exploring,crossing,trekking,roaming,prowling,stalking,following,approaching,wading,travelling,traveling,leading,pulling,sneaking,tiptoeing,climbing,pacing,patrolling,crawling',
  running:
    'running,jogging,galloping,racing,chasing,sprinting,trotting,charging,fleeing,rushing,escaping,hunting,cantering,stampeding',
  jumping: 'jumping,leaping,hopping,bouncing,skipping,pouncing,somersaulting,frolicking',
  sitting: 'sitting,squatting,crouching,seated',
  seated: `${seatedAction},driving,rowing,studying,typing`,
  kneeling: 'kneeling,praying,bowing,proposing,planting,gardening,digging',
  lotus: 'meditating',
  lying:
    'lying,laying,resting,relaxing,lounging,sunbathing,reclining,chilling,stretching,snuggling,cuddling,curling',
  sleeping: 'sleeping,napping,snoring,dozing,asleep,curled up,curled,dreaming,hibernating,snoozing',
  dancing: 'dancing,twirling,performing,pirouetting,spinning,skating,swirling',
  flying: 'flying,soaring,gliding,hovering,fluttering,flapping,levitating,floating,diving,swooping',
  swimming: 'swimming,paddling,floating,diving,snorkeling,snorkelling,bathing,splashing,drifting',
  eating: 'eating,grazing,drinking,nibbling,munching,feeding,sniffing,chewing,licking,sipping',
  howling: 'howling,roaring,barking,bleating,neighing,mooing,trumpeting,crowing,singing,chirping',
  playing: 'playing,stretching,romping',
  riding: 'riding,cycling,biking',
}

const byWord = new Map<string, Stance[]>()
for (const [stance, words] of Object.entries(stanceWords))
  for (const word of words.split(',')) {
    const known = byWord.get(word)
    if (known === undefined) byWord.set(word, [stance as Stance])
    else known.push(stance as Stance)
  }

/** The stances an action may mean, the likeliest first: a bird that dives flies, a seal swims. */
export function stancesOf(action: string): readonly Stance[] {
  const words = action.trim().toLowerCase()
  return byWord.get(words) ?? byWord.get(words.split(' ', 1)[0] ?? '') ?? []
}

interface Deed {
  readonly gesture: Gesture | null
  readonly prop?: PropKind
}

const deeds: readonly (readonly [words: string, deed: Deed])[] = [
  ['waving,saluting,greeting', { gesture: 'waving' }],
  ['cheering,celebrating,arms raised,raising,clapping', { gesture: 'cheering' }],
  ['reading,studying', { gesture: 'reading', prop: 'book' }],
  ['texting,calling,scrolling', { gesture: 'reading', prop: 'phone' }],
  ['photographing,filming', { gesture: 'reading', prop: 'camera' }],
  ['pointing', { gesture: 'pointing' }],
  ['holding,carrying,offering,giving,showing', { gesture: 'holding' }],
  ['singing', { gesture: 'singing', prop: 'microphone' }],
  ['strumming', { gesture: 'playing', prop: 'guitar' }],
  ['painting,drawing', { gesture: 'playing', prop: 'palette' }],
  ['eating', { gesture: 'eating', prop: 'apple' }],
  ['drinking,sipping', { gesture: 'eating', prop: 'cup' }],
  ['praying', { gesture: 'praying' }],
  ['cooking,stirring', { gesture: 'holding', prop: 'ladle' }],
  ['fishing', { gesture: 'holding', prop: 'fishing-rod' }],
  ['sweeping', { gesture: 'gripping', prop: 'broom' }],
  ['fighting', { gesture: 'gripping', prop: 'sword' }],
  ['building,repairing,hammering', { gesture: 'holding', prop: 'hammer' }],
]

const deedByWord = new Map<string, Deed>()
for (const [words, deed] of deeds) for (const word of words.split(',')) deedByWord.set(word, deed)

/** What an action lets a person's arms do, and with what; null when it says nothing of them. */
export function deedOf(action: string): Deed | null {
  const words = action.trim().toLowerCase()
  return deedByWord.get(words) ?? deedByWord.get(words.split(' ', 1)[0] ?? '') ?? null
}

/** Seen in every face. */
const faces = new Set([
  'smiling',
  'laughing',
  'grinning',
  'thinking',
  'talking',
  'blinking',
  'winking',
])

/** Whether an action is seen in a person's face as it always is drawn. */
export function seenInFace(action: string): boolean {
  return faces.has(action.trim().toLowerCase().split(' ', 1)[0] ?? '')
}

/** A person's body for each stance. What is missing here no person can do. */
export const bodies: Readonly<Partial<Record<Stance, FigurePoseName>>> = {
  standing: 'standing',
  walking: 'walking',
  running: 'running',
  jumping: 'jumping',
  sitting: 'sitting',
  seated: 'seated',
  kneeling: 'kneeling',
  lotus: 'lotus',
  lying: 'lying',
  sleeping: 'sleeping',
  dancing: 'dancing',
  flying: 'flying',
  riding: 'riding',
}
