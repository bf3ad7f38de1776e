/**
 * The scene description: what the prompt asked for, as plain data. `understand/` writes it, every
 * later step reads it, and nothing in it refers to pixels.
 */

export const settingKinds = [
  'mountains',
  'hills',
  'meadow',
  'forest',
  'desert',
  'beach',
  'sea',
  'lake',
  'snowfield',
  'river',
  'underwater',
  'city',
  'skyline',
  'village',
  'road',
  'garden',
  'room',
  'kitchen',
  'office',
  'stage',
  'studio',
  'sky',
  'space',
  'abstract',
] as const
/**
 * Where the scene is. `city` is a street seen from within, `skyline` the city seen from afar, `room`
 * a living room, `stage` a theatre's, `abstract` shapes and colours alone; `studio` is a plain
 * photographic backdrop, the choice when no place is named.
 */
export type SettingKind = (typeof settingKinds)[number]

export const timesOfDay = ['dawn', 'day', 'sunset', 'night'] as const
export type TimeOfDay = (typeof timesOfDay)[number]

export const weathers = ['clear', 'cloudy', 'rain', 'snow', 'fog', 'storm'] as const
export type Weather = (typeof weathers)[number]

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof seasons)[number]

export const cameras = ['normal', 'close-up', 'wide', 'low', 'aerial'] as const
export type Camera = (typeof cameras)[number]

export const skyLights = ['moon', 'stars', 'aurora', 'rainbow', 'sun'] as const
/** A light of the sky that the prompt asks for by name. */
export type SkyLight = (typeof skyLights)[number]

export const sizes = ['tiny', 'small', 'normal', 'large', 'huge'] as const
/** A size word of the prompt, relative to the usual size of such a thing. */
export type SizeWord = (typeof sizes)[number]

export const relationKinds = [
  'on',
  'under',
  'beside',
  'left-of',
  'right-of',
  'behind',
  'in-front-of',
  'above',
  'between',
  'inside',
  'holding',
  'riding',
  'looking-at',
  'pictured-on',
] as const
/** `pictured-on`: the subject is printed, painted or shown on the object, a poster or a screen. */
export type RelationKind = (typeof relationKinds)[number]

/** Where the look of a thing comes from. */
export type ThingSource =
  | { readonly kind: 'words' }
  /** `references` are indexes into the request's reference list; `subject` is its `@name`, if any. */
  | {
      readonly kind: 'reference'
      readonly references: readonly number[]
      readonly subject: string | null
    }

/** One kind of thing that has to be seen in the picture. */
export interface Thing {
  /** Unique inside one scene: `t1`, `t2`, … in order of mention. */
  readonly id: string
  /** The head noun as a singular English lemma: `balloon`; for compounds, `hot air balloon`. Empty for a bare reference. */
  readonly noun: string
  /** The words as the prompt has them, for messages: `three small red balloons`. */
  readonly phrase: string
  /** How many, 1 to 24. Words like "several" are 3, "many" 7, "a flock of" 9. */
  readonly count: number
  /** Colour words in order, as normalised English names: `red`, `dark blue`. */
  readonly colours: readonly string[]
  readonly size: SizeWord
  /** `wooden`, `golden`, `glass`, … or null. */
  readonly material: string | null
  /** -ing words and states the prompt gives it (`running`, `sleeping`), which most drawings can't show. */
  readonly actions: readonly string[]
  readonly source: ThingSource
}

export interface Relation {
  readonly kind: RelationKind
  /** Thing id: the cat of "a cat on a sofa". */
  readonly subject: string
  /** Thing id: the sofa. For `between`, the first of the two. */
  readonly object: string
  /** The second object of `between`. */
  readonly object2: string | null
}

/** How a thing stands to a light of the sky: a cat that looks at the moon, a tower under it. */
export interface SkyRelation {
  readonly kind: 'looking-at' | 'under' | 'in-front-of'
  /** Thing id. */
  readonly subject: string
  readonly light: SkyLight
}

/** Words that must be readable in the picture. */
export interface WrittenText {
  /** As the prompt has them between its quotation marks. */
  readonly words: string
  /** Id of the thing that bears them (a sign, a shirt, a poster); null: a title of the picture. */
  readonly on: string | null
}

export interface SceneDescription {
  readonly setting: SettingKind
  /** The words the setting was taken from, or null when it is the default. */
  readonly settingPhrase: string | null
  /**
   * Other places the prompt names in the same view, in order of mention: the desert a road runs
   * through, the mountains behind a lake. Never the setting itself; absent means none.
   */
  readonly surroundings?: readonly SettingKind[]
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season | null
  /** In order of mention, each once. */
  readonly skyLights: readonly SkyLight[]
  /** What the prompt says of things and those lights; absent means nothing. */
  readonly skyRelations?: readonly SkyRelation[]
  readonly camera: Camera
  /** Mood words (`cosy`, `dramatic`), which steer light and colour. */
  readonly moods: readonly string[]
  /** Style words (`watercolour`, `noir`), normalised; empty means the default painterly look. */
  readonly styles: readonly string[]
  /** Reference indexes whose style (not subject) is asked for. */
  readonly styleReferences: readonly number[]
  /** Quoted text, in order of mention. */
  readonly texts: readonly WrittenText[]
  readonly things: readonly Thing[]
  readonly relations: readonly Relation[]
  /** Things the prompt says must not be there. */
  readonly excluded: readonly string[]
  /** Content words no rule understood; each becomes a warning. */
  readonly notUnderstood: readonly string[]
}
