import { FormData } from 'undici'
import { fileExtensions, mediaTypes } from '../../core/image-format.ts'
import type { EncodedReference } from '../remote/references.ts'

/**
 * A multipart form. What is undefined is left out, and so nothing is sent as the text `undefined`. Files
 * have names of our own making: some servers build a path of them.
 */
export function multipart(
  fields: Readonly<Record<string, string | number | undefined>>,
  files: { readonly field: string; readonly references: readonly EncodedReference[] },
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, String(value))
  }
  for (const [i, { bytes, format }] of files.references.entries()) {
    // Sharp's buffers never lie on shared memory, which is all that the type is afraid of.
    const parts = [bytes as Uint8Array<ArrayBuffer>]
    const file = new File(parts, `reference-${i + 1}.${fileExtensions[format]}`, {
      type: mediaTypes[format],
    })
    form.append(files.field, file)
  }
  return form
}
