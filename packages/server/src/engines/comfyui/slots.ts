/** A place in a template's graph that a task fills: a value that is `"{{name}}"` and nothing else. */
export type Slot =
  | { readonly kind: 'value'; readonly name: ValueSlot }
  /** `file.<name>`: a model file. */
  | { readonly kind: 'file'; readonly name: string }
  /** `reference`: the uploaded file of the reference that a node is repeated for. */
  | { readonly kind: 'this-reference' }
  /** `reference.<n>`: the uploaded file of the n-th reference, from 1. */
  | { readonly kind: 'reference'; readonly number: number }
  /** `image.<n>`: what the repeated nodes make of the n-th reference; without one, no input at all. */
  | { readonly kind: 'image'; readonly number: number }
  /** `chain.<name>`: how far a chain through the repeated nodes has come. */
  | { readonly kind: 'chain'; readonly name: string }

export const valueSlots = [
  'prompt',
  'negativePrompt',
  'seed',
  'width',
  'height',
  'steps',
  'guidance',
  'outputPrefix',
] as const
export type ValueSlot = (typeof valueSlots)[number]

/** What slots look like in messages. */
export const slotNames = [
  ...valueSlots,
  'file.<name>',
  'reference',
  'reference.<n>',
  'image.<n>',
  'chain.<name>',
]

/** Null: no slot. `unknown`: written as one, and none that exists. */
export function slotOf(value: unknown): Slot | { kind: 'unknown'; text: string } | null {
  if (typeof value !== 'string' || !/\{\{.*\}\}/s.test(value)) return null
  const text = /^\{\{\s*([\w.-]+)\s*\}\}$/.exec(value)?.[1]
  if (text === undefined) return { kind: 'unknown', text: value }
  const name = valueSlots.find((one) => one === text)
  if (name !== undefined) return { kind: 'value', name }
  if (text === 'reference') return { kind: 'this-reference' }
  const [, kind, rest = ''] = /^(file|reference|image|chain)\.(.+)$/.exec(text) ?? []
  if (kind === 'file' || kind === 'chain') return { kind, name: rest }
  if ((kind === 'reference' || kind === 'image') && /^[1-9]$/.test(rest)) {
    return { kind, number: Number(rest) }
  }
  return { kind: 'unknown', text }
}
