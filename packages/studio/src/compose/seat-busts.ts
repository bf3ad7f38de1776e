import type { LayoutContext } from './layout-context.ts'
import { inside } from './placement.ts'
import { furniture } from './relations.ts'

/** Share of the picture's width and height that furniture takes when a bust sits on it. */
const seat = { width: 0.92, height: 0.66, base: 0.98, bust: 0.68 }

/** A bust on a sofa is seen from near: it rises at the picture's edge, before the middle of the sofa. */
export function seatBusts({ placements, scene, stage }: LayoutContext): void {
  const { width, height } = stage.image
  for (const { kind, subject, object } of scene.relations) {
    const at = placements.findIndex((p) => p.actor.id === object)
    const host = placements[at]
    const busts = placements.filter((p) => p.actor.id === subject && p.actor.cropped.bottom)
    if (kind !== 'on' || host === undefined || busts.length === 0) continue
    if (!furniture.has(host.actor.noun)) continue
    const tall = Math.min(seat.height * height, (seat.width * width) / host.actor.aspect)
    const wide = tall * host.actor.aspect
    const left = (width - wide) / 2
    placements[at] = { ...host, left, width: wide, height: tall, base: seat.base * height }
    const all = placements.filter(
      (p) =>
        p.actor.cropped.bottom &&
        scene.relations.some(
          (r) => r.kind === 'on' && r.object === object && r.subject === p.actor.id,
        ),
    )
    all.forEach((bust, i) => {
      const middle = left + (wide * (i + 1)) / (all.length + 1)
      const room = (wide / all.length / bust.actor.aspect) * 0.9
      const high = Math.max(bust.height, Math.min(seat.bust * height, room))
      const broad = high * bust.actor.aspect
      const at = inside(middle - broad / 2, broad, width)
      const moved = { ...bust, left: at, width: broad, height: high }
      placements[placements.indexOf(bust)] = moved
    })
  }
}
