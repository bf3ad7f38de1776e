import { box, column, ellipsoid, finish, limb, torus } from '../sculpt/part.ts'
import type { Part, Vec3 } from '../sculpt/part.ts'
import type { Gesture } from './gestures.ts'
import { frameOf, lerp } from './frame.ts'
import type { Frame } from './frame.ts'
import type { PropKind } from './outfit.ts'
import type { Joints, Skeleton } from './skeleton.ts'

const wood = finish('#8a5a34')
const steel = finish('#c3cad2', { gloss: 1 })
const gold = finish('#e2b23c', { gloss: 0.8 })
const dark = finish('#2a2a30', { gloss: 0.4 })
const paper = finish('#f6f1e4')
const leather = finish('#6b4226', { gloss: 0.3 })

/** What a prompt may call a thing in the hands: who is drawn with it needs no second one beside. */
export const propNouns: Readonly<Partial<Record<PropKind, readonly string[]>>> = {
  book: ['book', 'novel', 'newspaper', 'magazine', 'open book'],
  phone: ['phone', 'smartphone', 'mobile phone', 'cell phone'],
  camera: ['camera'],
  microphone: ['microphone', 'song'],
  guitar: ['guitar', 'acoustic guitar'],
  palette: ['palette', 'paintbrush', 'brush'],
  cup: ['cup', 'coffee', 'tea', 'mug', 'drink'],
  apple: ['apple'],
  ladle: ['ladle', 'spoon', 'wooden spoon'],
  'fishing-rod': ['fishing rod', 'rod'],
  broom: ['broom'],
  sword: ['sword'],
  hammer: ['hammer'],
  briefcase: ['briefcase'],
  stethoscope: ['stethoscope'],
  staff: ['staff', 'wand'],
  bouquet: ['bouquet'],
}

/** How the arms carry a thing. */
export const carried: Readonly<Record<PropKind, Gesture | null>> = {
  book: 'reading',
  stethoscope: null,
  briefcase: null,
  ladle: 'holding',
  hammer: 'holding',
  pitchfork: 'gripping',
  sword: 'gripping',
  katana: 'gripping',
  staff: 'gripping',
  wand: 'pointing',
  broom: 'gripping',
  guitar: 'playing',
  microphone: 'singing',
  palette: 'playing',
  bouquet: 'both',
  axe: 'gripping',
  trident: 'gripping',
  shield: 'gripping',
  camera: 'reading',
  net: 'gripping',
  sack: 'gripping',
  phone: 'reading',
  cup: 'holding',
  apple: 'holding',
  'fishing-rod': 'holding',
  balloon: 'holding',
  scroll: 'both',
  'ski-poles': null,
  lantern: 'holding',
}

function beyond([, elbow, wrist]: Joints, length: number): Vec3 {
  const d: Vec3 = [wrist[0] - elbow[0], wrist[1] - elbow[1], wrist[2] - elbow[2]]
  const l = Math.hypot(...d) || 1
  return [
    wrist[0] + (d[0] / l) * length,
    wrist[1] + (d[1] / l) * length,
    wrist[2] + (d[2] / l) * length,
  ]
}

