import { isLink, type Graph, type GraphNode, type Link } from './graph.ts'
import { slotOf, type Slot, type ValueSlot } from './slots.ts'
import type { Template } from './template.ts'

/** What a task puts into the slots of a template. */
export interface SlotValues {
  readonly values: Readonly<Record<ValueSlot, string | number>>
  readonly files: Readonly<Record<string, string>>
  /** Names of the uploaded references, as LoadImage takes them, in order. */
  readonly references: readonly string[]
}

/**
 * The graph to send: each slot filled, the repeated nodes there once for each reference. Pure.
 * @throws Error when the template cannot take that many references, which the model's limits rule out
 */
export function bindTemplate(template: Template, given: SlotValues): Graph {
  const { graph, eachReference: each, references } = template
  const { length } = given.references
  if (length < references.min || length > references.max) {
    throw new Error(
      `a template for ${references.min} to ${references.max} references got ${length}`,
    )
  }
  const bound: Record<string, GraphNode> = {}
  const images: Link[] = []
  const chains = new Map<string, Link>()
  if (each !== null) {
    for (const [name, { start }] of Object.entries(each.chains)) chains.set(name, start)
    for (const [i, reference] of given.references.entries()) {
      const renamed = ([id, output]: Link): Link => [
        Object.hasOwn(each.nodes, id) ? `${id}-${i + 1}` : id,
        output,
      ]
      const fill = (slot: Slot): unknown =>
        slot.kind === 'this-reference' ? reference : fillSlot(slot, given, chains, images)
      for (const [id, node] of Object.entries(each.nodes)) {
        bound[`${id}-${i + 1}`] = bindNode(node, fill, renamed)
      }
      for (const [name, { next }] of Object.entries(each.chains)) chains.set(name, renamed(next))
      if (each.image !== null) images.push(renamed(each.image))
    }
  }
  for (const [id, node] of Object.entries(graph)) {
    bound[id] = bindNode(
      node,
      (slot) => fillSlot(slot, given, chains, images),
      (link) => link,
    )
  }
  return bound
}

function bindNode(
  { class_type, inputs }: GraphNode,
  fill: (slot: Slot) => unknown,
  follow: (link: Link) => Link,
): GraphNode {
  const bound: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(inputs)) {
    const slot = slotOf(value)
    if (slot !== null && slot.kind !== 'unknown') {
      const filled = fill(slot)
      // An image that is not there is an input that is not there: the node is told nothing of it.
      if (filled !== undefined) bound[name] = filled
    } else bound[name] = isLink(value) ? follow(value) : value
  }
  return { class_type, inputs: bound }
}

function fillSlot(
  slot: Slot,
  given: SlotValues,
  chains: ReadonlyMap<string, Link>,
  images: readonly Link[],
): unknown {
  switch (slot.kind) {
    case 'value':
      return given.values[slot.name]
    case 'file':
      return given.files[slot.name]
    case 'reference':
      return given.references[slot.number - 1]
    case 'image':
      return images[slot.number - 1]
    case 'chain':
      return chains.get(slot.name)
    case 'this-reference':
      return undefined
  }
}
