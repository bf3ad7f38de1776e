/**
 * Land as a height field: sampled once on a grid that fans out from the camera (fine near, coarse far),
 * drawn column by column front to back, then coloured and lit pixel by pixel.
 */
import { leafKey, leafLight, sideLight } from './atmosphere.ts'
import { groundDistance } from './frame.ts'
import type { Frame } from './frame.ts'
import { clamp, mix, smooth } from './numbers.ts'
import type { Progress } from './progress.ts'

export interface Land {
  /** Metres above the standing plane at a place `x` to the right and `z` ahead; 0 up to `near`. */
  height(x: number, z: number): number
  /** Metres: the ground is flat up to here. */
  readonly near: number
  /** Metres: nothing is drawn beyond. */
  readonly far: number
  /** Samples along each line of sight. */
  readonly steps: number
  /** Picture columns per sample across, 2 unless told: land is smoother than the picture. */
  readonly across?: number
}

/** The point of land a pixel shows. Painters may bend the normal (for ripples, stones) before it is lit. */
export interface GroundPoint {
  x: number
  z: number
  height: number
  /** Metres straight ahead. */
  depth: number
  /** Unit normal: x right, y up, z ahead. */
  nx: number
  ny: number
  nz: number
  /** Metres one pixel covers here: detail finer than this must fade. */
  footprint: number
  /** Share of direct light that arrives, 0 to 1; painters may dim it. */
  sunlit: number
  /** Share of sky light that arrives; painters may dim it. */
  open: number
  /** Shine of the surface as an extra share of key light, from painters. */
  gloss: number
  /** 1 for grass and leaves, which scatter light and let it through, 0 for solid ground. */
  leafy: number
}

/** Sets the linear albedo of a point into `out`. */
export type GroundPainter = (point: GroundPoint, out: Float32Array) => void

export interface LandView {
  /**
   * Colours and lights the land between two distances in metres, by default all of it. Every other
   * pixel is only worked out where its neighbours differ by more than the share `tolerance`.
   */
  shade(
    painter: GroundPainter,
    progress: Progress,
    nearest?: number,
    farthest?: number,
    tolerance?: number,
  ): void
  /** Metres above the standing plane, from the grid. */
  heightAt(x: number, z: number): number
}

/** Casts the land into `frame.depth`. */
export function castLand(frame: Frame, given: Land, progress: Progress): LandView {
  // Slopes look two samples ahead.
  const land: Land = { ...given, steps: Math.max(4, given.steps) }
  const { width, height, camera, centreX } = frame
  const { focal } = camera
  const columns = Math.ceil(Math.min(width, 1920) / (land.across ?? 2)) + 2
  const { steps, near, far } = land
  const stride = (width + 2) / columns
  const ratio = Math.log(far / near)
  const distances = new Float32Array(steps)
  for (let i = 0; i < steps; i++) distances[i] = near * Math.exp((ratio * i) / (steps - 1))
  const heights = new Float32Array(steps * columns)
  for (let i = 0; i < steps; i++) {
    if (i % 24 === 0) progress.at((0.6 * i) / steps)
    const z = distances[i] as number
    for (let c = 0; c < columns; c++) {
      const x = (((c - 0.5) * stride - centreX) / focal) * z
      heights[i * columns + c] = i === 0 ? 0 : land.height(x, z)
    }
  }

  const grid: Grid = { heights, distances, steps, columns, stride, near, ratio }
  for (let px = 0; px < width; px++) {
    castColumn(frame, grid, px)
    if (px % 256 === 0) progress.at(0.6 + (0.25 * px) / width)
  }

  const gridRow = (z: number): number =>
    z <= near ? 0 : (Math.log(z / near) / ratio) * (steps - 1)
  const gridColumn = (x: number, z: number): number => ((x / z) * focal + centreX) / stride + 0.5
  const heightAt = (x: number, z: number): number => {
    if (z <= near) return 0
    const v = clamp(gridRow(z), 0, steps - 1.001)
    const u = clamp(gridColumn(x, z), 0, columns - 1.001)
    const row = Math.floor(v)
    const column = Math.floor(u)
    const k = row * columns + column
    const fu = u - column
    const a = (heights[k] as number) * (1 - fu) + (heights[k + 1] as number) * fu
    const b =
      (heights[k + columns] as number) * (1 - fu) + (heights[k + columns + 1] as number) * fu
    return a + (b - a) * (v - row)
  }
  const shadows = castShadows(frame, land, heightAt, gridRow, progress.part(0.85, 1))

  const shade: LandView['shade'] = (
    painter,
    report,
    nearest = 0,
    farthest = Infinity,
    tolerance = 0.06,
  ) => {
    const shading = createShading(frame, grid, shadows, painter, { nearest, farthest, tolerance })
    for (let y = 0; y < height; y += 2) {
      if (y % 12 === 0) report.at(y / height)
      shadeEvenRow(shading, y)
      if (y > 0) shadeOddRow(shading, y - 1, true)
    }
    if (height % 2 === 0) shadeOddRow(shading, height - 1, false)
  }
  return { shade, heightAt }
}

