/** What a person sees at `/docs`, in a real browser that can reach nothing but the server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/core/log.ts'

let browser: Browser
let app: App
let url: string
let directory: string

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'likeness-browser-'))
  app = await createApp({
    config: loadConfig({ LIKENESS_DATA_DIR: directory, PORT: '0' }),
    log: createLog({ level: 'silent' }),
    engines: [],
    processMetrics: false,
  })
  ;({ url } = await app.start())
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop(0)
  rmSync(directory, { recursive: true, force: true })
})

it('renders the whole reference without asking any other host', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const foreign: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) {
      foreign.push(request.url())
    }
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(`${url}/docs`)
  await page.getByText('Make a picture', { exact: true }).first().waitFor()
  await page.getByText('Reference-to-image generation as durable tasks').first().waitFor()
  if (process.env['SCREENSHOT'] !== undefined) {
    await page.screenshot({ path: process.env['SCREENSHOT'] })
  }
  expect(foreign).toEqual([])
  expect(faults).toEqual([])
})
