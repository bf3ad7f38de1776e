import type { Actor } from './actor.ts'
import type { Board, Rows } from './board.ts'
import { findBoard } from './board.ts'
import type { Layer } from './layer.ts'
import { windowOf } from './window.ts'

/** Where a picture goes on a bearer: a parallelogram, as shares of the bitmap's width and height. */
export interface Panel {
  readonly left: number
  readonly top: number
  /** From the left upper corner to the right upper one. */
  readonly across: readonly [number, number]
  /** From the left upper corner to the left lower one. */
  readonly down: readonly [number, number]
}

/**
 * How a bearer shows a picture: on a ground of its own, as light, printed on what it is made of, or as
 * somebody behind its window.
 */
export type Way = 'panel' | 'screen' | 'print' | 'window'

const screens = /^(?:television|computer|laptop|smartphone)$/
const panels = /^(?:poster|billboard|picture|book|newspaper|banner)$/

/** Vehicles with windows that who is inside looks out of. */
const cabins =
  /^(?:car|sports car|taxi|police car|ambulance|van|truck|pickup truck|fire truck|bus|school bus|train|tram|tractor|camper|digger)$/

/** Whether who is inside or drives the thing is seen through its window. */
export function hasCabin(noun: string): boolean {
  return cabins.test(noun)
}

export function wayOf({ noun }: Pick<Actor, 'noun'>): Way {
  if (hasCabin(noun)) return 'window'
  return screens.test(noun) ? 'screen' : panels.test(noun) ? 'panel' : 'print'
}

/** Whole screens and canvases of drawings, measured on them: three corners, left upper first. */
const measured: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  laptop: [
    [0.257, 0.045],
    [0.97, 0.105],
    [0.225, 0.665],
  ],
  television: [
    [0.015, 0.03],
    [0.975, 0.055],
    [0.015, 0.835],
  ],
  computer: [
    [0.03, 0.04],
    [0.97, 0.08],
    [0.025, 0.53],
  ],
  smartphone: [
    [0.045, 0.025],
    [0.93, 0.05],
    [0.045, 0.955],
  ],
  picture: [
    [0.11, 0.105],
    [0.893, 0.105],
    [0.11, 0.89],
  ],
  poster: [
    [0.075, 0.06],
    [0.925, 0.06],
    [0.075, 0.945],
  ],
}

/** Boards are made for words, which need air; a picture takes this much more of the thing. */
const growth = 1.12

/** Share of a panel's height that the words on it take when there is a picture too. */
const wordsShare = 0.3

/** A place found for a picture reaches from edge to edge: it needs air. */
const shrink = 0.84

/** A board a little larger or smaller all round, within the thing. */
function fromBoard(board: Board, scale = growth): Panel {
  const by = (scale - 1) / 2
  const width = board.right - board.left
  const height = board.bottom - board.top
  const left = Math.max(0, board.left - width * by)
  const right = Math.min(1, board.right + width * by)
  const top = Math.max(0, board.top - height * by)
  const bottom = Math.min(1, board.bottom + height * by)
  const slope = board.slope * scale
  return { left, top: top - slope / 2, across: [right - left, slope], down: [0, bottom - top] }
}

/**
 * Where on a bearer's look a picture goes; null when nothing on it is calm and solid enough.
 *
 * @param aspect of the picture, which decides where it has most room
 * @param withWords whether the lower part is for words
 */
export function panelOf(
  bearer: Pick<Actor, 'noun'>,
  board: Board | null,
  layer: Layer,
  aspect: number,
  rows: Rows | undefined,
  withWords: boolean,
): Panel | null {
  if (hasCabin(bearer.noun)) return windowOf(layer)
  const [corner, right, below] = measured[bearer.noun] ?? []
  if (!withWords && corner !== undefined && right !== undefined && below !== undefined)
    return {
      left: corner[0],
      top: corner[1],
      across: [right[0] - corner[0], right[1] - corner[1]],
      down: [below[0] - corner[0], below[1] - corner[1]],
    }
  if (board !== null) return fromBoard(withWords ? partsOf(board).picture : board)
  const room = findBoard(layer, [aspect], rows)
  return room === null ? null : fromBoard(room, shrink)
}

/** A board, split for a picture above words. */
export function partsOf(board: Board): { readonly picture: Board; readonly words: Board } {
  const line = board.bottom - (board.bottom - board.top) * wordsShare
  return { picture: { ...board, bottom: line }, words: { ...board, top: line } }
}

/** One of several columns of a panel. */
export function columnOf(panel: Panel, column: number, columns: number): Panel {
  const [x, y] = panel.across
  return {
    left: panel.left + (x * column) / columns,
    top: panel.top + (y * column) / columns,
    across: [x / columns, y / columns],
    down: panel.down,
  }
}