/** Casts one column of the picture front to back: what rises above all before it is seen. */
function castColumn(frame: Frame, grid: Grid, px: number): void {
  const { width, height, camera, depth } = frame
  const { horizonY, focal, eyeHeight } = camera
  const { heights, distances, steps, columns, stride, near } = grid
  const at = clamp((px + 0.5) / stride + 0.5, 0, columns - 1.001)
  const column = Math.floor(at)
  const share = at - column
  let top = height
  const firstRow = Math.max(0, Math.ceil(horizonY + (focal * eyeHeight) / near - 0.5))
  for (let y = height - 1; y >= firstRow; y--) {
    depth[y * width + px] = groundDistance(camera, y + 0.5)
    top = y
  }
  let lastRow = horizonY + (focal * eyeHeight) / near
  let lastDepth = near
  for (let i = 1; i < steps && top > 0; i++) {
    const k = i * columns + column
    const rise = (heights[k] as number) * (1 - share) + (heights[k + 1] as number) * share
    const z = distances[i] as number
    const row = horizonY + (focal * (eyeHeight - rise)) / z
    if (row < top - 0.5) {
      const from = Math.max(0, Math.ceil(row - 0.5))
      const span = lastRow - row
      for (let y = top - 1; y >= from; y--) {
        const t = span > 0 ? clamp((lastRow - y - 0.5) / span, 0, 1) : 1
        depth[y * width + px] = lastDepth + (z - lastDepth) * t
      }
      top = from
    }
    lastRow = row
    lastDepth = z
  }
}

/** The land's heights: rows of samples at growing distances, columns that fan out from the camera. */
interface Grid {
  readonly heights: Float32Array
  readonly distances: Float32Array
  readonly steps: number
  readonly columns: number
  /** Picture columns from one column to the next. */
  readonly stride: number
  readonly near: number
  /** Logarithm of the farthest distance over the nearest. */
  readonly ratio: number
}

/** Which part of the land is shaded, metres, and how much neighbours may differ to be mixed. */
interface Extent {
  readonly nearest: number
  readonly farthest: number
  readonly tolerance: number
}

/** What the pixels of a shaded land have in common. */
interface Shading {
  readonly frame: Frame
  readonly grid: Grid
  readonly extent: Extent
  readonly shadows: (px: number, gridRowAt: number) => number
  readonly painter: GroundPainter
  readonly point: GroundPoint
  readonly albedo: Float32Array
  /** Share of direct light that leaves pass on, and its colour. */
  readonly through: number
  readonly soft: readonly number[]
  /** Whether a low sun's sky lights things from the side. */
  readonly slant: boolean
}

function createShading(
  frame: Frame,
  grid: Grid,
  shadows: Shading['shadows'],
  painter: GroundPainter,
  extent: Extent,
): Shading {
  const { atmosphere } = frame
  const through = leafLight(atmosphere)
  const soft = leafKey(atmosphere)
  const slant = sideLight(atmosphere, 0, 0) > 0
  const point: GroundPoint = {
    x: 0,
    z: 0,
    height: 0,
    depth: 0,
    nx: 0,
    ny: 1,
    nz: 0,
    footprint: 0,
    sunlit: 1,
    open: 1,
    gloss: 0,
    leafy: 0,
  }
  const albedo = new Float32Array(3)
  return { frame, grid, extent, shadows, painter, point, albedo, through, soft, slant }
}

