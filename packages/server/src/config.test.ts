import { describe, expect, it } from 'vitest'
import { ConfigError, loadConfig, variableNames } from './config.ts'

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

describe('loadConfig', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      dataDirectory: './data',
      publicUrl: null,
      bootstrapKey: null,
      secret: null,
      deadlineMs: 900_000,
      retentionMs: 604_800_000,
      leaseMs: 15_000,
      drainMs: 20_000,
      allowPrivateUrls: false,
      corsOrigins: [],
      logLevel: 'info',
    })
  })

  it('takes an empty variable for an unset one, and passes over what is not ours', () => {
    const config = loadConfig({ PORT: '', LIKENESS_RETENTION: '', PATH: '/bin', NODE_ENV: 'x' })
    expect(config).toEqual(loadConfig({}))
  })

  it('takes zero for a value', () => {
    const config = loadConfig({ PORT: '0', LIKENESS_DRAIN: '0', LIKENESS_BOOTSTRAP_CREDIT: '0' })
    expect(config).toMatchObject({ port: 0, drainMs: 0, bootstrapCreditMicros: 0 })
  })

  it('reads durations, amounts, lists and URLs', () => {
    const config = loadConfig({
      LIKENESS_TASK_DEADLINE: '90',
      LIKENESS_RETENTION: '1.5d',
      LIKENESS_LEASE: '2500ms',
      LIKENESS_BOOTSTRAP_CREDIT: '12.34',
      LIKENESS_CORS_ORIGINS: ' https://a.example , ,https://b.example',
      LIKENESS_PUBLIC_URL: 'https://pictures.example/base//',
      LIKENESS_BODY_BUDGET_MB: '32',
      LIKENESS_ALLOW_PRIVATE_URLS: 'true',
    })
    expect(config).toMatchObject({
      deadlineMs: 90_000,
      retentionMs: 129_600_000,
      leaseMs: 2500,
      bootstrapCreditMicros: 12_340_000,
      corsOrigins: ['https://a.example', 'https://b.example'],
      publicUrl: 'https://pictures.example/base',
      bodyBudgetBytes: 33_554_432,
      allowPrivateUrls: true,
    })
  })

  it('lists every fault at once, with the variable, the rule and what was found', () => {
    const faults = faultsOf({
      PORT: '70000',
      LIKENESS_RETENTION: 'a week',
      LIKENESS_LOG_LEVEL: 'loud',
      LIKENESS_ALLOW_PRIVATE_URLS: 'yes',
      LIKENESS_RETENTON: '7d',
    })
    expect(faults).toEqual([
      'LIKENESS_RETENTON is no setting of Likeness; did you mean LIKENESS_RETENTION?',
      'PORT must be a whole number from 0 to 65535, not "70000"',
      'LIKENESS_RETENTION must be a duration such as 30s, 15m or 7d, from 60 s to 315360000 s, not "a week"',
      'LIKENESS_ALLOW_PRIVATE_URLS must be 1 or 0, not "yes"',
      'LIKENESS_LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud"',
    ])
  })

  it.each([
    ['LIKENESS_BOOTSTRAP_KEY', 'short-SECRET'],
    ['LIKENESS_BOOTSTRAP_KEY', 'with spaces in it SECRET'],
    ['LIKENESS_SECRET', 'short-SECRET'],
  ])('never shows a secret: %s', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(name)
    expect(faults[0]).not.toContain('SECRET-')
    expect(faults[0]).not.toContain(value)
  })

  it.each([
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['LIKENESS_PUBLIC_URL', 'ftp://a.example'],
    ['LIKENESS_PUBLIC_URL', 'https://a.example/?x=1'],
    ['LIKENESS_PUBLIC_URL', 'pictures'],
    ['LIKENESS_WORKER_CONCURRENCY', '0'],
    ['LIKENESS_LEASE', '0'],
    ['LIKENESS_TASK_DEADLINE', '-5s'],
    ['LIKENESS_TASK_DEADLINE', '25h'],
    ['LIKENESS_BODY_BUDGET_MB', '19'],
    ['LIKENESS_BOOTSTRAP_CREDIT', 'much'],
  ])('refuses %s=%s', (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`${name} `)
  })

  it("lets a client's own variables be", () => {
    const own = { LIKENESS_API_KEY: 'x', LIKENESS_BASE_URL: 'y' }
    expect(faultsOf(own)).toEqual([])
    expect(variableNames).not.toContain('LIKENESS_API_KEY')
  })

  it('has Vidu where there is a key to it', () => {
    expect(loadConfig({ VIDU_API_KEY: '' }).vidu).toBeNull()
    expect(loadConfig({ VIDU_API_KEY: 'vda_1' })).toMatchObject({
      vidu: { apiKey: 'vda_1', baseUrl: 'https://api.vidu.com' },
    })
    const own = { VIDU_API_KEY: 'k', VIDU_BASE_URL: 'https://api.vidu.cn/' }
    expect(loadConfig({ ...own, LIKENESS_WORKER_CONCURRENCY: '3' })).toMatchObject({
      vidu: { apiKey: 'k', baseUrl: 'https://api.vidu.cn' },
      workerConcurrency: 3,
    })
  })

  it('finds a misspelt name of Vidu’s, leaves those of others, and shows no key', () => {
    expect(faultsOf({ VIDU_APIKEY: 'k' })).toEqual([
      'VIDU_APIKEY is no setting of Likeness; did you mean VIDU_API_KEY?',
    ])
    expect(faultsOf({ VIDU_WEBHOOK_ENDPOINT_OF_SOMETHING: 'x' })).toEqual([])
    expect(faultsOf({ VIDU_API_KEY: 'Token abc' })).toEqual([
      'VIDU_API_KEY must be the bare key: printable ASCII without spaces',
    ])
  })
})
