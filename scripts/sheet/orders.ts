import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** A photo that goes with a prompt. */
export interface OrderedPhoto {
  readonly path: string
  /** Its `@name`, or null for an `[image n]`. */
  readonly subject: string | null
}

/** One line of a file of prompts. */
export interface Order {
  readonly prompt: string
  readonly photos: readonly OrderedPhoto[]
}

/**
 * Reads lines of `prompt | photo | name=photo`; empty ones and those that begin with # are left out.
 * @throws Error naming the line and what is wrong with it.
 */
export function readOrders(text: string, folder: string): readonly Order[] {
  const orders = text.split('\n').flatMap((line, index) => {
    const [prompt = '', ...photos] = line.split('|').map((part) => part.trim())
    if (prompt.startsWith('#') || (prompt === '' && photos.length === 0)) return []
    if (prompt === '') throw new Error(`line ${index + 1} has photos and no prompt`)
    return [{ prompt, photos: photos.map((photo) => readPhotoName(photo, folder, index + 1)) }]
  })
  if (orders.length === 0) throw new Error('there is no prompt in the file')
  return orders
}

function readPhotoName(text: string, folder: string, line: number): OrderedPhoto {
  const named = /^([\p{L}\p{N}_-]+)=(.+)$/u.exec(text)
  const path = resolve(folder, named?.[2]?.trim() ?? text)
  if (text === '' || !existsSync(path)) throw new Error(`line ${line}: there is no photo ${path}`)
  return { path, subject: named?.[1] ?? null }
}
