import { expect, it } from 'vitest'
import { createRandom } from '../random.ts'
import { type GridGraph, minimumCut, neighbourSteps } from './max-flow.ts'

function randomGraph(seed: number, width: number, height: number): GridGraph {
  const random = createRandom(seed, 'graph')
  return {
    width,
    height,
    terminals: Int32Array.from({ length: width * height }, () => random.integer(-30, 30)),
    edges: Int32Array.from({ length: width * height * 4 }, () => random.integer(0, 12)),
  }
}

/** What a labelling costs: the terminals cut plus the edges between unlike neighbours. */
function costOf(graph: GridGraph, side: Uint8Array): number {
  const { width, height } = graph
  let cost = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const link = graph.terminals[i] as number
      if (side[i] === 1 ? link < 0 : link > 0) cost += Math.abs(link)
      for (const [d, [dx, dy]] of neighbourSteps.slice(0, 4).entries()) {
        const [nx, ny] = [x + dx, y + dy]
        if (nx < 0 || nx >= width || ny >= height) continue
        if (side[i] !== side[ny * width + nx]) cost += graph.edges[i * 4 + d] as number
      }
    }
  }
  return cost
}

function cheapestByTrial(graph: GridGraph): number {
  const nodes = graph.width * graph.height
  let best = Infinity
  for (let labels = 0; labels < 1 << nodes; labels++) {
    const side = Uint8Array.from({ length: nodes }, (_, i) => (labels >> i) & 1)
    best = Math.min(best, costOf(graph, side))
  }
  return best
}

it('is as cheap as the best of all labellings of small grids', () => {
  for (let seed = 0; seed < 12; seed++) {
    const graph = randomGraph(seed, 4, 3)
    expect(costOf(graph, minimumCut(graph)), `seed ${seed}`).toBe(cheapestByTrial(graph))
  }
})

it('cannot be bettered by changing any one pixel of a large grid', () => {
  const graph = randomGraph(1, 60, 50)
  const side = minimumCut(graph)
  const cost = costOf(graph, side)
  for (let i = 0; i < side.length; i += 37) {
    const changed = side.slice()
    changed[i] = 1 - (changed[i] as number)
    expect(costOf(graph, changed)).toBeGreaterThanOrEqual(cost)
  }
})

it('follows the terminals where there are no edges', () => {
  const terminals = Int32Array.from([5, -5, 1, -1])
  const edges = new Int32Array(16)
  expect([...minimumCut({ width: 2, height: 2, terminals, edges })]).toEqual([1, 0, 1, 0])
})
