import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failureOf, startS3Store, type S3StoreUnderTest } from '../../test/support/s3-store.ts'
import type { S3Server } from '../../test/support/s3-server.ts'
import { listBlobs } from './blob-store.contract.ts'
import type { S3BlobStore } from './s3.ts'

let tested: S3StoreUnderTest
let server: S3Server
let store: S3BlobStore
beforeEach(async () => {
  tested = await startS3Store()
  ;({ server, store } = tested)
})
afterEach(() => tested.close())

describe('answers that cannot be', () => {
  const page = (inside: string) =>
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</ListBucketResult>`

  test.each([
    ['a page of somebody else', '<!DOCTYPE html><html><body>Welcome</body></html>'],
    ['half a page', page('<Contents><Key>a</Key>').slice(0, -30)],
    ['more to come, and no word where', page('<IsTruncated>true</IsTruncated>')],
    ['an object without a date', page('<Contents><Key>a</Key></Contents>')],
    [
      'a key that is not encoded',
      page('<Contents><Key>%</Key><LastModified>2026-01-01T00:00:00Z</LastModified></Contents>'),
    ],
  ])('%s ends a list by an error', async (_, body) => {
    server.fault({ on: 'list', times: 5, fault: { kind: 'answer', body } })
    const error = await failureOf(listBlobs(store, Infinity))
    expect(error).toMatchObject({ code: '503' })
    expect(error.cause.message).toContain("S3's answer cannot be used")
  })

  test('a list that stands still does not go on for ever', async () => {
    const body = page(
      '<IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken>',
    )
    server.fault({ on: 'list', times: 10, fault: { kind: 'answer', body } })
    await failureOf(listBlobs(store, Infinity))
    expect(tested.asked()).toEqual(['list', 'list'])
  })
})