/** Every other pixel as it is, and those between them where they cannot be told from their neighbours. */
function shadeEvenRow(shading: Shading, y: number): void {
  const { width } = shading.frame
  const start = y * width
  for (let px = 0; px < width; px += 2)
    if (isWanted(shading, start + px)) shadePixel(shading, px, start + px)
  for (let px = 1; px < width; px += 2) {
    const i = start + px
    if (isWanted(shading, i) && !(px + 1 < width && isBetween(shading, i, i - 1, i + 1)))
      shadePixel(shading, px, i)
  }
}

/** `enclosed`: the rows above and below are shaded already. */
function shadeOddRow(shading: Shading, y: number, enclosed: boolean): void {
  const { width } = shading.frame
  const start = y * width
  for (let px = 0; px < width; px++) {
    const i = start + px
    if (isWanted(shading, i) && !(enclosed && isBetween(shading, i, i - width, i + width)))
      shadePixel(shading, px, i)
  }
}

function isWanted({ frame, extent }: Shading, i: number): boolean {
  const d = frame.depth[i] as number
  return d !== Infinity && d >= extent.nearest && d <= extent.farthest
}

/** Takes the mean of two neighbours when they are alike and of one surface. */
function isBetween({ frame, extent }: Shading, i: number, a: number, b: number): boolean {
  const { depth } = frame
  const { data } = frame.image
  const { nearest, farthest, tolerance } = extent
  const before = depth[a] as number
  const after = depth[b] as number
  if (before < nearest || after < nearest || before > farthest || after > farthest) return false
  const d = depth[i] as number
  if (Math.abs(before + after - d - d) > 0.03 * d || Math.abs(before - after) > 0.12 * d)
    return false
  const p = a * 3
  const q = b * 3
  const one = (data[p] as number) + (data[p + 1] as number) + (data[p + 2] as number)
  const two = (data[q] as number) + (data[q + 1] as number) + (data[q + 2] as number)
  if (Math.abs(one - two) > (one + two) * tolerance + 0.002) return false
  const to = i * 3
  data[to] = 0.5 * ((data[p] as number) + (data[q] as number))
  data[to + 1] = 0.5 * ((data[p + 1] as number) + (data[q + 1] as number))
  data[to + 2] = 0.5 * ((data[p + 2] as number) + (data[q + 2] as number))
  return true
}

function shadePixel(shading: Shading, px: number, i: number): void {
  const { frame, grid, point, albedo, through, soft, slant } = shading
  const { centreX, atmosphere } = frame
  const { focal } = frame.camera
  const { data } = frame.image
  const { sun, key, ambient, glow } = atmosphere
  const d = frame.depth[i] as number
  point.x = ((px + 0.5 - centreX) / focal) * d
  point.z = d
  point.depth = d
  point.footprint = d / focal
  point.nx = 0
  point.ny = 1
  point.nz = 0
  point.height = 0
  point.sunlit = 1
  point.open = 1
  point.gloss = 0
  point.leafy = 0
  const { near } = grid
  if (d > near) bendToLand(shading, px, d)
  else if (d > near * 0.3) {
    // The shadow of the first slope lies on the plain before it, too.
    point.sunlit = mix(1, shading.shadows(px, 0), smooth(near * 0.3, near, d))
  }
  shading.painter(point, albedo)
  const { leafy, sunlit, open } = point
  const facing = point.nx * sun[0] + point.ny * sun[1] + point.nz * sun[2]
  const lambert = facing > 0 ? facing : 0
  const direct = (lambert + (through * (0.7 + 0.3 * point.ny) - lambert) * leafy) * sunlit
  const side = slant ? sideLight(atmosphere, point.nx, point.nz) * (1 - 0.65 * leafy) * open : 0
  const sky = (0.62 + 0.38 * point.ny) * open
  const gloss = point.gloss * sunlit
  const to = i * 3
  for (let c = 0; c < 3; c++) {
    const full = key[c] as number
    data[to + c] =
      (albedo[c] as number) *
        ((full + ((soft[c] as number) - full) * leafy) * direct +
          (ambient[c] as number) * sky +
          (glow[c] as number) * side) +
      full * gloss
  }
}

