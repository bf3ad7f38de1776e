import type { Random } from '../random.ts'
import type { Relation, SceneDescription } from '../scene.ts'
import type { Stage } from '../steps.ts'
import type { Actor } from './actor.ts'
import { keepAfloat } from './afloat.ts'
import { attach, isAttached } from './attach.ts'
import { turnToEachOther } from './facing.ts'
import { createGround } from './ground.ts'
import { placeHanging } from './hanging.ts'
import { lookInwards, type LayoutContext } from './layout-context.ts'
import { inside } from './placement.ts'
import type { Placement, Support } from './placement.ts'
import { seatBusts } from './seat-busts.ts'
import { heightsOf, mainOf } from './sizing.ts'
import { tied } from './sky-ties.ts'

/** Actors side by side on the ground, in an order that honours left-of and right-of. */
function inOrder(roots: readonly Actor[], relations: readonly Relation[], random: Random): Actor[] {
  const main = mainOf(roots)
  const order: Actor[] = []
  for (const actor of roots) {
    if (actor === main || random.next() < 0.5) order.push(actor)
    else order.unshift(actor)
  }
  const move = (id: string, other: string, after: boolean): void => {
    const from = order.findIndex((actor) => actor.id === id)
    const actor = order[from]
    if (actor === undefined || !order.some((candidate) => candidate.id === other)) return
    order.splice(from, 1)
    order.splice(order.findIndex((candidate) => candidate.id === other) + (after ? 1 : 0), 0, actor)
  }
  const index = (id: string): number => order.findIndex((actor) => actor.id === id)
  for (const { kind, subject, object, object2 } of relations) {
    if (kind === 'left-of') move(subject, object, false)
    else if (kind === 'right-of') move(subject, object, true)
    else if (
      kind === 'beside' ||
      kind === 'looking-at' ||
      kind === 'in-front-of' ||
      kind === 'behind'
    )
      move(subject, object, index(subject) > index(object))
    else if (kind === 'between' && object2 !== null) {
      move(object2, object, true)
      move(subject, object, true)
    }
  }
  // What the edge of its reference cuts goes to that edge of the picture.
  const edge = (actor: Actor): number => Number(actor.cropped.right) - Number(actor.cropped.left)
  return order.sort((a, b) => edge(a) - edge(b))
}

/** A close-up's cut edge lies this far beyond the picture's, so that no light falls on it. */
const beyondTop = 1.06

/** Share of the height of who sits or stands behind a table that the table hides. */
const belowTable = 0.46

/** From this height on one sits or stands behind a table, and not on it. */
const behindTableMetres = 0.6

function isBehindTable({ anchor, heightMetres, framed, tabletop }: Actor): boolean {
  return anchor === 'ground' && heightMetres > behindTableMetres && !framed && !tabletop
}

interface Slot {
  readonly actor: Actor
  readonly row: number
  readonly height: number
  readonly width: number
}

/** How many rows a group stands in: one as long as it fits side by side. */
function ranksOf(actor: Actor, tall: number, width: number): number {
  const line = actor.count * tall * actor.aspect * 1.12
  return Math.min(3, Math.max(1, Math.ceil(line / (width * 0.9))))
}

/** Rows and columns of a group: offsets in widths of one, and how far back each stands. */
function crowd(count: number, ranks: number, random: Random): { x: number; back: number }[] {
  if (count === 1) return [{ x: 0, back: 0 }]
  const places: { x: number; back: number }[] = []
  let left = count
  let before = 0
  for (let rank = 0; rank < ranks; rank++) {
    const inRank = Math.ceil(left / (ranks - rank))
    left -= inRank
    // Each rank stands in the gaps of the one before: one fewer or more does so by itself.
    const shift = rank % 2 === 1 && inRank === before ? 0.56 : 0
    before = inRank
    for (let i = 0; i < inRank; i++) {
      places.push({
        x: (i - (inRank - 1) / 2) * 1.12 + shift + random.between(-0.12, 0.12),
        back: rank * 2 + (i % 2) * 0.6 + random.between(-0.25, 0.25),
      })
    }
  }
  return places
}

function crowdWidth(count: number, ranks: number): number {
  return count === 1 ? 1 : Math.ceil(count / ranks) * 1.12 + (ranks > 1 ? 0.56 : 0)
}

/** Places everything that stands: on the ground, on water, or rising from the picture's edge. */
function placeStanding(context: LayoutContext, roots: readonly Actor[], skyAbove: boolean): void {
  const { scene, stage, ground, random, heights } = context
  const { width, height } = stage.image
  const order = inOrder(roots, scene.relations, random.fork('order'))
  const slots: Slot[] = order.map((actor) => {
    const wanted = heights.get(actor.id) ?? height * 0.3
    const table = context.placements.find((placement) => placement.actor.tabletop)
    const seated = table !== undefined && isBehindTable(actor)
    const rising = actor.cropped.bottom || ground.rises(actor)
    // A table seen from near hides whom it is before, from the waist down.
    const edge = table === undefined ? height : table.base - table.height + height * 0.03
    const size = seated && !rising ? Math.max(wanted, height * 0.78) : wanted
    const row = rising
      ? edge
      : seated
        ? edge + size * belowTable
        : ground.rowFor(actor, scene.relations)
    const tall = actor.cropped.top ? row * beyondTop : Math.min(size, row - height * 0.035)
    const ranks = ranksOf(actor, tall, width)
    return {
      actor,
      row,
      height: tall,
      width: tall * actor.aspect * crowdWidth(actor.count, ranks),
    }
  })
  const overlapping = scene.relations.some(
    ({ kind }) => kind === 'behind' || kind === 'in-front-of',
  )
  const total = slots.reduce((sum, slot) => sum + slot.width, 0)
  const room = width * 0.95
  const shrink = total > room ? Math.max(0.62, room / total) : 1
  const gap = Math.max(-0.25 * width, room - total * shrink) / (slots.length + 1)
  // One alone stands off the middle, on the side that leaves the sky free for what flies.
  const side = random.fork('side').next() < 0.5 ? -1 : 1
  const alone = slots.length === 1 ? side * width * (skyAbove ? 0.17 : 0.09) : 0
  const squeeze = overlapping ? 0.55 : 1
  let cursor = (width - room) / 2 + gap * (1 - squeeze) * (slots.length + 1) * 0.5
  slots.forEach((slot) => {
    const { actor } = slot
    cursor += gap * squeeze
    const centre =
      cursor + (slot.width * shrink) / 2 + alone * (slot.width < width * 0.55 ? 1 : 0.3)
    cursor += slot.width * shrink
    // A close-up: what its reference cuts off at the top goes on beyond the picture's upper edge.
    const tall = actor.cropped.top ? slot.height : slot.height * shrink
    placeGroup(context, actor, { row: slot.row, height: tall, centre })
  })
}

