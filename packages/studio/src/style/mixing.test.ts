import { describe, expect, it } from 'vitest'
import { chooseLook } from './choice.ts'
import { lookOf } from './looks.ts'

const tools = (...styles: string[]): string[] =>
  chooseLook(styles).look.steps.map(({ do: tool }) => tool)

describe('several styles at once', () => {
  it('gives a medium the light and colours of a style of light', () => {
    for (const styles of [
      ['watercolour', 'noir'],
      ['noir', 'watercolour'],
    ]) {
      const { look } = chooseLook(styles)
      expect(look.steps).toEqual(lookOf('watercolour')?.steps)
      expect(look.grade.saturation).toBe(0)
    }
  })

  it('draws lines over a painting, whichever is named first', () => {
    expect(tools('watercolour', 'ink line')).toEqual(['wash', 'lines'])
    expect(tools('ink line', 'watercolour')).toEqual(['wash', 'lines'])
    expect(tools('ink line')).toContain('pen')
  })

  it('lets the later of two media win', () => {
    expect(tools('oil painting', 'pixel art')).toEqual(['pixels'])
    expect(tools('photo', 'noir')).toEqual(tools('noir'))
  })

  it('knows the styles by their other names', () => {
    for (const [name, other] of [
      ['cel', 'anime'],
      ['low poly', 'low-poly'],
      ['flat vector', 'flat illustration'],
    ] as const) {
      expect(lookOf(name)).toBe(lookOf(other))
    }
    expect(lookOf('toString')).toBeNull()
  })
})
