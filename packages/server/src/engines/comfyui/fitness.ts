import { z } from 'zod'
import type { Graph } from './graph.ts'
import type { NodeInfo } from './wire.ts'

/**
 * What a graph needs and a server has not, as clauses: a kind of node, or a value that its list of
 * choices does not have, such as a model file. `info` is the server's `/object_info` by node class,
 * null for a class it has not. Pure.
 */
export function fitnessFaults(
  graph: Graph,
  info: ReadonlyMap<string, NodeInfo | null>,
  /** The references, whose names nobody can know before they are uploaded. */
  uploads: readonly string[],
): readonly string[] {
  const faults = new Set<string>()
  for (const { class_type: type, inputs } of Object.values(graph)) {
    const known = info.get(type) ?? null
    if (known === null) {
      faults.add(`it has no node ${type}: it is too old, or a custom node is not installed`)
      continue
    }
    const inputsKnown = { ...known.input.optional, ...known.input.required }
    for (const [input, value] of Object.entries(inputs)) {
      if (typeof value !== 'string' || uploads.includes(value)) continue
      const choices = Object.hasOwn(inputsKnown, input) ? choicesOf(inputsKnown[input]) : null
      if (choices === null || choices.includes(value)) continue
      const isFile = /\.\w{2,12}$/.test(value)
      faults.add(
        isFile
          ? `it has no file ${value} (${input} of ${type})`
          : `its ${type} does not know ${input} "${value}": it is too old`,
      )
    }
  }
  return [...faults]
}

/** The choices of an input that has a list of them, in either of ComfyUI's ways to write it. */
function choicesOf(spec: unknown): readonly unknown[] | null {
  if (!Array.isArray(spec)) return null
  const [type, options] = spec as unknown[]
  const details = optionsSchema.safeParse(options).data ?? {}
  // Lists of uploads leave folders out, and remote ones are not the server's.
  if (details.image_upload === true || details.remote !== undefined) return null
  if (Array.isArray(type)) return type
  return type === 'COMBO' ? (details.options ?? null) : null
}

const optionsSchema = z.object({
  options: z.array(z.unknown()).optional(),
  image_upload: z.boolean().optional(),
  remote: z.unknown().optional(),
})
