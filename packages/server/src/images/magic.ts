import type { ImageFormat } from '../core/image-format.ts'

/** What bytes are: a format we take, or the name of what they are instead, for the error. */
export type Recognised =
  | { readonly kind: 'image'; readonly format: ImageFormat }
  | { readonly kind: 'other'; readonly name: string }

/** How far text is looked into: past a byte order mark, an XML declaration and a comment. */
const textBytesMax = 1024

/** Says by their first bytes what `bytes` are. Never looks at a name or a label. */
export function recognise(bytes: Buffer): Recognised {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return { kind: 'image', format: 'png' }
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return { kind: 'image', format: 'jpeg' }
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) {
    return { kind: 'image', format: 'webp' }
  }
  return { kind: 'other', name: otherBinary(bytes) ?? text(bytes) ?? 'of no image format we know' }
}

const binaries: readonly (readonly [offset: number, magic: string, name: string])[] = [
  [0, 'GIF8', 'a GIF'],
  [4, 'ftypavi', 'an AVIF'],
  [4, 'ftyphe', 'a HEIC'],
  [4, 'ftypmi', 'a HEIF'],
  [4, 'ftypmsf1', 'a HEIF'],
  [4, 'ftyp', 'a video'],
  [0, '\xff\x0a', 'a JPEG XL'],
  [0, '\0\0\0\x0cJXL ', 'a JPEG XL'],
  [0, '\0\0\0\x0cjP  ', 'a JPEG 2000'],
  [0, 'II*\0', 'a TIFF'],
  [0, 'MM\0*', 'a TIFF'],
  [0, 'BM', 'a BMP'],
  [0, '\0\0\x01\0', 'an icon (ICO)'],
  [0, '8BPS', 'a Photoshop file'],
  [0, '%PDF', 'a PDF'],
  [0, 'PK\x03\x04', 'a ZIP archive'],
  [0, '\x1f\x8b', 'gzip data'],
]

function otherBinary(bytes: Buffer): string | null {
  return binaries.find(([offset, magic]) => startsWith(bytes, offset, magic))?.[2] ?? null
}

function text(bytes: Buffer): string | null {
  const head = bytes
    .toString('latin1', 0, textBytesMax)
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '')
    .toLowerCase()
  if (/^<(?:!doctype html|html|head|body|title|script|meta)\b/.test(head)) return 'an HTML page'
  if (/^<(?:\?xml|!--|!doctype svg|svg)/.test(head)) {
    if (head.includes('<svg')) return 'an SVG'
    return head.includes('<html') ? 'an HTML page' : 'XML'
  }
  if (/^[{[]\s*["{[\]}]/.test(head)) return 'JSON'
  if (head.startsWith('data:')) return 'a data URL inside a data URL'
  return null
}

function startsWith(bytes: Buffer, offset: number, magic: string): boolean {
  return bytes.toString('latin1', offset, offset + magic.length) === magic
}
