#!/usr/bin/env node
/** The process: the one place that reads the environment, and that exits. */
import { runCli } from './cli/cli.ts'

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
})
