/** An output of another node: its id and the output's number. */
export type Link = readonly [nodeId: string, output: number]

export interface GraphNode {
  readonly class_type: string
  /** Values, and links to outputs of other nodes. */
  readonly inputs: Readonly<Record<string, unknown>>
}

/** A workflow as ComfyUI exports it by "Export (API)": nodes by their ids. */
export type Graph = Readonly<Record<string, GraphNode>>

export function isLink(value: unknown): value is Link {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    Number.isInteger(value[1])
  )
}
