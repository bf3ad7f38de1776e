/**
 * Builds the three packages as they are published, into `out/packages/*.tgz`. In development their
 * manifests point to the TypeScript sources; what is published has JavaScript, so each package is
 * staged in a folder of its own with its manifest rewritten. The checkout stays as it is.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'out/packages')

/** `src/x.ts` as `dist/x.js`, wherever it stands in a manifest. */
function built(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/^(\.\/)?src\/(.*)\.ts$/, '$1dist/$2.js')
  }
  if (Array.isArray(value)) return value.map(built)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, built(inner)]))
  }
  return value
}

function withTypes(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null) return exports
  return Object.fromEntries(
    Object.entries(exports).map(([path, target]) => [
      path,
      typeof target === 'string' && target.endsWith('.js')
        ? { types: target.replace(/\.js$/, '.d.ts'), default: target }
        : target,
    ]),
  )
}

rmSync(out, { recursive: true, force: true })
// The server's types use the other two packages: they come first.
for (const name of ['sdk', 'studio', 'server']) {
  const source = join(root, 'packages', name)
  const stage = join(out, name)
  rmSync(join(source, 'dist'), { recursive: true, force: true })
  execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: source, stdio: 'inherit' })
  mkdirSync(stage, { recursive: true })
  const manifest = built(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')))
  if (typeof manifest !== 'object' || manifest === null) throw new Error(`${name} has no manifest`)
  const exports = 'exports' in manifest ? withTypes(manifest.exports) : undefined
  writeFileSync(
    join(stage, 'package.json'),
    `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`,
  )
  for (const part of ['dist', 'assets', 'README.md', 'likeness.config.schema.json']) {
    if (existsSync(join(source, part)))
      cpSync(join(source, part), join(stage, part), { recursive: true })
  }
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE'))
  rmSync(join(source, 'dist'), { recursive: true, force: true })
  execFileSync('npm', ['pack', '--silent', '--pack-destination', out], {
    cwd: stage,
    stdio: 'inherit',
  })
}
