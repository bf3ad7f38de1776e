import { expect, it } from 'vitest'
import { photoFile } from '../../images/test-pictures.ts'
import { fittedResult } from './fitted-result.ts'

const wanted = { width: 320, height: 180 }

it.each<[string, [number, number], string | null]>([
  ['of the size', [320, 180], null],
  ['of the next multiple of 16', [320, 182], null],
  ['that is larger', [640, 360], null],
  ['that is smaller', [160, 90], 'Far made 160x90 px; it was enlarged to 320x180.'],
  [
    'of another ratio',
    [320, 320],
    'Far made 320x320 px; it was brought down to 320x180, and what stuck out was cut off.',
  ],
  [
    'that is too narrow',
    [180, 180],
    'Far made 180x180 px; it was enlarged to 320x180, and what stuck out was cut off.',
  ],
])(
  'a picture %s comes out right, and says what was done where it can be seen',
  async (_, [width, height], said) => {
    const own = [{ code: 'own', message: 'Of the engine.' }]
    const bytes = await photoFile('png', width, height)
    const { image, warnings } = await fittedResult(bytes, wanted, {
      upstream: 'Far',
      warnings: own,
    })
    expect(warnings).toEqual(said === null ? own : [...own, { code: 'resized', message: said }])
    expect(image).toMatchObject(image.kind === 'raw' ? wanted : { kind: 'encoded', bytes })
  },
)
