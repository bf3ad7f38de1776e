import { nearestName } from '../../core/nearest.ts'
import { isLink, type Graph, type Link } from './graph.ts'
import { slotNames, slotOf, valueSlots, type Slot, type ValueSlot } from './slots.ts'

/** The slots of a template, and what is wrong with them. */
export interface FoundSlots {
  readonly values: Set<ValueSlot>
  readonly files: Set<string>
  /** Numbers of `reference.<n>` and of `image.<n>`. */
  readonly references: Set<number>
  readonly images: Set<number>
  readonly chains: Set<string>
  readonly repeated: Set<Slot['kind']>
  readonly faults: string[]
}

export function findSlots(graph: Graph, repeated: Graph): FoundSlots {
  const found: FoundSlots = {
    values: new Set(),
    files: new Set(),
    references: new Set(),
    images: new Set(),
    chains: new Set(),
    repeated: new Set(),
    faults: [],
  }
  for (const { nodes, isRepeated } of [
    { nodes: graph, isRepeated: false },
    { nodes: repeated, isRepeated: true },
  ]) {
    for (const [id, node] of Object.entries(nodes)) {
      for (const [input, value] of Object.entries(node.inputs)) {
        const slot = slotOf(value)
        if (slot === null) continue
        if (isRepeated) found.repeated.add(slot.kind === 'unknown' ? 'value' : slot.kind)
        const fault = take(slot, isRepeated, found)
        if (fault !== null) found.faults.push(`node ${id}, input ${input}: ${fault}`)
      }
    }
  }
  return found
}

function take(
  slot: Slot | { kind: 'unknown'; text: string },
  isRepeated: boolean,
  found: FoundSlots,
): string | null {
  switch (slot.kind) {
    case 'value':
      found.values.add(slot.name)
      return null
    case 'file':
      found.files.add(slot.name)
      return null
    case 'chain':
      found.chains.add(slot.name)
      return null
    case 'this-reference':
      return isRepeated ? null : 'the slot {{reference}} is for nodes of `eachReference` only'
    case 'reference':
      if (isRepeated) return `the slot {{reference.${slot.number}}} is for nodes of \`graph\` only`
      found.references.add(slot.number)
      return null
    case 'image':
      if (isRepeated) return `the slot {{image.${slot.number}}} is for nodes of \`graph\` only`
      found.images.add(slot.number)
      return null
    case 'unknown': {
      const nearest = nearestName(slot.text, valueSlots)
      const hint =
        nearest === null ? `slots are ${slotNames.join(', ')}` : `did you mean {{${nearest}}}?`
      return slot.text.includes('{')
        ? `a slot must be the whole value, not a part of it: ${JSON.stringify(slot.text.slice(0, 80))}`
        : `there is no slot {{${slot.text}}}; ${hint}`
    }
  }
}

/** As the file has it. */
type EachReference =
  | {
      readonly nodes: Graph
      readonly image?: Link | undefined
      readonly chains: Readonly<Record<string, { readonly start: Link; readonly next: Link }>>
    }
  | undefined

export function linkFaults(graph: Graph, each: EachReference): readonly string[] {
  const faults: string[] = []
  const has = (nodes: Graph, id: string): boolean => Object.hasOwn(nodes, id)
  const nodes = each?.nodes ?? {}
  for (const [id, { inputs }] of Object.entries(graph)) {
    for (const [input, value] of Object.entries(inputs)) {
      if (isLink(value) && !has(graph, value[0])) {
        faults.push(`node ${id}, input ${input}: there is no node ${value[0]} in \`graph\``)
      }
    }
  }
  for (const [id, { inputs }] of Object.entries(nodes)) {
    for (const [input, value] of Object.entries(inputs)) {
      if (isLink(value) && !has(nodes, value[0]) && !has(graph, value[0])) {
        faults.push(`node ${id}, input ${input}: there is no node ${value[0]}`)
      }
    }
    const taken = Object.keys(graph).find(
      (other) => other.startsWith(`${id}-`) && /^\d$/.test(other.slice(id.length + 1)),
    )
    if (taken !== undefined) {
      faults.push(`node ${taken} has an id that node ${id} of \`eachReference\` will get`)
    }
  }
  for (const [name, { start, next }] of Object.entries(each?.chains ?? {})) {
    if (!has(graph, start[0]))
      faults.push(`chain ${name} starts at ${start[0]}, which is no node of \`graph\``)
    if (!has(nodes, next[0]))
      faults.push(`chain ${name} goes on at ${next[0]}, which is no node of \`eachReference\``)
  }
  if (each?.image !== undefined && !has(nodes, each.image[0])) {
    faults.push(`\`eachReference.image\` is ${each.image[0]}, which is none of its nodes`)
  }
  return faults
}

export function referenceFaults(
  found: FoundSlots,
  each: EachReference,
  graph: Graph,
): readonly string[] {
  const faults: string[] = []
  for (const name of found.chains) {
    if (!Object.hasOwn(each?.chains ?? {}, name)) faults.push(`there is no chain ${name}`)
  }
  if (found.images.size > 0 && each?.image === undefined) {
    faults.push('slots {{image.<n>}} need `eachReference.image`')
  }
  if (found.references.size > 0 && each !== undefined) {
    faults.push('slots {{reference.<n>}} and `eachReference` exclude each other')
  }
  if (each !== undefined && !found.repeated.has('this-reference')) {
    faults.push('no node of `eachReference` has the slot {{reference}}')
  }
  for (const numbers of [found.references, found.images]) {
    const missing = Array.from({ length: numbers.size }, (_, i) => i + 1).find(
      (n) => !numbers.has(n),
    )
    if (missing !== undefined) faults.push(`the numbered slots leave out ${missing}`)
  }
  if (Object.keys(graph).length === 0) faults.push('`graph` has no nodes')
  return faults
}
