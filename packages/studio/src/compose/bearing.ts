import type { Actor, Look } from './actor.ts'
import type { Rows } from './board.ts'
import type { Layer } from './layer.ts'
import { columnOf, panelOf, partsOf } from './panel.ts'
import { groundOf, pictureOnThing } from './picture.ts'
import type { Box } from './placement.ts'
import { isWritable, writeOnThing } from './writing.ts'

/** What was put on a thing, with the boxes in px of its layer. */
export interface Borne {
  readonly letters: Box | null
  readonly words: readonly string[]
  readonly pictures: readonly { readonly picture: Actor; readonly box: Box }[]
}

/** Whoever stands upright wears words and pictures on the chest, not on the trousers. */
function chest(actor: Actor): Rows | undefined {
  // A bust shows the chest at its lower end.
  if (actor.cropped.bottom && actor.aspect < 1.4) return { top: 0.6, bottom: 0.98 }
  const upright = actor.lit && actor.anchor === 'ground' && actor.aspect < 0.62
  const ofPerson = actor.heightMetres > 0.8 && actor.heightMetres < 2.2
  return upright && ofPerson ? { top: 0.27, bottom: 0.56 } : undefined
}

/** Puts the pictures and words that a thing bears on its layer, in place. */
export function bearOn(layer: Layer, actor: Actor, look: Look, pictureHeight: number): Borne {
  const words = actor.words.filter(isWritable)
  const rows = chest(actor)
  const both = words.length > 0 && actor.pictures.length > 0
  const pictures: { picture: Actor; box: Box }[] = []
  const [first] = actor.pictures
  if (first !== undefined) {
    const aspect = first.aspect * actor.pictures.length
    const panel = panelOf(actor, look.board, layer, aspect, rows, both && look.board !== null)
    if (panel !== null) {
      const ground = groundOf(actor, first)
      actor.pictures.forEach((picture, column) => {
        const part = columnOf(panel, column, actor.pictures.length)
        pictures.push({ picture, box: pictureOnThing(layer, actor, picture, part, ground) })
      })
    }
  }
  const board = both && look.board !== null ? partsOf(look.board).words : look.board
  const letters =
    words.length === 0 ? null : writeOnThing(layer, words.join(' '), board, pictureHeight, rows)
  return { letters, words: letters === null ? [] : words, pictures }
}
