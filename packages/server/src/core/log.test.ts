import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLog({ level: 'info', stream: { write: (line: string) => lines.push(line) } }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a line is JSON with a time that people can read', () => {
  const [line] = logged((log) => log.child({ reqId: 'req_1' }).info({ ms: 3 }, 'request'))
  expect(line).toMatchObject({ level: 30, reqId: 'req_1', ms: 3, msg: 'request' })
  expect(new Date(String(line?.['time'])).getTime()).toBeGreaterThan(0)
  expect(line).not.toHaveProperty('pid')
})

test.each([
  ['at the top', { authorization: 'secret' }],
  ['of a request', { prompt: 'secret', images: ['secret'], payload: 'secret' }],
  ['one level down', { body: { prompt: 'secret', seed: 1 }, task: { images: 'secret' } }],
  ['in headers', { headers: { authorization: 'secret' } }],
  ['in headers of a request', { req: { headers: { authorization: 'secret', host: 'a' } } }],
])('secrets %s are not written', (_name, fields) => {
  const [line] = logged((log) => log.info(fields, 'x'))
  const text = JSON.stringify(line)
  expect(text).not.toContain('secret')
  expect(text).toContain('[redacted]')
})

test('what is no secret is written, and the object that was logged stays as it was', () => {
  const fields = { prompt: 'secret', body: { payload: 'secret', seed: 1 }, list: [1], none: null }
  const [line] = logged((log) => log.info(fields, 'x'))
  expect(line).toMatchObject({ body: { payload: '[redacted]', seed: 1 }, list: [1], none: null })
  expect(fields.prompt).toBe('secret')
  expect(fields.body.payload).toBe('secret')
})

test('an error keeps its message, stack and cause', () => {
  const err = new Error('broken', { cause: new Error('the disk') })
  const [line] = logged((log) => log.error({ err }, 'failed'))
  const written = line?.['err'] as { type: string; message: string; stack: string }
  expect(written.type).toBe('Error')
  expect(written.message).toContain('broken')
  expect(written.stack).toContain('the disk')
})

test('what a child log carries along is held to the same', () => {
  const [line] = logged((log) => log.child({ taskId: 'gen_1', prompt: 'secret' }).info('x'))
  expect(line).toMatchObject({ taskId: 'gen_1', prompt: '[redacted]' })
})
