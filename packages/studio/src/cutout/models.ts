import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter'
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import { cocoNames } from './coco.ts'
import { type Area, type Raster, fitLongSide, resample } from './resample.ts'

/** Something the detector saw, in px of the raster it was given. */
export interface Detection extends Area {
  /** A COCO class name: `person`, `cat`, `cup`. */
  readonly name: string
  /** 0 to 1. The detector is a small one: 0.4 is already a good score. */
  readonly score: number
}

/** The two small networks. Both are deterministic; neither touches the network. */
export interface Models {
  /** CenterNet: up to 80 kinds of things with their boxes, best first. */
  detect(colours: Raster): Promise<readonly Detection[]>
  /**
   * MediaPipe selfie segmentation of a part of the picture: how much each pixel belongs to what is
   * in front, 0 to 1, at `maskSide` x `maskSide`. Made for people; it knows most centred things.
   */
  front(colours: Raster, area: Area): Promise<Raster>
}

/** Side of the front mask, px. */
export const maskSide = 256
const detectorSide = 512
/** The weakest detection worth a look. */
const detectorFloor = 0.15

const modelFolder = new URL('../../assets/models/', import.meta.url)

let loading: Promise<Models> | undefined

/** The models, loaded once a thread, 0.1 s. A failed load is tried again by the next caller. */
export function loadModels(): Promise<Models> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<Models> {
  const backend = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
  setWasmPaths(join(dirname(backend), '/'))
  // One thread: the pool of render threads already fills the processors.
  setThreadsCount(1)
  await tf.setBackend('wasm')
  const [detector, segmenter] = await Promise.all([loadModel('centernet'), loadModel('selfie')])
  return {
    detect: (colours) => detect(detector, colours),
    front: (colours, area) => front(segmenter, colours, area),
  }
}

interface ModelFile {
  readonly format: string
  readonly modelTopology: object
  readonly weightsManifest: readonly { readonly weights: tf.io.WeightsManifestEntry[] }[]
}

async function loadModel(name: string): Promise<GraphModel> {
  const [text, weights] = await Promise.all([
    readFile(new URL(`${name}.json`, modelFolder), 'utf8'),
    readFile(new URL(`${name}.bin`, modelFolder)),
  ])
  const file = JSON.parse(text) as ModelFile
  return loadGraphModel({
    load: () =>
      Promise.resolve({
        format: file.format,
        modelTopology: file.modelTopology,
        weightSpecs: file.weightsManifest.flatMap((group) => group.weights),
        weightData: new Uint8Array(weights).buffer,
      }),
  })
}

/** Runs a model on one image tensor and frees every tensor it made. */
async function run(
  model: GraphModel,
  input: Raster,
  scale: number,
  output?: string,
): Promise<Float32Array> {
  const result = tf.tidy(() => {
    const { data, height, width, channels } = input
    const image = tf.mul(tf.tensor(data, [1, height, width, channels]), scale)
    return model.execute(image, output) as tf.Tensor
  })
  try {
    return (await result.data()) as Float32Array
  } finally {
    result.dispose()
  }
}

async function detect(model: GraphModel, colours: Raster): Promise<readonly Detection[]> {
  const { input, scale, left, top } = letterbox(colours)
  const rows = await run(model, input, 1, 'tower_0/detections')
  const x = (value: number): number => Math.min(colours.width, Math.max(0, (value - left) / scale))
  const y = (value: number): number => Math.min(colours.height, Math.max(0, (value - top) / scale))
  const detections: Detection[] = []
  for (let i = 0; i + 5 < rows.length; i += 6) {
    const score = rows[i + 4] as number
    const name = cocoNames[rows[i + 5] as number]
    if (score < detectorFloor || name === undefined) continue
    detections.push({
      name,
      score,
      left: x(rows[i] as number),
      top: y(rows[i + 1] as number),
      right: x(rows[i + 2] as number),
      bottom: y(rows[i + 3] as number),
    })
  }
  return detections.sort((a, b) => b.score - a.score)
}

/** Fits the picture into the detector's square with grey around it: stretched, a cat becomes a dog. */
function letterbox(colours: Raster) {
  const size = fitLongSide(colours, detectorSide)
  const left = (detectorSide - size.width) >> 1
  const top = (detectorSide - size.height) >> 1
  const fitted = resample(colours, size.width, size.height)
  const data = new Float32Array(detectorSide * detectorSide * 3).fill(128)
  for (let y = 0; y < size.height; y++) {
    const row = fitted.data.subarray(y * size.width * 3, (y + 1) * size.width * 3)
    data.set(row, ((y + top) * detectorSide + left) * 3)
  }
  const input: Raster = { width: detectorSide, height: detectorSide, channels: 3, data }
  return { input, left, top, scale: size.width / colours.width }
}

/** Averages the picture and its mirror image, which halves the blotches of either. */
async function front(model: GraphModel, colours: Raster, area: Area): Promise<Raster> {
  const input = resample(colours, maskSide, maskSide, 'linear', area)
  const straight = await run(model, input, 1 / 255)
  const mirrored = mirror({
    ...input,
    channels: 1,
    data: await run(model, mirror(input), 1 / 255),
  }).data
  const data = straight.map((value, i) => (value + (mirrored[i] as number)) / 2)
  return { width: maskSide, height: maskSide, channels: 1, data }
}

function mirror(source: Raster): Raster {
  const { width, height, channels } = source
  const data = new Float32Array(source.data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels
      const to = (y * width + width - 1 - x) * channels
      for (let c = 0; c < channels; c++) data[to + c] = source.data[from + c] as number
    }
  }
  return { ...source, data }
}
