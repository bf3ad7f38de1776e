import { defineConfig } from 'vitest/config'

/** Tests that need a browser: `CHROMIUM=/usr/bin/chromium npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['packages/server/test/browser/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
})
