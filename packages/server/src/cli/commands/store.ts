import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dataPaths, openDataDirectory } from '../../data-directory.ts'
import type { CopiedTable } from '../../store/copy.ts'
import { addDataOption, type DataOptions } from '../administration.ts'
import { type CliContext, printResult } from '../context.ts'
import { CliFailure, exitCodes } from '../failure.ts'
import { requireConfig } from '../settings.ts'
import { type Column, tableLines } from '../table.ts'

export function addStore(program: Command, context: CliContext): void {
  addDataOption(program.command('migrate'))
    .description('bring the schema of the store up to this version, as every start does')
    .action((options: DataOptions) => migrate(context, options))

  const store = program.command('store').description('where tasks, money and deliveries are kept')
  addDataOption(store.command('copy'))
    .description(
      'copy everything from SQLite in the data folder to the empty PostgreSQL of DATABASE_URL',
    )
    .addHelpText(
      'after',
      '\nExample:\n  DATABASE_URL=postgres://… likeness store copy --data-dir ./data\n\nThe server has to be stopped. All or nothing: what fails leaves the database empty.\ndocs/operations.md says how the files are moved.',
    )
    .action((options: DataOptions) => copy(context, options))
}

async function migrate(context: CliContext, options: DataOptions): Promise<void> {
  const { config } = await requireConfig(context, options)
  if (config.database !== null) {
    const { migratePostgres } = await import('../../store/postgres/migrations.ts')
    const steps = await migratePostgres({ url: config.database.url })
    printResult(context, { store: 'postgres', steps }, () => [
      steps === 0 ? 'up to date' : `${steps} ${steps === 1 ? 'step' : 'steps'}; up to date`,
    ])
    return
  }
  const { databasePath } = requireData(config.dataDirectory)
  const { DatabaseSync } = await import('node:sqlite')
  const { migrate: bringUp } = await import('../../store/sqlite/migrations.ts')
  const db = new DatabaseSync(databasePath, { timeout: 5000 })
  try {
    bringUp(db)
  } finally {
    db.close()
  }
  printResult(context, { store: 'sqlite' }, () => ['up to date'])
}

const columns: readonly Column<CopiedTable>[] = [
  { title: 'table', cell: ({ table }) => table },
  { title: 'rows', align: 'right', cell: ({ rows }) => String(rows) },
  { title: 'sha-256, the same on both sides', cell: ({ sha256 }) => sha256 },
]

async function copy(context: CliContext, options: DataOptions): Promise<void> {
  const { config } = await requireConfig(context, options)
  if (config.database === null) {
    throw new CliFailure(
      exitCodes.usage,
      'where to copy to is not said',
      'set DATABASE_URL to the empty database, and LIKENESS_SECRET',
    )
  }
  const { databasePath } = requireData(config.dataDirectory)
  // Held for as long as it takes: a server that started now would write what is not copied.
  const directory = openDataDirectory(config.dataDirectory)
  try {
    const { copyStore } = await import('../../store/copy.ts')
    const { terminal } = context
    const copied = await copyStore({
      from: databasePath,
      to: config.database.url,
      onTable: ({ table, rows }) => {
        if (!context.json) terminal.note(`${table}: ${rows} rows`)
      },
    })
    printResult(context, { data: copied }, () => tableLines(terminal, columns, copied))
  } finally {
    directory.unlock()
  }
}

function requireData(dataDirectory: string): { databasePath: string } {
  const paths = dataPaths(dataDirectory)
  if (existsSync(paths.databasePath)) return paths
  throw new CliFailure(
    exitCodes.failure,
    `There is no Likeness data in ${resolve(dataDirectory)}`,
    'name the folder by --data-dir or LIKENESS_DATA_DIR',
  )
}
