import { describe, expect, it } from 'vitest'
import type { EngineReference, EngineRequest } from '../engine.ts'
import { viduModel, type ViduModel } from './models.ts'
import { writeOrder } from './order.ts'

const picture = (subject: string | null, width = 100, height = 100): EngineReference => ({
  label: 'images[0]',
  format: 'png',
  width,
  height,
  subject,
  read: () => Promise.resolve(Buffer.alloc(0)),
})

describe('the size in Vidu’s words', () => {
  const known = (name: string): ViduModel => {
    const model = viduModel(name)
    if (model === null) throw new Error(name)
    return model
  }
  const ask = (
    width: number,
    height: number,
    references: EngineReference[] = [],
    model = known('viduq2'),
  ) => {
    const request: EngineRequest = {
      taskId: 'gen_1',
      model: '',
      prompt: 'p',
      references,
      width,
      height,
      seed: 1,
    }
    const { resolution, aspectRatio } = writeOrder(request, model)
    return `${resolution} ${aspectRatio}`
  }

  it.each([
    [1920, 1080, '1080p 16:9'],
    [1080, 1920, '1080p 9:16'],
    [3360, 1440, '2K 21:9'],
    [2160, 2160, '4K 1:1'],
    [320, 180, '1080p 16:9'],
  ])('%ix%i is %s', (width, height, words) => expect(ask(width, height)).toBe(words))

  it('is auto only where that is the first reference’s ratio', () => {
    expect(ask(1728, 1080, [picture(null, 400, 250)])).toBe('1080p auto')
    expect(ask(1728, 1080, [picture(null, 100, 100)])).toBe('1080p 3:2')
    expect(ask(1728, 1080)).toBe('1080p 3:2')
  })

  it('keeps to what a lesser model has', () => {
    expect(ask(3840, 2160, [picture(null)], known('viduq1'))).toBe('1080p 16:9')
    expect(ask(1728, 1080, [picture(null, 400, 250)], known('viduq1'))).toBe('1080p 16:9')
  })
})
