export interface Frame {
  readonly event: string
  readonly id: string | null
  readonly data: unknown
}

/** Reads a stream of server-sent events to its end, comments apart. */
export async function readEvents(
  response: Response,
): Promise<{ frames: readonly Frame[]; comments: readonly string[] }> {
  return parseEvents(await response.text())
}

export function parseEvents(text: string): {
  frames: readonly Frame[]
  comments: readonly string[]
} {
  const frames: Frame[] = []
  const comments: string[] = []
  for (const block of text.split('\n\n')) {
    const lines = block.split('\n')
    comments.push(...lines.filter((line) => line.startsWith(':')))
    const field = (name: string): string | null =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null
    const data = field('data')
    if (data === null) continue
    frames.push({ event: field('event') ?? 'message', id: field('id'), data: JSON.parse(data) })
  }
  return { frames, comments }
}

/** Reads until enough has come, then hangs up. */
export async function readUntil(
  response: Response,
  isEnough: (read: ReturnType<typeof parseEvents>) => boolean,
): Promise<ReturnType<typeof parseEvents>> {
  const decoder = new TextDecoder()
  let text = ''
  if (response.body === null) throw new Error('the answer has no body')
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    // A frame that has not come whole is left out.
    const read = parseEvents(text.slice(0, text.lastIndexOf('\n\n') + 2))
    if (isEnough(read)) return read
  }
  throw new Error(`the stream ended before enough had come: ${text}`)
}
