import type { Readable } from 'node:stream'

export interface StoredBlob {
  /** Its name, `<sha256>.<owner>`. */
  readonly blob: string
  /** Of the bytes, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

export interface ListedBlob {
  readonly blob: string
  readonly owner: string
  /** When it was last put, ms since 1970. */
  readonly modifiedAt: number
}

/** Bytes `start` to `end`, both included, as HTTP counts them; must lie within the blob. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Keeps references and contents. A blob is named by the SHA-256 of its bytes **and** its owner, the id
 * of the task it belongs to: the same bytes sent with two tasks are two blobs. Sharing them would
 * save some disk and cost a count of who still needs what, kept right across crashes; without it, the
 * files of a task are deleted without looking at any other, and a race between one task's delete and
 * another's put cannot lose a picture.
 *
 * Every method throws RangeError on a malformed name: names come from the store or a signed URL, so a
 * bad one is a fault of ours. A blob that is not there is `null`, or nothing to delete.
 */
export interface BlobStore {
  /**
   * Writes bytes; once it resolves they survive a power cut. The same bytes may be put again, which
   * makes them young for `list`. Throws LikenessError 503 when there is no room, and leaves nothing
   * behind.
   */
  put(blob: { readonly owner: string; readonly bytes: Buffer }): Promise<StoredBlob>
  /** The size of a blob in bytes. */
  size(blob: string): Promise<number | null>
  /**
   * A stream of a blob, or of a range of it, and the size of the whole. The stream goes on to its end
   * even when the blob is deleted meanwhile. The caller reads it or destroys it.
   */
  open(blob: string, range?: ByteRange): Promise<{ stream: Readable; bytes: number } | null>
  /** The whole blob, checked against its name; throws an Error when the bytes have been damaged. */
  read(blob: string): Promise<Buffer | null>
  delete(blob: string): Promise<void>
  /**
   * The blobs put before `olderThan` (ms since 1970), in no order. What is put or deleted while it
   * runs may be listed or not.
   */
  list(filter: { readonly olderThan: number }): AsyncIterable<ListedBlob>
  /** Removes what puts that never ended left behind before `olderThan`; how many. Missing where nothing is left. */
  removeUnfinished?(filter: { readonly olderThan: number }): Promise<number>
  /** The room there is, in bytes; missing where nobody can know. */
  usage?(): Promise<{ readonly freeBytes: number; readonly totalBytes: number }>
  close(): Promise<void>
}
