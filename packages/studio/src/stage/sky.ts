/** The sky: painted small in float, where it is soft anyway, then spread over the picture; sharp things after. */
import type { Atmosphere } from './atmosphere.ts'
import { createAurora, createRainbow } from './sky-lights.ts'
import { createClouds } from './clouds.ts'
import { keepCompiled } from './compiled.ts'
import type { CloudSample } from './clouds.ts'
import type { Frame } from './frame.ts'
import { paintStars } from './stars.ts'
import { clamp, mix, ramp, smooth } from './numbers.ts'
import type { Progress } from './progress.ts'

/** A small painted sky that can be looked up by picture position, also above the picture's edge. */
export interface SkyMap {
  readonly columns: number
  readonly rows: number
  /** RGB and the share of clear sky, four values a cell. */
  readonly cells: Float32Array
  /** Picture row of the map's upper edge. */
  readonly top: number
  /** Picture pixels per cell. */
  readonly cell: number
  /** Sky colour at a picture position, bilinear; rows under the horizon give the horizon. */
  look(x: number, y: number, out: Float32Array): void
}

const stops = 256

/** How much of the sun's or moon's light shows as a glow through what hides the disc. */
const veiledLight: Readonly<Record<Atmosphere['weather'], number>> = {
  clear: 0,
  cloudy: 0.12,
  rain: 0.3,
  snow: 0.42,
  fog: 0.95,
  storm: 0.22,
}

/** Ramps are looked up from a table that was smoothed, so that no stop shows as an edge. */
function tabulate(atmosphere: Atmosphere): { towards: Float32Array; away: Float32Array } {
  const weights = Float64Array.from({ length: 73 }, (_, k) => Math.exp(-((k - 36) ** 2) / 520))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const table = (side: Atmosphere['towards']): Float32Array => {
    const raw = Array.from({ length: stops }, (_, i) => ramp(side, i / (stops - 1)))
    const out = new Float32Array(stops * 3)
    for (let i = 0; i < stops; i++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (let k = 0; k < 73; k++) {
          const stop = raw[clamp(i + k - 36, 0, stops - 1)]
          sum += (weights[k] as number) * (stop?.[c] ?? 0)
        }
        out[i * 3 + c] = sum / total
      }
    }
    return out
  }
  return { towards: table(atmosphere.towards), away: table(atmosphere.away) }
}

/** Radiance of the cloudless sky along a unit direction (x right, y up, z ahead), with or without the light around the sun. */
export function createClearSky(
  atmosphere: Atmosphere,
  haloed = true,
): (x: number, y: number, z: number, out: Float32Array) => void {
  const { towards, away } = tabulate(atmosphere)
  const { sun, glow } = atmosphere
  const sunLevel = Math.hypot(sun[0], sun[2]) || 1
  const low = atmosphere.time === 'sunset' || atmosphere.time === 'dawn'
  const near = !haloed ? 0 : atmosphere.discVisible ? 1 : 0.12
  const wide = !haloed ? 0 : low ? 0.1 : 0.07
  return keepCompiled('clear sky', (x, y, z, out) => {
    const height = (1 - Math.exp(-Math.max(0, y) * 4.1)) * (stops - 1)
    const flat = Math.sqrt(x * x + z * z) || 1
    const side = (x * sun[0] + z * sun[2]) / (flat * sunLevel)
    const facing = (0.5 + 0.5 * side) ** 1.6
    const index = Math.min(stops - 2, Math.floor(height))
    const t = height - index
    const cosine = clamp(x * sun[0] + y * sun[1] + z * sun[2], -1, 1)
    const angle = Math.acos(cosine)
    const halo =
      near * (0.8 * Math.exp(-angle / 0.035) + 0.3 * Math.exp(-angle / 0.12)) +
      wide * Math.exp(-angle / 0.42)
    for (let c = 0; c < 3; c++) {
      const i = index * 3 + c
      const a = mix(towards[i] as number, towards[i + 3] as number, t)
      const b = mix(away[i] as number, away[i + 3] as number, t)
      out[c] = b + (a - b) * facing + (glow[c] as number) * halo
    }
  })
}

/** Offsets that even out over any few neighbouring cells (interleaved gradient noise, Jimenez 2014). */
function interleave(column: number, row: number): number {
  const slant = 0.06711056 * column + 0.00583715 * row
  const value = 52.9829189 * (slant - Math.floor(slant))
  return value - Math.floor(value)
}

