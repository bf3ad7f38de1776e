import { expect, it } from 'vitest'
import { fitnessFaults } from './fitness.ts'
import type { NodeInfo } from './wire.ts'

const info = new Map<string, NodeInfo | null>([
  [
    'CLIPLoader',
    {
      input: {
        required: { clip_name: [['a.safetensors']], type: [['sd3', 'qwen_image']] },
        optional: { device: [['default', 'cpu'], { advanced: true }] },
      },
    },
  ],
  [
    'LoadImage',
    { input: { required: { image: [['example.png'], { image_upload: true }] }, optional: null } },
  ],
  ['Method', { input: { required: { method: ['COMBO', { options: ['index'] }] } } }],
  ['Gone', null],
])
const faultsOf = (type: string, inputs: object) =>
  fitnessFaults({ '1': { class_type: type, inputs: { ...inputs } } }, info, ['reference 1'])

it.each([
  ['CLIPLoader', { clip_name: 'a.safetensors', type: 'sd3', device: 'cpu', other: 'x' }],
  ['CLIPLoader', { clip_name: ['2', 0] }],
  ['LoadImage', { image: 'reference 1' }],
  // A picture of the operator's own in a folder: the list has no folders.
  ['LoadImage', { image: 'mine/logo.png' }],
  ['Method', { method: 'index' }],
])('%s %o fits', (type, inputs) => {
  expect(faultsOf(type, inputs)).toEqual([])
})

it.each([
  ['Gone', {}, 'it has no node Gone: it is too old, or a custom node is not installed'],
  ['Unasked', {}, 'it has no node Unasked: it is too old, or a custom node is not installed'],
  [
    'CLIPLoader',
    { clip_name: 'b.safetensors' },
    'it has no file b.safetensors (clip_name of CLIPLoader)',
  ],
  ['CLIPLoader', { type: 'flux2' }, 'its CLIPLoader does not know type "flux2": it is too old'],
  ['Method', { method: 'zero' }, 'its Method does not know method "zero": it is too old'],
])('%s %o does not fit', (type, inputs, fault) => {
  expect(faultsOf(type, inputs)).toEqual([fault])
})

it('says everything that is missing, once', () => {
  const node = { class_type: 'CLIPLoader', inputs: { clip_name: 'b.safetensors', type: 'flux2' } }
  expect(fitnessFaults({ '1': node, '2': node }, info, [])).toHaveLength(2)
})
