import { ellipsoid, finish, limb } from '../sculpt/part.ts'
import type { Part } from '../sculpt/part.ts'
import type { Frame } from './frame.ts'
import type { Outfit } from './outfit.ts'

/** Hats under which hair must not stick out. */
const covering = new Set(['knight', 'hood', 'headscarf', 'kabuto', 'space'])

/** Hair and beard, in the head's frame. */
export function hairParts(outfit: Outfit, head: Frame): Part[] {
  const kind = outfit.hat?.kind ?? null
  const parts = beardParts(outfit, head)
  if (kind !== null && covering.has(kind)) return parts
  const hatted =
    kind !== null &&
    !['crown', 'tiara', 'flowers', 'halo', 'bow', 'headband', 'veil', 'headphones'].includes(kind)
  const r = head.unit
  const axes = head.axes
  const hair = finish(outfit.hair, { fur: 0.75, gloss: 0.3 })
  const { hairstyle } = outfit
  if (hairstyle === 'bald') {
    if (outfit.face === 'old')
      parts.push(
        ...[1, -1].map((side) =>
          ellipsoid(head.at(-0.35, 0, side * 0.72), [r * 0.5, r * 0.34, r * 0.24], hair, { axes }),
        ),
      )
    return parts
  }
  const cap = hairstyle === 'crop' ? 0.97 : 1.03
  parts.push(
    ellipsoid(
      head.at(-0.2, hatted ? 0.16 : 0.24, 0),
      [r * 0.92 * cap, r * (hatted ? 0.84 : 0.92) * cap, r * 0.97 * cap],
      hair,
      { axes, blend: r * 0.04 },
    ),
  )
  if (!hatted && hairstyle !== 'crop' && hairstyle !== 'topknot')
    parts.push(
      // A parting: the fringe sweeps to one side.
      limb(head.at(0.62, 0.76, -0.4), head.at(0.66, 0.66, 0.42), r * 0.24, r * 0.26, hair, {
        blend: r * 0.16,
      }),
      limb(head.at(0.5, 0.72, 0.4), head.at(0.28, 0.3, 0.84), r * 0.24, r * 0.14, hair, {
        blend: r * 0.14,
      }),
    )
  for (const side of [1, -1]) {
    switch (hairstyle) {
      case 'short':
        parts.push(
          limb(
            head.at(0.16, 0.3, side * 0.84),
            head.at(0.12, -0.1, side * 0.87),
            r * 0.17,
            r * 0.09,
            hair,
            {
              blend: r * 0.08,
            },
          ),
        )
        break
      case 'long':
        parts.push(
          limb(
            head.at(0.1, 0.35, side * 0.8),
            head.at(-0.12, -0.8, side * 0.88),
            r * 0.28,
            r * 0.27,
            hair,
            {
              blend: r * 0.2,
            },
          ),
          limb(
            head.at(-0.12, -0.8, side * 0.88),
            head.at(0.12, -1.7, side * 0.75),
            r * 0.27,
            r * 0.14,
            hair,
            {
              blend: r * 0.2,
            },
          ),
        )
        break
      case 'bob':
        parts.push(
          limb(
            head.at(0.06, 0.3, side * 0.82),
            head.at(0.04, -0.6, side * 0.84),
            r * 0.26,
            r * 0.34,
            hair,
            {
              blend: r * 0.2,
            },
          ),
        )
        break
      case 'braids':
        for (let n = 0; n < 5; n++)
          parts.push(
            ellipsoid(
              head.at(0.06 + n * 0.05, -0.2 - n * 0.34, side * (0.93 + n * 0.03)),
              [r * 0.2, r * 0.23, r * 0.19],
              n === 4 ? finish(outfit.trim ?? outfit.top) : hair,
              { blend: r * 0.04 },
            ),
          )
        break
      default:
        break
    }
  }
  switch (hairstyle) {
    case 'long':
      parts.push(
        limb(head.at(-0.5, 0.2, 0), head.at(-0.62, -1.5, 0), r * 0.7, r * 0.62, hair, {
          blend: r * 0.25,
        }),
      )
      break
    case 'bob':
      parts.push(
        limb(head.at(-0.42, 0.2, 0), head.at(-0.42, -0.5, 0), r * 0.7, r * 0.66, hair, {
          blend: r * 0.25,
        }),
      )
      break
    case 'ponytail':
      parts.push(
        limb(head.at(-0.85, 0.55, 0.1), head.at(-1.55, 0.35, 0.2), r * 0.26, r * 0.32, hair, {
          blend: r * 0.12,
        }),
        limb(head.at(-1.55, 0.35, 0.2), head.at(-1.65, -1.1, 0.3), r * 0.34, r * 0.1, hair, {
          blend: r * 0.2,
        }),
      )
      break
    case 'bun':
      if (!hatted)
        parts.push(
          ellipsoid(head.at(-0.5, 1.12, 0), [r * 0.44, r * 0.4, r * 0.44], hair, {
            blend: r * 0.06,
          }),
        )
      break
    case 'topknot':
      parts.push(
        limb(head.at(-0.35, 1.05, 0), head.at(-0.3, 1.35, 0), r * 0.12, r * 0.24, hair, {
          blend: r * 0.05,
        }),
      )
      break
    case 'curly':
      for (let n = 0; n < 22; n++) {
        const v = 1 - (n + 0.5) / 15
        if (hatted && v > 0.3) continue
        const a = n * 2.39996
        const w = Math.sqrt(Math.max(0, 1 - v * v))
        const f = Math.cos(a) * w
        if (f > 0.45 && v < 0.62) continue
        parts.push(
          ellipsoid(
            head.at(f * 0.88 - 0.18, 0.24 + v * 0.92, Math.sin(a) * w * 0.98),
            [r * 0.38, r * 0.36, r * 0.38],
            hair,
            { blend: r * 0.06 },
          ),
        )
      }
      break
    default:
      break
  }
  return parts
}

function beardParts(outfit: Outfit, head: Frame): Part[] {
  const r = head.unit
  const axes = head.axes
  const hair = finish(outfit.hair, { fur: 0.8, gloss: 0.2 })
  const parts: Part[] = []
  const moustache = (): void => {
    for (const side of [1, -1])
      parts.push(
        limb(
          head.at(0.9, -0.36, side * 0.06),
          head.at(0.76, -0.46, side * 0.36),
          r * 0.13,
          r * 0.05,
          hair,
          {
            blend: r * 0.04,
          },
        ),
      )
  }
  switch (outfit.beard) {
    case 'none':
    case 'stubble':
      break
    case 'moustache':
      moustache()
      break
    case 'short':
    case 'full':
    case 'long': {
      const long = outfit.beard !== 'short'
      moustache()
      for (const side of [1, -1])
        parts.push(
          limb(
            head.at(0.16, -0.05, side * 0.78),
            head.at(0.42, -0.62, side * 0.42),
            r * 0.16,
            r * (long ? 0.32 : 0.24),
            hair,
            { blend: r * 0.1 },
          ),
        )
      parts.push(
        ellipsoid(head.at(0.52, -0.86, 0), [r * 0.42, r * (long ? 0.42 : 0.26), r * 0.5], hair, {
          axes,
          blend: r * 0.14,
        }),
      )
      if (outfit.beard === 'long')
        parts.push(
          limb(head.at(0.62, -1.0, 0), head.at(0.72, -2.5, 0), r * 0.46, r * 0.1, hair, {
            blend: r * 0.2,
          }),
        )
      break
    }
  }
  return parts
}
