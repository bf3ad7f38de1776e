import { parseBlobName } from './blob-name.ts'
import { encodePath } from './s3-signing.ts'

/** How a bucket is named in a URL: as the first part of the path, or of the host. */
export type S3Addressing = 'path' | 'virtual-host'

export interface S3Place {
  readonly bucket: string
  /** Such as `eu-central-1`; `auto` at R2, `garage` at Garage by default. */
  readonly region: string
  /** Where the service is, such as `http://minio:9000`; default: AWS in that region. */
  readonly endpoint?: string | undefined
  /** Default: in the host at AWS, in the path elsewhere and where the bucket's name has a dot. */
  readonly addressing?: S3Addressing | undefined
}

/** Where a bucket is. */
export interface S3Address {
  /** `https://host[:port]` */
  readonly origin: string
  /** `host[:port]`, as it is signed. */
  readonly host: string
  /** The path of an object, or of the bucket itself, encoded. */
  pathOf(key: string | null): string
}

/** @throws RangeError, in words for the operator, when one of the settings cannot be. */
export function bucketAddress(place: S3Place): S3Address {
  const { bucket, region } = place
  // AWS allows no upper case and no underscore; older buckets and other services have them.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/.test(bucket) || bucket.includes('..')) {
    throw new RangeError('the bucket must have 3 to 63 letters, digits, dots and hyphens')
  }
  if (!/^[A-Za-z0-9-]+$/.test(region)) throw new RangeError('the region is no name of a region')
  const url = endpointUrl(place.endpoint ?? awsEndpoint(region))
  const base = url.pathname.replace(/\/+$/, '')
  const addressing =
    place.addressing ??
    // The certificate of AWS is for one label before the service's name.
    (place.endpoint === undefined && !bucket.includes('.') ? 'virtual-host' : 'path')
  if (addressing === 'virtual-host') {
    const hostname = `${bucket}.${url.hostname}`
    url.hostname = hostname
    // An address, or a name that no host can have, is left as it was.
    if (url.hostname !== hostname) {
      throw new RangeError(`no host can be called ${hostname}: put the bucket in the path`)
    }
  }
  const root = addressing === 'path' ? `${base}/${bucket}` : base
  return {
    origin: url.origin,
    host: url.host,
    pathOf: (key) => (key === null ? root || '/' : `${root}/${encodePath(key)}`),
  }
}

/** The keys of blobs. */
export interface S3Keys {
  /** Ends with a slash unless it is empty. */
  readonly prefix: string
  /** @throws RangeError on a malformed name. */
  keyOf(blob: string): string
  /** Null for whatever else is in the bucket. */
  blobOf(key: string): { readonly blob: string; readonly owner: string } | null
}

/**
 * `<prefix>/ab/cd/<blob>`, the layout of `createFsBlobStore`, so that any tool that copies a directory
 * to a bucket moves a server from one to the other. Neither a prefix nor a name can lead out of it.
 * @throws RangeError when `prefix` is none.
 */
export function createKeys(prefix = ''): S3Keys {
  const parts = prefix.split('/').filter((part) => part !== '')
  if (parts.some((part) => !/^[A-Za-z0-9._-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new RangeError('the prefix must be made of letters, digits, dots, hyphens and slashes')
  }
  const start = parts.map((part) => `${part}/`).join('')
  if (start.length > 512) throw new RangeError('the prefix must have at most 512 characters')

  function keyOf(blob: string): string {
    if (parseBlobName(blob) === null) throw new RangeError('not the name of a blob')
    return `${start}${blob.slice(0, 2)}/${blob.slice(2, 4)}/${blob}`
  }

  return {
    prefix: start,
    keyOf,
    blobOf: (key) => {
      const blob = key.slice(key.lastIndexOf('/') + 1)
      const name = parseBlobName(blob)
      return name === null || keyOf(blob) !== key ? null : { blob, owner: name.owner }
    },
  }
}

function awsEndpoint(region: string): string {
  return `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}

function endpointUrl(text: string): URL {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new RangeError('the endpoint must be a URL such as https://s3.example.com')
  }
  if (url.username + url.password + url.search + url.hash !== '') {
    throw new RangeError('the endpoint must have no user, query or fragment')
  }
  return url
}
