import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bindTemplate, type SlotValues } from './bind.ts'
import { isLink, type Graph } from './graph.ts'
import { readTemplate, type Template } from './template.ts'

function template(name: string): Template {
  const url = new URL(`../../../assets/comfyui/${name}.json`, import.meta.url)
  const read = readTemplate(readFileSync(url, 'utf8'))
  if ('faults' in read) throw new Error(read.faults.join('; '))
  return read
}

const flux2 = template('flux2')
const qwen = template('qwen-image-edit-2511')

function given(references: readonly string[]): SlotValues {
  return {
    values: {
      prompt: 'a {{seed}} of oak',
      negativePrompt: '',
      seed: 0,
      width: 1024,
      height: 768,
      steps: 4,
      guidance: 1,
      outputPrefix: 'likeness/gen_1/picture',
    },
    files: {
      diffusionModel: 'unet.safetensors',
      textEncoder: 'clip.safetensors',
      vae: 'vae.safetensors',
    },
    references,
  }
}

/** The node that an input is linked to. */
function target(graph: Graph, id: string, input: string): string {
  const link = graph[id]?.inputs[input]
  if (!isLink(link)) throw new Error(`${id}.${input} is no link`)
  return link[0]
}

describe('flux2', () => {
  it('without references is a graph of text alone', () => {
    const graph = bindTemplate(flux2, given([]))
    expect(Object.values(graph).map((node) => node.class_type)).not.toContain('LoadImage')
    expect(graph['guider']?.inputs).toMatchObject({
      positive: ['prompt', 0],
      negative: ['negative-prompt', 0],
      cfg: 1,
    })
  })

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'chains %i references on both conditionings, in order',
    (count) => {
      const names = Array.from({ length: count }, (_, i) => `likeness/gen_1/${i + 1}.png`)
      const graph = bindTemplate(flux2, given(names))
      for (const side of ['positive', 'negative'] as const) {
        const seen: unknown[] = []
        let at = target(graph, 'guider', side)
        while (graph[at]?.class_type === 'ReferenceLatent') {
          const encode = target(graph, at, 'latent')
          const scale = target(graph, encode, 'pixels')
          const load = target(graph, scale, 'image')
          expect([encode, scale, load].map((id) => graph[id]?.class_type)).toEqual([
            'VAEEncode',
            'ImageScaleToTotalPixels',
            'LoadImage',
          ])
          seen.unshift(graph[load]?.inputs['image'])
          at = target(graph, at, 'conditioning')
        }
        expect(seen).toEqual(names)
        expect(at).toBe(side === 'positive' ? 'prompt' : 'negative-prompt')
      }
    },
  )

  it('has values as they are, numbers as numbers and 0 as 0, and never looks into them', () => {
    const graph = bindTemplate(flux2, given([]))
    expect(graph['prompt']?.inputs['text']).toBe('a {{seed}} of oak')
    expect(graph['negative-prompt']?.inputs['text']).toBe('')
    expect(graph['noise']?.inputs['noise_seed']).toBe(0)
    expect(graph['sigmas']?.inputs).toEqual({ steps: 4, width: 1024, height: 768 })
    expect(graph['model']?.inputs['unet_name']).toBe('unet.safetensors')
    expect(graph['save']?.inputs['filename_prefix']).toBe('likeness/gen_1/picture')
  })
})

describe('qwen-image-edit-2511', () => {
  it.each([1, 2, 3])('with %i references has as many inputs, and no others', (count) => {
    const names = ['a.png', 'b.png', 'c.png'].slice(0, count)
    const graph = bindTemplate(qwen, given(names))
    for (const id of ['prompt', 'negative-prompt']) {
      const inputs = graph[id]?.inputs ?? {}
      const images = Object.keys(inputs).filter((name) => name.startsWith('image'))
      expect(images).toEqual(['image1', 'image2', 'image3'].slice(0, count))
      const loaded = images.map((name) => graph[target(graph, id, name)]?.inputs['image'])
      expect(loaded).toEqual(names)
    }
  })

  it.each([0, 4])('does not take %i', (count) => {
    const names = Array.from({ length: count }, (_, i) => `${i}.png`)
    expect(() => bindTemplate(qwen, given(names))).toThrow(`1 to 3 references got ${count}`)
  })
})

it('no slot is left over in either', () => {
  for (const one of [
    bindTemplate(flux2, given(['a', 'b'])),
    bindTemplate(qwen, given(['a', 'b'])),
  ]) {
    const text = JSON.stringify(one).replaceAll('a {{seed}} of oak', '')
    expect(text).not.toContain('{{')
  }
})
