import { z } from 'zod'
import type { Graph } from './graph.ts'

/** What a websocket frame says of a job. */
export type JobEvent =
  | { readonly kind: 'cached'; readonly nodes: readonly string[] }
  /** The node at work now; null: the job has ended. */
  | { readonly kind: 'executing'; readonly node: string | null }
  | { readonly kind: 'progress'; readonly nodes: readonly NodeProgress[] }
  | { readonly kind: 'executed'; readonly node: string }
  | { readonly kind: 'ended' }

interface NodeProgress {
  readonly node: string
  /** 0 to 1. */
  readonly fraction: number
}

const promptId = z.string()
const progress = { value: z.number(), max: z.number() }
const frameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('execution_cached'),
    data: z.object({ prompt_id: promptId, nodes: z.array(z.string()) }),
  }),
  z.object({
    type: z.literal('executing'),
    data: z.object({ prompt_id: promptId, node: z.string().nullable() }),
  }),
  z.object({
    type: z.literal('progress'),
    data: z.object({ prompt_id: promptId, node: z.string(), ...progress }),
  }),
  z.object({
    type: z.literal('progress_state'),
    data: z.object({
      prompt_id: promptId,
      nodes: z.record(z.string(), z.object({ ...progress, state: z.string() })),
    }),
  }),
  z.object({
    type: z.literal('executed'),
    data: z.object({ prompt_id: promptId, node: z.string() }),
  }),
  z.object({
    type: z.enum(['execution_success', 'execution_error', 'execution_interrupted']),
    data: z.object({ prompt_id: promptId }),
  }),
])

/** Reads a text frame; null for those that tell nothing of a job, and for nonsense. */
export function readFrame(text: string): { promptId: string; event: JobEvent } | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = frameSchema.safeParse(json)
  if (!parsed.success) return null
  return { promptId: parsed.data.data.prompt_id, event: eventOf(parsed.data) }
}

function eventOf(frame: z.output<typeof frameSchema>): JobEvent {
  switch (frame.type) {
    case 'execution_cached':
      return { kind: 'cached', nodes: frame.data.nodes }
    case 'executing':
      return { kind: 'executing', node: frame.data.node }
    case 'progress':
      return { kind: 'progress', nodes: [{ node: frame.data.node, fraction: shareOf(frame.data) }] }
    case 'progress_state':
      return {
        kind: 'progress',
        nodes: Object.entries(frame.data.nodes).map(([node, state]) => ({
          node,
          fraction: state.state === 'finished' ? 1 : shareOf(state),
        })),
      }
    case 'executed':
      return { kind: 'executed', node: frame.data.node }
    case 'execution_success':
    case 'execution_error':
    case 'execution_interrupted':
      return { kind: 'ended' }
  }
}

function shareOf({ value, max }: { value: number; max: number }): number {
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
}

/** How far a job has come, by its nodes. */
export interface ProgressTracker {
  /** 0 to 1 after the event, never less than before. */
  take(event: JobEvent): number
}

/** The part of the time that goes into sampling, whatever the number of other nodes. */
const samplingShare = 0.75
const samplers = new Set(['KSampler', 'KSamplerAdvanced', 'SamplerCustom', 'SamplerCustomAdvanced'])

/** Pure but for what it has been told: the same events give the same progress. */
export function createProgressTracker(graph: Graph): ProgressTracker {
  const ids = Object.keys(graph)
  const sampling = ids.filter((id) => samplers.has(graph[id]?.class_type ?? ''))
  const others = ids.length - sampling.length
  const share = sampling.length === 0 ? 0 : samplingShare
  const weightOf = (id: string): number =>
    sampling.includes(id) ? share / sampling.length : (1 - share) / Math.max(1, others)
  const weights = new Map(ids.map((id) => [id, weightOf(id)]))
  const done = new Map<string, number>()
  let current: string | null = null
  let furthest = 0

  function set(node: string, fraction: number): void {
    if (weights.has(node)) done.set(node, Math.max(done.get(node) ?? 0, fraction))
  }

  return {
    take: (event) => {
      switch (event.kind) {
        case 'cached':
          for (const node of event.nodes) set(node, 1)
          break
        case 'executing':
          // One node after the other: who comes next says that the last one is done.
          if (current !== null && current !== event.node) set(current, 1)
          current = event.node
          break
        case 'progress':
          for (const { node, fraction } of event.nodes) set(node, fraction)
          break
        case 'executed':
          set(event.node, 1)
          break
        case 'ended':
          break
      }
      let sum = 0
      for (const [node, fraction] of done) sum += fraction * (weights.get(node) ?? 0)
      furthest = Math.max(furthest, Math.min(1, sum))
      return furthest
    },
  }
}
