/** What nodes tell each other: short words, so that hundreds fit into one notification. */
export type News =
  | { readonly kind: 'task-changed'; readonly taskId: string }
  | { readonly kind: 'task-hinted'; readonly taskId: string }
  | { readonly kind: 'work-added'; readonly of: 'task' | 'delivery' }
  /** The sender could not tell for a while: look at what you watch. */
  | { readonly kind: 'look' }

/** PostgreSQL refuses a payload of 8000 bytes and more. */
const payloadBytesMax = 7_900

export function wordOf(news: News): string {
  switch (news.kind) {
    case 'task-changed':
      return `t:${news.taskId}`
    case 'task-hinted':
      return `h:${news.taskId}`
    case 'work-added':
      return `w:${news.of}`
    case 'look':
      return 'look'
  }
}

/** Null for a word of a newer program, which this one cannot know. */
function newsOf(word: string): News | null {
  if (word === 'look') return { kind: 'look' }
  if (word === 'w:task' || word === 'w:delivery') {
    return { kind: 'work-added', of: word === 'w:task' ? 'task' : 'delivery' }
  }
  const taskId = word.slice(2)
  if (word.startsWith('t:')) return { kind: 'task-changed', taskId }
  return word.startsWith('h:') ? { kind: 'task-hinted', taskId } : null
}

/** Takes as many words from `words` as one notification of `sender` holds. Ids are ASCII: a char is a byte. */
export function takePayload(sender: string, words: Set<string>): string {
  let payload = sender
  for (const word of words) {
    if (payload.length + 1 + word.length > payloadBytesMax) break
    payload += ` ${word}`
    words.delete(word)
  }
  return payload
}

/** What a notification says, and who sent it. */
export function readPayload(payload: string): { sender: string; news: readonly News[] } {
  const [sender = '', ...words] = payload.split(' ')
  return { sender, news: words.map(newsOf).filter((news) => news !== null) }
}
