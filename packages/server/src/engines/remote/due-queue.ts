import TinyQueue from 'tinyqueue'

/** Something that is due at a time of its own. */
export interface Due {
  /** Set by the queue. */
  dueAt: number
  /** Set by the queue: counts its turns, so that an outdated place is known as one. */
  turn: number
}

/** What is to be done, the longest due first. Each has one place; what is left or put anew needs no search. */
export interface DueQueue<T extends Due> {
  /** Puts it where it belongs, and nowhere else. */
  put(item: T, dueAt: number): void
  /** The first, left where it is. */
  peek(): T | undefined
  /** The first, taken out. */
  take(): T | undefined
}

/** `isWanted`: false for what has been left, which is then passed over. */
export function createDueQueue<T extends Due>(isWanted: (item: T) => boolean): DueQueue<T> {
  interface Place {
    readonly item: T
    readonly dueAt: number
    readonly turn: number
  }
  const places = new TinyQueue<Place>([], (a, b) => a.dueAt - b.dueAt)

  function first(): Place | undefined {
    for (;;) {
      const place = places.peek()
      if (place === undefined) return undefined
      if (place.turn === place.item.turn && isWanted(place.item)) return place
      places.pop()
    }
  }

  return {
    put: (item, dueAt) => {
      item.dueAt = dueAt
      item.turn++
      places.push({ item, dueAt, turn: item.turn })
    },
    peek: () => first()?.item,
    take: () => {
      const item = first()?.item
      if (item !== undefined) item.turn++
      return item
    },
  }
}
