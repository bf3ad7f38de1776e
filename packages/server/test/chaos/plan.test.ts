import { expect, it } from 'vitest'
import { faultKinds, planOf, type Step } from './plan.ts'

function steps(seed: number, count: number): readonly Step[] {
  const plan = planOf({ seed, api: 3, workers: 3 })
  return Array.from({ length: count }, () => plan.next().value)
}

it('is the same for the same seed and another for another', () => {
  expect(steps(7, 40)).toEqual(steps(7, 40))
  expect(steps(7, 40)).not.toEqual(steps(8, 40))
})

it('has every kind once before any comes again', () => {
  const kinds = steps(1, 60).flatMap(({ faults }) => faults.map(({ kind }) => kind))
  for (let at = 0; at + faultKinds.length <= kinds.length; at += faultKinds.length) {
    expect(kinds.slice(at, at + faultKinds.length).toSorted()).toEqual(faultKinds.toSorted())
  }
})

it('has faults that strike together, but never in one place', () => {
  const pairs = Array.from({ length: 20 }, (_, seed) => steps(seed, 40))
    .flat()
    .filter(({ faults }) => faults.length > 1)
  expect(pairs.length).toBeGreaterThan(50)
  for (const { faults } of pairs) {
    const places = faults.map(({ kind, target }) => target ?? kind.split('-')[0])
    expect(new Set(places).size).toBe(places.length)
  }
})

it('names a process that there is for what strikes one process, and none else', () => {
  for (const { kind, target, ms } of steps(3, 80).flatMap(({ faults }) => faults)) {
    const role = /-(api|worker)$/.exec(kind)?.[1]
    expect(target?.replace(/[123]$/, '') ?? null).toBe(role === undefined ? null : `${role}-`)
    expect(ms).toBeGreaterThan(0)
  }
})