/** Averages each cell with its neighbours, which takes out what the offsets left. */
function blur(cells: Float32Array, columns: number, rows: number): void {
  const line = columns * 4
  const before = new Float32Array(line)
  const here = new Float32Array(line)
  for (let row = 0; row < rows; row++) {
    const start = row * line
    here.set(cells.subarray(start, start + line))
    if (row === 0) before.set(here)
    const next = row + 1 < rows ? start + line : start
    for (let i = 0; i < line; i++) {
      cells[start + i] =
        0.25 * (before[i] as number) +
        0.5 * (here[i] as number) +
        0.25 * (cells[next + i] as number)
    }
    before.set(here)
    here.set(cells.subarray(start, start + line))
    for (let i = 4; i < line - 4; i++) {
      cells[start + i] =
        0.25 * (here[i - 4] as number) + 0.5 * (here[i] as number) + 0.25 * (here[i + 4] as number)
    }
  }
}

/**
 * Paints the small sky. `mirror` also covers what water reflects from above the picture's edge.
 */
export function createSkyMap(frame: Frame, progress: Progress, mirror = false): SkyMap {
  const { width, height, camera, centreX, atmosphere, noise } = frame
  const columns = clamp(Math.round(width / 4), Math.min(160, Math.ceil(width / 2)), 480)
  const cell = width / columns
  const above = mirror ? Math.min(0, 2 * camera.horizonY - height) : 0
  const top = above - cell * 2
  const bottom = clamp(camera.horizonY, 0, height)
  const rows = Math.max(4, Math.ceil((bottom - top) / cell) + 4)
  const cells = new Float32Array(columns * rows * 4)
  const clear = createClearSky(atmosphere)
  const clouds = createClouds(atmosphere, noise, frame.random.fork('clouds'))
  const aurora = createAurora(atmosphere, noise)
  const rainbow = createRainbow(atmosphere)
  const colour = new Float32Array(3)
  const bowed = new Float32Array(3)
  const veil = new Float32Array(3)
  const perMetre = atmosphere.hazePerMetre
  const thick = atmosphere.weather !== 'clear'
  const foggy = atmosphere.weather === 'fog'
  const veiled = veiledLight[atmosphere.weather]
  const hazeOnly = createClearSky(atmosphere, false)
  const { sun, glow } = atmosphere
  const cloud: CloudSample = { red: 0, green: 0, blue: 0, through: 1 }
  // The air at the horizon does not change from row to row.
  const veils = new Float32Array(columns * 3)
  for (let column = 0; column < columns; column++) {
    const dx = ((column + 0.5) * cell - centreX) / camera.focal
    const length = Math.sqrt(dx * dx + 1)
    // The sun's own halo would be drawn out into a column.
    ;(thick ? hazeOnly : clear)(dx / length, 0.012, 1 / length, veil)
    veils.set(veil, column * 3)
  }
  const sample = (row: number, column: number): void => {
    const dy = Math.max(0.0005, (camera.horizonY - (top + (row + 0.5) * cell)) / camera.focal)
    const dx = ((column + 0.5) * cell - centreX) / camera.focal
    const length = Math.sqrt(dx * dx + dy * dy + 1)
    const x = dx / length
    const y = dy / length
    const z = 1 / length
    clear(x, y, z, colour)
    aurora(x, y, z, colour)
    clouds.sample(x, y, z, interleave(column, row), cloud)
    const i = (row * columns + column) * 4
    const v = column * 3
    // Thick air hides the sky near the horizon as it hides the land, so that both meet in one colour.
    const open = thick ? Math.exp((-perMetre * 9000) / (1 + y * 22)) : 1
    const seen = cloud.through * open
    const air = 1 - open
    cells[i] = (colour[0] as number) * seen + cloud.red * open + (veils[v] as number) * air
    cells[i + 1] =
      (colour[1] as number) * seen + cloud.green * open + (veils[v + 1] as number) * air
    cells[i + 2] = (colour[2] as number) * seen + cloud.blue * open + (veils[v + 2] as number) * air
    cells[i + 3] = seen
    if (veiled > 0) {
      const angle = Math.acos(clamp(x * sun[0] + y * sun[1] + z * sun[2], -1, 1))
      const disc = foggy ? 0.5 * smooth(0.055, 0.035, angle) : 0
      const light = veiled * (disc + 0.5 * Math.exp(-angle / 0.16) + 0.36 * Math.exp(-angle / 0.5))
      // Fog lies in banks, brighter towards its upper edge, and thins out overhead.
      const bank = foggy
        ? 1 +
          0.11 * noise.fbm(x * 2.2 + 11, y * 9, 3) * smooth(0, 0.06, y) -
          0.34 * smooth(0.05, 0.75, y)
        : 1
      for (let c = 0; c < 3; c++)
        cells[i + c] = (cells[i + c] as number) * bank + (glow[c] as number) * light
    }
    if (atmosphere.rainbow) {
      // A bow stands in the rain before the clouds.
      for (let c = 0; c < 3; c++) bowed[c] = cells[i + c] as number
      rainbow(x, y, z, bowed)
      cells.set(bowed, i)
    }
  }
  /** Takes the mean of two cells when they are alike: most of a sky is. */
  const between = (row: number, column: number, down: number, across: number): void => {
    const i = (row * columns + column) * 4
    const step = (down * columns + across) * 4
    const a = i - step
    const b = i + step
    const one = (cells[a] as number) + (cells[a + 1] as number) + (cells[a + 2] as number)
    const two = (cells[b] as number) + (cells[b + 1] as number) + (cells[b + 2] as number)
    if (
      Math.abs((cells[a + 3] as number) - (cells[b + 3] as number)) > 0.05 ||
      Math.abs(one - two) > (one + two) * 0.035
    ) {
      sample(row, column)
      return
    }
    for (let c = 0; c < 4; c++)
      cells[i + c] = 0.5 * ((cells[a + c] as number) + (cells[b + c] as number))
  }
  for (let row = 0; row < rows; row += 2) {
    if (row % 8 === 0) progress.at(row / rows)
    for (let column = 0; column < columns; column += 2) sample(row, column)
    for (let column = 1; column < columns; column += 2) {
      if (column + 1 < columns) between(row, column, 0, 1)
      else sample(row, column)
    }
    if (row === 0) continue
    for (let column = 0; column < columns; column++) between(row - 1, column, 1, 0)
  }
  if (rows % 2 === 0) {
    for (let column = 0; column < columns; column++) sample(rows - 1, column)
  }
  blur(cells, columns, rows)
  const look = (x: number, y: number, out: Float32Array): void => {
    const u = clamp(x / cell - 0.5, 0, columns - 1.001)
    const v = clamp((Math.min(y, camera.horizonY) - top) / cell - 0.5, 0, rows - 1.001)
    const column = Math.floor(u)
    const row = Math.floor(v)
    const fx = u - column
    const fy = v - row
    const i = (row * columns + column) * 4
    const j = i + columns * 4
    for (let c = 0; c < 3; c++) {
      const a = mix(cells[i + c] as number, cells[i + 4 + c] as number, fx)
      const b = mix(cells[j + c] as number, cells[j + 4 + c] as number, fx)
      out[c] = a + (b - a) * fy
    }
  }
  keepCompiled('sky map', [sample, between, look])
  return { columns, rows, cells, top, cell, look }
}

