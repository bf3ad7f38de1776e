import { posix } from 'node:path'
import { Response } from 'undici'
import { recognise } from '../../../src/images/magic.ts'
import type { Size } from '../../../src/images/size.ts'
import { paint } from '../picture.ts'
import type { SimulatedFile, SimulatedJob } from './queue.ts'
import { refusal } from './reply.ts'
import type { Reply } from '../simulated.ts'

/** The folders of a simulated ComfyUI: what was uploaded, and what it saved. */
export function createFiles(settings: { pictureSize: Size | null; renames: boolean }) {
  const uploads = new Map<string, Buffer>()
  const saved = new Map<string, Buffer>()

  async function save(job: SimulatedJob, node: string): Promise<SimulatedFile> {
    const isTemp = job.graph[node]?.class_type === 'PreviewImage'
    const prefix = isTemp ? 'ComfyUI_temp' : String(job.graph[node]?.inputs['filename_prefix'])
    const file: SimulatedFile = {
      filename: `${posix.basename(prefix)}_${String(job.number).padStart(5, '0')}_.png`,
      subfolder: isTemp ? '' : posix.dirname(prefix).replace(/^\.$/, ''),
      type: isTemp ? 'temp' : 'output',
    }
    const { seed, width, height, references } = job.work
    const pictures = references.positive.flatMap((name) => uploads.get(name) ?? [])
    // A preview is another picture, so that the wrong one is seen to be wrong.
    const order = { seed: isTemp ? seed + 1 : seed, pictures: isTemp ? [] : pictures }
    const size = settings.pictureSize ?? { width, height }
    saved.set(keyOf(file), await paint(order, size))
    return file
  }

  async function takeUpload(type: string, body: Buffer): Promise<Reply> {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const image = form.get('image')
    const fields = [...form.keys()].toSorted().join()
    if (
      typeof image === 'string' ||
      image === null ||
      fields !== 'image,overwrite,subfolder,type'
    ) {
      return refusal(400, `fields: ${fields}`)
    }
    if (!/^[\w.-]+\.(png|jpg)$/.test(image.name)) return refusal(400, image.name)
    const subfolder = form.get('subfolder')
    if (typeof subfolder !== 'string' || subfolder.includes('..')) return refusal(400, 'subfolder')
    const name = settings.renames ? image.name.replace('.', ' (1).') : image.name
    const bytes = Buffer.from(await image.arrayBuffer())
    if (recognise(bytes).kind !== 'image') return refusal(400, 'no image')
    uploads.set(posix.join(subfolder, name), bytes)
    return { status: 200, body: { name, subfolder, type: form.get('type') } }
  }

  function view(query: URLSearchParams): Reply {
    const given = (name: string): string => query.get(name) ?? ''
    const [filename, subfolder, type] = [given('filename'), given('subfolder'), given('type')]
    const bytes = saved.get(keyOf({ filename, subfolder, type }))
    return bytes === undefined ? { status: 404, body: '' } : { status: 200, body: bytes }
  }

  return {
    save,
    takeUpload,
    view,
    upload: (name: string): Buffer | null => uploads.get(name) ?? null,
  }
}

function keyOf(file: { filename: string; subfolder: string; type: string }): string {
  return `${file.type}:${file.subfolder}/${file.filename}`
}