function placeGroup(
  context: LayoutContext,
  actor: Actor,
  at: { row: number; height: number; centre: number },
): void {
  const { stage, ground, random, placements } = context
  const { width, height } = stage.image
  const stream = random.fork(`crowd ${actor.id}`)
  const facing = lookInwards(actor, at.centre, width, stream)
  const behindTable = placements.some((p) => p.actor.tabletop) && isBehindTable(actor)
  const support: Support =
    actor.cropped.bottom || ground.rises(actor) || behindTable ? 'edge' : ground.supportFor(actor)
  const lift = support === 'ground' && isJumping(actor, context) ? jumpShare : 0
  crowd(actor.count, ranksOf(actor, at.height, width), stream).forEach((place, copy) => {
    const row =
      support === 'edge' ? at.row : ground.clampRow(at.row - place.back * height * 0.045, actor)
    const scale = ground.relativeScale(row, at.row) * (copy === 0 ? 1 : stream.between(0.92, 1.06))
    const tall = actor.cropped.top
      ? row * beyondTop
      : Math.min(at.height * scale, row - height * 0.03)
    const wide = tall * actor.aspect
    let left = inside(at.centre + place.x * at.height * actor.aspect - wide / 2, wide, width)
    const mirrored = actor.count > 2 && stream.next() < 0.35 ? !facing : facing
    if (actor.cropped.left !== actor.cropped.right)
      left = actor.cropped.left !== mirrored ? 0 : width - wide
    placements.push({
      actor,
      copy,
      left,
      base:
        support === 'water'
          ? ground.onWater(left + wide / 2, row)
          : Math.max(row - lift * tall, Math.min(row, tall + height * 0.03)),
      ...(lift > 0 ? { ground: row } : {}),
      width: wide,
      height: tall,
      mirrored,
      support,
      distance: Math.max(
        ground.distanceAt(row),
        // Large things stand as far off as their size in the picture says.
        (0.5 * stage.camera.focal * actor.heightMetres) / Math.max(1, tall),
      ),
      order: ground.distanceAt(row),
      sunk: support === 'water' ? ground.sunkOf(actor) : 0,
    })
  })
}

/** How high above the ground who jumps is, as a share of their own height. */
const jumpShare = 0.24

const jumps =
  /^(?:jumping|leaping|hopping|bouncing|skipping|pouncing|levitating|hovering|floating)$/

function isJumping(actor: Actor, { scene }: LayoutContext): boolean {
  const actions = scene.things.find(({ id }) => id === actor.id)?.actions ?? []
  return actions.some((action) => jumps.test(action))
}

/** A table seen from near: as wide as the picture, down to its lower edge. */
function placeTabletop(context: LayoutContext, actor: Actor): void {
  const { width, height } = context.stage.image
  context.placements.push({
    actor,
    copy: 0,
    left: 0,
    base: height,
    width,
    height: width / actor.aspect,
    mirrored: false,
    support: 'edge',
    distance: 1,
    order: 0.9,
    sunk: 0,
  })
}

/** Puts who stands or flies alone where its tie to the moon or the sun wants it. */
function moveToLights(context: LayoutContext): void {
  const { placements, scene } = context
  if (scene.skyRelations === undefined) return
  placements.forEach((placement, i) => {
    if (placement.actor.count === 1) placements[i] = tied(context, placement)
  })
}

/**
 * Decides where every actor goes. Pure geometry on the stage's camera: no pixel of an actor is
 * looked at.
 */
export function layOut(
  scene: SceneDescription,
  stage: Stage,
  actors: readonly Actor[],
  random: Random,
): readonly Placement[] {
  const { width, height } = stage.image
  const context: LayoutContext = {
    scene,
    stage,
    ground: createGround(stage),
    random,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    heights: new Map(heightsOf(actors, scene, width, height)),
    placements: [],
  }
  const roots = actors.filter((actor) => !isAttached(context, actor))
  const hanging = roots.filter((actor) => {
    const support = context.ground.supportFor(actor)
    return (
      (support === 'air' || support === 'wall') &&
      !actor.cropped.bottom &&
      !actor.tabletop &&
      !context.ground.rises(actor)
    )
  })
  const tabletops = roots.filter((actor) => actor.tabletop)
  for (const actor of tabletops) placeTabletop(context, actor)
  const standing = roots.filter((actor) => !hanging.includes(actor) && !tabletops.includes(actor))
  placeStanding(context, standing, hanging.length > 0)
  for (const actor of hanging) placeHanging(context, actor, roots.length === 1)
  keepAfloat(context)
  moveToLights(context)
  seatBusts(context)
  turnToEachOther(context)
  attach(context)
  return context.placements
}
