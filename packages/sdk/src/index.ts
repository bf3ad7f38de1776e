export { baseUrlDefault, Likeness, type LikenessOptions } from './client.ts'
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  InvalidReferenceError,
  LikenessError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  StreamUnavailableError,
  TaskFailedError,
  TimeoutError,
  WebhookVerificationError,
} from './errors.ts'
export type { Files, FileSource } from './files.ts'
export type { CreateOptions, Generations, GetOptions, RunOptions } from './generations.ts'
export type { Models } from './models.ts'
export type { TaskPage, TaskQuery } from './task-page.ts'
export type { StreamOptions, TaskEvent } from './task-stream.ts'
export type { WaitOptions } from './task-wait.ts'
export type { RequestOptions } from './transport.ts'
export { verifyWebhook, type WebhookInput } from './webhooks.ts'
export type * from './wire.ts'
