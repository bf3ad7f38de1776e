/** Out in space: nebulae, stars, a planet. */
import type { Frame, Painted, Setting } from './frame.ts'
import { mix, palette, smooth } from './numbers.ts'
import { paintPlanet } from './planet.ts'
import type { Planet } from './planet.ts'
import type { RelationKind, SceneDescription } from '../scene.ts'
import { excludes } from './wishes.ts'
import { createSoftField } from './soft-field.ts'

const nebulae = [
  ['#3a1d6e', '#c2477f', '#f0a35e'],
  ['#123a6b', '#2f8fa8', '#b6e3c8'],
  ['#4a1740', '#a8326b', '#5a6fd0'],
  ['#10304a', '#3f5fb0', '#c07ad0'],
] as const

const worlds = [
  { colours: ['#0e3b6e', '#1f6d8f', '#4f7f4a', '#e8eef2'], banded: false, air: '#7fc0ff' },
  { colours: ['#8a4a2c', '#c47a48', '#e0b080', '#5c2f20'], banded: false, air: '#ffb27a' },
  { colours: ['#c9a983', '#a87d5c', '#e6d3b3', '#8d6448'], banded: true, air: '#ffe0b0' },
  { colours: ['#2c4f86', '#5f8fc4', '#a9cbe6', '#1d3560'], banded: true, air: '#a6d4ff' },
] as const

/** Bodies a prompt may name, and which of the worlds looks like it; -1 the seed's choice. */
const bodies: Readonly<Record<string, number>> = {
  planet: -1,
  world: -1,
  earth: 0,
  mars: 1,
  jupiter: 2,
  neptune: 3,
  uranus: 3,
}
/** Those that no world here looks like. */
const others = ['saturn', 'ringed planet', 'moon', 'venus', 'mercury', 'pluto', 'asteroid', 'sun']

/** What is said of somebody near a planet holds before one that fills half of the sky. */
const holdsBefore: ReadonlySet<RelationKind> = new Set([
  'beside',
  'above',
  'in-front-of',
  'looking-at',
])

/**
 * What becomes of the stage's own planet when the prompt has one: it is that planet, or it makes room
 * when the planet has a colour, a number or a place that only a drawing of its own can have.
 */
function ownPlanet(scene: SceneDescription): {
  shown: boolean
  world: number
  nouns: readonly string[]
} {
  const named = scene.things.filter(
    ({ noun }) => Object.hasOwn(bodies, noun) || others.includes(noun),
  )
  if (named.length === 0) {
    const shown = !excludes(scene, 'planet')
    return { shown, world: -1, nouns: shown ? ['planet'] : [] }
  }
  const plain = named.every(
    (thing) =>
      Object.hasOwn(bodies, thing.noun) &&
      thing.count === 1 &&
      thing.colours.length === 0 &&
      thing.source.kind === 'words' &&
      !scene.relations.some(({ object, kind }) => object === thing.id && !holdsBefore.has(kind)),
  )
  const [first] = named
  return plain && first && named.length === 1
    ? { shown: true, world: bodies[first.noun] ?? -1, nouns: ['planet', first.noun] }
    : { shown: false, world: -1, nouns: [] }
}

