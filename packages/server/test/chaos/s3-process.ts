/** The bucket of a run, as a process of its own; see service.ts. */
import { startS3Server } from '../support/s3-server.ts'
import { startFront, type FrontMode } from './front.ts'
import { serveCalls } from './service.ts'

const s3 = await startS3Server()
const front = await startFront(s3.endpoint)

const calls = {
  behave: (mode: FrontMode): void => {
    front.mode = mode
  },
}
const hello = {
  endpoint: front.url,
  bucket: s3.bucket,
  region: s3.region,
  credentials: s3.credentials,
}
export type S3Calls = typeof calls
export type S3Hello = typeof hello

serveCalls(calls, hello)
