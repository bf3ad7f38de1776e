import { describe, expect, it } from 'vitest'
import { createProgressTracker, readFrame } from './progress.ts'

const graph = {
  load: { class_type: 'UNETLoader', inputs: {} },
  text: { class_type: 'CLIPTextEncode', inputs: {} },
  sample: { class_type: 'SamplerCustomAdvanced', inputs: {} },
  select: { class_type: 'KSamplerSelect', inputs: {} },
  save: { class_type: 'SaveImage', inputs: {} },
}

describe('progress', () => {
  it('is mostly sampling, whatever the number of other nodes', () => {
    const tracker = createProgressTracker(graph)
    const seen = [
      tracker.take({ kind: 'executing', node: 'load' }),
      tracker.take({ kind: 'executing', node: 'text' }),
      tracker.take({ kind: 'executed', node: 'text' }),
      tracker.take({ kind: 'executing', node: 'sample' }),
      tracker.take({ kind: 'progress', nodes: [{ node: 'sample', fraction: 0.5 }] }),
      tracker.take({ kind: 'progress', nodes: [{ node: 'sample', fraction: 1 }] }),
    ]
    expect(seen.map((value) => Math.round(value * 1000))).toEqual([0, 63, 125, 125, 500, 875])
  })

  it('never goes back, and never over the end', () => {
    const tracker = createProgressTracker(graph)
    const all = Object.keys(graph)
    tracker.take({ kind: 'progress', nodes: [{ node: 'sample', fraction: 0.8 }] })
    expect(
      tracker.take({ kind: 'progress', nodes: [{ node: 'sample', fraction: 0.2 }] }),
    ).toBeCloseTo(0.6)
    tracker.take({ kind: 'cached', nodes: all })
    expect(tracker.take({ kind: 'executed', node: 'save' })).toBe(1)
  })

  it('counts what the server had from before, and not what it does not know', () => {
    const tracker = createProgressTracker(graph)
    expect(tracker.take({ kind: 'cached', nodes: ['load', 'text', 'nowhere'] })).toBe(0.125)
  })

  it('comes without a sampler too', () => {
    const tracker = createProgressTracker({ save: { class_type: 'SaveImage', inputs: {} } })
    expect(tracker.take({ kind: 'executed', node: 'save' })).toBe(1)
  })
})

describe('a frame', () => {
  it.each([
    [
      'executing',
      { node: '3', prompt_id: 'p', display_node: '3' },
      { kind: 'executing', node: '3' },
    ],
    ['executing', { node: null, prompt_id: 'p' }, { kind: 'executing', node: null }],
    ['execution_cached', { nodes: ['1'], prompt_id: 'p' }, { kind: 'cached', nodes: ['1'] }],
    [
      'progress',
      { value: 3, max: 4, node: '3', prompt_id: 'p' },
      { kind: 'progress', nodes: [{ node: '3', fraction: 0.75 }] },
    ],
    [
      'progress_state',
      {
        prompt_id: 'p',
        nodes: {
          a: { value: 1, max: 4, state: 'running', node_id: 'a' },
          b: { value: 0, max: 0, state: 'finished', node_id: 'b' },
        },
      },
      {
        kind: 'progress',
        nodes: [
          { node: 'a', fraction: 0.25 },
          { node: 'b', fraction: 1 },
        ],
      },
    ],
    ['executed', { node: '9', output: {}, prompt_id: 'p' }, { kind: 'executed', node: '9' }],
    ['execution_success', { prompt_id: 'p', timestamp: 1 }, { kind: 'ended' }],
    ['execution_error', { prompt_id: 'p', exception_message: 'x' }, { kind: 'ended' }],
    ['execution_interrupted', { prompt_id: 'p' }, { kind: 'ended' }],
  ])('%s is read', (type, data, event) => {
    expect(readFrame(JSON.stringify({ type, data }))).toEqual({ promptId: 'p', event })
  })

  it.each([
    'nonsense',
    '[]',
    'null',
    '{"type":"status","data":{"status":{}}}',
    '{"type":"executing","data":{"node":"3"}}',
    '{"type":"progress","data":{"prompt_id":"p","value":"1","max":2,"node":"3"}}',
  ])('%s is passed over', (text) => {
    expect(readFrame(text)).toBeNull()
  })
})
