import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_001])(
  'the hash of %i bytes is that of the whole, not of its slices',
  async (length) => {
    const bytes = Buffer.alloc(length, 'likeness')
    await expect(sha256(bytes)).resolves.toBe(createHash('sha256').update(bytes).digest('hex'))
  },
)
