import { stripVTControlCharacters } from 'node:util'
import type { Task } from '@likeness/sdk'
import { describe, expect, test } from 'vitest'
import { createProgressView, stageOf } from './progress-bar.ts'
import { createTerminal } from './terminal.ts'
import { Recorder } from './test-call.ts'

function running(progress: number, stage?: string): Task {
  return {
    id: 'gen_1',
    model: 'm',
    created_at: 1_790_000_000,
    status: 'in_progress',
    progress,
    output: { status: stage === undefined ? 'in_queue' : 'processing', content: [], jobId: '' },
    metadata: { seed: 1, attempts: 1, warnings: [], ...(stage !== undefined && { stage }) },
  }
}

function view(isTTY: boolean, env = {}) {
  const stderr = new Recorder(isTTY)
  const stdout = new Recorder(isTTY)
  const progress = createProgressView(createTerminal({ stdout, stderr, env }))
  return { stderr, stdout, progress }
}

describe('on a terminal', () => {
  test('one line is written over: bar, percent, stage', () => {
    const { stderr, stdout, progress } = view(true)
    progress.show(running(0))
    progress.show(running(0.5, 'painting-sky'))
    progress.show(running(1, 'painting-sky'))
    progress.end()
    expect(stdout.text).toBe('')
    expect(stderr.text).not.toContain('\n')
    const lines = stderr.text.split('\r\u001B[K').map(stripVTControlCharacters)
    expect(lines[0]).toBe('')
    expect(lines[1]).toMatch(/^─{24} {2}0% {2}waiting in the queue \d\.\d s$/)
    expect(lines[2]).toMatch(/^━{12}─{12} 50% {2}painting sky \d\.\d s$/)
    expect(lines[3]).toMatch(/^━{24}100% {2}painting sky \d\.\d s$/)
    expect(lines[4]).toBe('')
  })

  test('never wider than the window, and no control characters of others', () => {
    const { stderr, progress } = view(true)
    progress.show(running(0.3, `\u001B[2J\nlong ${'x'.repeat(300)}`))
    progress.end()
    const line = stderr.text.split('\r\u001B[K')[1] ?? ''
    expect(line).not.toContain('\u001B[2J')
    expect(line).not.toContain('\n')
    expect(stripVTControlCharacters(line).length).toBeLessThan(80)
  })

  test('progress outside 0 to 1 does not break the bar', () => {
    const { stderr, progress } = view(true, { NO_COLOR: '1' })
    progress.show(running(1.2, 'x'))
    progress.show(running(-0.1, 'x'))
    progress.end()
    expect(stderr.text).toContain(`${'━'.repeat(24)}100%`)
    expect(stderr.text).toContain(`${'─'.repeat(24)}  0%`)
  })

  test('ending twice or with nothing shown writes nothing more', () => {
    const { stderr, progress } = view(true)
    progress.end()
    expect(stderr.text).toBe('')
  })
})

test('elsewhere a line for each new stage', () => {
  const { stderr, progress } = view(false)
  progress.show(running(0))
  progress.show(running(0.1, 'sky'))
  progress.show(running(0.2, 'sky'))
  progress.show(running(0.6, 'cast'))
  progress.end()
  expect(stderr.text).toBe('gen_1: waiting in the queue\ngen_1: sky\ngen_1: cast\n')
})

test('a stage nobody named is processing', () => {
  expect(stageOf(running(0.5, ''))).toBe('processing')
})