function paintSpace(frame: Frame): Painted {
  const { width, height, noise, random, progress, scene } = frame
  const { data } = frame.image
  const turn = random.fork('space')
  const [deep = [0, 0, 0], glow = [0, 0, 0], hot = [0, 0, 0]] = palette(...turn.pick(nebulae))
  const shift = turn.between(0, 200)
  const tilt = turn.between(-0.7, 0.7)
  const unit = Math.sqrt(width * height)
  const side = turn.next() < 0.5 ? -1 : 1
  const own = ownPlanet(scene)
  const drawn = turn.pick(worlds)
  const world = worlds[own.world] ?? drawn
  const low = turn.next() < 0.55
  const radius = low ? unit * turn.between(0.75, 1.1) : unit * turn.between(0.16, 0.26)
  const planet: Planet = {
    x: low
      ? width * (0.5 + side * turn.between(0.05, 0.3))
      : width * (0.5 + side * turn.between(0.2, 0.32)),
    y: low ? height * turn.between(0.8, 0.9) + radius : height * turn.between(0.26, 0.4),
    radius,
    colours: palette(...world.colours),
    banded: world.banded,
    air: palette(world.air)[0] ?? [0.5, 0.7, 1],
  }
  const elevation = scene.time === 'sunset' || scene.time === 'dawn' ? 0.12 : 0.5
  const sun = [-side * 0.74, elevation, 0.45] as const
  const length = Math.hypot(...sun)
  const light = sun.map((v) => v / length) as unknown as readonly [number, number, number]
  const soft = createSoftField(width, height, Math.max(1, width / 720), 3, (x, y, out) => {
    if (x === 0) progress.at((0.45 * y) / (height * 1.1))
    const u = ((x - width / 2) / unit) * 2.1
    const v = ((y - height / 2) / unit) * 2.1
    const across = u * Math.sin(tilt) + v * Math.cos(tilt)
    const along = u * Math.cos(tilt) - v * Math.sin(tilt)
    const wx = noise.fbm(u * 1.1 + shift, v * 1.1, 5)
    const wy = noise.fbm(u * 1.1 + 40, v * 1.1 + shift, 5)
    const cloud = noise.fbm(along * 1.3 + wx * 2.2 + shift, across * 1.6 + wy * 2.2, 6)
    const dust = noise.ridged(along * 1.6 + wy * 1.6, across * 1.9 + wx * 1.4 + shift, 6)
    const band = Math.exp(-(across * across) / 0.35)
    const mist = smooth(-0.35, 0.6, cloud + band * 0.35)
    const core = smooth(-0.05, 0.95, cloud * 1.15 + band * 0.3 - (dust - 0.5) * 0.45)
    const veil = 1 - 0.7 * smooth(0.5, 0.85, dust) * band
    for (let k = 0; k < 3; k++) {
      out[k] =
        ((deep[k] as number) * (0.12 + 0.62 * mist * mist) +
          (glow[k] as number) * core * core * 1.15 +
          (hot[k] as number) * Math.max(0, core - 0.42) ** 2 * 2.4) *
          veil +
        0.0025
    }
  })
  const line = new Float32Array(width * 3)
  for (let y = 0; y < height; y++) {
    if (y % 32 === 0) progress.at(0.45 + (0.25 * y) / height)
    soft.row(y, line)
    data.set(line, y * width * 3)
  }
  scatterStars(frame, turn, unit)
  if (own.shown) paintPlanet(frame, planet, light, shift)
  return {
    surface: 'none',
    standing: { near: 3, far: 40 },
    water: null,
    airBottom: low && own.shown ? height * 0.72 : height * 0.9,
    depicts: ['space', 'star', 'nebula', 'galaxy', ...own.nouns],
    light: {
      direction: light,
      key: [2, 1.9, 1.75],
      ambient: [0.1 + glow[0] * 0.2, 0.1 + glow[1] * 0.2, 0.13 + glow[2] * 0.2],
      haze: deep,
      hazePerMetre: 0,
      shadowStrength: 1,
    },
  }
}

function scatterStars(frame: Frame, turn: Frame['random'], unit: number): void {
  const { width, height, noise, progress } = frame
  const { data } = frame.image
  const count = 2600
  const pixel = Math.max(0.75, unit / 1440)
  for (let i = 0; i < count; i++) {
    if (i % 256 === 0) progress.at(0.7 + (0.1 * i) / count)
    const x = turn.next() * width
    const y = turn.next() * height
    const crowd = noise.fbm((x / unit) * 3 + 9, (y / unit) * 3, 3)
    const roll = turn.next()
    const warm = turn.next()
    if (roll > 0.6 + crowd) continue
    const power = 0.12 + 2.6 * turn.next() ** 40 + 0.5 * turn.next() ** 4
    const size = (0.55 + 0.55 * Math.min(1, power * 0.5)) * pixel
    const rays = power > 1.5 ? size * 9 : 0
    const reach = Math.max(size * 3, rays)
    for (let py = Math.max(0, Math.floor(y - reach)); py <= Math.min(height - 1, y + reach); py++) {
      for (
        let px = Math.max(0, Math.floor(x - reach));
        px <= Math.min(width - 1, x + reach);
        px++
      ) {
        const dx = px + 0.5 - x
        const dy = py + 0.5 - y
        let value = power * Math.exp(-(dx * dx + dy * dy) / (size * size))
        if (rays > 0) {
          const cross =
            Math.exp(-Math.abs(dx) / (size * 0.4)) * Math.exp(-Math.abs(dy) / (rays * 0.3)) +
            Math.exp(-Math.abs(dy) / (size * 0.4)) * Math.exp(-Math.abs(dx) / (rays * 0.3))
          value += cross * power * 0.22
        }
        if (value < 0.002) continue
        const k = (py * width + px) * 3
        data[k] = (data[k] as number) + value * mix(0.75, 1.2, warm)
        data[k + 1] = (data[k + 1] as number) + value * 0.96
        data[k + 2] = (data[k + 2] as number) + value * mix(1.3, 0.75, warm)
      }
    }
  }
}

/** Among stars, with a planet near by. */
export const space: Setting = {
  view: { horizon: 0.6, eyeHeight: 1.6, lens: 0.87, indoors: true },
  paint: paintSpace,
}
