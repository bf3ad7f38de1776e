import type { S3Client } from './s3-client.ts'
import { readAnswer, unreadable } from './s3-error.ts'
import { childrenOf, childText, type XmlElement } from './s3-xml.ts'

export interface ListedObject {
  readonly key: string
  /** Ms since 1970. */
  readonly modifiedAt: number
}

export interface UnfinishedUpload {
  readonly key: string
  readonly uploadId: string
  /** Ms since 1970. */
  readonly begunAt: number
}

/** Keys come percent-encoded: in plain XML, some that a bucket may hold could not be written. */
const encoding = { 'encoding-type': 'url' }

/** All objects under `prefix`, page by page. `pageSize` at most 1000, which S3 takes for itself. */
export async function* listObjects(
  client: S3Client,
  options: { readonly prefix: string; readonly pageSize?: number | undefined },
): AsyncGenerator<ListedObject> {
  const { prefix, pageSize } = options
  const size = pageSize === undefined ? {} : { 'max-keys': String(pageSize) }
  let token: string | null = null
  do {
    const { bytes } = await client.send({
      method: 'GET',
      key: null,
      query: {
        'list-type': '2',
        prefix,
        ...encoding,
        ...size,
        ...(token !== null && { 'continuation-token': token }),
      },
    })
    const page = readAnswer(bytes)
    for (const entry of childrenOf(page, 'Contents')) {
      yield { key: keyIn(entry), modifiedAt: dateIn(entry, 'LastModified') }
    }
    token = nextOf(page, 'NextContinuationToken', token)
  } while (token !== null)
}

/** All uploads in parts under `prefix` that were neither completed nor aborted. */
export async function* listUnfinished(
  client: S3Client,
  prefix: string,
): AsyncGenerator<UnfinishedUpload> {
  let marker: string | null = null
  let idMarker: string | null = null
  do {
    const { bytes } = await client.send({
      method: 'GET',
      key: null,
      query: {
        uploads: '',
        prefix,
        ...encoding,
        ...(marker !== null && { 'key-marker': decode(marker) }),
        ...(idMarker !== null && { 'upload-id-marker': idMarker }),
      },
    })
    const page = readAnswer(bytes)
    for (const entry of childrenOf(page, 'Upload')) {
      const uploadId = childText(entry, 'UploadId')
      if (uploadId === null) throw unreadable('it lists an upload without an id')
      yield { key: keyIn(entry), uploadId, begunAt: dateIn(entry, 'Initiated') }
    }
    const position: string = `${marker} ${idMarker}`
    marker = nextOf(page, 'NextKeyMarker', null)
    idMarker = marker === null ? null : childText(page, 'NextUploadIdMarker')
    if (marker !== null && `${marker} ${idMarker}` === position) {
      throw unreadable('its list does not go on')
    }
  } while (marker !== null)
}

/** Where the next page begins, or null on the last. A list that stands still would go on for ever. */
function nextOf(page: XmlElement, name: string, last: string | null): string | null {
  if (childText(page, 'IsTruncated') !== 'true') return null
  const next = childText(page, name)
  if (next === null || next === '' || next === last) throw unreadable('its list does not go on')
  return next
}

function keyIn(entry: XmlElement): string {
  const key = childText(entry, 'Key')
  if (key === null) throw unreadable('it lists something without a key')
  return decode(key)
}

function dateIn(entry: XmlElement, name: string): number {
  const at = Date.parse(childText(entry, name) ?? '')
  if (!Number.isFinite(at)) throw unreadable(`it lists something without ${name}`)
  return at
}

/** AWS writes a space as `+`, in keys that are none of ours. */
function decode(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch (error) {
    throw unreadable('it lists a key that is not encoded', error)
  }
}
