import type { SimulatedNode } from './nodes.ts'

export interface SimulatedGraphNode {
  readonly class_type: string
  readonly inputs: Readonly<Record<string, unknown>>
}
export type SimulatedGraph = Readonly<Record<string, SimulatedGraphNode>>

interface NodeError {
  readonly type: string
  readonly message: string
  readonly details: string
}
export interface Validation {
  readonly error: (NodeError & { extra_info: object }) | null
  readonly nodeErrors: Record<
    string,
    { errors: NodeError[]; dependent_outputs: string[]; class_type: string }
  >
  /** Outputs that can be made. */
  readonly outputs: readonly string[]
}

/**
 * Judges a graph as ComfyUI's `validate_prompt` does: from each output node backwards, and accepted when
 * any output can be made. Stricter in one thing: an input that its node does not have is a fault.
 */
export function validateGraph(
  graph: SimulatedGraph,
  nodes: Readonly<Record<string, SimulatedNode>>,
  hasUpload: (name: string) => boolean,
): Validation {
  for (const [id, { class_type: type }] of Object.entries(graph)) {
    if (nodes[type] === undefined) {
      const message = `Node '${type}' not found. The custom node may not be installed.`
      return refused('missing_node_type', message, `Node ID '#${id}'`)
    }
  }
  const outputs = Object.keys(graph).filter((id) => nodes[graph[id]?.class_type ?? '']?.isOutput)
  if (outputs.length === 0) return refused('prompt_no_outputs', 'Prompt has no outputs', '')
  const nodeErrors: Validation['nodeErrors'] = {}
  const good = outputs.filter((output) => {
    const bad = [...ancestors(output, graph)].flatMap((id) => {
      const errors = nodeFaults(id, graph, nodes, hasUpload)
      return errors.length === 0 ? [] : [{ id, errors }]
    })
    for (const { id, errors } of bad) {
      nodeErrors[id] ??= {
        errors,
        dependent_outputs: [],
        class_type: graph[id]?.class_type ?? '',
      }
      nodeErrors[id].dependent_outputs.push(output)
    }
    return bad.length === 0
  })
  if (good.length > 0) return { error: null, nodeErrors, outputs: good }
  const lines = Object.values(nodeErrors).flatMap(({ errors }) =>
    errors.map(({ message, details }) => `${message}: ${details}`),
  )
  const type = 'prompt_outputs_failed_validation'
  const failed = refused(type, 'Prompt outputs failed validation', lines.join('\n'))
  return { ...failed, nodeErrors }
}

function refused(type: string, message: string, details: string): Validation {
  return { error: { type, message, details, extra_info: {} }, nodeErrors: {}, outputs: [] }
}

/** The node and all that it needs. */
export function ancestors(
  id: string,
  graph: SimulatedGraph,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const value of Object.values(graph[id]?.inputs ?? {})) {
    if (Array.isArray(value)) ancestors(String(value[0]), graph, seen)
  }
  return seen
}

function nodeFaults(
  id: string,
  graph: SimulatedGraph,
  nodes: Readonly<Record<string, SimulatedNode>>,
  hasUpload: (name: string) => boolean,
): NodeError[] {
  const node = graph[id]
  const known = nodes[node?.class_type ?? '']
  if (node === undefined || known === undefined) {
    return [{ type: 'bad_linked_input', message: 'No such node', details: id }]
  }
  const errors: NodeError[] = []
  const specs = { ...known.optional, ...known.required }
  const add = (type: string, message: string, details: string) =>
    errors.push({ type, message, details })
  for (const input of Object.keys(known.required)) {
    if (!(input in node.inputs)) add('required_input_missing', 'Required input is missing', input)
  }
  for (const [input, value] of Object.entries(node.inputs)) {
    const spec = specs[input]
    if (spec === undefined) {
      add('unknown_input', 'No such input', input)
      continue
    }
    const [type, options = {}] = spec
    if (Array.isArray(value)) {
      const source = nodes[graph[String(value[0])]?.class_type ?? '']
      const given = source?.output[Number(value[1])]
      if (given !== type) {
        add(
          'return_type_mismatch',
          'Return type mismatch between linked nodes',
          `${input}, received_type(${given}) mismatch input_type(${String(type)})`,
        )
      }
      continue
    }
    const choices = Array.isArray(type) ? (type as unknown[]) : options['options']
    if (options['image_upload'] === true) {
      if (!hasUpload(String(value))) {
        add(
          'custom_validation_failed',
          'Custom validation failed for node',
          `${input} - Invalid image file: ${String(value)}`,
        )
      }
    } else if (Array.isArray(choices)) {
      if (!choices.includes(value)) {
        add(
          'value_not_in_list',
          'Value not in list',
          `${input}: '${String(value)}' not in [${choices.join(', ')}]`,
        )
      }
    } else if (type === 'INT' || type === 'FLOAT') {
      if (typeof value !== 'number' || (type === 'INT' && !Number.isInteger(value))) {
        add(
          'invalid_input_type',
          `Failed to convert an input value to a ${type} value`,
          `${input}, ${String(value)}`,
        )
      } else if (value < Number(options['min'])) {
        add(
          'value_smaller_than_min',
          `Value ${value} smaller than min of ${String(options['min'])}`,
          input,
        )
      } else if (value > Number(options['max'])) {
        add(
          'value_bigger_than_max',
          `Value ${value} bigger than max of ${String(options['max'])}`,
          input,
        )
      }
    } else if (type === 'STRING' && typeof value !== 'string') {
      add('invalid_input_type', 'Failed to convert an input value to a STRING value', input)
    }
  }
  return errors
}
