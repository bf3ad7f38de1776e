import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Quadruped } from './animal.ts'
import type { Frame } from './frame.ts'
import type { Trunk } from './legs.ts'

/** A raccoon's mask, a badger's or a skunk's stripe, a beaver's teeth. */
export function maskParts(s: Quadruped, head: Frame, { chest, hip }: Trunk): Part[] {
  const r = head.unit
  const mark = finish(s.mark, { fur: s.fur * 0.6 })
  const pale = finish('#f4f0e8', { fur: s.fur * 0.6 })
  const { axes } = head
  switch (s.extra) {
    case 'mask':
      return [
        ...[1, -1].map((side) =>
          ellipsoid(head.at(0.6, 0.12, side * 0.5), [r * 0.32, r * 0.26, r * 0.42], mark, {
            axes,
            blend: r * 0.05,
          }),
        ),
        ellipsoid(head.at(0.62, 0.52, 0), [r * 0.3, r * 0.16, r * 0.6], pale, {
          axes,
          blend: r * 0.08,
        }),
      ]
    case 'stripe': {
      // A skunk's runs down the back; a badger's dark ones run over its eyes.
      if (s.mark[0] < 0.5)
        return [1, -1].map((side) =>
          limb(
            head.at(1.15, 0.12, side * 0.28),
            head.at(-0.2, 0.66, side * 0.72),
            r * 0.14,
            r * 0.22,
            mark,
            {
              blend: r * 0.03,
            },
          ),
        )
      const nape: Vec3 = [chest[0], chest[1] + s.chest * 0.82, 0]
      const rump: Vec3 = [hip[0] - s.hip * 0.5, hip[1] + s.hip * 0.72, 0]
      return [
        limb(head.at(0.6, 0.62, 0), head.at(-0.6, 0.82, 0), r * 0.1, r * 0.28, pale, {
          blend: r * 0.06,
        }),
        limb(head.at(-0.6, 0.7, 0), nape, r * 0.28, s.chest * 0.3, pale, { blend: 0.03 }),
        limb(nape, rump, s.chest * 0.3, s.hip * 0.32, pale, { blend: 0.03 }),
      ]
    }
    default:
      return [
        ellipsoid(head.at(1.02, -0.52, 0), [r * 0.06, r * 0.2, r * 0.13], finish('#f0c878'), {
          axes,
        }),
      ]
  }
}
