/**
 * Writes `.oxlintrc.json`: the general rules plus, for every folder, the imports DESIGN allows it.
 * The table below is the one place that says who may import whom; run `npm run lint:config` after
 * changing it. `npm run lint` fails when the committed file is not what this script writes.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const serverFolders = [
  'core',
  'net',
  'blobs',
  'images',
  'engines',
  'store',
  'tasks',
  'worker',
  'deliveries',
  'http',
  'cli',
] as const
type ServerFolder = (typeof serverFolders)[number]

/** What each server folder may import besides itself. `core` may be imported by everyone. */
const serverImports: Record<ServerFolder, readonly ServerFolder[]> = {
  core: [],
  net: ['core'],
  blobs: ['core', 'net'],
  images: ['core'],
  engines: ['core', 'net', 'images'],
  store: ['core'],
  tasks: ['core', 'store', 'blobs', 'images'],
  worker: ['core', 'tasks', 'store', 'engines', 'images', 'blobs', 'net'],
  deliveries: ['core', 'store', 'net'],
  http: ['core', 'tasks', 'store', 'blobs', 'engines', 'images'],
  cli: [...serverFolders],
}

const studioFolders = ['understand', 'cutout', 'stage', 'cast', 'compose', 'style'] as const
type StudioFolder = (typeof studioFolders)[number]

const studioImports: Record<StudioFolder, readonly StudioFolder[]> = {
  understand: [],
  cutout: [],
  stage: [],
  cast: [],
  compose: ['stage', 'cast'],
  style: [],
}

function restrict(
  root: string,
  folders: readonly string[],
  allowed: Readonly<Record<string, readonly string[]>>,
  composition: readonly string[],
) {
  return folders.map((folder) => {
    const forbidden = folders.filter((f) => f !== folder && !(allowed[folder] ?? []).includes(f))
    const group = forbidden.map((f) => `**/${f}/**`)
    if (folder !== 'cli') group.push(...composition.map((f) => `**/${f}`))
    return {
      files: [`${root}/${folder}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group,
                message: `${folder}/ may import only itself${(allowed[folder] ?? []).map((f) => `, ${f}/`).join('')} (see ARCHITECTURE.md).`,
              },
            ],
          },
        ],
      },
    }
  })
}

const config = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/restrict-template-expressions': 'off',
    'typescript/no-unnecessary-type-arguments': 'off',
    // Our contracts are objects of functions made by factories; none uses `this`.
    'typescript/unbound-method': 'off',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-empty-function': 'off',
    // TypeScript's own exhaustiveness check says the same and knows better.
    'consistent-return': 'off',
    'typescript/consistent-return': 'off',
    'no-unmodified-loop-condition': 'off',
    'promise/always-return': 'off',
    // A rule for Express; Fastify awaits its handlers.
    'oxc/no-async-endpoint-handlers': 'off',
    'promise/no-multiple-resolved': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/prefer-node-protocol': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'error',
    'vitest/expect-expect': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/valid-title': 'off',
    eqeqeq: 'error',
  },
  overrides: [
    { files: ['*.config.ts', '**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    ...restrict('packages/server/src', serverFolders, serverImports, ['app.ts', 'main.ts']),
    ...restrict('packages/studio/src', studioFolders, studioImports, ['render.ts', 'studio.ts']),
    {
      files: [
        'packages/server/src/main.ts',
        'packages/*/scripts/**',
        'packages/*/test/**',
        '**/*.test.ts',
        '**/*.contract.ts',
        'scripts/**',
        'bench/**',
        'examples/**',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
  ],
  ignorePatterns: ['**/dist/**', '**/node_modules/**', '**/*.gen.ts', 'packages/*/assets/**'],
}

const path = new URL('../.oxlintrc.json', import.meta.url)
const text = `${JSON.stringify(config, null, 2)}\n`
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(
      '.oxlintrc.json is not what scripts/lint-config.ts writes: run npm run lint:config',
    )
    process.exitCode = 1
  }
} else {
  writeFileSync(path, text)
}
