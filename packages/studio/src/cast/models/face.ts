import type { Rgb } from '../../pixels.ts'
import { box, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Frame } from './frame.ts'
import type { Outfit } from './outfit.ts'
import { mix, scale, step } from './tints.ts'

const pupil = finish('#1d1412', { gloss: 0.8 })
const glint = finish('#ffffff', { glow: 0.9 })
const black = finish('#17161a', { gloss: 0.6 })

/** Skull, jaw, ears, eyes, nose and mouth, in the head's frame. */
export function faceParts(outfit: Outfit, head: Frame, asleep: boolean): Part[] {
  const r = head.unit
  const grown = outfit.build === 'man' || outfit.build === 'woman'
  const blush: Rgb = [outfit.skin[0] * 1.04, outfit.skin[1] * 0.66, outfit.skin[2] * 0.6]
  const clown = outfit.face === 'clown'
  const base: Rgb = clown ? mix(outfit.skin, [0.95, 0.93, 0.9], 0.75) : outfit.skin
  const skin = finish(
    (x, y, z) => {
      const [f, u, s] = head.local(x, y, z)
      const cheek = step(0.34, 0.05, Math.hypot(u + 0.3, Math.abs(s) - 0.52)) * step(0.2, 0.5, f)
      const beard =
        outfit.beard === 'stubble' ? step(-0.2, -0.42, u) * step(-0.1, 0.2, f) * 0.35 : 0
      return mix(mix(base, blush, cheek * (grown ? 0.4 : 0.7)), outfit.hair, beard)
    },
    { gloss: 0.16 },
  )
  const axes = head.axes
  const parts: Part[] = [
    ellipsoid(head.at(0, 0.02, 0), [r * 0.92, r, r * 0.88], skin, { axes }),
    ellipsoid(
      head.at(0.2, -0.42, 0),
      outfit.build === 'man' ? [r * 0.66, r * 0.56, r * 0.64] : [r * 0.64, r * 0.52, r * 0.56],
      skin,
      { axes, blend: r * 0.22 },
    ),
    ellipsoid(
      head.at(0.95, -0.16, 0),
      clown ? [r * 0.2, r * 0.2, r * 0.2] : [r * 0.12, r * 0.12, r * 0.11],
      clown ? finish('#d8342c', { gloss: 0.5 }) : skin,
      { axes, blend: clown ? 0 : r * 0.12 },
    ),
  ]
  const lip = finish(
    clown ? '#c92f2a' : mix(base, [0.42, 0.06, 0.06], outfit.build === 'woman' ? 0.75 : 0.5),
  )
  for (const side of [1, -1]) {
    // A small smile: two strokes that rise to the corners.
    parts.push(
      limb(
        head.at(0.85, -0.57, 0),
        head.at(0.76, -0.46, side * 0.27),
        r * (clown ? 0.1 : 0.055),
        r * (clown ? 0.07 : 0.036),
        lip,
        { blend: r * 0.02 },
      ),
      ellipsoid(head.at(-0.04, -0.06, side * 0.88), [r * 0.17, r * 0.22, r * 0.1], skin, {
        axes,
        blend: r * 0.05,
      }),
    )
    const brow = finish(scale(outfit.hair, 0.7))
    if (asleep)
      parts.push(
        limb(
          head.at(0.83, 0.03, side * 0.2),
          head.at(0.74, 0.02, side * 0.48),
          r * 0.035,
          r * 0.03,
          pupil,
        ),
      )
    else if (outfit.eyewear !== 'sunglasses') {
      const big = grown ? 1 : 1.15
      parts.push(
        ellipsoid(
          head.at(0.79, 0.06, side * 0.34),
          [r * 0.09, r * 0.165 * big, r * 0.125 * big],
          pupil,
          { axes },
        ),
        ellipsoid(
          head.at(0.875, 0.13, side * 0.34 + 0.045),
          [r * 0.03, r * 0.05, r * 0.042],
          glint,
        ),
      )
      if (outfit.build === 'woman')
        parts.push(
          limb(
            head.at(0.81, 0.22, side * 0.24),
            head.at(0.68, 0.19, side * 0.52),
            r * 0.03,
            r * 0.022,
            pupil,
          ),
        )
    }
    parts.push(
      limb(
        head.at(0.83, 0.44, side * 0.2),
        head.at(0.73, 0.41, side * 0.48),
        r * (outfit.build === 'man' ? 0.046 : 0.032),
        r * 0.026,
        brow,
        { blend: r * 0.02 },
      ),
    )
  }
  return [...parts, ...eyewear(outfit, head)]
}

function eyewear(outfit: Outfit, head: Frame): Part[] {
  const r = head.unit
  // A ring stands across the face: its own axis points forward.
  const [f, u, s] = head.axes
  const facing: Part['axes'] = [u, f, s]
  const parts: Part[] = []
  switch (outfit.eyewear) {
    case 'none':
      return []
    case 'patch':
      return [
        ellipsoid(head.at(0.84, 0.07, -0.34), [r * 0.1, r * 0.22, r * 0.2], black, {
          axes: head.axes,
        }),
        torus(head.at(0.02, 0.3, 0), r * 0.91, r * 0.035, black, {
          axes: [head.axes[0], head.axes[1], head.axes[2]],
        }),
      ]
    case 'mask':
      return [
        ellipsoid(head.at(0.28, -0.36, 0), [r * 0.68, r * 0.46, r * 0.7], finish('#dfeaf0'), {
          axes: head.axes,
        }),
      ]
    case 'goggles':
      return [
        box(head.at(0.78, 0.08, 0), [r * 0.2, r * 0.24, r * 0.62], finish('#e07a2c'), {
          axes: head.axes,
          round: r * 0.14,
        }),
        box(head.at(0.9, 0.08, 0), [r * 0.12, r * 0.17, r * 0.5], finish('#3a4a66', { gloss: 1 }), {
          axes: head.axes,
          round: r * 0.1,
        }),
        torus(head.at(-0.02, 0.1, 0), r * 0.95, r * 0.08, black, { axes: head.axes }),
      ]
    case 'glasses':
    case 'sunglasses':
      for (const side of [1, -1]) {
        parts.push(
          outfit.eyewear === 'glasses'
            ? torus(head.at(0.93, 0.06, side * 0.36), r * 0.235, r * 0.035, black, {
                axes: facing,
              })
            : ellipsoid(
                head.at(0.88, 0.06, side * 0.36),
                [r * 0.07, r * 0.21, r * 0.27],
                finish('#15171c', { gloss: 1 }),
                { axes: head.axes },
              ),
          limb(
            head.at(0.88, 0.12, side * 0.6),
            head.at(0, 0.08, side * 0.93),
            r * 0.03,
            r * 0.03,
            black,
          ),
        )
      }
      parts.push(
        limb(head.at(0.95, 0.1, 0.14), head.at(0.95, 0.1, -0.14), r * 0.03, r * 0.03, black),
      )
      return parts
  }
}
