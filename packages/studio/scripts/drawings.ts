/**
 * Picks the drawings that the catalogue names out of two pinned icon packages and writes them to
 * `assets/drawings/`. The sha256 in `manifest.json` is of the text inside the archive. `--check` needs no network: it fails when the committed drawings are not the
 * ones recorded in `manifest.json`, or are not the ones the catalogue names.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { castEntries, skins } from '../src/cast/catalogue.ts'

const sources = {
  fluent: {
    package: '@iconify-json/fluent-emoji',
    version: '1.2.7',
    sha512:
      'D8G6bKAyIsyxP1rzZtIWr/gg/fO4Rg1+DyCWlfqKK4h8W+4Em/Y0P6QYgJUQTlUcagzJvSyg+9OBv4hz4Hc/QA==',
    licence: 'MIT',
  },
  noto: {
    package: '@iconify-json/noto',
    version: '1.2.9',
    sha512:
      'DQiuXENbun41ch+XPSV55H9FaWKpHTyz46YIKtSaKYD4fIDDzL1tR6H4np/T38jfrTAeI3rcKF0mqHYeZVAuaw==',
    licence: 'Apache-2.0',
  },
} as const

interface IconSet {
  readonly icons: Readonly<Record<string, { body: string; width?: number; height?: number }>>
  readonly aliases?: Readonly<Record<string, { parent: string }>>
  readonly width: number
  readonly height: number
}

const folder = new URL('../assets/drawings/', import.meta.url)

/** The drawings the catalogue names, with every skin tone of those that have several. */
function wanted(): string[] {
  const names = castEntries
    .map((entry) => entry.drawing)
    .filter((drawing) => /^(?:fluent|noto):/.test(drawing))
    .flatMap((drawing) =>
      drawing.includes('{skin}') ? skins.map((skin) => drawing.replace('{skin}', skin)) : [drawing],
    )
  return [...new Set(names)].sort()
}

function sha(algorithm: string, bytes: string | Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(bytes).digest(encoding)
}

function download(name: keyof typeof sources, into: string): IconSet {
  const source = sources[name]
  const file = execFileSync('npm', ['pack', '--silent', `${source.package}@${source.version}`], {
    cwd: into,
    encoding: 'utf8',
  }).trim()
  const sha512 = sha('sha512', readFileSync(join(into, file)), 'base64')
  if (sha512 !== source.sha512)
    throw new Error(`${source.package}@${source.version} has sha512 ${sha512}, not the pinned one`)
  const target = join(into, name)
  mkdirSync(target)
  execFileSync('tar', ['xzf', join(into, file), '-C', target])
  return JSON.parse(readFileSync(join(target, 'package/icons.json'), 'utf8')) as IconSet
}

/** What the drawing covers of its box, in the units of the box: `[x, y, width, height]`. */
function measure(body: string, width: number, height: number): number[] {
  const scale = 512 / width
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: 512 },
    font: { loadSystemFonts: false },
  }).render()
  const pixels = image.pixels
  let left = image.width
  let right = -1
  let top = image.height
  let bottom = -1
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      if ((pixels[(y * image.width + x) * 4 + 3] ?? 0) < 12) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  if (right < 0) throw new Error('an empty drawing')
  const round = (value: number): number => Math.round((value / scale) * 100) / 100
  return [round(left), round(top), round(right - left + 1), round(bottom - top + 1)]
}

function build(): void {
  const temporary = mkdtempSync(join(tmpdir(), 'drawings-'))
  try {
    const sets = { fluent: download('fluent', temporary), noto: download('noto', temporary) }
    const lines = wanted().map((drawing) => {
      const [set, name = ''] = drawing.split(':')
      if (set !== 'fluent' && set !== 'noto') throw new Error(`no source for ${drawing}`)
      const icons = sets[set]
      const icon = icons.icons[name] ?? icons.icons[icons.aliases?.[name]?.parent ?? '']
      if (icon === undefined) throw new Error(`${drawing} is not in ${sources[set].package}`)
      const box = measure(icon.body, icon.width ?? icons.width, icon.height ?? icons.height)
      return `${JSON.stringify(drawing)}:${JSON.stringify({ box, body: icon.body })}`
    })
    const text = `{\n${lines.join(',\n')}\n}\n`
    writeFileSync(new URL('drawings.json.gz', folder), gzipSync(text, { level: 9 }))
    const manifest = { sources, drawings: lines.length, sha256: sha('sha256', text, 'hex') }
    writeFileSync(new URL('manifest.json', folder), `${JSON.stringify(manifest, null, 2)}\n`)
    console.log(`${lines.length} drawings, ${(text.length / 1e6).toFixed(1)} MB`)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function check(): string[] {
  const text = gunzipSync(readFileSync(new URL('drawings.json.gz', folder))).toString('utf8')
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as {
    sha256: string
  }
  const problems: string[] = []
  if (sha('sha256', text, 'hex') !== manifest.sha256)
    problems.push('drawings.json.gz is not what manifest.json records')
  const have = Object.keys(JSON.parse(text) as object)
  const want = wanted()
  const missing = want.filter((name) => !have.includes(name))
  const unused = have.filter((name) => !want.includes(name))
  if (missing.length > 0) problems.push(`missing: ${missing.join(', ')}`)
  if (unused.length > 0) problems.push(`unused: ${unused.join(', ')}`)
  return problems
}

if (process.argv.includes('--check')) {
  const problems = check()
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) {
    console.error('Run node packages/studio/scripts/drawings.ts')
    process.exitCode = 1
  }
} else {
  build()
}
