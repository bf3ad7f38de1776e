/** Lines of trees along fields, and now and then one of character. */
import type { Frame } from './frame.ts'
import type { Plant } from './planting.ts'
import { excludes } from './wishes.ts'

/** Places for them; `trees` is how wooded the country is, 1 the usual. */
export function treeRows(frame: Frame, turn: Frame['random'], trees: number): Plant[] {
  const half = frame.width / 2 / frame.camera.focal
  const plants: Plant[] = []
  if (excludes(frame.scene, 'tree', 'forest')) return plants
  const groups = Math.round(5 * trees)
  for (let g = 0; g < groups; g++) {
    const z = turn.between(95, 420)
    const angle = turn.between(-1, 1) * half
    const count = turn.integer(3, 9)
    const step = turn.between(7, 12)
    // A line that people planted, of which time has made something looser.
    for (let i = 0; i < count; i++) {
      const gone = turn.next() < 0.22
      const plant = {
        x: angle * z + (i - count / 2 + turn.between(-0.45, 0.45)) * step,
        z: z * turn.between(0.9, 1.1),
        tall: turn.between(6, 11) + turn.next() ** 2 * 6,
      }
      if (!gone) plants.push(plant)
    }
  }
  // One tree of character at a third of the picture.
  if (turn.next() < 0.65 * trees) {
    const side = turn.next() < 0.5 ? -1 : 1
    const z = turn.between(46, 62)
    plants.push({ x: side * half * z * turn.between(0.45, 0.8), z, tall: turn.between(10, 14) })
  }
  return plants
}
