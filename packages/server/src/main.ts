#!/usr/bin/env node
/** The process: the one place that reads the environment, and that exits. */
import { enableCompileCache } from 'node:module'

// Keeps what Node has compiled between starts (in the system's folder for temporary files): the
// second start of a server takes half the time. Hence the import behind it.
enableCompileCache()
const { runCli } = await import('./cli/cli.ts')

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
})
