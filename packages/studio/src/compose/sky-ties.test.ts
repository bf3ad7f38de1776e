import { describe, expect, it } from 'vitest'
import type { SkyRelation, Thing } from '../scene.ts'
import { layoutOf, middle, of, scene, stageFor, thing } from './fixtures.ts'
import { lightPoint } from './sky-ties.ts'

function underMoon(kind: SkyRelation['kind'], noun: string, more: Partial<Thing> = {}) {
  const description = scene([thing('t1', noun, more)], {
    setting: 'desert',
    time: 'night',
    skyLights: ['moon'],
    skyRelations: [{ kind, subject: 't1', light: 'moon' }],
  })
  const moon = lightPoint(stageFor(description))
  if (moon === null) throw new Error('the moon is behind the camera')
  return { moon, place: of(layoutOf(description), 't1') }
}

describe('a tie to the moon', () => {
  it('puts a tower under it, low enough to leave it in sight', () => {
    const { moon, place } = underMoon('under', 'clock tower')
    expect(Math.abs(middle(place) - moon.x)).toBeLessThan(place.width)
    expect(place.base - place.height).toBeGreaterThan(moon.y)
  })

  it('puts what flies before it', () => {
    const { moon, place } = underMoon('in-front-of', 'witch', { actions: ['flying'] })
    expect(Math.abs(middle(place) - moon.x)).toBeLessThan(2)
    expect(place.base).toBeGreaterThan(moon.y)
    expect(place.base - place.height).toBeLessThan(moon.y)
  })

  it('turns who looks at it towards it, and stands them aside', () => {
    const { moon, place } = underMoon('looking-at', 'cat')
    const moonIsRight = moon.x > middle(place)
    expect(Math.abs(middle(place) - moon.x)).toBeGreaterThan(place.width * 0.5)
    expect((place.actor.faces === 'left') === place.mirrored).toBe(moonIsRight)
  })
})
