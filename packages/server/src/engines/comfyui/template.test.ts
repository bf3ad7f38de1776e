import { describe, expect, it } from 'vitest'
import { readTemplate } from './template.ts'

/** A workflow as ComfyUI exports it, with its slots. */
const graph = {
  '3': {
    class_type: 'KSampler',
    inputs: { seed: '{{seed}}', steps: '{{steps}}', positive: ['6', 0], latent_image: ['5', 0] },
    _meta: { title: 'KSampler' },
  },
  '5': { class_type: 'EmptyLatentImage', inputs: { width: '{{width}}', height: '{{ height }}' } },
  '6': { class_type: 'CLIPTextEncode', inputs: { text: '{{prompt}}' } },
  '9': { class_type: 'SaveImage', inputs: { images: ['3', 0], filename_prefix: 'mine' } },
}
const load = { load: { class_type: 'LoadImage', inputs: { image: '{{reference}}' } } }

function read(template: object) {
  const read = readTemplate(JSON.stringify(template))
  if ('faults' in read) throw new Error(read.faults.join('; '))
  return read
}

function faultsOf(template: unknown): readonly string[] {
  const text = typeof template === 'string' ? template : JSON.stringify(template)
  const read = readTemplate(text)
  return 'faults' in read ? read.faults : []
}

/** The graph with one input of one node changed. */
function withInput(id: keyof typeof graph, inputs: object) {
  return { graph: { ...graph, [id]: { ...graph[id], inputs: { ...graph[id].inputs, ...inputs } } } }
}

describe('a template', () => {
  it('needs no more than an exported workflow with slots', () => {
    expect(read({ graph })).toMatchObject({
      output: '9',
      references: { min: 0, max: 0 },
      defaults: { negativePrompt: '' },
      size: { multipleOf: 16 },
      eachReference: null,
    })
  })

  it('takes as many references as it has numbered slots', () => {
    const both = withInput('6', { image1: '{{reference.1}}', image2: '{{reference.2}}' })
    expect(read(both).references).toEqual({ min: 2, max: 2 })
  })

  it('takes any number where nodes are repeated, and those it has inputs for where they are not all chained', () => {
    expect(read({ graph, eachReference: { nodes: load } }).references).toEqual({ min: 0, max: 7 })
    const images = withInput('6', { image1: '{{image.1}}', image2: '{{image.2}}' })
    const eachReference = { nodes: load, image: ['load', 0] }
    expect(read({ ...images, eachReference }).references).toEqual({ min: 0, max: 2 })
  })
})

describe('a template is refused', () => {
  const chains = { positive: { start: ['6', 0], next: ['load', 0] } }

  it.each<[string, unknown, string]>([
    ['that is no JSON', '{', 'it is no JSON'],
    ['that is saved and not exported', { nodes: [], links: [] }, 'export it by "Export (API)"'],
    ['without a graph', {}, 'graph: '],
    ['with a setting nobody knows', { graph, outptu: '9' }, 'outptu'],
    [
      'with a misspelt slot',
      withInput('6', { text: '{{promt}}' }),
      'there is no slot {{promt}}; did you mean {{prompt}}?',
    ],
    ['with a slot of its own', withInput('6', { text: '{{weather}}' }), 'slots are prompt,'],
    [
      'with a slot inside a text',
      withInput('6', { text: 'oil, {{prompt}}' }),
      'must be the whole value',
    ],
    [
      'without a place for the prompt',
      withInput('6', { text: 'a cat' }),
      'no node has the slot {{prompt}}',
    ],
    ['without a place for the seed', withInput('3', { seed: 1 }), 'no node has the slot {{seed}}'],
    ['without a place for the width', withInput('5', { width: 512 }), '{{width}}'],
    [
      'with a link to nowhere',
      withInput('9', { images: ['8', 0] }),
      'node 9, input images: there is no node 8',
    ],
    [
      'without a picture',
      { graph: { ...graph, '9': { class_type: 'PreviewImage', inputs: {} } } },
      '0 SaveImage nodes',
    ],
    [
      'with two pictures',
      { graph: { ...graph, '10': graph['9'] } },
      '2 SaveImage nodes: name the one',
    ],
    ['whose output is nowhere', { graph, output: '12' }, '`output` is 12'],
    [
      'with {{reference}} outside of the repeated nodes',
      withInput('6', { text2: '{{reference}}' }),
      'for nodes of `eachReference` only',
    ],
    ['with numbers that leave one out', withInput('6', { a: '{{reference.2}}' }), 'leave out 1'],
    [
      'with images and nothing that makes them',
      withInput('6', { a: '{{image.1}}' }),
      'need `eachReference.image`',
    ],
    [
      'with repeated nodes that use no reference',
      { graph, eachReference: { nodes: { x: { class_type: 'X', inputs: {} } } } },
      'the slot {{reference}}',
    ],
    [
      'with a chain that is not there',
      withInput('6', { a: '{{chain.positive}}' }),
      'there is no chain positive',
    ],
    [
      'with a chain that starts nowhere',
      {
        graph,
        eachReference: { nodes: load, chains: { a: { start: ['x', 0], next: ['load', 0] } } },
      },
      'chain a starts at x',
    ],
    [
      'with a chain that goes on nowhere',
      { graph, eachReference: { nodes: load, chains: { a: { start: ['6', 0], next: ['6', 0] } } } },
      'chain a goes on at 6',
    ],
    [
      'with ids that meet',
      { graph: { ...graph, 'load-2': graph['6'] }, eachReference: { nodes: load, chains } },
      'node load-2 has an id',
    ],
    [
      'that says another number than its slots',
      { ...withInput('6', { a: '{{reference.1}}' }), references: { min: 0, max: 3 } },
      'slots for exactly 1',
    ],
  ])('%s', (_, template, fault) => {
    expect(faultsOf(template).join('; ')).toContain(fault)
  })

  it('with all its faults at once', () => {
    expect(faultsOf(withInput('6', { text: '{{promt}}', clip: ['77', 0] }))).toHaveLength(3)
  })
})
