/**
 * Minimum cut of a graph whose nodes are the pixels of a grid, each joined to its 8 neighbours, to a
 * source and to a sink. The algorithm is Boykov and Kolmogorov's ("An Experimental Comparison of
 * Min-Cut/Max-Flow Algorithms", 2004): two search trees grow from the terminals, and what an
 * augmentation cuts off is adopted again instead of searched anew. Integer capacities, so that the
 * result is the same everywhere.
 */
export interface GridGraph {
  readonly width: number
  readonly height: number
  /** Per pixel: capacity from the source minus capacity to the sink. */
  readonly terminals: Int32Array
  /** Capacities of the edges to the right, lower left, lower and lower right neighbour, 4 a pixel; both ways alike. */
  readonly edges: Int32Array
}

/** The neighbours as x, y steps; the opposite of direction d is d ^ 4. */
export const neighbourSteps = [
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
  [-1, 0],
  [1, -1],
  [0, -1],
  [-1, -1],
] as const

const fromTerminal = 8
const orphaned = 9
const unowned = 10
const far = 0x3fffffff

/** 1 for every pixel on the source's side of a minimum cut, 0 for the others. */
export function minimumCut(graph: GridGraph): Uint8Array {
  // A rim of one pixel without edges spares every look at a neighbour its bounds check.
  const width = graph.width + 2
  const size = width * (graph.height + 2)
  const steps = Int32Array.from(neighbourSteps, ([x, y]) => y * width + x)
  const capacity = new Int32Array(size * 8)
  const terminal = new Int32Array(size)
  const parent = new Uint8Array(size).fill(unowned)
  const inSink = new Uint8Array(size)
  const distance = new Int32Array(size)
  const stamp = new Int32Array(size)
  let time = 0

  // The nodes whose neighbours have to be looked at: a ring, each node in it at most once.
  const active = new Int32Array(size + 1)
  const isActive = new Uint8Array(size)
  let activeHead = 0
  let activeTail = 0
  const activate = (node: number): void => {
    if (isActive[node] === 1) return
    isActive[node] = 1
    active[activeTail] = node
    activeTail = activeTail === size ? 0 : activeTail + 1
  }
  const orphans: number[] = []

  for (let y = 0; y < graph.height; y++) {
    for (let x = 0; x < graph.width; x++) {
      const pixel = y * graph.width + x
      const node = (y + 1) * width + x + 1
      for (let d = 0; d < 4; d++) {
        const nx = x + neighbourSteps[d as 0][0]
        const ny = y + neighbourSteps[d as 0][1]
        if (nx < 0 || nx >= graph.width || ny >= graph.height) continue
        const edge = graph.edges[pixel * 4 + d] as number
        capacity[node * 8 + d] = edge
        capacity[(node + (steps[d] as number)) * 8 + (d ^ 4)] = edge
      }
      const link = graph.terminals[pixel] as number
      terminal[node] = link
      if (link === 0) continue
      parent[node] = fromTerminal
      inSink[node] = link < 0 ? 1 : 0
      distance[node] = 1
      activate(node)
    }
  }

  /** What is left of the edge between a node and its child or parent, in the direction of the flow. */
  const residual = (node: number, d: number, towardsNode: boolean): number =>
    (towardsNode
      ? capacity[(node + (steps[d] as number)) * 8 + (d ^ 4)]
      : capacity[node * 8 + d]) as number

  /** Looks at a node's neighbours; returns the edge on which the trees met, as node * 8 + direction, or -1. */
  function grow(node: number): number {
    const sink = inSink[node] as number
    for (let d = 0; d < 8; d++) {
      if (residual(node, d, sink === 1) === 0) continue
      const other = node + (steps[d] as number)
      if (parent[other] === unowned) {
        parent[other] = d ^ 4
        inSink[other] = sink
        distance[other] = (distance[node] as number) + 1
        stamp[other] = stamp[node] as number
        activate(other)
      } else if (inSink[other] !== sink) {
        return sink === 1 ? other * 8 + (d ^ 4) : node * 8 + d
      } else if (
        (stamp[other] as number) <= (stamp[node] as number) &&
        (distance[other] as number) > (distance[node] as number)
      ) {
        parent[other] = d ^ 4
        distance[other] = (distance[node] as number) + 1
        stamp[other] = stamp[node] as number
      }
    }
    return -1
  }

  /** The least capacity between a node and its tree's terminal. */
  function bottleneck(from: number, sink: boolean, atMost: number): number {
    let least = atMost
    let node = from
    for (;;) {
      const d = parent[node] as number
      if (d === fromTerminal) return Math.min(least, Math.abs(terminal[node] as number))
      least = Math.min(least, residual(node, d, !sink))
      node += steps[d] as number
    }
  }

  function push(from: number, sink: boolean, flow: number): void {
    let node = from
    for (;;) {
      const d = parent[node] as number
      if (d === fromTerminal) {
        terminal[node] = (terminal[node] as number) + (sink ? flow : -flow)
        if (terminal[node] === 0) orphan(node)
        return
      }
      const next = node + (steps[d] as number)
      const out = node * 8 + d
      const back = next * 8 + (d ^ 4)
      capacity[out] = (capacity[out] as number) + (sink ? -flow : flow)
      capacity[back] = (capacity[back] as number) + (sink ? flow : -flow)
      if ((sink ? capacity[out] : capacity[back]) === 0) orphan(node)
      node = next
    }
  }

  function orphan(node: number): void {
    parent[node] = orphaned
    orphans.push(node)
  }

  function augment(meeting: number): void {
    const source = meeting >> 3
    const d = meeting & 7
    const sink = source + (steps[d] as number)
    let flow = bottleneck(source, false, capacity[meeting] as number)
    flow = bottleneck(sink, true, flow)
    const back = sink * 8 + (d ^ 4)
    capacity[meeting] = (capacity[meeting] as number) - flow
    capacity[back] = (capacity[back] as number) + flow
    push(source, false, flow)
    push(sink, true, flow)
  }

  /** Steps from a node to its terminal, marking the way for later questions; `far` when it is cut off. */
  function distanceToTerminal(from: number): number {
    let node = from
    let length = 0
    for (;;) {
      if (stamp[node] === time) {
        length += distance[node] as number
        break
      }
      const d = parent[node] as number
      if (d === orphaned || d === unowned) return far
      length++
      if (d === fromTerminal) {
        stamp[node] = time
        distance[node] = 1
        break
      }
      node += steps[d] as number
    }
    const found = length
    for (node = from; stamp[node] !== time; node += steps[parent[node] as number] as number) {
      stamp[node] = time
      distance[node] = length--
    }
    return found
  }

  /** Finds an orphan a new parent in its own tree, or sets it free and orphans its children. */
  function adopt(node: number): void {
    const sink = inSink[node] as number
    let best = unowned
    let bestDistance = far
    for (let d = 0; d < 8; d++) {
      if (residual(node, d, sink === 0) === 0) continue
      const other = node + (steps[d] as number)
      if (parent[other] === unowned || inSink[other] !== sink) continue
      const length = distanceToTerminal(other)
      if (length < bestDistance) {
        best = d
        bestDistance = length
      }
    }
    parent[node] = best
    if (best !== unowned) {
      stamp[node] = time
      distance[node] = bestDistance + 1
      return
    }
    for (let d = 0; d < 8; d++) {
      const other = node + (steps[d] as number)
      if (parent[other] === unowned || inSink[other] !== sink) continue
      if (residual(node, d, sink === 0) > 0) activate(other)
      if (parent[other] === (d ^ 4)) orphan(other)
    }
  }

  while (activeHead !== activeTail) {
    const node = active[activeHead] as number
    if (parent[node] === unowned) {
      isActive[node] = 0
      activeHead = activeHead === size ? 0 : activeHead + 1
      continue
    }
    const meeting = grow(node)
    if (meeting < 0) {
      isActive[node] = 0
      activeHead = activeHead === size ? 0 : activeHead + 1
      continue
    }
    // The node stays at the head: it may have more paths.
    time++
    augment(meeting)
    for (let i = 0; i < orphans.length; i++) adopt(orphans[i] as number)
    orphans.length = 0
  }

  const side = new Uint8Array(graph.width * graph.height)
  for (let y = 0; y < graph.height; y++) {
    for (let x = 0; x < graph.width; x++) {
      const node = (y + 1) * width + x + 1
      side[y * graph.width + x] = parent[node] !== unowned && inSink[node] === 0 ? 1 : 0
    }
  }
  return side
}