/** Weights of the cubic B-spline for the four neighbours of a point at `t` between the middle two. */
function spline(t: number, out: Float32Array, at: number): void {
  const s = 1 - t
  out[at] = (s * s * s) / 6
  out[at + 1] = (4 - 6 * t * t + 3 * t * t * t) / 6
  out[at + 2] = (4 - 6 * s * s + 3 * s * s * s) / 6
  out[at + 3] = (t * t * t) / 6
}

/**
 * Spreads the small sky over the picture where nothing nearer has been cast, and adds sun, moon and
 * stars.
 */
export function paintSky(frame: Frame, map: SkyMap, progress: Progress): void {
  const { width, height, camera, noise, depth } = frame
  const { columns, rows, cells, top, cell } = map
  const torn = new Float32Array(3)
  // Land may end short of the horizon; what lies between has the horizon's colour.
  const horizon = clamp(camera.horizonY + 2, 0, height)
  const bottom = height
  // Two cells of margin on either side, so that the spline never runs out.
  const line = new Float32Array((columns + 4) * 4)
  const clear = new Float32Array(width)
  const weights = new Float32Array(4)
  const first = new Int32Array(width)
  const shares = new Float32Array(width * 4)
  for (let x = 0; x < width; x++) {
    const u = (x + 0.5) / cell - 0.5
    const column = Math.floor(u)
    first[x] = column + 1
    spline(u - column, shares, x * 4)
  }
  const stars = paintStars(frame)
  /** How far to look aside, in pairs, for every second pixel of every second row. */
  const fray = new Float32Array((width + 2) & ~1)
  const prepareFray = (y: number): void => {
    const v = y / (cell * 2.6)
    const cloudy = new Uint8Array(columns)
    const from = clamp(Math.floor((y - top) / cell - 0.5), 0, rows - 1) * columns
    const to = clamp(Math.floor((y - top) / cell + 0.5), 0, rows - 1) * columns
    for (let column = 0; column < columns; column++) {
      const a = cells[(from + column) * 4 + 3] as number
      const b = cells[(to + column) * 4 + 3] as number
      cloudy[column] = Math.min(a, b) < 0.99 && Math.max(a, b) > 0.01 ? 1 : 0
    }
    for (let x = 0; x < width; x += 2) {
      const column = Math.min(columns - 1, Math.floor(x / cell))
      if (
        cloudy[column] === 0 &&
        cloudy[Math.max(0, column - 1)] === 0 &&
        cloudy[Math.min(columns - 1, column + 1)] === 0
      )
        continue
      const u = x / (cell * 3.4)
      fray[x] = noise.gradient(u, v) + 0.55 * noise.gradient(u * 2.6 + 7, v * 2.6)
      fray[x + 1] = noise.gradient(u + 31, v) + 0.55 * noise.gradient(u * 2.6 + 43, v * 2.6)
    }
  }
  const spreading: Spreading = { frame, map, line, first, shares, clear, fray, torn }
  for (let y = 0; y < bottom; y++) {
    if (y % 32 === 0) progress.at(y / bottom)
    if (y >= horizon && !depth.subarray(y * width, (y + 1) * width).includes(Infinity)) continue
    const v = (y + 0.5 - top) / cell - 0.5
    const row = Math.floor(v)
    spline(v - row, weights, 0)
    line.fill(0)
    for (let k = 0; k < 4; k++) {
      const source = clamp(row - 1 + k, 0, rows - 1) * columns * 4
      const weight = weights[k] as number
      for (let i = 0; i < columns * 4; i++) {
        line[i + 8] = (line[i + 8] as number) + weight * (cells[source + i] as number)
      }
    }
    const last = (columns + 1) * 4
    line.copyWithin(0, 8, 12)
    line.copyWithin(4, 8, 12)
    line.copyWithin(last + 4, last, last + 4)
    line.copyWithin(last + 8, last, last + 4)
    if (y % 2 === 0) prepareFray(y)
    spreadRow(spreading, y)
    stars.addRow(y, clear)
  }
}

