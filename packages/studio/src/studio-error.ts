/** Why a render ended without a picture. A cancelled render rejects with the signal's own reason instead. */
export type StudioErrorCode =
  /** A step threw: a bug or a bitmap that is no bitmap. The thread lives on. */
  | 'render-failed'
  /** The thread ended under the render, mostly for want of memory. Others go on; the next one gets a new thread. */
  | 'thread-ended'
  /** The studio was closed before or during the render. */
  | 'closed'

/** The one error class the studio rejects with. */
export class StudioError extends Error {
  override readonly name = 'StudioError'
  readonly code: StudioErrorCode

  constructor(code: StudioErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
