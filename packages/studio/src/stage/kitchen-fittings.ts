/** What is built into a kitchen, as boxes. */
import type { Rgb } from '../pixels.ts'
import type { Box } from './furniture.ts'
import { scaleRgb, smooth } from './numbers.ts'
import type { RoomShape } from './room-shape.ts'

/** Brushed steel, linear. */
export const steel: Rgb = [0.42, 0.43, 0.44]
/** Metres from the floor to the top of the worktop. */
export const worktopAt = 0.92

/** A front of doors and drawers with handles, `from` being the left edge. */
function doors(
  from: number,
  bottom: number,
  top: number,
  wide: number,
  drawers: boolean,
): NonNullable<Box['pattern']> {
  return (x, y, out) => {
    const u = (x - from) / wide
    const door = Math.floor(u)
    const inX = (u - door) * wide
    const split = drawers ? top - 0.2 : top
    const isDrawer = y > split
    const low = isDrawer ? split : bottom
    const high = isDrawer ? top : split
    const gap = Math.min(inX, wide - inX, y - low, high - y)
    const panel = gap - 0.075
    let tone = 1
    if (gap < 0.006) tone = 0.35
    else if (!isDrawer && Math.abs(panel) < 0.008) tone = panel > 0 ? 0.72 : 1.08
    const handle = isDrawer
      ? Math.abs(y - (low + high) / 2) < 0.012 && Math.abs(inX - wide / 2) < 0.085
      : Math.abs(inX - (door % 2 ? 0.055 : wide - 0.055)) < 0.011 &&
        Math.abs(y - (drawers ? split - 0.16 : bottom + 0.16)) < 0.075
    for (let c = 0; c < 3; c++) out[c] = handle ? 0.24 : (out[c] as number) * tone
  }
}

/** Cupboards, worktop, oven, hood, sink and fridge along the far wall. */
export function createKitchen(
  shape: RoomShape,
  side: number,
  front: Rgb,
  top: Rgb,
  noFridge: boolean,
): Box[] {
  const boxes: Box[] = []
  const far = shape.back
  const near = far - 0.6
  const fridgeWide = noFridge ? 0 : 0.72
  const left = -shape.side + (side > 0 ? fridgeWide : 0)
  const right = shape.side - (side < 0 ? fridgeWide : 0)
  const oven = side > 0 ? left + 0.75 : right - 1.35
  boxes.push(
    {
      left,
      right,
      bottom: 0,
      top: 0.1,
      near: near + 0.06,
      far,
      radius: 0,
      albedo: [0.05, 0.05, 0.05],
    },
    {
      left,
      right,
      bottom: 0.1,
      top: 0.88,
      near,
      far,
      radius: 0.004,
      albedo: scaleRgb(front, 0.9),
      pattern: doors(left, 0.1, 0.88, 0.6, true),
    },
    {
      left: left - 0.01,
      right: right + 0.01,
      bottom: 0.88,
      top: worktopAt,
      near: near - 0.03,
      far,
      radius: 0.006,
      albedo: top,
    },
    {
      left: oven,
      right: oven + 0.6,
      bottom: 0.12,
      top: 0.87,
      near: near - 0.012,
      far: near + 0.02,
      radius: 0.006,
      albedo: scaleRgb(steel, 0.8),
      pattern: (x, y, out) => {
        const u = x - oven - 0.3
        const glass = Math.abs(u) < 0.24 && y > 0.22 && y < 0.6
        const bar = Math.abs(y - 0.66) < 0.016 && Math.abs(u) < 0.25
        const knob = Math.hypot((Math.abs(u) % 0.13) - 0.065, y - 0.79) < 0.025
        for (let c = 0; c < 3; c++)
          out[c] = glass
            ? 0.03 + 0.05 * smooth(0.2, 0.6, y)
            : bar
              ? 0.6
              : knob
                ? 0.08
                : (out[c] as number)
      },
    },
    {
      left: oven + 0.02,
      right: oven + 0.58,
      bottom: worktopAt,
      top: worktopAt + 0.012,
      near: near + 0.06,
      far: far - 0.08,
      radius: 0.004,
      albedo: [0.03, 0.03, 0.035],
    },
  )
  // Wall cupboards leave room for the window, and for the hood over the hob.
  const gaps: readonly (readonly [number, number])[] = [
    [shape.left - 0.2, shape.right + 0.2],
    [oven - 0.05, oven + 0.65],
  ]
  let from = left + 0.02
  const ends = [...gaps].sort((a, b) => a[0] - b[0])
  for (const [start, end] of [...ends, [right, right] as const]) {
    const to = Math.min(start, right) - 0.02
    if (to - from > 0.35) {
      const count = Math.max(1, Math.round((to - from) / 0.5))
      boxes.push({
        left: from,
        right: to,
        bottom: 1.5,
        top: 2.22,
        near: far - 0.36,
        far,
        radius: 0.004,
        albedo: scaleRgb(front, 0.95),
        pattern: doors(from, 1.5, 2.22, (to - from) / count, false),
      })
    }
    from = Math.max(from, end + 0.02)
  }
  const hood = oven + 0.3
  boxes.push(
    {
      left: hood - 0.3,
      right: hood + 0.3,
      bottom: 1.56,
      top: 1.68,
      near: far - 0.46,
      far,
      radius: 0.01,
      albedo: steel,
    },
    {
      left: hood - 0.14,
      right: hood + 0.14,
      bottom: 1.68,
      top: shape.ceiling - 0.02,
      near: far - 0.3,
      far,
      radius: 0.006,
      albedo: scaleRgb(steel, 0.9),
    },
  )
  // A steel sink with its tap stands under the window.
  const tap = (shape.left + shape.right) / 2
  boxes.push(
    {
      left: tap - 0.3,
      right: tap + 0.3,
      bottom: worktopAt,
      top: worktopAt + 0.014,
      near: near + 0.07,
      far: far - 0.1,
      radius: 0.004,
      albedo: scaleRgb(steel, 0.8),
    },
    {
      left: tap - 0.014,
      right: tap + 0.014,
      bottom: worktopAt,
      top: worktopAt + 0.27,
      near: far - 0.14,
      far: far - 0.11,
      radius: 0.01,
      albedo: scaleRgb(steel, 1.1),
    },
    {
      left: tap - 0.014,
      right: tap + 0.014,
      bottom: worktopAt + 0.25,
      top: worktopAt + 0.28,
      near: far - 0.3,
      far: far - 0.11,
      radius: 0.01,
      albedo: scaleRgb(steel, 1.1),
    },
  )
  if (!noFridge) {
    const at = side > 0 ? -shape.side : shape.side - fridgeWide
    boxes.push({
      left: at + 0.02,
      right: at + fridgeWide - 0.02,
      bottom: 0.03,
      top: 1.9,
      near: near - 0.06,
      far,
      radius: 0.035,
      albedo: [0.62, 0.63, 0.63],
      pattern: (x, y, out) => {
        const inX = side > 0 ? x - at : at + fridgeWide - x
        const gap = Math.abs(y - 1.22) < 0.006
        const handle =
          Math.abs(inX - fridgeWide + 0.1) < 0.014 &&
          (Math.abs(y - 1.42) < 0.13 || Math.abs(y - 0.95) < 0.2)
        for (let c = 0; c < 3; c++) out[c] = gap ? 0.1 : handle ? 0.3 : (out[c] as number)
      },
    })
  }
  return boxes
}
