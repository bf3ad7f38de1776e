import { isId } from '../core/ids.ts'

/** Lower-case hex SHA-256. */
const sha256Pattern = /^[0-9a-f]{64}$/

/** Whether `text` can own blobs: it has the shape of a task's id. */
export function isOwner(text: string): boolean {
  return isId('gen', text)
}

/** The name of those bytes of that task: `<sha256>.<owner>`. Throws RangeError on anything else. */
export function blobName(sha256: string, owner: string): string {
  if (!sha256Pattern.test(sha256) || !isOwner(owner)) {
    throw new RangeError('a blob is named by a SHA-256 in hex and the id of a task')
  }
  return `${sha256}.${owner}`
}

/** The two halves of a blob's name, or null when `text` is none: nothing that could be a path is. */
export function parseBlobName(text: string): { sha256: string; owner: string } | null {
  const sha256 = text.slice(0, 64)
  const owner = text.slice(65)
  return text.charAt(64) === '.' && sha256Pattern.test(sha256) && isOwner(owner)
    ? { sha256, owner }
    : null
}
