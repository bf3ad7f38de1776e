import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readModels, TemplateError } from './models.ts'
import { comfyuiSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'likeness-templates-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const graph = {
  '1': {
    class_type: 'KSampler',
    inputs: { text: '{{prompt}}', seed: '{{seed}}', w: '{{width}}', h: '{{height}}' },
  },
  '2': { class_type: 'SaveImage', inputs: { images: ['1', 0] } },
}

function read(model: object) {
  const urls = ['http://127.0.0.1:8188']
  const { models } = comfyuiSettings.parse({ type: 'comfyui', urls, models: { mine: model } })
  return readModels(models, folder)
}

function faultOf(model: object): string {
  try {
    read(model)
  } catch (error) {
    if (error instanceof TemplateError) return error.faults.join('\n')
    throw error
  }
  return ''
}

function write(name: string, template: object): void {
  writeFileSync(join(folder, name), JSON.stringify(template))
}

describe('a model', () => {
  it('has the template’s values where the settings name none', () => {
    const files = { diffusionModel: 'flux-2-klein-9b.safetensors' }
    const model = read({ template: 'flux2', referencesMax: 4, steps: 8, files }).get('mine')
    expect(model).toMatchObject({
      steps: 8,
      guidance: 1,
      files: { diffusionModel: 'flux-2-klein-9b.safetensors', vae: 'flux2-vae.safetensors' },
      size: { multipleOf: 16, pixelsMax: 4_194_304 },
    })
  })

  it('needs as many references as its template does', () => {
    const model = read({ template: 'qwen-image-edit-2511', referencesMax: 3 }).get('mine')
    expect(model).toMatchObject({ referencesMin: 1, referencesMax: 3 })
  })

  it('may have a template of the operator’s own, by a path that starts where the settings are', () => {
    write('own.json', { graph })
    expect(read({ template: './own.json', referencesMax: 0 }).get('mine')).toMatchObject({
      template: { output: '2' },
    })
  })
})

describe('what does not go together is said at start', () => {
  it.each<[string, object, string]>([
    [
      'a template that is not there',
      { template: 'flux1', referencesMax: 1 },
      'did you mean flux2?',
    ],
    [
      'a file that is not there',
      { template: './no.json', referencesMax: 0 },
      'no.json cannot be read (ENOENT)',
    ],
    [
      'more references than it takes',
      { template: 'qwen-image-edit-2511', referencesMax: 4 },
      '`referencesMax` is 4, and the template takes 1 to 3',
    ],
    [
      'fewer than it needs',
      { template: 'qwen-image-edit-2511', referencesMax: 0 },
      '`referencesMax` is 0',
    ],
    [
      'a minimum above the maximum',
      { template: 'flux2', referencesMin: 3, referencesMax: 2 },
      '`referencesMin` is 3',
    ],
    [
      'a file without a slot',
      { template: 'flux2', referencesMax: 1, files: { difusionModel: 'x' } },
      'did you mean diffusionModel?',
    ],
    [
      'a setting without a slot',
      { template: './own.json', referencesMax: 0, steps: 4 },
      '`steps` would do nothing',
    ],
  ])('%s', (_, model, fault) => {
    write('own.json', { graph })
    expect(faultOf(model)).toContain(`models.mine: `)
    expect(faultOf(model)).toContain(fault)
  })

  it('a slot without a value', () => {
    const inputs = { ...graph['1'].inputs, steps: '{{steps}}', unet: '{{file.unet}}' }
    write('open.json', { graph: { ...graph, '1': { ...graph['1'], inputs } } })
    const faults = faultOf({ template: './open.json', referencesMax: 0 })
    expect(faults).toContain('`steps` must be set')
    expect(faults).toContain('`files` names no unet')
    const files = { unet: 'x.safetensors' }
    expect(faultOf({ template: './open.json', referencesMax: 0, steps: 4, files })).toBe('')
  })

  it('the faults of the file, each with its place', () => {
    write('bad.json', { graph: { ...graph, '3': { class_type: 'X', inputs: { a: '{{promt}}' } } } })
    expect(faultOf({ template: './bad.json', referencesMax: 0 })).toBe(
      'models.mine: template ./bad.json: node 3, input a: there is no slot {{promt}}; did you mean {{prompt}}?',
    )
  })
})
