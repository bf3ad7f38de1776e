/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  /** `message` where the server names none. */
  readonly event: string
  readonly data: string
  /** The last id the stream has set so far; empty when none was. */
  readonly id: string
}

/** More than any task can take; what does not end below it is not one of our events. */
const eventCharactersMax = 16 * 1024 * 1024

/**
 * Reads server-sent events as the HTML standard lays down (section 9.2.6): lines end with CR, LF or
 * CRLF wherever the chunks are cut, `data` lines are joined with LF, comments are skipped, an event
 * that has no blank line after it never happened.
 */
export class EventStreamParser {
  /** Reconnection time the server asked for by `retry:`, ms, or null. */
  retryMs: number | null = null
  #rest = ''
  #started = false
  #skipLineFeed = false
  #event = ''
  #data: string[] = []
  #dataLength = 0
  #id = ''

  /** The events that `text` completes. */
  push(text: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = []
    let input = text
    if (!this.#started && input !== '') {
      this.#started = true
      if (input.startsWith('\uFEFF')) input = input.slice(1)
    }
    if (this.#skipLineFeed && input !== '') {
      this.#skipLineFeed = false
      if (input.startsWith('\n')) input = input.slice(1)
    }
    let start = 0
    const lineEnd = /\r\n|\r|\n/g
    for (let match = lineEnd.exec(input); match !== null; match = lineEnd.exec(input)) {
      const event = this.#line(this.#rest + input.slice(start, match.index))
      if (event !== null) events.push(event)
      this.#rest = ''
      start = lineEnd.lastIndex
    }
    // A CR at the very end may be half of a CRLF that the chunk boundary cut.
    this.#skipLineFeed = start === input.length && input.endsWith('\r')
    this.#rest += input.slice(start)
    if (this.#rest.length + this.#dataLength > eventCharactersMax) {
      throw new RangeError(`an event of more than ${eventCharactersMax} characters`)
    }
    return events
  }

  #line(line: string): ServerSentEvent | null {
    if (line === '') return this.#dispatch()
    const colon = line.indexOf(':')
    if (colon === 0) return null
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') this.#event = value
    else if (field === 'data') {
      this.#data.push(value)
      this.#dataLength += value.length
    } else if (field === 'id') {
      if (!value.includes('\0')) this.#id = value
    } else if (field === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value)
    return null
  }

  #dispatch(): ServerSentEvent | null {
    const event = {
      event: this.#event === '' ? 'message' : this.#event,
      data: this.#data.join('\n'),
      id: this.#id,
    }
    const empty = this.#data.length === 0
    this.#event = ''
    this.#data = []
    this.#dataLength = 0
    return empty ? null : event
  }
}
