import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

describe('the log', () => {
  it('redacts what may never be in it, wherever it is put by mistake', () => {
    const lines: string[] = []
    const log = createLog({ level: 'info', stream: { write: (line) => void lines.push(line) } })
    log.info({ prompt: 'SECRET', payload: 'SECRET', images: ['SECRET'] }, 'a')
    log.info({ request: { prompt: 'SECRET', authorization: 'SECRET' } }, 'b')
    log.info({ headers: { authorization: 'SECRET' } }, 'c')
    expect(lines).toHaveLength(3)
    expect(lines.join('')).not.toContain('SECRET')
  })
})
