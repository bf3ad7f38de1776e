import { z } from 'zod'
import type { Graph, Link } from './graph.ts'
import type { ValueSlot } from './slots.ts'
import { findSlots, linkFaults, referenceFaults, type FoundSlots } from './template-faults.ts'

const linkSchema = z.tuple([z.string(), z.int().min(0)]).readonly()
const graphSchema = z.record(
  z.string(),
  // What the export has besides, such as titles, is nothing to the server.
  z.object({ class_type: z.string().min(1), inputs: z.record(z.string(), z.unknown()) }),
)

const templateSchema = z.strictObject({
  description: z.string().optional(),
  /** How many references it can take. Default: what its slots say. */
  references: z
    .strictObject({ min: z.int().min(0).max(7), max: z.int().min(0).max(7) })
    .refine(({ min, max }) => min <= max, 'has a min above its max')
    .optional(),
  /** Model files by the names of their slots. */
  files: z.record(z.string(), z.string()).default({}),
  defaults: z
    .strictObject({
      steps: z.int().min(1).optional(),
      guidance: z.number().min(0).optional(),
      negativePrompt: z.string().default(''),
    })
    .default({ negativePrompt: '' }),
  /** Sizes that its nodes take, px. */
  size: z
    .strictObject({
      multipleOf: z.int().min(1).default(16),
      sideMin: z.int().min(16).default(256),
      sideMax: z.int().max(16_384).default(4096),
    })
    .default({ multipleOf: 16, sideMin: 256, sideMax: 4096 }),
  /** The node whose picture is the result. Default: the only SaveImage. */
  output: z.string().optional(),
  graph: graphSchema,
  /** Nodes that are there once for each reference, as `<id>-<number>`. */
  eachReference: z
    .strictObject({
      nodes: graphSchema,
      /** What `image.<n>` stands for. */
      image: linkSchema.optional(),
      /** Each begins at a node of the graph and goes on at one of these. */
      chains: z
        .record(z.string(), z.strictObject({ start: linkSchema, next: linkSchema }))
        .default({}),
    })
    .optional(),
})

/** A workflow with slots, checked: every slot is known, and every link leads to a node. */
export interface Template {
  readonly references: { readonly min: number; readonly max: number }
  readonly files: Readonly<Record<string, string>>
  readonly defaults: {
    readonly steps?: number | undefined
    readonly guidance?: number | undefined
    readonly negativePrompt: string
  }
  readonly size: {
    readonly multipleOf: number
    readonly sideMin: number
    readonly sideMax: number
  }
  readonly output: string
  readonly graph: Graph
  readonly eachReference: {
    readonly nodes: Graph
    readonly image: Link | null
    readonly chains: Readonly<Record<string, { readonly start: Link; readonly next: Link }>>
  } | null
  /** The names of what it has slots for. */
  readonly slots: { readonly values: ReadonlySet<ValueSlot>; readonly files: ReadonlySet<string> }
}

/** Without these a template would make the same picture for everybody. */
const slotsNeeded = ['prompt', 'seed', 'width', 'height'] as const satisfies readonly ValueSlot[]

/**
 * Reads a template. Pure: what is wrong with it comes back as sentences, every fault at once, for the
 * operator who wrote the file.
 */
export function readTemplate(text: string): Template | { readonly faults: readonly string[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { faults: [`it is no JSON: ${error instanceof Error ? error.message : ''}`] }
  }
  const parsed = templateSchema.safeParse(json)
  if (!parsed.success) return { faults: shapeFaults(json, parsed.error) }
  const { data } = parsed
  const each = data.eachReference
  const found = findSlots(data.graph, each?.nodes ?? {})
  const faults = [
    ...found.faults,
    ...slotsNeeded
      .filter((name) => !found.values.has(name))
      .map((name) => `no node has the slot {{${name}}}`),
    ...linkFaults(data.graph, each),
    ...referenceFaults(found, each, data.graph),
  ]
  const output = outputOf(data.output, data.graph)
  if ('fault' in output) faults.push(output.fault)
  const references = data.references ?? referencesBySlots(found, each !== undefined)
  const fixed = found.references.size
  if (fixed > 0 && (references.min !== fixed || references.max !== fixed)) {
    faults.push(`it has slots for exactly ${fixed} references, and \`references\` says otherwise`)
  }
  if (faults.length > 0 || 'fault' in output) return { faults }
  const { files, defaults, size, graph } = data
  return {
    references,
    files,
    defaults,
    size,
    output: output.id,
    graph,
    eachReference:
      each === undefined
        ? null
        : { nodes: each.nodes, image: each.image ?? null, chains: each.chains },
    slots: { values: found.values, files: found.files },
  }
}

function shapeFaults(json: unknown, error: z.ZodError): readonly string[] {
  const isWorkflow = typeof json === 'object' && json !== null && 'nodes' in json && 'links' in json
  if (isWorkflow) {
    return [
      'it is a workflow as ComfyUI saves it: export it by "Export (API)" and put it in `graph`',
    ]
  }
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

/** As many as there are numbered slots; any number where nodes are repeated without numbers. */
function referencesBySlots(
  { references, images }: FoundSlots,
  repeats: boolean,
): { min: number; max: number } {
  if (!repeats) return { min: references.size, max: references.size }
  return { min: 0, max: images.size > 0 ? images.size : 7 }
}

function outputOf(named: string | undefined, graph: Graph): { id: string } | { fault: string } {
  if (named !== undefined) {
    return Object.hasOwn(graph, named)
      ? { id: named }
      : { fault: `\`output\` is ${named}, which is no node of \`graph\`` }
  }
  const saving = Object.keys(graph).filter((id) => graph[id]?.class_type === 'SaveImage')
  const [only] = saving
  if (only !== undefined && saving.length === 1) return { id: only }
  return {
    fault: `\`graph\` has ${saving.length} SaveImage nodes: name the one that saves the result in \`output\``,
  }
}