/** What is known of the row of sky that is being spread over the picture. */
interface Spreading {
  readonly frame: Frame
  readonly map: SkyMap
  /** The map at the row's height, four numbers a cell, with two cells of margin. */
  readonly line: Float32Array
  /** For every pixel the first of four cells, and the weights of all four. */
  readonly first: Int32Array
  readonly shares: Float32Array
  /** Takes how clear the sky is at every pixel. */
  readonly clear: Float32Array
  readonly fray: Float32Array
  readonly torn: Float32Array
}

function spreadRow(spreading: Spreading, y: number): void {
  const { map, line, first, shares, clear, fray, torn } = spreading
  const { width, depth } = spreading.frame
  const { data } = spreading.frame.image
  for (let x = 0; x < width; x++) {
    if (depth[y * width + x] !== Infinity) {
      clear[x] = 0
      continue
    }
    const i = (first[x] as number) * 4
    const a = shares[x * 4] as number
    const b = shares[x * 4 + 1] as number
    const c = shares[x * 4 + 2] as number
    const d = shares[x * 4 + 3] as number
    const to = (y * width + x) * 3
    data[to] = blend(line, i, a, b, c, d)
    data[to + 1] = blend(line, i + 1, a, b, c, d)
    data[to + 2] = blend(line, i + 2, a, b, c, d)
    const open = blend(line, i + 3, a, b, c, d)
    clear[x] = open
    // The edges of clouds are finer than the small sky: fray them by looking a little aside.
    const edge = open * (1 - open)
    if (edge > 0.012) {
      const reach = Math.min(1, (edge - 0.012) * 9) * map.cell * 2.1
      const k = (x >> 1) * 2
      map.look(
        x + 0.5 + (fray[k] as number) * reach,
        y + 0.5 + (fray[k + 1] as number) * reach,
        torn,
      )
      data[to] = torn[0] as number
      data[to + 1] = torn[1] as number
      data[to + 2] = torn[2] as number
    }
  }
}

/** One channel of four cells side by side, weighed. */
function blend(line: Float32Array, k: number, a: number, b: number, c: number, d: number): number {
  return (
    a * (line[k] as number) +
    b * (line[k + 4] as number) +
    c * (line[k + 8] as number) +
    d * (line[k + 12] as number)
  )
}