/** Gives the point the height and the slope the land has at `d` metres, and its share of the sun. */
function bendToLand({ frame, grid, point, shadows }: Shading, px: number, d: number): void {
  const { heights, distances, steps, columns, stride, near, ratio } = grid
  const v = clamp((Math.log(d / near) / ratio) * (steps - 1), 0, steps - 2.001)
  const u = clamp((px + 0.5) / stride + 0.5, 1, columns - 2.001)
  const row = Math.floor(v)
  const column = Math.floor(u)
  const fv = v - row
  const fu = u - column
  const k = row * columns + column
  const here = heights[k] as number
  const right = heights[k + 1] as number
  const ahead = heights[k + columns] as number
  const both = heights[k + columns + 1] as number
  const z0 = distances[row] as number
  const z1 = distances[row + 1] as number
  const spacing = (stride * d) / frame.camera.focal
  // Slopes run on from one cell to the next, so that facets do not show.
  const west = heights[k - 1] as number
  const east = heights[k + 2] as number
  const slopeHere = ((right - west) * (1 - fu) + (east - here) * fu) * 0.5
  const slopeX = (slopeHere + (both - ahead - (right - here)) * fv) / spacing
  const shear = (point.x / d) * slopeX
  const rise = (ahead - here) * (1 - fu) + (both - right) * fu
  const row2 = Math.min(steps - 1, row + 2)
  const further = heights[row2 * columns + column] as number
  const riseNext = (further - ahead) / ((distances[row2] as number) - z1 || 1)
  const slopeZ = (rise / (z1 - z0)) * (1 - fv * 0.5) + riseNext * fv * 0.5 - shear
  const inverse = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ)
  point.nx = -slopeX * inverse
  point.ny = inverse
  point.nz = -slopeZ * inverse
  point.height =
    here * (1 - fu) * (1 - fv) + right * fu * (1 - fv) + ahead * (1 - fu) * fv + both * fu * fv
  point.sunlit = shadows(px, v)
}

/** Shadows the land throws on itself, on a coarser grid; returns the lit share for a column and grid row. */
function castShadows(
  frame: Frame,
  land: Land,
  heightAt: (x: number, z: number) => number,
  gridRow: (z: number) => number,
  progress: Progress,
): (px: number, gridRowAt: number) => number {
  const { width, centreX, camera, atmosphere } = frame
  const { sun, shadowStrength } = atmosphere
  if (shadowStrength < 0.05) return () => 1
  const columns = Math.min(240, Math.ceil(width / 3)) + 2
  const rows = Math.min(130, land.steps)
  const lit = new Float32Array(columns * rows)
  const ratio = Math.log(land.far / land.near)
  for (let r = 0; r < rows; r++) {
    if (r % 16 === 0) progress.at(r / rows)
    const z = land.near * Math.exp((ratio * r) / (rows - 1))
    for (let c = 0; c < columns; c++) {
      const x = ((((c - 0.5) / (columns - 2)) * width - centreX) / camera.focal) * z
      const start = heightAt(x, z)
      let clear = 1
      let reach = z * 0.006
      for (let k = 0; k < 15; k++) {
        const rayZ = z + sun[2] * reach
        if (rayZ < land.near || rayZ > land.far) break
        const rayX = x + sun[0] * reach
        const gap = start + sun[1] * reach - heightAt(rayX, rayZ)
        // The sun is a disc: what almost touches the ray already dims it.
        clear = Math.min(clear, 0.5 + (gap / reach) * 14)
        if (clear <= 0) break
        reach *= 1.31
      }
      lit[r * columns + c] = 1 - shadowStrength * (1 - clamp(clear, 0, 1))
    }
  }
  const scale = (rows - 1) / (land.steps - 1)
  const last = gridRow(land.far) * scale
  return (px, at) => {
    const v = clamp(at * scale, 0, Math.min(last, rows - 1.001))
    const u = clamp(((px + 0.5) / width) * (columns - 2) + 0.5, 0, columns - 1.001)
    const row = Math.floor(v)
    const column = Math.floor(u)
    const k = row * columns + column
    const fu = u - column
    const a = (lit[k] as number) * (1 - fu) + (lit[k + 1] as number) * fu
    const b = (lit[k + columns] as number) * (1 - fu) + (lit[k + columns + 1] as number) * fu
    return a + (b - a) * (v - row)
  }
}
