import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { exitCodes } from './failure.ts'
import { call } from './test-call.ts'
import { CliProcess, runProcess } from './test-process.ts'

// Processes of their own start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const commands = [
  ['serve'],
  ['generate'],
  ['tasks', 'list'],
  ['tasks', 'show'],
  ['tasks', 'cancel'],
  ['tasks', 'watch'],
  ['keys', 'create'],
  ['keys', 'list'],
  ['keys', 'revoke'],
  ['accounts', 'create'],
  ['accounts', 'list'],
  ['accounts', 'show'],
  ['accounts', 'credit'],
  ['deliveries', 'list'],
  ['deliveries', 'resend'],
  ['doctor'],
]

describe('help', () => {
  test('names every command and the exit codes', async () => {
    const { code, stdout } = await call(['--help'])
    expect(code).toBe(0)
    for (const [name] of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(stdout).toContain('5 the task failed, 130 interrupted')
    expect(stdout).toContain('Examples:')
  })

  test.each(commands)('of %s %s', async (...command) => {
    const { code, stdout } = await call([...command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: likeness ${command.join(' ')} [options]`)
    expect(stdout).toContain('--json')
  })

  test('every command is in docs/cli.md, and every heading there is a command', async () => {
    const docs = await readFile(new URL('../../../../docs/cli.md', import.meta.url), 'utf8')
    const headings = [...docs.matchAll(/^### `likeness ([a-z ]+?)(?: [<[-].*)?`$/gm)].map(
      (m) => m[1],
    )
    expect(headings).toEqual(commands.map((words) => words.join(' ')))
  })

  test('the version is that of the package', async () => {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    const { version } = JSON.parse(text) as { version: string }
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
    expect(await call(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
  })
})

test('the exit codes in docs/cli.md are those there are', async () => {
  const docs = await readFile(new URL('../../../../docs/cli.md', import.meta.url), 'utf8')
  const documented = [...docs.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
  expect(documented).toEqual(Object.values(exitCodes))
})

describe('wrong use is exit code 2, with what to do', () => {
  test.each([
    [['task', 'list'], 'Did you mean tasks?', '`likeness --help`'],
    [['tasks', 'lsit'], 'Did you mean list?', '`likeness tasks --help`'],
    [['generate', 'x', '--ration', '1:1'], 'Did you mean --ratio?', '`likeness generate --help`'],
    [['generate'], "missing required argument 'prompt'", '`likeness generate --help`'],
    [['generate', 'x', '--seed', '1.5'], 'must be a whole number', 'generate --help'],
    [['generate', 'x', '--seed', '9007199254740992'], 'must be a whole number', 'generate --help'],
    [['generate', 'x', '--ratio', '5:4'], 'Allowed choices are 16:9', 'generate --help'],
    [['generate', 'x', '--subject', 'mia'], 'name=file', 'generate --help'],
    [['generate', 'x', '--subject', 'mia=a.png,'], 'name=file', 'generate --help'],
    [['serve', '--port', '70000'], 'from 0 to 65535', 'serve --help'],
    [['accounts', 'credit', 'acc_1', 'lots'], 'is not an amount in USD', 'credit --help'],
    [['accounts', 'create', 'x', '--discount', '-1'], 'multiplies every price', 'create --help'],
  ])('%j', async (command, reason, next) => {
    const { code, stdout, stderr } = await call(command)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^error: /)
    expect(stderr).toContain(reason)
    expect(stderr).toContain(next)
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })

  test('as JSON', async () => {
    const { code, stderr } = await call(['tasks', 'lsit', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stderr)).toMatchObject({
      error: { message: expect.stringContaining('Did you mean list?') },
      exit_code: 2,
    })
  })

  test.each([[[]], [['tasks']], [['keys']]])('%j alone shows its help', async (command) => {
    const { code, stderr } = await call(command)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Usage: likeness/)
  })

  test('a setting that makes no sense, all of them at once', async () => {
    const env = { PORT: 'x', LIKENESS_RETENTIONS: '1d', LIKENESS_LOG_LEVEL: 'loud' }
    const { code, stderr } = await call(['keys', 'list'], { env })
    expect(code).toBe(2)
    expect(stderr).toContain('PORT must be a whole number')
    expect(stderr).toContain('did you mean LIKENESS_RETENTION?')
    expect(stderr).toContain('LIKENESS_LOG_LEVEL must be one of')
  })
})

describe('the process', () => {
  test('does not mind a pipe that is closed early', async () => {
    const cli = new CliProcess(['--help'])
    cli.stopReading()
    expect(await cli.ended).toMatchObject({ code: 0, stderr: '' })
  })

  test('hands on exit code and streams', async () => {
    const help = await runProcess(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    const wrong = await runProcess(['tasks', 'lsit'])
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain('Did you mean list?')
  })
})

describe('colours', () => {
  const wrong = ['tasks', 'lsit']
  const escape = '\u001B['
  test('on a terminal, unless NO_COLOR asks for none', async () => {
    expect((await call(wrong, { terminal: true })).stderr).toContain(escape)
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      expect((await call(wrong, { terminal: true, env })).stderr).not.toContain(escape)
    }
    expect((await call(wrong, { terminal: true, env: { NO_COLOR: '' } })).stderr).toContain(escape)
  })
  test('not in a pipe', async () => {
    expect((await call(wrong)).stderr).not.toContain(escape)
  })
})