/** A thing in the hands (the far one, or both) or around the neck. */
export function propParts(kind: PropKind, skeleton: Skeleton): Part[] {
  const { torso, build, arms } = skeleton
  const up = build.shoulder - build.hip
  const near = beyond(arms[0], 0.025)
  const far = beyond(arms[1], 0.025)
  const hand: Frame = frameOf(far, torso.axes)
  const left: Frame = frameOf(near, torso.axes)
  const both: Frame = frameOf(lerp(near, far, 0.5), torso.axes)
  const axes = torso.axes
  switch (kind) {
    case 'book': {
      const cover = finish('#8c2f39')
      return [1, -1].flatMap((side) => {
        // The halves lean towards the reader, the spine away.
        const [c, n] = [Math.cos(0.5), Math.sin(0.5) * side]
        const [f, u, s] = axes
        const across: Vec3 = [s[0] * c - f[0] * n, s[1] * c - f[1] * n, s[2] * c - f[2] * n]
        const out: Vec3 = [
          u[1] * across[2] - u[2] * across[1],
          u[2] * across[0] - u[0] * across[2],
          u[0] * across[1] - u[1] * across[0],
        ]
        const page: Part['axes'] = [out, u, across]
        return [
          box(both.at(0.03, 0.03, side * 0.05), [0.006, 0.068, 0.052], cover, {
            axes: page,
            round: 0.003,
          }),
          box(both.at(0.019, 0.03, side * 0.048), [0.008, 0.062, 0.047], paper, {
            axes: page,
            round: 0.003,
          }),
        ]
      })
    }
    case 'phone':
      return [box(both.at(0.03, 0.04, 0), [0.008, 0.045, 0.024], dark, { axes, round: 0.006 })]
    case 'camera':
      return [
        box(both.at(0.02, 0.03, 0), [0.03, 0.035, 0.055], dark, { axes, round: 0.01 }),
        column(both.at(0.04, 0.03, 0), both.at(0.085, 0.03, 0), 0.03, 0.026, dark),
        ellipsoid(both.at(0.085, 0.03, 0), [0.008, 0.02, 0.02], finish('#4a6a8c', { gloss: 1 }), {
          axes,
        }),
      ]
    case 'stethoscope':
      return [
        torus(torso.at(0.01, up + 0.008, 0), 0.054, 0.009, dark, { axes }),
        limb(
          torso.at(0.075, up - 0.03, 0.03),
          torso.at(0.088, up - 0.11, 0.03),
          0.008,
          0.008,
          dark,
        ),
        limb(
          torso.at(0.075, up - 0.03, -0.03),
          torso.at(0.088, up - 0.14, -0.02),
          0.008,
          0.008,
          dark,
        ),
        ellipsoid(torso.at(0.092, up - 0.15, -0.02), [0.012, 0.018, 0.018], steel, { axes }),
      ]
    case 'briefcase':
      return [
        box(hand.at(0.0, -0.085, 0), [0.085, 0.06, 0.022], leather, { axes, round: 0.012 }),
        torus(hand.at(0, -0.02, 0), 0.026, 0.007, leather, { axes: [axes[0], axes[2], axes[1]] }),
      ]
    case 'ladle':
      return [
        limb(hand.at(0, -0.06, 0), hand.at(0.03, 0.16, 0.02), 0.008, 0.008, wood),
        ellipsoid(hand.at(0.035, 0.18, 0.02), [0.03, 0.028, 0.03], wood),
      ]
    case 'hammer':
      return [
        limb(hand.at(0, -0.05, 0), hand.at(0.03, 0.13, 0), 0.01, 0.01, wood),
        limb(hand.at(-0.02, 0.14, 0), hand.at(0.085, 0.125, 0), 0.022, 0.018, steel),
      ]
    case 'axe':
      return [
        limb(hand.at(0, -0.16, 0), hand.at(0.02, 0.2, 0), 0.012, 0.012, wood),
        ellipsoid(hand.at(0.015, 0.17, -0.05), [0.012, 0.075, 0.055], steel, { axes }),
        ellipsoid(hand.at(0.015, 0.17, 0.03), [0.01, 0.045, 0.03], steel, { axes }),
      ]
    case 'pitchfork':
    case 'trident':
    case 'staff':
    case 'broom':
    case 'lantern': {
      if (kind === 'lantern')
        return [
          limb(hand.at(0, 0, 0), hand.at(0.01, -0.05, 0), 0.005, 0.005, dark),
          column(
            hand.at(0.01, -0.13, 0),
            hand.at(0.01, -0.055, 0),
            0.03,
            0.026,
            finish('#ffcf6a', { glow: 0.9 }),
          ),
          column(hand.at(0.01, -0.06, 0), hand.at(0.01, -0.045, 0), 0.034, 0.018, dark),
          column(hand.at(0.01, -0.142, 0), hand.at(0.01, -0.128, 0), 0.036, 0.036, dark),
        ]
      const foot = -(far[1] - 0.012)
      const pole = kind === 'trident' ? gold : wood
      const parts = [
        limb(hand.at(0.02, Math.max(-0.5, foot), 0), hand.at(0, 0.36, 0), 0.013, 0.012, pole),
      ]
      if (kind === 'staff')
        parts.push(
          ellipsoid(
            hand.at(0, 0.4, 0),
            [0.036, 0.036, 0.036],
            finish('#7fd0ff', { glow: 0.7, gloss: 1 }),
          ),
        )
      else if (kind === 'broom')
        parts.push(
          limb(
            hand.at(0, 0.36, 0),
            hand.at(-0.01, 0.52, 0),
            0.022,
            0.055,
            finish('#c89a4a', { fur: 1 }),
          ),
        )
      else
        for (const n of [-1, 0, 1])
          parts.push(
            limb(
              hand.at(0, 0.34, n * 0.012),
              hand.at(0, 0.39, n * 0.045),
              0.009,
              0.009,
              pole === wood ? steel : gold,
            ),
            limb(
              hand.at(0, 0.39, n * 0.045),
              hand.at(0, 0.49, n * 0.045),
              0.009,
              0.004,
              pole === wood ? steel : gold,
            ),
          )
      return parts
    }
    case 'sword':
      return [
        limb(hand.at(0, -0.045, 0), hand.at(0.015, 0.035, 0), 0.012, 0.012, leather),
        limb(hand.at(0.02, 0.04, -0.055), hand.at(0.02, 0.04, 0.055), 0.011, 0.011, gold),
        ellipsoid(hand.at(0.075, 0.22, 0), [0.022, 0.2, 0.008], steel, {
          axes: [
            [
              axes[0][0] * 0.96 - axes[1][0] * 0.28,
              axes[0][1] * 0.96 - axes[1][1] * 0.28,
              axes[0][2] * 0.96 - axes[1][2] * 0.28,
            ],
            [
              axes[1][0] * 0.96 + axes[0][0] * 0.28,
              axes[1][1] * 0.96 + axes[0][1] * 0.28,
              axes[1][2] * 0.96 + axes[0][2] * 0.28,
            ],
            axes[2],
          ],
        }),
      ]
    case 'katana':
      return [
        limb(hand.at(0, -0.05, 0), hand.at(0.02, 0.05, 0), 0.012, 0.012, dark),
        ellipsoid(hand.at(0.024, 0.06, 0), [0.028, 0.008, 0.028], gold, { axes }),
        limb(hand.at(0.03, 0.06, 0), hand.at(0.1, 0.25, 0), 0.011, 0.011, steel, { blend: 0.01 }),
        limb(hand.at(0.1, 0.25, 0), hand.at(0.2, 0.41, 0), 0.011, 0.004, steel, { blend: 0.01 }),
      ]
    case 'shield':
      return [
        ...propParts('sword', skeleton),
        ellipsoid(
          left.at(0.03, 0.02, 0.03),
          [0.028, 0.125, 0.11],
          finish('#a83232', { gloss: 0.4 }),
          { axes },
        ),
        ellipsoid(left.at(0.05, 0.02, 0.035), [0.026, 0.04, 0.04], gold, { axes }),
      ]
    case 'wand':
      return [
        limb(hand.at(0, 0, 0), hand.at(0.11, 0.11, 0), 0.008, 0.006, wood),
        ellipsoid(hand.at(0.12, 0.12, 0), [0.022, 0.022, 0.022], finish('#fff2b0', { glow: 1 })),
      ]
    case 'guitar': {
      const body = finish('#c4742c', { gloss: 0.6 })
      const neck = lerp(near, far, 0.35)
      const g = frameOf(torso.at(0.1, up * 0.34, 0.02), axes)
      const hole = finish('#2a1a10')
      return [
        ellipsoid(g.at(0.01, -0.01, 0.06), [0.032, 0.082, 0.085], body, { axes }),
        ellipsoid(g.at(0.01, 0.03, -0.045), [0.032, 0.062, 0.066], body, { axes, blend: 0.02 }),
        ellipsoid(g.at(0.034, 0.008, 0.02), [0.012, 0.026, 0.026], hole, { axes }),
        limb(
          g.at(0.026, 0.03, -0.07),
          [far[0] + axes[0][0] * 0.01, far[1], far[2] + axes[0][2] * 0.01],
          0.015,
          0.013,
          wood,
        ),
        limb(
          far,
          [
            far[0] + (far[0] - neck[0]) * 0.25,
            far[1] + (far[1] - neck[1]) * 0.25 + 0.01,
            far[2] + (far[2] - neck[2]) * 0.25,
          ],
          0.018,
          0.022,
          dark,
        ),
      ]
    }
    case 'microphone':
      return [
        limb(hand.at(0, -0.03, 0), hand.at(-0.012, 0.055, 0.01), 0.011, 0.014, dark),
        ellipsoid(hand.at(-0.016, 0.07, 0.012), [0.023, 0.023, 0.023], steel),
      ]
    case 'palette':
      return [
        ellipsoid(left.at(0.03, 0.015, -0.02), [0.09, 0.012, 0.07], wood, { axes }),
        ...['#d8342c', '#f0c02c', '#2f68d0', '#3f9b45', '#f4f2ee'].map((colour, n) =>
          ellipsoid(
            left.at(0.03 + Math.cos(n * 1.1) * 0.058, 0.026, -0.02 + Math.sin(n * 1.1) * 0.042),
            [0.017, 0.01, 0.015],
            finish(colour, { gloss: 0.6 }),
            { axes },
          ),
        ),
        limb(hand.at(-0.03, -0.02, 0), hand.at(0.09, 0.08, 0), 0.006, 0.007, wood),
        ellipsoid(hand.at(0.1, 0.09, 0), [0.014, 0.02, 0.014], finish('#2f68d0')),
      ]
    case 'bouquet':
    case 'net':
    case 'sack':
    case 'scroll': {
      if (kind === 'scroll')
        return [
          limb(both.at(0.02, 0.01, 0.09), both.at(0.02, 0.01, -0.09), 0.026, 0.026, paper),
          torus(both.at(0.02, 0.01, 0), 0.026, 0.007, finish('#b5322c'), {
            axes: [axes[0], axes[2], axes[1]],
          }),
        ]
      if (kind === 'sack')
        return [
          ellipsoid(torso.at(-0.19, up * 0.62, -0.07), [0.15, 0.17, 0.15], finish('#8c2c2c'), {
            axes,
          }),
          limb(torso.at(-0.1, up * 0.95, -0.09), far, 0.04, 0.02, finish('#8c2c2c'), {
            blend: 0.05,
          }),
        ]
      if (kind === 'net')
        return [
          limb(hand.at(0, -0.2, 0), hand.at(0, 0.24, 0), 0.01, 0.01, wood),
          torus(hand.at(0, 0.31, 0), 0.07, 0.008, steel, { axes: [axes[0], axes[2], axes[1]] }),
        ]
      const parts: Part[] = [
        limb(both.at(0.03, -0.05, 0), both.at(0.04, 0.05, 0), 0.018, 0.05, finish('#4e8a3c')),
      ]
      for (let n = 0; n < 8; n++) {
        const a = n * 2.4
        const d = n === 0 ? 0 : 0.05
        parts.push(
          ellipsoid(
            both.at(0.05 + Math.cos(a) * d * 0.8, 0.085 + (n % 3) * 0.012, Math.sin(a) * d),
            [0.03, 0.027, 0.03],
            finish(n % 2 === 0 ? '#f5f0ee' : '#e58aa6'),
          ),
        )
      }
      return parts
    }
    case 'cup':
      return [
        column(
          hand.at(0.015, -0.03, 0),
          hand.at(0.015, 0.04, 0),
          0.024,
          0.03,
          finish('#f2efe8', { gloss: 0.6 }),
        ),
      ]
    case 'apple':
      return [
        ellipsoid(hand.at(0.02, 0.03, 0), [0.032, 0.03, 0.032], finish('#c9302c', { gloss: 0.7 })),
      ]
    case 'fishing-rod':
      return [
        limb(hand.at(-0.08, -0.07, 0), hand.at(0.42, 0.42, 0), 0.01, 0.003, wood),
        limb(hand.at(0.42, 0.42, 0), hand.at(0.46, -0.12, 0), 0.002, 0.002, steel),
        ellipsoid(hand.at(0.0, -0.02, 0), [0.022, 0.022, 0.014], steel, { axes }),
      ]
    case 'balloon':
      return [
        limb(far, hand.at(0.02, 0.42, -0.02), 0.0025, 0.0025, paper),
        ellipsoid(hand.at(0.02, 0.54, -0.02), [0.1, 0.12, 0.1], finish('#d3302b', { gloss: 0.8 })),
      ]
    case 'ski-poles':
      return [hand, left].flatMap((frame) => [
        limb(frame.at(0.02, 0.05, 0), frame.at(-0.22, -0.4, 0), 0.007, 0.006, dark),
        ellipsoid(frame.at(-0.2, -0.36, 0), [0.024, 0.008, 0.024], dark),
      ])
  }
}
