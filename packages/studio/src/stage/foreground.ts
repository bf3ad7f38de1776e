/** What grows and lies at the sides of the foreground and leads the eye in: stones and low shrubs. */
import { drawBush } from './foliage.ts'
import type { Frame } from './frame.ts'
import { palette } from './numbers.ts'
import { paintGroundShadow, paintPlants } from './planting.ts'
import type { Plant } from './planting.ts'
import type { Progress } from './progress.ts'
import { paintRock } from './rocks.ts'
import { snowLies } from './season.ts'
import type { Greenery } from './season.ts'
import { plantTexels } from './sprites.ts'
import type { PlantSprite } from './sprites.ts'
import { excludes } from './wishes.ts'

export interface Foreground {
  /** Colours of the stones, as hex. */
  readonly stones: readonly string[]
  /** Null where nothing grows. */
  readonly green: Greenery | null
  /** How much of it there is, 1 the usual. */
  readonly amount?: number
  /** Drawings of shrubs, when the set has some already. */
  readonly shrubs?: readonly PlantSprite[]
  /** False where nothing may stand: on a road, in water. */
  readonly free?: (x: number, z: number) => boolean
}

/** Sets a few groups out at the sides; the middle belongs to the subject. Ground is the standing plane. */
export function paintForeground(frame: Frame, foreground: Foreground, progress: Progress): void {
  if (frame.scene.camera === 'aerial') return
  const turn = frame.random.fork('foreground')
  const { camera, centreX, scene } = frame
  const half = frame.width / 2 / camera.focal
  const snowy = snowLies(scene)
  const colours = palette(...foreground.stones)
  const { green, amount = 1, free = () => true } = foreground
  const leads = turn.next() < 0.5 ? -1 : 1
  const stones: { x: number; z: number; wide: number; tall: number }[] = []
  const bushes: Plant[] = []
  const group = (side: number, z: number, share: number, size: number): void => {
    const x = side * half * z * share
    const count = turn.integer(1, 4)
    for (let i = 0; i < count; i++) {
      const wide = size * (i === 0 ? 1 : turn.between(0.25, 0.6))
      stones.push({
        x: x + side * turn.between(-0.4, 0.9) * i * size * 0.7,
        z: z + turn.between(-0.35, 0.5) * i * size,
        wide,
        tall: wide * turn.between(0.3, 0.52),
      })
    }
    if (turn.next() < (snowy ? 0.3 : 0.7))
      bushes.push({
        x: x + side * size * 0.7,
        z: z + size * 0.5,
        tall: size * turn.between(0.5, 0.9),
      })
  }
  const eye = Math.max(1, camera.eyeHeight / 1.3)
  for (let i = 0; i < Math.round(3 * amount); i++) {
    const near = turn.between(3.6, 6.5) * eye
    group(
      i === 1 ? -leads : leads,
      near + i * turn.between(1, 5) * eye,
      turn.between(0.72, 1.06),
      turn.between(0.4, 1),
    )
  }
  // Farther out they may lie anywhere, but small.
  for (let i = 0; i < Math.round((snowy ? 2 : 4) * amount); i++) {
    const z = turn.between(11, 34) * eye
    group(turn.next() < 0.5 ? -1 : 1, z, turn.between(0.22, 1), turn.between(0.4, 1.3))
  }
  const placed = excludes(scene, 'stone', 'rock') ? [] : stones.filter(({ x, z }) => free(x, z))
  placed.sort((a, b) => b.z - a.z)
  placed.forEach((stone, i) => {
    if (i % 4 === 0) progress.at((0.6 * i) / placed.length)
    const scale = camera.focal / stone.z
    paintGroundShadow(
      frame,
      centreX + stone.x * scale,
      camera.horizonY + camera.eyeHeight * scale,
      stone.wide * 0.62 * scale,
      stone.z,
      0.6,
    )
    paintRock(frame, {
      ...stone,
      ground: 0,
      colour: turn.pick(colours),
      cover: snowy ? [0.62, 0.64, 0.68] : [0.1, 0.15, 0.05],
      covered: snowy ? 1 : green ? 0.3 : 0,
      wet: 0,
      seed: turn.between(0, 200),
    })
  })
  if (!green || excludes(scene, 'bush', 'shrub', 'plant')) return
  const standing = bushes.filter(({ x, z }) => free(x, z))
  if (standing.length === 0) return
  const sprites = foreground.shrubs ?? [drawBush(turn.fork('shrub'), plantTexels(frame, 110))]
  paintPlants(
    frame,
    { heightAt: () => 0 },
    standing,
    {
      sprites,
      leaves: green.bare ? green.needles : green.leaves,
      wood: green.wood,
      snow: snowy ? 0.8 : 0,
    },
    turn,
    progress.part(0.6, 1),
  )
}
