import { createHash, randomUUID } from 'node:crypto'
import type { S3Refusal } from './s3-signature.ts'

export interface StoredObject {
  readonly bytes: Buffer
  readonly etag: string
  readonly modifiedAt: number
  /** What was sent with it. */
  readonly headers: Readonly<Record<string, string>>
}

interface StoredUpload {
  readonly key: string
  readonly begunAt: number
  readonly headers: Readonly<Record<string, string>>
  readonly parts: Map<number, { bytes: Buffer; etag: string }>
}

/** What a request of S3's comes to. */
export interface S3Result {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
}

export interface BucketRequest {
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** S3's rule; tests with small parts lower it. */
const partBytesMinDefault = 5 * 1024 * 1024

/** One bucket of S3 in memory: the operations of its API that Likeness has a use for. */
export function createBucket(options: { now: () => number; partBytesMin?: number }) {
  const { now, partBytesMin = partBytesMinDefault } = options
  const objects = new Map<string, StoredObject>()
  const uploads = new Map<string, StoredUpload>()

  function put({ key, headers, body }: BucketRequest): S3Result {
    if (headers['if-none-match'] === '*' && objects.has(key))
      throw refusal(412, 'PreconditionFailed')
    checkSums(headers, body)
    const etag = etagOf(body)
    objects.set(key, { bytes: body, etag, modifiedAt: now(), headers })
    return { status: 200, headers: { etag } }
  }

  function get({ key, query, headers }: BucketRequest): S3Result {
    const { bytes, etag, modifiedAt } = found(key)
    const answer = {
      etag,
      'last-modified': new Date(modifiedAt).toUTCString(),
      'accept-ranges': 'bytes',
      'content-type': query.get('response-content-type') ?? 'binary/octet-stream',
      ...(query.has('response-content-disposition') && {
        'content-disposition': query.get('response-content-disposition') ?? '',
      }),
    }
    const range = /^bytes=(\d+)-(\d*)$/.exec(headers['range'] ?? '')
    if (range === null) return { status: 200, headers: answer, body: bytes }
    const start = Number(range[1])
    const end = Math.min(range[2] === '' ? Infinity : Number(range[2]), bytes.length - 1)
    if (start >= bytes.length) throw refusal(416, 'InvalidRange')
    return {
      status: 206,
      headers: { ...answer, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
      body: bytes.subarray(start, end + 1),
    }
  }

  function list({ query }: BucketRequest): S3Result {
    const pageSize = Math.min(1000, Number(query.get('max-keys') ?? 1000))
    const after = decodeToken(query.get('continuation-token'))
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort()
    const page = keys.slice(0, pageSize)
    const isTruncated = keys.length > page.length
    const shown = (key: string) =>
      query.get('encoding-type') === 'url' ? encodeURIComponent(key).replaceAll('%20', '+') : key
    const contents = page.map((key) => {
      const { bytes, etag, modifiedAt } = found(key)
      return element('Contents', [
        text('Key', shown(key)),
        text('LastModified', seconds(modifiedAt)),
        text('ETag', etag),
        text('Size', String(bytes.length)),
        text('StorageClass', 'STANDARD'),
      ])
    })
    const next = Buffer.from(page.at(-1) ?? '').toString('base64')
    return xml('ListBucketResult', [
      text('IsTruncated', String(isTruncated)),
      text('KeyCount', String(page.length)),
      ...contents,
      isTruncated ? text('NextContinuationToken', next) : '',
    ])
  }

  function begin({ key, headers }: BucketRequest): S3Result {
    const uploadId = randomUUID()
    uploads.set(uploadId, { key, begunAt: now(), headers, parts: new Map() })
    return xml('InitiateMultipartUploadResult', [text('Key', key), text('UploadId', uploadId)])
  }

  function part(request: BucketRequest): S3Result {
    const number = Number(request.query.get('partNumber'))
    if (!(number >= 1 && number <= 10_000)) throw refusal(400, 'InvalidArgument')
    checkSums(request.headers, request.body)
    const etag = etagOf(request.body)
    uploadOf(request).parts.set(number, { bytes: request.body, etag })
    return { status: 200, headers: { etag } }
  }

  function complete(request: BucketRequest): S3Result {
    const upload = uploadOf(request)
    const wanted = [...request.body.toString().matchAll(/<Part>(.*?)<\/Part>/gs)].map(([part]) => ({
      number: Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]),
      etag: (/<ETag>([^<]+)<\/ETag>/.exec(part)?.[1] ?? '').replaceAll(/&#34;|&quot;/g, '"'),
    }))
    if (wanted.length === 0) throw refusal(400, 'MalformedXML')
    const parts = wanted.map(({ number, etag }, index) => {
      const stored = upload.parts.get(number)
      if (index > 0 && number <= (wanted[index - 1]?.number ?? 0))
        throw refusal(400, 'InvalidPartOrder')
      if (stored === undefined || stored.etag !== etag) throw refusal(400, 'InvalidPart')
      const isLast = index === wanted.length - 1
      if (!isLast && stored.bytes.length < partBytesMin) throw refusal(400, 'EntityTooSmall')
      return stored.bytes
    })
    const bytes = Buffer.concat(parts)
    const etag = `"${etagOf(bytes).slice(1, -1)}-${parts.length}"`
    objects.set(upload.key, { bytes, etag, modifiedAt: now(), headers: upload.headers })
    uploads.delete(request.query.get('uploadId') ?? '')
    return xml('CompleteMultipartUploadResult', [text('Key', upload.key), text('ETag', etag)])
  }

  function listUploads({ query }: BucketRequest): S3Result {
    const marker = query.get('upload-id-marker') ?? ''
    const entries = [...uploads]
      .filter(([, { key }]) => key.startsWith(query.get('prefix') ?? ''))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .filter(([id]) => id > marker)
    // Two a page, so that whoever forgets the next one is found out.
    const page = entries.slice(0, 2)
    const last = page.at(-1)
    return xml('ListMultipartUploadsResult', [
      text('IsTruncated', String(entries.length > page.length)),
      ...page.map(([id, { key, begunAt }]) =>
        element('Upload', [
          text('Key', key),
          text('UploadId', id),
          text('Initiated', seconds(begunAt)),
        ]),
      ),
      text('NextKeyMarker', last?.[1].key ?? ''),
      text('NextUploadIdMarker', last?.[0] ?? ''),
    ])
  }

  function found(key: string): StoredObject {
    const object = objects.get(key)
    if (object === undefined) throw refusal(404, 'NoSuchKey')
    return object
  }

  function uploadOf({ key, query }: BucketRequest): StoredUpload {
    const upload = uploads.get(query.get('uploadId') ?? '')
    if (upload === undefined || upload.key !== key) throw refusal(404, 'NoSuchUpload')
    return upload
  }

  return {
    objects,
    uploads,
    operations: {
      put,
      get,
      head: get,
      list,
      begin,
      part,
      complete,
      uploads: listUploads,
      delete: ({ key }: BucketRequest): S3Result => {
        objects.delete(key)
        return { status: 204 }
      },
      abort: (request: BucketRequest): S3Result => {
        uploadOf(request)
        uploads.delete(request.query.get('uploadId') ?? '')
        return { status: 204 }
      },
    },
  }
}

export function refusal(status: number, code: string, message = code): S3Refusal {
  return { status, code, message }
}

/** An answer in S3's XML. */
export function xml(name: string, children: readonly string[], status = 200): S3Result {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, children, ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"')}`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}

function element(name: string, children: readonly string[], attributes = ''): string {
  return `<${name}${attributes}>${children.join('')}</${name}>`
}

export function text(name: string, value: string): string {
  const escaped = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return `<${name}>${escaped}</${name}>`
}

function checkSums(headers: Readonly<Record<string, string>>, body: Buffer): void {
  const sums = { 'content-md5': 'md5', 'x-amz-checksum-sha256': 'sha256' }
  for (const [name, algorithm] of Object.entries(sums)) {
    const wanted = headers[name]
    if (wanted !== undefined && wanted !== createHash(algorithm).update(body).digest('base64')) {
      throw refusal(400, 'BadDigest')
    }
  }
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

/** S3's lists tell no milliseconds. */
function seconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}.000Z`
}

function decodeToken(token: string | null): string {
  return token === null ? '' : Buffer.from(token, 'base64').toString()
}
